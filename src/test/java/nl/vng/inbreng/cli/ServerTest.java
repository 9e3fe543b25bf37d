package nl.vng.inbreng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/// The state on a PostgreSQL server.
@Timeout(120)
class ServerTest {

    @TempDir
    Path home;

    @Test
    void anEditionIsMadeAndSeenAndNothingNewIsMadeTwice() throws Exception {
        var installation = Databank.POSTGRESQL.withSample(home);

        var first = installation.run("maak");
        var again = installation.run("maak");
        var status = installation.run("status");
        var diagnose = installation.run("diagnose");

        assertThat(first.exit()).as(first.err()).isZero();
        assertThat(again.err()).contains("Niets nieuws: editie 1");
        assertThat(status.out()).contains("niets nieuws").contains("gereed").doesNotContain("bezig");
        assertThat(diagnose.exit()).as(diagnose.out()).isZero();
        assertThat(diagnose.out()).containsPattern("goed +database +PostgreSQL 17\\.[0-9.]+: postgresql://localhost:");
        assertThat(home.resolve("var/inbreng.mv.db")).doesNotExist();
    }

    @Test
    void anInstallationWithoutRunsStaysUntouched() throws Exception {
        var installation = Databank.POSTGRESQL.withSample(home);

        var status = installation.run("status");
        var diagnose = installation.run("diagnose");

        assertThat(status.out()).contains("nog geen run");
        assertThat(diagnose.exit()).as(diagnose.out()).isZero();
        try (var database = Databank.POSTGRESQL.open(installation);
                var tables = database.createStatement()
                        .executeQuery("select count(*) from information_schema.tables where table_schema = 'public'")) {
            tables.next();
            assertThat(tables.getInt(1)).isZero();
        }
    }

    @Test
    void aServerThatIsNotThereIsToldWithWhatToDo() throws Exception {
        var installation = Installation.withSample(home);
        Databank.write(home, "jdbc:postgresql://localhost:1/inbreng?password=geheim");

        for (String command : new String[] {"maak", "status", "herstel"}) {
            var ended = installation.run(command);

            assertThat(ended.exit()).as(command).isEqualTo(3);
            assertThat(ended.err())
                    .contains("de database is niet bereikbaar")
                    .contains("postgresql://localhost:1/inbreng")
                    .contains("spring.datasource.url")
                    .doesNotContain("geheim");
        }
        var diagnose = installation.run("diagnose");
        assertThat(diagnose.exit()).isEqualTo(3);
        assertThat(diagnose.out()).containsPattern("FOUT +database +de database is niet bereikbaar");
    }

    @Test
    void aDatabaseOrUserThatDoesNotExistIsTold() throws Exception {
        var installation = Databank.POSTGRESQL.withSample(home);
        String url = Databank.POSTGRESQL.url(home);

        Databank.write(home, url + "weg");
        var database = installation.run("maak");
        Files.writeString(
                home.resolve(Databank.SETTINGS),
                "spring.datasource.url=%s\nspring.datasource.username=niemand\nspring.datasource.password=geheim\n"
                        .formatted(url));
        var user = installation.run("maak");

        assertThat(database.exit()).isEqualTo(3);
        assertThat(database.err()).contains("deze database bestaat niet");
        assertThat(user.exit()).isEqualTo(3);
        assertThat(user.err())
                .contains("weigert deze gebruiker of dit wachtwoord")
                .contains("spring.datasource.password")
                .doesNotContain("geheim");
    }

    @Test
    void aDatabaseOfAnotherKindIsRefused() throws Exception {
        var installation = Installation.withSample(home);
        Databank.write(home, "jdbc:oracle:thin:@localhost:1521/x");

        var ended = installation.run("maak");

        assertThat(ended.exit()).isEqualTo(3);
        assertThat(ended.err()).contains("spring.datasource.url").contains("jdbc:postgresql://");
    }

    @Test
    void aConnectionOfARunGivesUpOnAServerThatIsGoneAndTheServerOnTheRun() throws Exception {
        Databank.POSTGRESQL.withSample(home);
        String url = Databank.POSTGRESQL.url(home);
        var config = new Binder(
                        new MapConfigurationPropertySource(new DatabaseServer(url, Databank.USER, "").connections()))
                .bind("spring.datasource.hikari", HikariConfig.class)
                .get();
        config.setJdbcUrl(url);
        config.setUsername(Databank.USER);

        try (var pool = new HikariDataSource(config);
                var connection = pool.getConnection();
                var row = connection.createStatement().executeQuery("show tcp_keepalives_idle")) {
            assertThat(connection.getNetworkTimeout()).isEqualTo(60_000);
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("20");
        }
    }

    @Test
    void aChangeOfTheTablesMayTakeLongerThanAStatementOfARun() throws Exception {
        var installation = Databank.POSTGRESQL.withSample(home);
        Files.writeString(
                home.resolve(Databank.SETTINGS),
                "spring.datasource.hikari.data-source-properties.socketTimeout=2\n",
                StandardOpenOption.APPEND);
        try (var database = Databank.POSTGRESQL.open(installation);
                var sql = database.createStatement()) {
            sql.execute("""
                    create schema proef;
                    create function proef.traag() returns event_trigger language plpgsql as
                    $$ begin perform pg_sleep(3); end $$""");
            sql.execute("""
                    create event trigger traag on ddl_command_end when tag in ('CREATE SEQUENCE')
                    execute function proef.traag()""");
        }

        var ended = installation.run("herstel");

        assertThat(ended.exit()).as(ended.err()).isZero();
    }

    @Test
    void aServerBeforeVersion15IsTooOld() {
        var problem = StartProblem.database(
                        new OldServerException("14.22", 15),
                        new DatabaseServer("jdbc:postgresql://db.voorbeeld.nl/inbreng", "inbreng", ""))
                .orElseThrow();

        assertThat(problem.exit()).isEqualTo(3);
        assertThat(problem.problem().wat()).isEqualTo("PostgreSQL 14.22 is te oud; nodig is versie 15 of hoger");
        assertThat(problem.problem().waar()).isEqualTo("postgresql://db.voorbeeld.nl/inbreng");
    }
}
