package nl.vng.inbreng.intake;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The ways in which a file says that it does not know; none of them is 0.
enum Missing {
    LEEG("leeg"),
    STREEP("-"),
    PUNT("."),
    PUNTEN(".."),
    ONBEKEND("onbekend"),
    NVT("n.v.t."),
    NA("NA");

    private final String naam;

    Missing(String naam) {
        this.naam = naam;
    }

    /// As it stands in the file; `leeg` for an empty cell.
    String naam() {
        return naam;
    }

    /// The way in which `text`, without spaces around it, is missing; `null` when it is not.
    static @Nullable Missing of(String text) {
        if (text.length() > 8) {
            return null;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "" -> LEEG;
            case "-" -> STREEP;
            case "." -> PUNT;
            case ".." -> PUNTEN;
            case "onbekend" -> ONBEKEND;
            case "n.v.t." -> NVT;
            case "na" -> NA;
            default -> null;
        };
    }
}
