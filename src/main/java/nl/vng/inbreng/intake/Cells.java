package nl.vng.inbreng.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import nl.vng.inbreng.domain.BevindingSoort;
import nl.vng.inbreng.domain.Bron;
import nl.vng.inbreng.domain.Gemeente;
import nl.vng.inbreng.domain.JaNee;
import org.jspecify.annotations.Nullable;

/// Typed, checked access to the row that is being read.
///
/// A bad cell is a finding and rejects the row; it throws nothing, so that the other cells of the row and all other
/// rows are still read. Has state: it is moved from row to row.
final class Cells {

    /// As most files write it.
    private static final Words<JaNee> JA_NEE = Words.of(
            JaNee.values(), it -> it == JaNee.ONBEKEND ? "onbekend" : it.name().substring(0, 1));

    /// Most numbers are one of these, so that a number of a row makes no object.
    private static final Integer[] SMALL = IntStream.range(0, 1 << 12).boxed().toArray(Integer[]::new);

    private final Source source;
    private final Header header;
    private final GemeenteCells gemeenten;
    private final long[] sums;
    private final boolean[] counted;
    private final MissingCells missing;
    private final Dates dates = new Dates();
    private @Nullable Row row;
    private int rij;
    private boolean rejected;

    Cells(Source source, Header header) {
        this.source = source;
        this.header = header;
        this.gemeenten = new GemeenteCells(source);
        this.sums = new long[header.kolommen().size()];
        this.counted = new boolean[sums.length];
        this.missing = new MissingCells(sums.length);
    }

    void at(Row row) {
        this.row = row;
        this.rij = row.rij();
        this.rejected = false;
    }

    int rij() {
        return rij;
    }

    Bron bron() {
        return source.bron(rij);
    }

    /// Whether a cell of this row was bad.
    boolean rejected() {
        return rejected;
    }

    void reject(BevindingSoort soort, @Nullable Kolom kolom, String wat) {
        rejected = true;
        source.reject(soort, rij, kolom, kolom == null ? null : text(kolom), wat);
    }

    void warn(BevindingSoort soort, @Nullable Kolom kolom, String wat) {
        source.find(soort, rij, kolom == null ? null : kolom.naam(), kolom == null ? null : text(kolom), wat);
    }

    /// A finding about cell number `cell`, whatever column that is; its value is not told.
    void find(BevindingSoort soort, int cell) {
        source.find(soort, rij, "nummer " + (cell + 1), null, soort.regel());
    }

    /// The cell without spaces around it; empty when the file has no such column.
    String text(Kolom kolom) {
        int i = header.index()[kolom.ordinal()];
        return i < 0 ? "" : current().stripped(i);
    }

    /// Text, or `null` when it is missing.
    @Nullable
    String textOrNull(Kolom kolom) {
        var text = text(kolom);
        return missing.isOne(kolom, text) ? null : text;
    }

    /// Text that must be there; empty when it is not, and then the row is rejected.
    String required(Kolom kolom) {
        var text = text(kolom);
        if (Missing.of(text) != null) {
            reject(BevindingSoort.CEL_VERPLICHT, kolom, BevindingSoort.CEL_VERPLICHT.regel());
            return "";
        }
        return text;
    }

    /// A whole number of 0 or more, or `null` when it is missing or bad.
    @Nullable
    Integer count(Kolom kolom) {
        int i = header.index()[kolom.ordinal()];
        int count = i < 0
                ? Numbers.NO_COUNT
                : Numbers.exact(current().text(), current().start(i), current().end(i));
        if (count < 0) {
            var text = text(kolom);
            if (missing.isOne(kolom, text)) {
                return null;
            }
            count = Numbers.count(text);
        }
        if (count < 0) {
            var soort = Numbers.problem(count);
            reject(soort, kolom, soort.regel());
            return null;
        }
        sums[kolom.ordinal()] += count;
        counted[kolom.ordinal()] = true;
        return count < SMALL.length ? SMALL[count] : Integer.valueOf(count);
    }

    /// A whole number that must be there; -1 when it is not, and then the row is rejected.
    int requiredCount(Kolom kolom) {
        return required(kolom).isEmpty() ? -1 : Objects.requireNonNullElse(count(kolom), -1);
    }

    /// A decimal number, exact, or `null` when it is missing or bad.
    @Nullable
    BigDecimal decimal(Kolom kolom) {
        var text = text(kolom);
        if (missing.isOne(kolom, text)) {
            return null;
        }
        var decimal = Numbers.decimal(text);
        if (decimal == null) {
            var soort = Numbers.decimalProblem(text);
            reject(soort, kolom, soort.regel());
        }
        return decimal;
    }

    /// A day, or `null` when it is missing or bad.
    @Nullable
    LocalDate date(Kolom kolom) {
        var exact = exactDate(kolom);
        return exact == null ? anyDate(kolom) : exact;
    }

