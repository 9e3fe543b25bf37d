package nl.vng.inbreng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Where settings come from, and what is said of those that cannot be.
class ConfigTest {

    @TempDir
    Path home;

    private Installation installation;

    @BeforeEach
    void install() {
        installation = new Installation(home);
    }

    @Test
    void everySettingIsShownWithWhatSetIt() throws Exception {
        config("application.yml", "inbreng:\n  threads: 2\n  afkeuring:\n    rijen: 20\n");

        var ended = installation.run("config", "toon", "--output", home + "/elders");

        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(ended.out())
                .containsPattern("inbreng.threads +2 +" + home + "/config/application.yml, regel 2\n")
                .containsPattern("inbreng.afkeuring.rijen +20 +" + home + "/config/application.yml, regel 4\n")
                .containsPattern("inbreng.afkeuring.procent +5 +standaard\n")
                .containsPattern("inbreng.verdeelbesluit +- +standaard\n")
                .containsPattern("inbreng.input +" + home + "/input +standaard\n")
                .containsPattern("inbreng.output +" + home + "/elders +de optie --output\n")
                .containsPattern("spring.datasource.url +jdbc:h2:file:" + home + "/var/inbreng\\S+ +standaard\n");
        assertThat(home.resolve("var")).doesNotExist();
    }

    @Test
    void aListAndAChoiceAreShownAsTheyAreWritten() throws Exception {
        config("application.yml", """
                inbreng:
                  verzenden:
                    positie: eigen-adres
                    eigen-adres: een@example.nl
                  post:
                    medewerkers: [een@example.nl, twee@example.nl]
                """);

        assertThat(installation.run("config").out())
                .containsPattern("inbreng.verzenden.positie +eigen-adres +\\S+application.yml, regel 3\n")
                .containsPattern(
                        "inbreng.post.medewerkers +een@example.nl, twee@example.nl +\\S+application.yml, regel 6");
    }

    @Test
    void aListFromTheEnvironmentIsShownWithItsVariable() {
        var environment = environment(Map.of("INBRENG_POST_MEDEWERKERS_0", "een@example.nl"));

        assertThat(Configuration.read(environment).post().medewerkers()).containsExactly("een@example.nl");
        assertThat(new SettingSources(environment).place("inbreng.post.medewerkers"))
                .contains("de omgevingsvariabele INBRENG_POST_MEDEWERKERS_0");
    }

    @Test
    void itIsOneJsonDocumentUnderItsEnglishNameToo() throws Exception {
        config("application.yml", "inbreng.threads: 2\n");

        var threads = setting(installation.run("config", "show", "--json"), "inbreng.threads");

        assertThat(threads.get("waarde").asString()).isEqualTo("2");
        assertThat(threads.get("herkomst").asString()).endsWith("application.yml, regel 1");
    }

    @Test
    void theDatabaseAndTheProfilesAreAlwaysShownSetOrNot() throws Exception {
        assertThat(installation.run("config").out())
                .containsPattern("spring.datasource.username +sa +standaard\n")
                .containsPattern("spring.datasource.password +- +standaard\n")
                .containsPattern("spring.profiles.active +- +standaard\n");
    }

