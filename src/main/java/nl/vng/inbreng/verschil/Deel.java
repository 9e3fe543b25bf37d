package nl.vng.inbreng.verschil;

import com.github.difflib.DiffUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Words that stand together in a text, or that are gone from it, or that are new in it.
///
/// @param soort which of the three
/// @param tekst the words, with the spaces around them
public record Deel(Soort soort, String tekst) {

    public enum Soort {
        GELIJK,
        WEG,
        NIEUW
    }

    /// Words and what stands between them.
    private static final Pattern WORD = Pattern.compile("\\S+|\\s+");

    /// The words of `nieuw`, and between them those of `oud` that are gone.
    static List<Deel> between(String oud, String nieuw) {
        var before = words(oud);
        var after = words(nieuw);
        var parts = new ArrayList<Deel>();
        for (var delta : DiffUtils.diff(before, after, true).getDeltas()) {
            switch (delta.getType()) {
                case EQUAL -> add(parts, Soort.GELIJK, delta.getTarget().getLines());
                case DELETE -> add(parts, Soort.WEG, delta.getSource().getLines());
                case INSERT -> add(parts, Soort.NIEUW, delta.getTarget().getLines());
                case CHANGE -> {
                    add(parts, Soort.WEG, delta.getSource().getLines());
                    add(parts, Soort.NIEUW, delta.getTarget().getLines());
                }
            }
        }
        return List.copyOf(parts);
    }

    private static void add(List<Deel> parts, Soort soort, List<String> words) {
        parts.add(new Deel(soort, String.join("", words)));
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(it -> it.group()).toList();
    }
}