    /// A last day; `onbepaald` is [LocalDate#MAX], `null` when it is missing or bad.
    @Nullable
    LocalDate lastDay(Kolom kolom) {
        var exact = exactDate(kolom);
        if (exact != null) {
            return exact;
        }
        return text(kolom).equalsIgnoreCase("onbepaald") ? LocalDate.MAX : anyDate(kolom);
    }

    private @Nullable LocalDate exactDate(Kolom kolom) {
        int i = header.index()[kolom.ordinal()];
        return i < 0
                ? null
                : dates.exact(current().text(), current().start(i), current().end(i));
    }

    private @Nullable LocalDate anyDate(Kolom kolom) {
        var text = text(kolom);
        if (missing.isOne(kolom, text)) {
            return null;
        }
        var date = dates.find(text);
        if (date == null) {
            reject(BevindingSoort.DATUM, kolom, BevindingSoort.DATUM.regel());
        }
        return date;
    }

    JaNee jaNee(Kolom kolom) {
        int i = header.index()[kolom.ordinal()];
        var exact = i < 0 ? null : JA_NEE.exact(current(), i);
        if (exact != null) {
            return exact;
        }
        var text = text(kolom);
        var jaNee = jaNee(text);
        if (jaNee == null) {
            reject(BevindingSoort.JA_NEE, kolom, BevindingSoort.JA_NEE.regel());
        }
        return jaNee == null ? JaNee.ONBEKEND : jaNee;
    }

    /// What `text` says, without spaces around it; `null` when it is neither a yes or no nor missing.
    static @Nullable JaNee jaNee(String text) {
        return switch (text) {
            case "J", "j", "ja", "Ja", "JA", "1" -> JaNee.JA;
            case "N", "n", "nee", "Nee", "NEE", "0" -> JaNee.NEE;
            case "onbekend" -> JaNee.ONBEKEND;
            default -> Missing.of(text) == null ? null : JaNee.ONBEKEND;
        };
    }

    /// One of the words of the column, or `null` when it is missing or bad.
    <E> @Nullable E one(Kolom kolom, Words<E> words) {
        int i = header.index()[kolom.ordinal()];
        if (i < 0) {
            return null;
        }
        var exact = words.exact(current(), i);
        if (exact != null) {
            return exact;
        }
        var text = text(kolom);
        if (missing.isOne(kolom, text)) {
            return null;
        }
        var found = words.find(text);
        if (found == null) {
            reject(BevindingSoort.WOORD_ONBEKEND, kolom, hint(BevindingSoort.WOORD_ONBEKEND.regel(), words, text));
        }
        return found;
    }

    /// One of the words of the column, that must be there.
    <E> @Nullable E requiredOne(Kolom kolom, Words<E> words) {
        var found = one(kolom, words);
        if (found == null && Missing.of(text(kolom)) != null) {
            required(kolom);
        }
        return found;
    }

    /// The gemeente of the row on the peildatum, or `null`; the code decides, the name is a check.
    @Nullable
    Gemeente gemeente(Kolom code, @Nullable Kolom naam) {
        int i = header.index()[code.ordinal()];
        int j = naam == null ? -1 : header.index()[naam.ordinal()];
        var exact = i < 0 || (j < 0 && naam != null) ? null : gemeenten.exact(current(), i, j);
        return exact != null ? exact : gemeenten.find(this, code, naam);
    }

    /// Every gemeente that the row may mean when [#gemeente] gave none.
    Set<Gemeente> possible(Kolom code, Kolom naam) {
        return gemeenten.possible(this, code, naam);
    }

    static String hint(String wat, Words<?> words, String text) {
        return words.nearest(text).map(it -> wat + " (bedoelt u " + it + "?)").orElse(wat);
    }

    /// The sum of all readable cells of a column, of rejected rows too.
    long sum(int kolom) {
        return sums[kolom];
    }

    /// Whether a whole number was read in this column.
    boolean counts(Kolom kolom) {
        return counted[kolom.ordinal()];
    }

    /// Tells per column how often and in which way values are missing.
    void findMissing() {
        missing.find(source, header.kolommen());
    }

    /// The row as it stands.
    Row current() {
        return Objects.requireNonNull(row, "no row yet");
    }

    /// Whether every character of the cell is ASCII.
    boolean isAscii(Kolom kolom) {
        int i = header.index()[kolom.ordinal()];
        return i < 0 || current().isAscii(i);
    }

    /// Whether the cell is `word`, to the letter.
    boolean is(Kolom kolom, char[] word) {
        int i = header.index()[kolom.ordinal()];
        return i >= 0 && current().is(i, word);
    }

    /// Without spaces around it, NBSP and BOM too.
    static String strip(String cell) {
        int start = 0;
        int end = cell.length();
        while (start < end && isSpace(cell.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(cell.charAt(end - 1))) {
            end--;
        }
        return cell.substring(start, end);
    }

    static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\uFEFF' || (c > 255 && Character.isSpaceChar(c));
    }
}
