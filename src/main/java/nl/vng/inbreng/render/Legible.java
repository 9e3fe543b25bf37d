package nl.vng.inbreng.render;

import java.text.Normalizer;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;

/// Text as it may be printed: nothing that XML forbids, nothing that hides or turns round what stands there.
final class Legible {

    private static final int REPLACEMENT = 0xFFFD;
    /// Of the text around a character, in characters on each side.
    private static final int AROUND = 50;
    /// Where an element ends, and so the text in it.
    private static final Pattern EDGE = Pattern.compile("[<>]");

    private Legible() {}

    /// `text` in composed form (NFC). Invisible characters (soft hyphen, zero width space and joiners, byte order mark)
    /// are left out: the engine would print a hyphen or nothing known for them.
    ///
    /// @throws RenderException if it has a control character, one without a meaning of its own (private use, not
    /// assigned), half a character, a mark that reverses the direction of writing, or U+FFFD: what is left of a
    /// character that was read wrong. No font can print them
    static String of(String text) {
        return legible(text, it -> {
            throw unprintable(it, text);
        });
    }

    /// The same, for a page that shows what is wrong with a file: what cannot be printed becomes U+FFFD.
    static String shown(String text) {
        return legible(text, _ -> REPLACEMENT);
    }

    /// Whether it is a character that no font can print; the text around it does not matter.
    static boolean isUnprintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\t' && c != '\n' && c != '\r';
            case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
            case Character.FORMAT -> !isInvisible(c);
            default -> c == REPLACEMENT;
        };
    }

    static RenderException unprintable(int character, String text) {
        return new RenderException(
                "Het teken %s kan niet worden gedrukt.".formatted(named(character)),
                "tekst \"" + around(character, text) + "\"",
                "vervang het teken in het sjabloon of in de export; wat uit Word of een PDF is geplakt, heeft vaak zulke"
                        + " tekens");
    }

    /// `U+E000 (PRIVATE USE AREA E000)`.
    static String named(int character) {
        var name = Character.getName(character);
        return "U+%04X%s".formatted(character, name == null ? "" : " (" + name + ")");
    }

    private static String legible(String text, IntUnaryOperator instead) {
        if (isPlain(text)) {
            return text;
        }
        var legible = new StringBuilder(text.length());
        text.codePoints()
                .filter(it -> !isInvisible(it))
                .map(it -> isUnprintable(it) ? instead.applyAsInt(it) : isLineEnd(it) ? ' ' : it)
                .forEach(legible::appendCodePoint);
        return Normalizer.normalize(legible, Normalizer.Form.NFC);
    }

    private static String around(int character, String text) {
        int at = text.indexOf(character);
        var before = EDGE.split(text.substring(Math.max(0, at - AROUND), at), -1);
        var after = EDGE.split(text.substring(at, Math.min(text.length(), at + AROUND)), 2);
        return shown(before[before.length - 1] + after[0]).strip().replaceAll("\\s+", " ");
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' && c != '\n') || c >= 0x7F) {
                return false;
            }
        }
        return true;
    }

    /// Whether it is left out of what is printed.
    static boolean isInvisible(int c) {
        return c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF;
    }

    /// U+2028 and U+2029 end a line or a paragraph; a browser and the engine would glue the words around them.
    private static boolean isLineEnd(int c) {
        return c == 0x2028 || c == 0x2029;
    }
}
