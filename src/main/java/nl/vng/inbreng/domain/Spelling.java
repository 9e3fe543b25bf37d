package nl.vng.inbreng.domain;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How names and words are compared: without case, diacritics, spaces and punctuation.
public final class Spelling {

    private Spelling() {}

    /// The form in which two spellings of one name are equal: `'s-Gravenhage` and `s Gravenhage` give `sgravenhage`.
    ///
    /// `<` and `>` stay, because a column name can differ by them alone.
    public static String plain(String text) {
        var ascii = plainAscii(text);
        if (ascii != null) {
            return ascii;
        }
        var plain = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(it -> Character.isLetterOrDigit(it) || it == '<' || it == '>')
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /// The same, when all of it is ASCII; `null` when it is not.
    private static @Nullable String plainAscii(String text) {
        var plain = new char[text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 127) {
                return null;
            }
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '<' || c == '>') {
                plain[length++] = c;
            } else if (c >= 'A' && c <= 'Z') {
                plain[length++] = (char) (c + 'a' - 'A');
            }
        }
        return new String(plain, 0, length);
    }

    /// The candidate that differs least from `text`, or empty when none is near (a third of its letters or less).
    public static Optional<String> nearest(String text, Stream<String> candidates) {
        var plain = plain(text);
        if (plain.isEmpty() || plain.length() > 80) {
            return Optional.empty();
        }
        record Near(String candidate, int distance) {}
        return candidates
                .map(it -> new Near(it, distance(plain, plain(it))))
                .filter(it -> it.distance <= Math.max(1, plain.length() / 3))
                .min(Comparator.comparingInt(Near::distance).thenComparing(Near::candidate))
                .map(Near::candidate);
    }

    /// Levenshtein: letters to add, drop or change.
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
