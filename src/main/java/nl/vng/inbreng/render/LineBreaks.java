package nl.vng.inbreng.render;

import org.jspecify.annotations.Nullable;
import org.openpdf.css.style.CalculatedStyle;
import org.openpdf.layout.breaker.BreakPoint;
import org.openpdf.layout.breaker.BreakPointsProvider;
import org.openpdf.layout.breaker.LineBreakingStrategy;

/// Where a line may end: after a space, a dash, and a hyphen or slash between letters. Own rules, because those of the
/// JDK's BreakIterator may change with the JDK.
///
/// A word of more than [#LONGEST_WORD] characters (a web address, a mistake in the data) may be broken anywhere:
/// the engine would otherwise set the rest of the paragraph on one line, out of the page.
final class LineBreaks implements LineBreakingStrategy {

    private static final int LONGEST_WORD = 60;

    @Override
    public BreakPointsProvider getBreakPointsProvider(
            String text, @Nullable String language, @Nullable CalculatedStyle style) {
        return new Walk(text);
    }

    private static final class Walk implements BreakPointsProvider {

        private final String text;
        private int at;
        private int wordEnd;
        private boolean longWord;

        Walk(String text) {
            this.text = text;
        }

        @Override
        public BreakPoint next() {
            if (at >= text.length()) {
                return BreakPoint.getDonePoint();
            }
            if (at >= wordEnd) {
                wordEnd = endOfWord(at);
                longWord = wordEnd - at > LONGEST_WORD;
            }
            at = longWord ? afterCharacter(at) : wordEnd;
            return new BreakPoint(at);
        }

        private int endOfWord(int from) {
            int i = from;
            while (i < text.length() && !breaksAfter(i)) {
                i++;
            }
            i++;
            while (i < text.length() && text.charAt(i) == ' ') {
                i++;
            }
            return Math.min(i, text.length());
        }

        private int afterCharacter(int from) {
            int next = from + Character.charCount(text.codePointAt(from));
            while (next < text.length() && text.charAt(next) == ' ') {
                next++;
            }
            return next;
        }

        private boolean breaksAfter(int i) {
            return switch (text.charAt(i)) {
                case ' ', '\n', '\t', '\u2013', '\u2014' -> true;
                case '-', '/' -> isLetter(i - 1) && isLetter(i + 1);
                default -> false;
            };
        }

        private boolean isLetter(int i) {
            return i >= 0 && i < text.length() && Character.isLetter(text.charAt(i));
        }
    }
}
