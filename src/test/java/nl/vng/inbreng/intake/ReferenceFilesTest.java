package nl.vng.inbreng.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.vng.inbreng.domain.BevindingSoort;
import nl.vng.inbreng.domain.Bron;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceFilesTest {

    private static final String KENGETALLEN = "kengetallen.csv";
    private static final String KENGETALLEN_KOP = "sleutel;waarde;eenheid;geldig_vanaf;geldig_tot;bron";
    private static final List<String> DEBAT = List.of(
            "# het debat",
            "naam: Commissiedebat Asiel en migratie",
            "commissie: \"vaste commissie voor Asiel en Migratie\"",
            "datum: 2025-02-05",
            "tijd: 10:00",
            "bewindspersoon: de minister van Asiel en Migratie",
            "briefdatum: 30-01-2025",
            "onderwerp: 'Inbreng: ''opvang'' en meer'",
            "aanhef: Geachte leden,",
            "embargo_tot: 2025-02-04 17:00");

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"2024-01-01", "2025-01-30", "2031-12-31"})
    void theShippedKengetallenHoldOnEveryPeildatum(LocalDate dag) {
        var kengetallen = KengetallenFile.on(dag, List.of());

        assertThat(kengetallen.datum("realisatiedatum")).isEqualTo("2025-07-01");
        assertThat(kengetallen.datum("meettermijn_tot")).isEqualTo("2026-02-01");
        assertThat(kengetallen.datum("tgo_bekostiging_tot")).isEqualTo("2025-07-01");
        assertThat(kengetallen.getal("taakstelling_jaar")).isEqualTo(new BigDecimal("35000"));
        assertThat(kengetallen.getal("wachttijd_sociale_huur")).isEqualTo(new BigDecimal("8"));
        assertThat(kengetallen.getal("grens_kleinschalig")).isEqualTo(new BigDecimal("150"));
        assertThat(kengetallen.getal("capaciteitsraming_landelijk")).isEqualTo(new BigDecimal("96000"));
        assertThat(kengetallen.getal("raming_behoefte_2026")).isEqualTo(new BigDecimal("115000"));
        assertThat(kengetallen.getal("bezettingsnorm")).isEqualTo(new BigDecimal("0.96"));
        assertThat(kengetallen.perSleutel().values()).noneMatch(it -> it.bron().isBlank());
    }

    @Test
    void anOwnKengetalGoesBeforeTheShippedOneWhileItHolds() {
        var levermap = new Levermap(temp)
                .write(
                        KENGETALLEN,
                        KENGETALLEN_KOP,
                        "taakstelling_jaar;36.000;per jaar;2025-01-01;2025-12-31;eigen",
                        "grens_kleinschalig;100;plekken;2020-01-01;2020-12-31;verlopen",
                        "vbl_vrij;12;plekken;2025-01-01;;eigen");

        var kengetallen = levermap.snapshot().kengetallen();
        assertThat(kengetallen.getal("taakstelling_jaar")).isEqualTo(new BigDecimal("36000"));
        assertThat(kengetallen.getal("grens_kleinschalig")).isEqualTo(new BigDecimal("150"));
        assertThat(kengetallen.getal("vbl_vrij")).isEqualTo(new BigDecimal("12"));
        assertThat(levermap.bevindingen.aantal(BevindingSoort.KENGETAL_ONBEKEND))
                .isZero();
    }

    @Test
    void aKengetalThatCannotBeRightStopsTheRunAndIsNotReplacedByTheShippedOne() {
        var levermap = new Levermap(temp)
                .write(
                        KENGETALLEN,
                        KENGETALLEN_KOP,
                        "realisatiedatum;150;datum;2025-01-01;;eigen",
                        "taakstelling_jaar;veel;;2025-01-01;;eigen",
                        "kwv_maximum;10;;2025-01-01;2024-12-31;eigen",
                        "maximum_ter_apel;1;;2025-01-01;;eigen",
                        "maximum_ter_apel;2;;2025-01-01;;eigen",
                        "grens_kleinschalg;3;;2025-01-01;;eigen");

        assertThat(levermap.read()).isEmpty();
        assertThat(levermap.bevindingen.aantal(BevindingSoort.KENGETAL_WAARDE)).isEqualTo(2);
        assertThat(levermap.bevindingen.aantal(BevindingSoort.KENGETAL_TERMIJN)).isEqualTo(1);
        assertThat(levermap.bevindingen.aantal(BevindingSoort.KENGETAL_DUBBEL)).isEqualTo(2);
        assertThat(levermap.text()).contains("bedoelt u grens_kleinschalig?");
    }

    @ParameterizedTest
    @CsvSource({
        "grens_kleinschalig, '149,5', false",
        "grens_kleinschalig, 149.50, false",
        "taakstelling_jaar, '35000,5', false",
        "vbl_vrij, '12,0', false",
        "vbl_vrij, -3, false",
        "vbl_vrij, '', false",
        "vbl_vrij, 0, true",
        "wachttijd_sociale_huur, '8,5', true",
        "bezettingsnorm, '0,95', true",
        "dwangsom_ter_apel, '15.000,50', true",
        "realisatiedatum, 2025-07-01, true",
        "realisatiedatum, 20250, false",
    })
    void aCountHasNoDecimalsAndADateIsADate(String sleutel, String waarde, boolean legal) {
        var levermap =
                new Levermap(temp).write(KENGETALLEN, KENGETALLEN_KOP, sleutel + ";" + waarde + ";;2025-01-01;;eigen");

        assertThat(levermap.read().isPresent()).isEqualTo(legal);
        assertThat(levermap.bevindingen.aantal(BevindingSoort.KENGETAL_WAARDE)).isEqualTo(legal ? 0 : 1);
    }

    @Test
    void aPeildatumBeforeTheShippedKengetallenNamesAllThatAreMissing() {
        var levermap = Spoiled.by(BevindingSoort.KENGETAL_ONTBREEKT, Spoiled.sound(temp))
                .write(KENGETALLEN, KENGETALLEN_KOP, "grens_kleinschalig;150;plekken;2023-01-01;;eigen");

        assertThat(levermap.read()).isEmpty();
        assertThat(levermap.text())
                .contains(
                        "kengetallen.csv: op 31 december 2023 geldt geen waarde voor: meettermijn_tot, realisatiedatum, "
                                + "taakstelling_jaar, tgo_bekostiging_tot, wachttijd_sociale_huur [I805]");
    }

    @Test
    void theShippedTableIsASourceOfItsOwn() {
        var kengetallen = KengetallenFile.on(LocalDate.of(2025, 1, 30), List.of());

        assertThat(kengetallen.meegeleverd().bestand()).isEqualTo("meegeleverde kengetallen");
        assertThat(kengetallen.meegeleverd().sha256()).matches("[0-9a-f]{64}");
        assertThat(kengetallen.meegeleverd().rijen()).isEqualTo(29);
        assertThat(kengetallen.eigen()).isEmpty();
    }

    @Test
    void aDebateIsRead() {
        var levermap = new Levermap(temp).write("debat.yaml", DEBAT.toArray(String[]::new));

        var debat = Objects.requireNonNull(levermap.snapshot().debat());
        assertThat(debat.naam()).isEqualTo("Commissiedebat Asiel en migratie");
        assertThat(debat.commissie()).isEqualTo("vaste commissie voor Asiel en Migratie");
        assertThat(debat.datum()).isEqualTo(LocalDate.of(2025, 2, 5));
        assertThat(debat.tijd()).isEqualTo(LocalTime.of(10, 0));
        assertThat(debat.briefdatum()).isEqualTo(LocalDate.of(2025, 1, 30));
        assertThat(debat.onderwerp()).isEqualTo("Inbreng: 'opvang' en meer");
        assertThat(debat.embargoTot()).isEqualTo(LocalDateTime.of(2025, 2, 4, 17, 0));
        assertThat(debat.telefoon()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tijd: 25:00",
                "datum: woensdag 5 februari 2025",
                "  naam: ingesprongen",
                "kamerstukken: [a, b]",
                "kamerstukken: {a: b}",
                "kamerstukken: &anker x",
                "kamerstukken: *anker",
                "kamerstukken: !!java.net.URL x",
                "kamerstukken: |",
                "- lijst",
                "kamerstukken: \"open",
                "aanhef: Geachte leden",
                "embargo_tot: morgen",
                "embargo_tott: 2025-02-04 17:00",
                "onderwepen: 1, 3",
                "zomaar tekst",
                "kamerstukken: \"a\\u0000\""
            })
    void aDebateWithAnythingElseIsRefused(String line) {
        var lines = DEBAT.stream()
                .filter(it -> line.startsWith("aanhef") || !it.startsWith(line.replaceAll(":.*", ":")))
                .toList();
        var levermap = new Levermap(temp).write("debat.yaml", String.join("\n", lines), line);

        assertThat(levermap.read()).as(line).isEmpty();
        assertThat(levermap.bevindingen.blokkeert()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"een, twee", "1; 3", "1 3", "1, drie", "0,5 en 2", "1, 10000", "99999999999"})
    void topicsThatAreNoNumbersAreNoWrongDate(String topics) {
        var levermap = new Levermap(temp).write("debat.yaml", String.join("\n", DEBAT), "onderwerpen: " + topics);

        assertThat(levermap.read()).isEmpty();
        assertThat(levermap.text())
                .contains("debat.yaml, rij 11, kolom onderwerpen: achter onderwerpen horen nummers van hoogstens"
                        + " vier cijfers: \"" + topics + "\"")
                .contains("[I905]", "bijvoorbeeld 1, 3, 6")
                .doesNotContain("datum");
    }

    @Test
    void theTopicsOfADebateKnowTheirLine() {
        var levermap = new Levermap(temp).write("debat.yaml", String.join("\n", DEBAT), "onderwerpen: 1, 3");

        var debat = Objects.requireNonNull(levermap.snapshot().debat());
        assertThat(debat.onderwerpen()).containsExactlyInAnyOrder(1, 3);
        assertThat(debat.bron()).isEqualTo(new Bron("debat.yaml", 11));
    }

    @Test
    void aDebateMayHaveManyTopicsAndLargeNumbers() {
        var topics = IntStream.range(0, 20_000).mapToObj(it -> String.valueOf(1 + it % 9_999));
        var levermap = new Levermap(temp)
                .write(
                        "debat.yaml",
                        String.join("\n", DEBAT),
                        "onderwerpen: " + topics.collect(Collectors.joining(" , ")));

        assertThat(Objects.requireNonNull(levermap.snapshot().debat()).onderwerpen())
                .hasSize(9_999)
                .contains(100, 9_999);
    }

    @Test
    void aLineWithoutASpaceBehindItsColonIsToldWithWhatToDo() {
        var levermap = new Levermap(temp).write("debat.yaml", String.join("\n", DEBAT), "onderwerpen:1,3");

        assertThat(levermap.read()).isEmpty();
        assertThat(levermap.text()).contains("\"onderwerpen:1,3\"", "[I901]", "met een spatie achter de dubbele punt");
    }

    @Test
    void anUnknownKeyIsRefusedWithTheNearestOne() {
        var levermap = new Levermap(temp).write("debat.yaml", String.join("\n", DEBAT), "telefon: 070");

        assertThat(levermap.read()).isEmpty();
        assertThat(levermap.text()).contains("bedoelt u telefoon?");
    }

    @Test
    void aDebateWithoutARequiredKeyIsRefused() {
        var levermap =
                new Levermap(temp).write("debat.yaml", String.join("\n", DEBAT).replace("aanhef:", "telefoon:"));

        assertThat(levermap.read()).isEmpty();
        assertThat(levermap.text()).contains("aanhef ontbreekt");
    }

    @Test
    void aDebateOfMoreThanAMegabyteIsRefused() {
        var levermap = new Levermap(temp).write("debat.yaml", String.join("\n", DEBAT), "#".repeat(1 << 20));

        assertThat(levermap.read()).isEmpty();
    }
}
