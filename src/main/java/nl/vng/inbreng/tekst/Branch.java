package nl.vng.inbreng.tekst;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A piece of text with the condition under which it is true.
///
/// @param soort how it stands among the pieces before it
/// @param als its condition; `null` when it has none
/// @param regels the lines of its text, holes still in them
/// @param gaten its holes, in order
/// @param regel line of the file that says when it is true, or its first line
/// @param tekstregel line of the file of the first of `regels`
record Branch(Kind soort, @Nullable Condition als, List<String> regels, List<Hole> gaten, int regel, int tekstregel) {

    /// How a piece stands among the others.
    enum Kind {
        /// Begins anew: with a condition of its own, or without one.
        FIRST,
        /// Only when those before it are certainly not true.
        OTHERWISE,
        /// Only when it cannot be said whether those before it are true.
        UNKNOWN,
        /// Instead of a text: the document is not made when those before it are not true.
        REFUSE,
        /// The text before it stands although it is not true: with a mark, and only in a draft.
        MARK
    }

    /// Whether it has no words.
    boolean isBlank() {
        return regels.stream().allMatch(String::isBlank);
    }
}
