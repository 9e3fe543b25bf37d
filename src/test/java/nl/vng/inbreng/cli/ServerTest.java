package nl.vng.inbreng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/// The state on a PostgreSQL server.
@Timeout(240)
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1:abc/db",
                "127.0.0.1:99999/db",
                "u:hunter2@127.0.0.1:1/db",
                "u:hunter2@127.0.0.1/db",
                "127.0.0.1:abc/db?password=hunter2"
            })
    void anAddressThatIsNoneIsToldWithItsSettingAndNothingElse(String address) throws Exception {
        var installation = Installation.withSample(home);
        Databank.write(home, "jdbc:postgresql://" + address);

        var ended = installation.process("status", "-v");

        assertThat(ended.exit()).isEqualTo(3);
        assertThat(ended.err().lines()).hasSize(3);
        assertThat(ended.err())
                .startsWith("Fout: onjuiste waarde 'jdbc:postgresql://")
                .contains("verwacht: het adres van een database")
                .contains("spring.datasource.url", "spring.datasource.password", Databank.SETTINGS + ", regel 1");
        assertNowhere("hunter2");
    }

    @Test
    void aPasswordInTheAddressIsSeenNowhereWhateverGoesWrong() throws Exception {
        try (var mail = new GreenMailServer()) {
            var installation = Databank.POSTGRESQL.withSample(home);
            Prepared.mail(home, mail.port(), "map", false);
            String url = Databank.POSTGRESQL.url(home);
            for (String address : List.of(
                    "jdbc:postgresql://u:hunter2@127.0.0.1:1/db",
                    "jdbc:postgresql://u:hunter2@${NERGENS}/db",
                    "jdbc:postgresql://localhost:1/db?password=hunter2",
                    url + "weg?password=hunter2",
                    url + "?user=niemand&password=hunter2",
                    url + "?password=hunter2&options=-c%20default_transaction_read_only=on")) {
                Databank.write(home, address);
                for (String command : List.of("nacht", "status")) {
                    var ended = installation.process(command, "-v");
                    assertThat(ended.out() + ended.err()).as(command).doesNotContain("hunter2");
                }
                assertNowhere("hunter2");
            }
            for (var letter : mail.received()) {
                assertThat(GreenMailUtil.getWholeMessage(letter))
                        .contains("actie nodig")
                        .doesNotContain("hunter2");
            }
            assertThat(mail.received()).isNotEmpty();
            assertThat(home.resolve("var/log/inbreng.log")).content().contains("********");
        }
    }

    /// In no file of the installation but the settings.
    private void assertNowhere(String secret) throws Exception {
        for (Path file : Installation.files(home)) {
            if (!file.startsWith(home.resolve("config"))) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(secret);
            }
        }
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
                    create table proef.gedaan (keer int);
                    create function proef.traag() returns event_trigger language plpgsql as
                    $$ begin
                      if not exists (select from proef.gedaan) then
                        insert into proef.gedaan values (1);
                        perform pg_sleep(4);
                      end if;
                    end $$""");
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
