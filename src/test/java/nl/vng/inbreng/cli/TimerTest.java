package nl.vng.inbreng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import nl.vng.inbreng.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import tools.jackson.databind.json.JsonMapper;

class TimerTest {

    @TempDir
    Path home;

    private Installation installation;
    private String units;

    @BeforeEach
    void install() throws IOException {
        installation = Installation.withSample(home);
        units = home.resolve("units").toString();
    }

    @Test
    void aDryRunShowsEachUnitWithItsPlaceAndWritesNothing() {
        var ended = installation.run("nacht", "--installeer-timer", "--dry-run");

        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(ended.out())
                .contains(
                        "# /etc/systemd/system/inbreng.service\n[Unit]",
                        "# /etc/systemd/system/inbreng.timer\n",
                        "OnCalendar=*-*-* 04:30:00 Europe/Amsterdam",
                        "ExecStart=\"" + home.resolve("inbreng") + "\" nacht");
        assertThat(home.resolve("output")).doesNotExist();
    }

    @Test
    void itWritesThreeFilesAndSaysWhatComesNextAndDoesNotReplaceWhatSomebodyChanged() throws Exception {
        var ended = installation.run("nacht", "--installeer-timer", "--naar", units, "--om", "05:10");

        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(ended.out())
                .contains(
                        "systemctl enable --now inbreng.timer\n",
                        "chown -R inbreng: %s %s\n".formatted(home.resolve("var"), home.resolve("output")),
                        "De gebruiker inbreng moet ook deze mappen kunnen lezen: " + home);
        assertThat(Installation.files(Path.of(units)))
                .extracting(it -> it.getFileName().toString())
                .containsExactly("inbreng-mislukt@.service", "inbreng.service", "inbreng.timer");
        assertThat(Path.of(units, "inbreng.timer")).content().contains("05:10:00");
        assertThat(home.resolve("var")).isDirectory();
        assertThat(installation
                        .run("nacht", "--installeer-timer", "--naar", units, "--om", "05:10")
                        .exit())
                .isZero();

        var other = installation.run("nacht", "--installeer-timer", "--naar", units);
        assertThat(other.exit()).isEqualTo(2);
        assertThat(other.err()).contains("er staat al een andere inbreng.timer; er is niets geschreven");
        assertThat(Path.of(units, "inbreng.timer")).content().contains("05:10:00");

        assertThat(installation
                        .run("nacht", "--installeer-timer", "--naar", units, "--yes")
                        .exit())
                .isZero();
        assertThat(Path.of(units, "inbreng.timer")).content().contains("04:30:00");
    }

    @Test
    void theServiceIsAskedWhatEveryNightIsAsked() {
        var ended = installation.run(
                "nacht",
                "--installeer-timer",
                "--dry-run",
                "--gemeenten",
                "--controle",
                "vera",
                "--output",
                home + "/ed");

        assertThat(ended.out())
                .contains("nacht \"--output\" \"%1$s/ed\" \"--gemeenten\" \"--controle\" \"vera\"\n".formatted(home))
                .contains("ReadWritePaths=\"-%1$s/var\" \"-%1$s/ed\"\n".formatted(home));
    }

    @Test
    void whatSystemdDoesNotPassOnIsPointedOut() {
        var settings = new Binder(new MapConfigurationPropertySource(Map.of("inbreng.input", "/srv/exports")))
                .bind("inbreng", Settings.class)
                .get();
        var names = Set.of("PATH", "SPRING_DATASOURCE_URL", "INBRENG_SNELSTART", "INBRENG_POST_WACHTWOORD");

        var steps = new TimerSteps("zeker-geen-gebruiker", settings, names);

        assertThat(steps.variables()).containsExactly("INBRENG_POST_WACHTWOORD", "SPRING_DATASOURCE_URL");
        assertThat(steps.text())
                .contains(
                        "systemd geeft uw omgevingsvariabelen niet door",
                        "INBRENG_POST_WACHTWOORD, SPRING_DATASOURCE_URL")
                .contains("useradd --system --no-create-home --shell /usr/sbin/nologin zeker-geen-gebruiker\n")
                .contains("/srv/exports");
        assertThat(new TimerSteps("root", settings, Set.of()).text()).doesNotContain("useradd", "omgevingsvariabelen");
    }

    @ParameterizedTest
    @CsvSource({
        "--om,02:30,in het voorjaar één nacht geen run",
        "--om,half vijf,--om",
        "--gebruiker,Root User,geen naam van een gebruiker",
        "--plan,0 30 4 * * *,gaan niet samen"
    })
    void whatCannotBeIsRefused(String option, String value, String sentence) {
        var ended = installation.run("nacht", "--installeer-timer", "--dry-run", option, value);

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err()).contains(sentence);
    }

    @Test
    void anOptionOfTheTimerAloneIsRefusedBeforeAnythingIsMade() {
        var ended = installation.run("nacht", "--dry-run");

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err()).contains("hoort bij --installeer-timer");
        assertThat(home.resolve("output")).doesNotExist();
    }

    @Test
    void aPlaceThatCannotBeWrittenIsASentence() throws Exception {
        Files.writeString(Path.of(units), "a file where the folder should be");

        var ended = installation.run("nacht", "--installeer-timer", "--naar", units);

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err()).contains("er kan niet worden geschreven in deze map");
    }

    @Test
    void asJsonItIsOneDocument() {
        var ended = installation.run("nacht", "--installeer-timer", "--dry-run", "--json");

        assertThat(JsonMapper.shared().readTree(ended.out()).get("bestanden").size())
                .isEqualTo(3);
    }
}
