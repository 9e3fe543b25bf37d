package nl.vng.inbreng.domain;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Something about the data that needs a look.
///
/// @param soort what kind, and so how serious and what to do
/// @param bron the file and the row; row 0 is the file as a whole
/// @param kolom the column, by its canonical name; `null` when no single column is meant
/// @param waarde the cell as it stands in the file; `null` when there is none, and for LVV always: people could be
///     recognised from it
/// @param wat what was found, as a short Dutch sentence without capital or full stop; for LVV without any value
public record Bevinding(
        BevindingSoort soort,
        Bron bron,
        @Nullable String kolom,
        @Nullable String waarde,
        String wat) {

    private static final int LONGEST_VALUE = 60;

    /// @throws IllegalArgumentException if a value of the LVV export is given; the message does not hold it
    public Bevinding {
        var lvv = bron.bestand().toLowerCase(Locale.ROOT).startsWith(Bronsoort.LVV_ZAKEN.naam());
        if (lvv && waarde != null) {
            throw new IllegalArgumentException("a finding about the LVV export must not hold a value");
        }
    }

    /// In Dutch: one line with where and what, then what to do, then where to read more.
    public String text() {
        return "%s [%s]\n    doe dit: %s\n    meer:    docs/bevindingen/%s.md"
                .formatted(line(), soort.code(), soort.doeDit(), soort.code());
    }

    /// The same finding without anything from the row: the rule instead of what was found, and no value.
    public Bevinding withoutValues() {
        return new Bevinding(soort, bron, kolom, null, soort.regel());
    }

    /// In Dutch: where, and what was found.
    public String line() {
        var text = new StringBuilder(bron.bestand());
        if (bron.rij() > 0) {
            text.append(", rij ").append(bron.rij());
        }
        if (kolom != null) {
            text.append(", kolom ").append(kolom);
        }
        text.append(": ").append(wat);
        if (waarde != null) {
            text.append(": \"").append(printable(waarde)).append('"');
        }
        return text.toString();
    }

    /// One line, without characters that steer a terminal.
    private static String printable(String value) {
        var cut = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
        var clean = new StringBuilder(cut.length());
        cut.codePoints().forEach(it -> clean.appendCodePoint(steers(it) ? ' ' : it));
        return clean.toString();
    }

    private static boolean steers(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}
