package nl.vng.inbreng.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import nl.vng.inbreng.domain.Bevinding;
import nl.vng.inbreng.domain.BevindingSoort;
import nl.vng.inbreng.domain.Bevindingen;
import nl.vng.inbreng.domain.Bronsoort;
import nl.vng.inbreng.domain.Levering;
import nl.vng.inbreng.domain.Omvang;
import nl.vng.inbreng.domain.Snapshot;
import nl.vng.inbreng.intake.Delivery;
import nl.vng.inbreng.intake.Intake;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecksTest {

    private static final Path VOORBEELD = Path.of("src/test/resources/voorbeeld-klein");
    private static final String OPVANG = "opvangcapaciteit_2025-01-30.csv";

    @TempDir
    Path temp;

    private Snapshot snapshot;
    private Omvang omvang;

    @BeforeEach
    void read() throws IOException {
        try (var files = Files.list(VOORBEELD)) {
            for (var file : files.toList()) {
                Files.copy(file, temp.resolve(file.getFileName()));
            }
        }
        snapshot = snapshot();
        omvang = Omvang.of(snapshot);
    }

    @Test
    void theExampleAgreesWithItself() {
        assertThat(run(snapshot, Optional.of(omvang)).soorten()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "U2;noodopvang, U9;noodopvang, C201",
        "in gebruik;300;, in gebruik;299;, C202",
        "GM0344;Utrecht;U2, GM0355;Zeist;U2, C203",
        "COA;J;, COA;N;, C204"
    })
    void filesThatDisagreeAreAWarning(String from, String to, String code) throws IOException {
        edit(from, to);

        assertThat(run(snapshot(), Optional.empty()).soorten())
                .extracting(BevindingSoort::code)
                .contains(code);
    }

    @ParameterizedTest
    @CsvSource({"100, 5, false", "100, 6, true", "2000, 50, false", "2000, 51, true", "11, 1, true", "0, 0, false"})
    void eitherLimitStopsTheRun(int rijen, int afgekeurd, boolean stops) {
        var bevindingen = run(with(levering(rijen, afgekeurd, List.of("Status"))), Optional.empty());

        assertThat(bevindingen.blokkeert()).isEqualTo(stops);
        assertThat(bevindingen.voorbeelden(BevindingSoort.DREMPEL))
                .allSatisfy(it -> assertThat(it.wat()).endsWith("de grens is 5% of 50 rijen"));
    }

    @Test
    void aTenthFewerRowsIsAllowedAndMoreIsAWarning() {
        var vorige = omvang(levering(100, 0, List.of("Status")), omvang.gemeenten());

        assertThat(run(with(levering(90, 0, List.of("Status"))), Optional.of(vorige))
                        .soorten())
                .isEmpty();
        assertThat(run(with(levering(89, 0, List.of("Status"))), Optional.of(vorige))
                        .soorten())
                .containsExactly(BevindingSoort.RIJEN_MINDER);
    }

    @Test
    void columnsThatCameAndWentAreNamed() {
        var vorige = omvang(levering(11, 0, List.of("Status", "Zorg door")), omvang.gemeenten());
        var bevindingen = run(with(levering(11, 0, List.of("Status", "Vertrouwelijk"))), Optional.of(vorige));

        assertThat(bevindingen
                        .voorbeelden(BevindingSoort.KOLOM_NIEUW)
                        .getFirst()
                        .kolom())
                .isEqualTo("Vertrouwelijk");
        assertThat(bevindingen
                        .voorbeelden(BevindingSoort.KOLOM_VERDWENEN)
                        .getFirst()
                        .kolom())
                .isEqualTo("Zorg door");
    }

    @Test
    void aProvincieThatVanishedAndAGemeenteThatMovedAreWarnings() {
        var vorige = omvang(
                omvang.leveringen().get(Bronsoort.OPVANGCAPACITEIT),
                Map.of(Bronsoort.OPVANGCAPACITEIT, Map.of("GM0344", "PV28", "GM0664", "PV29")));
        var bevindingen = run(snapshot, Optional.of(vorige));

        assertThat(bevindingen.voorbeelden(BevindingSoort.PROVINCIE_VERDWENEN))
                .extracting(it -> it.wat())
                .containsExactly("geen enkele rij meer in Zuid-Holland", "geen enkele rij meer in Zeeland");
        assertThat(bevindingen.voorbeelden(BevindingSoort.GEMEENTE_VERHUISD))
                .extracting(it -> it.wat())
                .containsExactly("GM0344 lag de vorige keer in Zuid-Holland, nu in Utrecht");
    }

    @Test
    void aTopicOfTheDebateThatNoTextIsAboutIsNamedWithItsLineAndTheKnownOnes() throws IOException {
        var debat = Path.of("input/voorbeeld/debat.yaml");
        var lines = Files.readAllLines(debat);
        Files.writeString(temp.resolve("debat.yaml"), String.join("\n", lines) + "\nonderwerpen: 9, 1, 12\n");
        var bevindingen = new Bevindingen();

        Checks.debat(snapshot().debat(), new TreeSet<>(List.of(1, 2, 6)), bevindingen);

        assertThat(bevindingen.blokkeert()).isTrue();
        var plaats = "debat.yaml, rij " + (lines.size() + 1) + ", kolom onderwerpen: ";
        assertThat(bevindingen.voorbeelden(BevindingSoort.DEBAT_ONDERWERP))
                .extracting(Bevinding::line)
                .containsExactly(
                        plaats + "bekend zijn de onderwerpen 1, 2, 6; onbekend is: \"9\"",
                        plaats + "bekend zijn de onderwerpen 1, 2, 6; onbekend is: \"12\"");
        var one = new Bevindingen();
        Checks.debat(snapshot().debat(), new TreeSet<>(List.of(1)), one);
        assertThat(one.voorbeelden(BevindingSoort.DEBAT_ONDERWERP).getFirst().line())
                .isEqualTo(plaats + "bekend is alleen onderwerp 1; onbekend is: \"9\"");
    }

    @Test
    void aDebateAboutKnownTopicsOrAboutAllIsRight() {
        var bevindingen = new Bevindingen();

        Checks.debat(null, new TreeSet<>(), bevindingen);
        Checks.debat(snapshot.debat(), new TreeSet<>(List.of(1)), bevindingen);

        assertThat(bevindingen.soorten()).isEmpty();
    }

    private void edit(String from, String to) throws IOException {
        var file = temp.resolve(OPVANG);
        var text = Files.readString(file, StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    private Snapshot snapshot() {
        var bevindingen = new Bevindingen();
        return Intake.read(Delivery.find(temp, null, bevindingen), bevindingen, temp.resolve("afgekeurd"))
                .orElseThrow();
    }

    private static Bevindingen run(Snapshot snapshot, Optional<Omvang> vorige) {
        var bevindingen = new Bevindingen();
        Checks.run(snapshot, vorige, Drempel.STANDAARD, bevindingen);
        return bevindingen;
    }

    private Levering levering(int rijen, int afgekeurd, List<String> kolommen) {
        var real = snapshot.levering(Bronsoort.OPVANGCAPACITEIT);
        return new Levering(
                real.soort(), real.bestand(), real.sha256(), real.peildatum(), rijen, afgekeurd, kolommen, true);
    }

    private Snapshot with(Levering levering) {
        var leveringen = new HashMap<>(snapshot.leveringen());
        leveringen.put(levering.soort(), levering);
        return new Snapshot(
                leveringen,
                snapshot.locaties(),
                snapshot.tgoContracten(),
                snapshot.vertrouwelijk(),
                snapshot.lvv(),
                snapshot.verdeelbesluit(),
                snapshot.kengetallen(),
                snapshot.debat(),
                snapshot.gemeenten());
    }

    private static Omvang omvang(Levering levering, Map<Bronsoort, Map<String, String>> gemeenten) {
        return new Omvang(Map.of(levering.soort(), levering), gemeenten);
    }
}
