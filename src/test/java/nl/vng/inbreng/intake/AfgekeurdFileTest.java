package nl.vng.inbreng.intake;

import static nl.vng.inbreng.intake.Levermap.OPVANG;
import static nl.vng.inbreng.intake.Levermap.OPVANG_KOP;
import static nl.vng.inbreng.intake.Levermap.OPVANG_RIJ;
import static nl.vng.inbreng.intake.Levermap.opvang;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.vng.inbreng.domain.BevindingSoort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AfgekeurdFileTest {

    @TempDir
    Path temp;

    @Test
    void holdsTheRejectedRowsInOrderWithNumberColumnsAndReasons() throws IOException {
        var levermap = new Levermap(temp)
                .write(
                        OPVANG,
                        withoutVertrouwelijk(OPVANG_KOP),
                        withoutVertrouwelijk(OPVANG_RIJ),
                        withoutVertrouwelijk(opvang("Locatie-id", "U2")),
                        "\"open;GM0344",
                        withoutVertrouwelijk(opvang("Capaciteit", "x", "Status", "y")));
        levermap.snapshot();

        var lines = Files.readString(levermap.afgekeurd.resolve("opvangcapaciteit.csv"))
                .split("\r\n");
        assertThat(lines).hasSize(4);
        assertThat(lines[0]).isEqualTo("\uFEFF" + withoutVertrouwelijk(OPVANG_KOP) + ";rij;kolom;reden");
        assertThat(lines[1]).startsWith(withoutVertrouwelijk(OPVANG_RIJ) + ";2;Locatie-id;I402: ");
        assertThat(lines[2]).startsWith("\"\"\"open;GM0344\";;").contains(";4;;I208: ");
        assertThat(lines[3])
                .contains(";5;Capaciteit, Locatie-id, Status;")
                .contains("I301: ", " / I307: ", " / I402: ");
    }

    @Test
    void isNotMadeWhenNothingIsRejected() {
        var levermap = new Levermap(temp);
        levermap.snapshot();

        assertThat(levermap.afgekeurd).doesNotExist();
    }

    @Test
    void isCompleteWithFiftyThousandBadRowsOfWhichTwentyAreShown() throws IOException {
        var rows = IntStream.range(0, 50_000).mapToObj(i -> opvang("Locatie-id", "L" + i, "Capaciteit", "veel"));
        var levermap = new Levermap(temp)
                .write(OPVANG, Stream.concat(Stream.of(OPVANG_KOP), rows).toArray(String[]::new));
        levermap.snapshot();

        assertThat(levermap.bevindingen.aantal(BevindingSoort.GEHEEL_GETAL)).isEqualTo(50_000);
        assertThat(levermap.bevindingen.voorbeelden(BevindingSoort.GEHEEL_GETAL))
                .hasSize(20);
        try (var lines = Files.lines(levermap.afgekeurd.resolve("opvangcapaciteit.csv"))) {
            assertThat(lines.skip(1).map(it -> it.replaceAll(".*;(\\d+);Capaciteit;I301.*", "$1")))
                    .containsExactlyElementsOf(
                            IntStream.range(2, 50_002).mapToObj(String::valueOf).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+31", "-1", "@SUM", "\t=1", "\r=1", " =1", "\u00A0=1", "\uFF1D1"})
    void aCellThatExcelWouldRunIsMadeHarmless(String cell) {
        assertThat(ExcelCell.harmless(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1=1", "De Werf", "31-01-2025"})
    void anyOtherCellStaysAsItIs(String cell) {
        assertThat(ExcelCell.harmless(cell)).isEqualTo(cell);
    }

    /// With that column a row that cannot be read is hidden: it may be about a confidential location.
    private static String withoutVertrouwelijk(String row) {
        return row.substring(0, row.lastIndexOf(';'));
    }
}
