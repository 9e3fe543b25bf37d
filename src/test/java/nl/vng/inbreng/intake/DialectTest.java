package nl.vng.inbreng.intake;

import static nl.vng.inbreng.intake.Levermap.LVV;
import static nl.vng.inbreng.intake.Levermap.OPVANG;
import static nl.vng.inbreng.intake.Levermap.OPVANG_KOP;
import static nl.vng.inbreng.intake.Levermap.OPVANG_RIJ;
import static nl.vng.inbreng.intake.Levermap.opvang;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.vng.inbreng.domain.BevindingSoort;
import nl.vng.inbreng.domain.Bron;
import nl.vng.inbreng.domain.Bronsoort;
import nl.vng.inbreng.domain.Locatie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialectTest {

    private static final String CONTENT = OPVANG_KOP
            + "\n"
            + opvang("Gemeentecode", "GM1900", "Gemeente", "Súdwest-Fryslân", "Locatie-id", "F1", "Capaciteit", "1.250")
            + "\n"
            + opvang("Gemeentecode", "GM0363", "Gemeente", "Amsterdam", "Locatie-id", "A1")
            + "\n";

    @TempDir
    Path temp;

    static Stream<Arguments> dialects() {
        return Stream.of(
                dialect("UTF-8", it -> it, StandardCharsets.UTF_8),
                dialect("UTF-8 with BOM", it -> "\uFEFF" + it, StandardCharsets.UTF_8),
                dialect("UTF-16LE", it -> "\uFEFF" + it, StandardCharsets.UTF_16LE),
                dialect("UTF-16BE", it -> "\uFEFF" + it, StandardCharsets.UTF_16BE),
                dialect("Windows-1252", it -> it, Charset.forName("windows-1252")),
                dialect("comma", it -> it.replace(';', ','), StandardCharsets.UTF_8),
                dialect("tab", it -> it.replace(';', '\t'), StandardCharsets.UTF_8),
                dialect("sep=;", it -> "sep=;\n" + it, StandardCharsets.UTF_8),
                dialect("CRLF", it -> it.replace("\n", "\r\n"), StandardCharsets.UTF_8),
                dialect("mixed line ends", it -> it.replaceFirst("\n", "\r\n"), StandardCharsets.UTF_8),
                dialect("no last line end", String::stripTrailing, StandardCharsets.UTF_8),
                dialect("preamble", it -> "Uitdraai;\n\n\"regel\nin cel\"\n" + it, StandardCharsets.UTF_8),
                dialect("footer", it -> it + "\nTotaal;;;;;;;1.550\nBron: COA\n", StandardCharsets.UTF_8),
                dialect("empty trailing cells", it -> it.replace("\n", ";;\n"), StandardCharsets.UTF_8),
                dialect("quoted", it -> it.replace("De Werf", "\"De Werf\""), StandardCharsets.UTF_8),
                dialect("newline in a cell", it -> it.replace("De Werf", "\"De\nWerf\""), StandardCharsets.UTF_8),
                dialect(
                        "header in capitals",
                        it -> it.replace("Beschikbaar tot", "BESCHIKBAAR_TOT"),
                        StandardCharsets.UTF_8),
                dialect("code without GM", it -> it.replace("GM0363", "363"), StandardCharsets.UTF_8),
                dialect("code with G", it -> it.replace("GM0363", "G0363"), StandardCharsets.UTF_8),
                dialect("merged gemeente", it -> it.replace("GM0363", "GM0457"), StandardCharsets.UTF_8),
                dialect("nbsp in numbers", it -> it.replace("1.250", "1\u00A0250"), StandardCharsets.UTF_8),
                dialect("ISO dates", it -> it.replace("01-03-2023", "2023-03-01T00:00:00"), StandardCharsets.UTF_8));
    }

    private static Arguments dialect(String name, UnaryOperator<String> rewrite, Charset charset) {
        return Arguments.of(name, rewrite.apply(CONTENT).getBytes(charset));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dialects")
    void everyDialectGivesTheSameLocations(String name, byte[] bytes) {
        var levermap = new Levermap(temp).write(OPVANG, CONTENT.split("\n"));
        var plain = locaties(levermap);

        assertThat(locaties(levermap.writeBytes(OPVANG, bytes))).hasSize(2).isEqualTo(plain);
        assertThat(levermap.bevindingen.aantal(BevindingSoort.TOTAAL_WIJKT_AF)).isZero();
    }

    private static List<Locatie> locaties(Levermap levermap) {
        return levermap.snapshot().locaties().stream()
                .map(it -> new Locatie(
                        it.id(),
                        it.gemeente(),
                        it.opvangsoort(),
                        it.status(),
                        it.capaciteit(),
                        it.amv(),
                        it.bezetting(),
                        it.statushouders(),
                        it.langer14Weken(),
                        it.beschikbaar(),
                        it.exploitatievorm(),
                        it.teltMeeVolgensBron(),
                        it.belemmeringen(),
                        it.vertrouwelijk(),
                        new Bron(OPVANG, 0)))
                .toList();
    }

    @Test
    void rowNumbersAreThoseOfExcel() {
        var levermap = new Levermap(temp)
                .write(
                        OPVANG,
                        "\"Uitdraai\nover twee regels\"",
                        "",
                        OPVANG_KOP,
                        opvang("Locatie-id", "A", "Locatienaam", "\"twee\nregels\""),
                        "",
                        opvang("Locatie-id", "B", "Status", "raar"));

        levermap.snapshot();
        assertThat(levermap.bevindingen
                        .voorbeelden(BevindingSoort.WOORD_ONBEKEND)
                        .getFirst()
                        .bron()
                        .rij())
                .isEqualTo(6);
    }

    @Test
    void aTotalThatIsOffIsAWarningAndIsNeverCounted() {
        var levermap = new Levermap(temp).write(OPVANG, OPVANG_KOP, OPVANG_RIJ, ";;Totaal;;;;;302;20;280;90;40");

        assertThat(levermap.snapshot().levering(Bronsoort.OPVANGCAPACITEIT).rijen())
                .isEqualTo(1);
        assertThat(levermap.text()).contains("rij 3, kolom Capaciteit: de som van de rijen is 300, de totaalrij zegt");
    }

    @Test
    void aFileThatIsQuotedTwiceIsRefused() {
        var levermap = new Levermap(temp)
                .write(OPVANG, '"' + OPVANG_KOP + '"', '"' + OPVANG_RIJ.replace("azc", "\"\"azc\"\"") + '"');

        assertThat(levermap.read()).isEmpty();
        assertThat(levermap.bevindingen.soorten()).contains(BevindingSoort.DUBBEL_GECITEERD);
    }

    @Test
    void aMissingColumnIsNamedWithWhatIsNear() {
        var levermap = new Levermap(temp).write(OPVANG, OPVANG_KOP.replace("Bezetting", "Bezeting"), OPVANG_RIJ);

        assertThat(levermap.read()).isEmpty();
        assertThat(levermap.bevindingen.blokkeert()).isTrue();
        assertThat(levermap.text()).contains("ontbreekt: Bezetting (lijkt op 'Bezeting')");
    }

    @Test
    void aHeaderBelowTwentyLinesIsFoundAndOneFurtherDownIsNot() {
        var twenty = new Levermap(temp.resolve("20")).write(OPVANG, "x\r\n".repeat(19) + "x", OPVANG_KOP, OPVANG_RIJ);
        var more = new Levermap(temp.resolve("21")).write(OPVANG, "x\r\n".repeat(20) + "x", OPVANG_KOP, OPVANG_RIJ);

        assertThat(twenty.snapshot().locaties()).hasSize(1);
        assertThat(more.read()).isEmpty();
    }

    @Test
    void aColumnThatStandsTwiceIsRefusedAndAnUnknownOneIgnored() {
        var twice = new Levermap(temp.resolve("twice"))
                .write(OPVANG, OPVANG_KOP + ";Gemeentenaam", OPVANG_RIJ + ";Utrecht");
        var extra = new Levermap(temp.resolve("extra")).write(OPVANG, OPVANG_KOP + ";Kleur", OPVANG_RIJ + ";rood");

        assertThat(twice.read()).isEmpty();
        assertThat(extra.snapshot().locaties()).hasSize(1);
        assertThat(extra.bevindingen.aantal(BevindingSoort.KOLOM_ONBEKEND)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"De Werf", "\"De\" Werf", "De\u0000Werf", "De\u0007Werf", "De\u202EWerf", "De;Werf"})
    void aHostileCellCostsItsOwnRowOnly(String cell) {
        var levermap = new Levermap(temp)
                .write(
                        OPVANG,
                        OPVANG_KOP,
                        opvang("Locatie-id", "A"),
                        OPVANG_RIJ.replace("De Werf", cell),
                        opvang("Locatie-id", "B", "Locatienaam", "\"Bij \"\"De Brug\"\"\""),
                        opvang("Locatie-id", "C"));

        var snapshot = levermap.snapshot();
        assertThat(snapshot.locaties()).extracting(it -> it.id()).containsExactly("A", "B", "C");
        assertThat(snapshot.levering(Bronsoort.OPVANGCAPACITEIT).rijen()).isEqualTo(4);
        assertThat(snapshot.levering(Bronsoort.OPVANGCAPACITEIT).afgekeurd()).isEqualTo(1);
        assertThat(levermap.text()).contains(OPVANG + ", rij 3: ");
    }

    @Test
    void aCellOfAMegabyteCostsItsOwnRowOnly() {
        var levermap = new Levermap(temp)
                .write(
                        OPVANG,
                        OPVANG_KOP,
                        OPVANG_RIJ.replace("De Werf", "x".repeat(1 << 20)),
                        OPVANG_RIJ.replace("De Werf", '"' + "y\n".repeat(1 << 10) + '"'),
                        opvang("Locatie-id", "B"));

        assertThat(levermap.snapshot().locaties()).extracting(it -> it.id()).containsExactly("B");
        assertThat(levermap.bevindingen.aantal(BevindingSoort.RIJ_TE_LANG)).isEqualTo(1);
    }

    @Test
    void aQuoteThatNeverClosesInRowTwoOfAThousandCostsOneRow() {
        var rows = IntStream.range(1, 1000).mapToObj(i -> opvang("Locatie-id", "L" + i));
        var levermap = new Levermap(temp)
                .write(
                        OPVANG,
                        Stream.concat(Stream.of(OPVANG_KOP, OPVANG_RIJ.replace("De Werf", "\"De Werf")), rows)
                                .toArray(String[]::new));

        var snapshot = levermap.snapshot();
        assertThat(snapshot.locaties()).hasSize(999);
        assertThat(snapshot.levering(Bronsoort.OPVANGCAPACITEIT).rijen()).isEqualTo(1000);
        assertThat(levermap.bevindingen.voorbeelden(BevindingSoort.AANHALINGSTEKEN))
                .extracting(it -> it.bron().rij())
                .containsExactly(2);
    }

    @Test
    void aFileWithoutAnyKnownColumnIsToldWithWhatWasFoundButNeverOfLvv() {
        var levermap =
                new Levermap(temp).write(OPVANG, "Jaar,Kleur", "2024,rood").write(LVV, "Jaar,Kleur", "2024,rood");

        assertThat(levermap.read()).isEmpty();
        assertThat(levermap.text())
                .contains(OPVANG + ": geen kop gevonden in de eerste 21 rijen; verwacht: Peildatum, ")
                .contains(LVV + ": geen kop gevonden in de eerste 21 rijen; verwacht: Zaakpseudoniem, ")
                .containsOnlyOnce("; gevonden: Jaar, Kleur");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\r\n\r\n", "\uFEFF \n", ";;;\n;;;\n", "sep=;\r\n"})
    void anEmptyFileIsToldToBeEmpty(String content) {
        var levermap = new Levermap(temp).writeBytes(OPVANG, content.getBytes(StandardCharsets.UTF_8));

        assertThat(levermap.read()).isEmpty();
        assertThat(levermap.text())
                .contains("[I203]", OPVANG + ": het bestand is leeg: exporteer het opnieuw; verwacht: Peildatum, ")
                .doesNotContain("geen kop gevonden in", "gevonden: ");
    }

    @Test
    void windows1252IsToldInTheLvvExportToo() {
        var levermap = new Levermap(temp)
                .writeBytes(
                        LVV,
                        ("Overzicht café\n" + Levermap.LVV_KOP + "\n" + Levermap.LVV_RIJ + "\n")
                                .getBytes(Charset.forName("windows-1252")));

        assertThat(levermap.snapshot().lvv().aantallen()).hasSize(1);
        assertThat(levermap.bevindingen.aantal(BevindingSoort.WINDOWS_1252)).isEqualTo(1);
    }
}
