package nl.vng.inbreng.intake;

import static nl.vng.inbreng.domain.BevindingSoort.AANHALINGSTEKEN;
import static nl.vng.inbreng.domain.BevindingSoort.RIJ_TE_LANG;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FramesTest {

    private static final String FILLING = ("v".repeat(98) + ";w\n").repeat(Frames.LONGEST / 101);

    @TempDir
    Path temp;

    /// Wherever a block is cut, a row stays whole: each shift moves all rows one character up.
    @Test
    void aRowOnTheBorderOfTwoBlocksIsReadAsAParserOfOneTextReadsIt() throws IOException {
        var rows =
                "a;\"b\"\r\n\"c\nd\";\"e\"\"f\"\"\"\r\n\"\";\r\n\r\n\"g\r\n\r\nh\";é€\uD83D\uDE00\rmidden\"in;\"\"\"\"\n;\n";
        for (int shift = 0; shift < 220; shift++) {
            var text = "x".repeat(shift) + ";y\n" + FILLING + rows.repeat(4) + FILLING + rows.repeat(4) + "eind;\"\"";
            var expected = commonsCsv(text);
            assertThat(read(text, false)).as("shift " + shift).isEqualTo(expected);
            assertThat(read(text, true)).as("shift " + shift).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyWellFormedTextIsReadAsCommonsCsvReadsIt(int seed) throws IOException {
        var random = new Random(seed);
        var cells = List.of("", "a", "een cel", "\"\"", "\"b;c\"", "\"\"\"\"", "\"d\r\ne\"", "mid\"den", "\u00A0", "'");
        var ends = List.of("\n", "\r\n", "\r");
        var text = new StringBuilder();
        for (int i = 0; i < 60_000; i++) {
            text.append(cells.get(random.nextInt(cells.size())))
                    .append(random.nextInt(3) > 0 ? ";" : ends.get(random.nextInt(3)));
        }
        assertThat(read(text.toString(), true)).isEqualTo(commonsCsv(text.toString()));
    }

    @Test
    void aLineLongerThanABlockCostsOneRowAlsoWhenABlockEndsWithinItsLineEnd() throws IOException {
        for (int blocks = 1; blocks <= 2; blocks++) {
            for (int length = blocks * Frames.BLOCK - 1020; length < blocks * Frames.BLOCK + 20; length++) {
                var text = "a;b\r\n" + "x".repeat(length) + "\r\nc;d\r\n";
                assertThat(read(text, false))
                        .as("length " + length)
                        .containsExactly("1 [a, b]", "2 " + RIJ_TE_LANG + " " + "x".repeat(1000), "3 [c, d]");
            }
        }
    }

    @Test
    void aQuoteThatNeverClosesCostsItsOwnLineWhereverABlockIsCut() throws IOException {
        for (int shift = 0; shift < 110; shift++) {
            var text = "x".repeat(shift) + ";y\n" + FILLING + "\"open;z\r\nc;d\n";
            int last = FILLING.length() / 101 + 2;
            assertThat(read(text, true).subList(last - 1, last + 1))
                    .as("shift " + shift)
                    .containsExactly(last + " " + AANHALINGSTEKEN + " \"open;z", (last + 1) + " [c, d]");
        }
    }

    @Test
    void aRefusedLineBetweenOtherLineEndsIsStillOneRow() throws IOException {
        assertThat(read("a;b\r\"p\"q;z\nc;d\r\"open\r\n\ne;f", false))
                .containsExactly(
                        "1 [a, b]",
                        "2 AANHALINGSTEKEN \"p\"q;z",
                        "3 [c, d]",
                        "4 AANHALINGSTEKEN \"open",
                        "5 []",
                        "6 [e, f]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aCharacterOfSeveralBytesOnABorderStaysWhole(String charset) throws IOException {
        for (int shift = 0; shift < 4; shift++) {
            var text = "x".repeat(shift) + ";\n" + "é€\uD83D\uDE00;ë\n".repeat(60_000);
            Path file = temp.resolve("letters.csv");
            Files.write(file, ("\uFEFF" + text).getBytes(Charset.forName(charset)));
            try (var rows = Rows.open(file, Encoding.of(file), ';', false, 2, 2, 1)) {
                assertThat(rows(rows)).isEqualTo(commonsCsv(text));
            }
        }
    }

    private static List<String> read(String text, boolean ahead) throws IOException {
        var frames = new Frames(new StringReader(text), ';', 1, 100_000, 0);
        try (var rows = new Rows(frames, new Block(Frames.BLOCK), ahead)) {
            return rows(rows);
        }
    }

    private static List<String> rows(Rows rows) throws IOException {
        var read = new ArrayList<String>();
        for (var row = rows.next(); row != null; row = rows.next()) {
            read.add(row.rij() + " " + (row.problem() == null ? row.toList() : row.problem() + " " + row.get(0)));
        }
        return read;
    }

    private static List<String> commonsCsv(String text) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(';')
                .setIgnoreEmptyLines(false)
                .get();
        try (var parser = format.parse(new StringReader(text))) {
            var read = new ArrayList<String>();
            for (CSVRecord row : parser) {
                read.add(row.getRecordNumber() + " " + row.toList());
            }
            return read;
        }
    }
}
