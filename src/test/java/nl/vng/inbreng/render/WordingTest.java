package nl.vng.inbreng.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordingTest {

    private static final String MAP =
            "<main><svg aria-label=\"Kaart: Utrecht 54%%.\"><rect x=\"%s\" fill=\"%s\"/></svg></main>";

    @Test
    void aMapInAnotherColourSaysSomethingElse() {
        assertThat(map("1", "#a9c4e0")).isNotEqualTo(map("1", "#41709f")).contains("Kaart: Utrecht 54%.");
    }

    @Test
    void whereADrawingStandsSaysNothing() {
        assertThat(map("1", "#a9c4e0")).isEqualTo(map("2", "#a9c4e0"));
    }

    @Test
    void theWordsAloneAreTheSameInAnotherColour() {
        assertThat(Wording.words(MAP.formatted("1", "#a9c4e0")))
                .isEqualTo(Wording.words(MAP.formatted("1", "#41709f")))
                .isEqualTo("Kaart: Utrecht 54%.");
    }

    private static String map(String x, String colour) {
        return Wording.of(MAP.formatted(x, colour));
    }
}
