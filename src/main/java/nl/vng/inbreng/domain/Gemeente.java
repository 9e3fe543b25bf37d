package nl.vng.inbreng.domain;

import java.text.Normalizer;
import java.util.Locale;

/// A gemeente of the CBS register.
///
/// @param code CBS code, `GM` and four digits
/// @param naam official name, for example `'s-Gravenhage`
/// @param provincie the provincie it lies in
/// @param inwoners inhabitants on 1 January of the register's year (CBS StatLine)
public record Gemeente(String code, String naam, Provincie provincie, int inwoners) implements Comparable<Gemeente> {

    public Gemeente {
        if (!code.matches("GM\\d{4}")) {
            throw new IllegalArgumentException("gemeentecode must be GM and four digits, was " + code);
        }
        if (inwoners < 0) {
            throw new IllegalArgumentException("inwoners of %s must not be negative, was %d".formatted(code, inwoners));
        }
    }

    /// Name in file names: the code, then the name in lower case without diacritics, as `gm0518-s-gravenhage`.
    public String slug() {
        var plain = Normalizer.normalize(naam, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        var words = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return code.toLowerCase(Locale.ROOT) + "-" + words;
    }

    @Override
    public int compareTo(Gemeente other) {
        return code.compareTo(other.code);
    }
}
