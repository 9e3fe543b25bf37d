package nl.vng.inbreng.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineBreaksTest {

    @Test
    void breaksAfterSpacesAndDashes() {
        assertThat(pieces("Er zijn  2 – of 3.")).containsExactly("Er ", "zijn  ", "2 ", "– ", "of ", "3.");
    }

    @Test
    void breaksAfterAHyphenOrSlashBetweenLettersOnly() {
        assertThat(pieces("Noord-Holland en/of 2025-2026 -5"))
                .containsExactly("Noord-", "Holland ", "en/", "of ", "2025-2026 ", "-5");
    }

    @Test
    void keepsAHardSpaceAndAHardHyphen() {
        assertThat(pieces("€\u00A05 TGO\u2011plek")).containsExactly("€\u00A05 ", "TGO\u2011plek");
    }

    @Test
    void breaksAWordOfOverSixtyCharactersAnywhereButNotInACharacter() {
        assertThat(pieces("a".repeat(60))).hasSize(1);
        assertThat(pieces("\uD83D\uDE00".repeat(31))).hasSize(31).containsOnly("\uD83D\uDE00");
    }

    private static List<String> pieces(String text) {
        var provider = new LineBreaks().getBreakPointsProvider(text, null, null);
        var pieces = new ArrayList<String>();
        int from = 0;
        for (int to = provider.next().getPosition();
                to >= 0;
                to = provider.next().getPosition()) {
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }
}