    @Test
    void whatTheEnvironmentAndAnOptionOfJavaSetIsShownOnce() throws Exception {
        config("application.yml", "spring.datasource.hikari.maximum-pool-size: 3\nlogging.level.root: warn\n");

        var ended = installation.with(
                Map.of(
                        "SPRING_PROFILES_ACTIVE", "productie",
                        "SPRING_DATASOURCE_PASSWORD", "hunter2",
                        "SPRING_DATASOURCE_DRIVER_CLASS_NAME", "org.h2.Driver",
                        "SPRING_DATASOURCE_HIKARI_MAXIMUMPOOLSIZE", "5"),
                List.of("-Dspring.datasource.username=piet"),
                "config");

        assertThat(ended.exit()).as(ended.err()).isZero();
        String variable = " +de omgevingsvariabele SPRING_";
        assertThat(ended.out())
                .containsPattern("spring.profiles.active +productie" + variable + "PROFILES_ACTIVE\n")
                .containsPattern("spring.datasource.password +\\*{8}" + variable + "DATASOURCE_PASSWORD\n")
                .containsPattern("spring.datasource.driver-class-name +org.h2.Driver" + variable)
                .containsPattern("spring.datasource.hikari.maximum-pool-size +5" + variable)
                .containsPattern("spring.datasource.username +piet +de Java-optie -Dspring.datasource.username\n")
                .containsPattern("logging.level.root +warn +\\S+application.yml, regel 2\n")
                .doesNotContain("maximumpoolsize", "hunter2");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://u:hunter2@db/x, jdbc:postgresql://********@db/x",
        "jdbc:postgresql://u@db:hunter2@db.example/x, jdbc:postgresql://********@db.example/x",
        "jdbc:postgresql://u:hun ter 2@db/x, jdbc:postgresql://********@db/x",
        "jdbc:postgresql://u/v:hun@ter/2@db/x, jdbc:postgresql://********@db/x",
        "jdbc:postgresql://u:12?hunter2@db/x, jdbc:postgresql://********@db/x",
        "jdbc:postgresql://u:hunter2@db/x?password=hunter2, jdbc:postgresql://********@db/x",
        "jdbc:postgresql://db:5432/x?password=hunter2&user=u@v, jdbc:postgresql://db:5432/x?password=********&user=u@v",
        "jdbc:postgresql:u:hunter2@db, jdbc:postgresql:********@db",
        "jdbc:oracle:thin:u/hunter2@db, jdbc:oracle:********@db",
        "jdbc:h2:file:/huis/u@v/var, jdbc:h2:file:/huis/u@v/var"
    })
    void aSecretWithinAnAddressIsMasked(String address, String shown) {
        assertThat(SettingNames.masked("spring.datasource.url", address)).isEqualTo(shown);
    }

    @Test
    void aSecretIsReadFromItsFileAndNeverShown() throws Exception {
        Path secrets = Files.createDirectories(home.resolve("config/geheim"));
        Files.writeString(secrets.resolve("spring.datasource.password"), "hunter2");
        Files.writeString(secrets.resolve("spring.datasource.username"), "inbreng");
        config("application.yml", """
                spring.datasource.url: jdbc:postgresql://u:hunter3@db/inbreng?password=hunter4&ssl=true
                spring.datasource.hikari.password: hunter5
                """);

        var ended = installation.run("config", "toon", "--json");

        var password = setting(ended, "spring.datasource.password");
        assertThat(password.get("waarde").asString()).isEqualTo("********");
        assertThat(password.get("herkomst").asString()).isEqualTo(secrets + "/spring.datasource.password");
        assertThat(setting(ended, "spring.datasource.url").get("waarde").asString())
                .isEqualTo("jdbc:postgresql://********@db/inbreng");
        assertThat(setting(ended, "spring.datasource.hikari.password")
                        .get("herkomst")
                        .asString())
                .endsWith("application.yml, regel 2");
        assertThat(ended.out()).doesNotContain("hunter");
    }

    @Test
    void aSecretWinsFromTheFileAndTheEnvironmentFromBoth() throws Exception {
        config("application.yml", "inbreng.threads: 2\n");
        Files.writeString(Files.createDirectories(home.resolve("config/geheim")).resolve("inbreng.threads"), "3");

        assertThat(setting(installation.run("config", "--json"), "inbreng.threads")
                        .get("herkomst")
                        .asString())
                .isEqualTo(home.resolve("config/geheim/inbreng.threads").toString());
        var environment = environment(Map.of("INBRENG_THREADS", "4"));
        assertThat(Configuration.read(environment).threads()).isEqualTo(4);
        assertThat(new SettingSources(environment).place("inbreng.threads"))
                .contains("de omgevingsvariabele INBRENG_THREADS");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "inbreng.bewaren.editie: 7    | onbekende instelling: inbreng.bewaren.editie    | bedoelde u `inbreng.bewaren.edities`?",
                "inbreng.bewaren.edities: lang | onjuiste waarde 'lang' voor de instelling inbreng.bewaren.edities | verbeter de waarde",
                "spring.datasorce.url: jdbc:h2:file:x | onbekende instelling: spring.datasorce.url | bedoelde u `spring.datasource.url`?",
                "spring.datasource.user: sa | onbekende instelling: spring.datasource.user | bedoelde u `spring.datasource.username`?",
                "spring.datasource.pwd: x | onbekende instelling: spring.datasource.pwd | bedoelde u `spring.datasource.password`?",
                "spring.datasource.driverClas: x | onbekende instelling: spring.datasource.driverClas | bedoelde u `spring.datasource.driver-class-name`?",
                "spring.datasource.driver-class-namen: x | onbekende instelling: spring.datasource.driver-class-namen | bedoelde u `spring.datasource.driver-class-name`?",
                "inbrneg.threads: 2 | onbekende instelling: inbrneg.threads | bedoelde u `inbreng.threads`?",
                "server.port: 80 | onbekende instelling: server.port | haal de regel weg",
                "inbreng.bewaren.lvv: 0 | onjuiste waarde '0' voor de instelling inbreng.bewaren.lvv; verwacht: een heel getal van 1 | verbeter"
            })
    void aWrongSettingIsToldWithItsFileAndLine(String line, String what, String todo) throws Exception {
        config("application.yml", "# van de beheerder\n" + line + "\n");

        var ended = installation.run("config");

        assertThat(ended.exit()).isEqualTo(3);
        assertThat(ended.err()).contains(what, home + "/config/application.yml, regel 2", todo);
    }

    @Test
    void namesOfSpringThatCanBeNeededAndEmptyOnesAreLeftAlone() throws Exception {
        config("application.yml", """
                inbreng:
                spring:
                  profiles.active: productie
                  datasource:
                    hikari.maximum-pool-size: 3
                logging.level.root: warn
                """);

        assertThat(installation.run("config").exit()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spring.datasource.driver-class-name: org.h2.Driver",
                "spring.datasource.driverClassName: org.h2.Driver",
                "spring.datasource.driver_class_name: org.h2.Driver",
                "spring.dataSource.hikari.maximumPoolSize: 3",
                "inbreng.post.antwoordAan: mens@example.nl",
                "inbreng.post.antwoord_aan: mens@example.nl"
            })
    void aNameInAnotherFormThatSpringReadsIsTheSameName(String line) throws Exception {
        config("application.yml", line + "\n");

        var ended = installation.run("config");

        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(ended.out())
                .containsPattern(line.substring(line.indexOf(' ') + 1) + " +\\S+application.yml, regel 1\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "# nog niets", "inbreng: {}"})
    void aFileWithoutSettingsIsLeftAlone(String text) throws Exception {
        config("application.yml", text);

        var ended = installation.run("config");

        assertThat(ended.exit()).as(ended.err()).isZero();
    }

    @Test
    void aSecretThatIsNearlyASettingIsRefusedAndAnyOtherIsLeftAlone() throws Exception {
        Path secrets = Files.createDirectories(home.resolve("config/geheim"));
        Files.writeString(secrets.resolve("LEESMIJ"), "van de beheerder");
        assertThat(installation.run("config").exit()).isZero();

        Files.writeString(secrets.resolve("spring.datasource.pasword"), "hunter2");
        var ended = installation.run("config");

        assertThat(ended.exit()).isEqualTo(3);
        assertThat(ended.err())
                .contains(secrets + "/spring.datasource.pasword", "bedoelde u `spring.datasource.password`?")
                .doesNotContain("hunter2");
    }

    @ParameterizedTest
    @CsvSource({
        "INBRENG_XYZZY, verbeter de naam of haal de variabele weg",
        "INBRENG_DREMPEL, bedoelde u `inbreng.onderdrukking.drempel`?",
        "inbreng_zomaar_iets, haal de variabele weg",
        "INBRENG_, bedoelde u `inbreng."
    })
    void aVariableOfOursThatIsNoSettingIsRefused(String name, String todo) {
        assertThatThrownBy(() -> Configuration.read(environment(Map.of(name, "1"))))
                .isInstanceOfSatisfying(ProblemException.class, it -> {
                    assertThat(it.exit()).isEqualTo(3);
                    assertThat(it.problem().wat()).isEqualTo("onbekende instelling: " + name);
                    assertThat(it.problem().waar()).isEqualTo("de omgevingsvariabele " + name);
                    assertThat(it.problem().doeDit()).contains(todo);
                });
    }

    @Test
    void aVariableOfSpringThatIsNearlyASettingIsRefusedAndAnyOtherIsLeftAlone() {
        assertThatThrownBy(() -> Configuration.read(environment(Map.of("INBRENG_THREDS", "4"))))
                .isInstanceOfSatisfying(ProblemException.class, it -> {
                    assertThat(it.exit()).isEqualTo(3);
                    assertThat(it.problem().waar()).contains("INBRENG_THREDS");
                    assertThat(it.problem().doeDit()).contains("bedoelde u `inbreng.threads`?");
                });
        assertThatThrownBy(() -> Configuration.read(environment(Map.of("SPRING_DATASOURCE_USER", "sa"))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        it -> assertThat(it.problem().doeDit()).contains("bedoelde u `spring.datasource.username`?"));
        assertThat(Configuration.read(environment(Map.of(
                                "INBRENG_SNELSTART", "uit",
                                "INBRENG_BROWSER_VERPLICHT", "true",
                                "INBRENG_SCHIJF_VERPLICHT", "true",
                                "SPRING_DATASOURCE_HIKARI_MAXIMUMPOOLSIZE", "3",
                                "SPRING_DATASORCE_URL", "van een ander")))
                        .threads())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"INBRENG_POST_ANTWOORDAAN", "INBRENG_POST_ANTWOORD_AAN", "INBRENG_POST_antwoordAan"})
    void aVariableMayWriteAHyphenAsSpringReadsIt(String name) {
        var environment = environment(
                Map.of(name, "mens@example.nl", "SPRING_DATASOURCE_DRIVER_CLASS_NAME", "org.postgresql.Driver"));

        assertThat(Configuration.read(environment).post().antwoordAan()).isEqualTo("mens@example.nl");
        assertThat(new SettingSources(environment).place("inbreng.post.antwoord-aan"))
                .contains("de omgevingsvariabele " + name);
    }

    /// Spring would not read them.
    @ParameterizedTest
    @ValueSource(strings = {"INBRENG_POST_ANTWOORD_AN", "INBRENG_POSTANTWOORDAAN", "INBRENG_POST_ANT_WOORDAAN"})
    void aVariableThatIsDividedInAnotherWayIsRefused(String name) {
        assertThatThrownBy(() -> Configuration.read(environment(Map.of(name, "mens@example.nl"))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        it -> assertThat(it.problem().doeDit()).contains("bedoelde u `inbreng.post.antwoord-aan`?"));
    }

    @Test
    void aVariableOfTheWrongTypeIsNamed() {
        assertThatThrownBy(() -> Configuration.read(environment(Map.of("INBRENG_THREADS", "veel"))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        it -> assertThat(it.problem().waar()).isEqualTo("de omgevingsvariabele INBRENG_THREADS"));
    }

    private ConfigurableEnvironment environment(Map<String, Object> variables) {
        System.setProperty("inbreng.home", home.toString());
        try {
            var environment = Configuration.environment(new RunOptions());
            environment
                    .getPropertySources()
                    .replace(
                            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                            new SystemEnvironmentPropertySource(
                                    StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
            ConfigurationPropertySources.attach(environment);
            return environment;
        } finally {
            System.clearProperty("inbreng.home");
        }
    }

    private void config(String name, String text) throws IOException {
        Files.writeString(Files.createDirectories(home.resolve("config")).resolve(name), text);
    }

    private static JsonNode setting(Installation.Ended ended, String naam) {
        assertThat(ended.exit()).as(ended.err()).isZero();
        for (JsonNode it : JsonMapper.shared().readTree(ended.out()).get("instellingen")) {
            if (it.get("naam").asString().equals(naam)) {
                return it;
            }
        }
        throw new AssertionError("no " + naam + " in " + ended.out());
    }
}
