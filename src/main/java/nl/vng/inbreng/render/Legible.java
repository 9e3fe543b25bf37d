package nl.vng.inbreng.render;

import java.text.Normalizer;

/// Text as it may be printed: nothing that XML forbids, nothing that hides or turns round what stands there.
final class Legible {

    static final int REPLACEMENT = 0xFFFD;

    private Legible() {}

    /// `text` in composed form (NFC), where
    ///
    /// - control characters, lone surrogates, non-characters and marks that reverse the direction of writing become
    ///   U+FFFD;
    /// - invisible characters (soft hyphen, zero width space and joiners, byte order mark) are left out: the engine
    ///   would print a hyphen or nothing known for them.
    static String of(String text) {
        if (isPlain(text)) {
            return text;
        }
        var legible = new StringBuilder(text.length());
        text.codePoints()
                .filter(it -> !isInvisible(it))
                .forEach(it -> legible.appendCodePoint(isPrintable(it) ? it : REPLACEMENT));
        return Normalizer.normalize(legible, Normalizer.Form.NFC);
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

    private static boolean isInvisible(int c) {
        return c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF;
    }

    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c == '\t' || c == '\n' || c == '\r';
            case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED, Character.FORMAT -> false;
            default -> true;
        };
    }
}
