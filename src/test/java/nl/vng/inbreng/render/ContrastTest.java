package nl.vng.inbreng.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every text can be read by who sees little contrast: at least 4.5 to 1 (WCAG 2.1, 1.4.3), also over the watermark.
class ContrastTest {

    private static final double ENOUGH = 4.5;
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
    private static final Pattern TEXT = Pattern.compile("(?<![-\\w])color:\\s*(#[0-9a-f]{6})");
    private static final Pattern ANY_COLOUR = Pattern.compile("(?<![-\\w])color:\\s*([^;}\\s]+)");
    private static final Pattern GROUND = Pattern.compile("(?<![-\\w])background(?:-color)?:\\s*(#[0-9a-f]{6})");
    /// What a text without a ground of its own may lie on: paper, and the watermark of a draft.
    private static final List<String> GROUNDS = List.of("#ffffff", "#e9e9e9");

    @ParameterizedTest
    @MethodSource("sheets")
    void everyTextOfAStyleSheet(Path sheet) throws IOException {
        var styles = Files.readString(sheet);
        var boxes = new ArrayList<String>();
        for (var other : sheets()) {
            rules(Files.readString(other))
                    .flatMap(it -> first(GROUND, it.group(2)).stream())
                    .filter(it -> luminance(it) > 0.5)
                    .forEach(boxes::add);
        }
        assertThat(ANY_COLOUR.matcher(styles).results().map(it -> it.group(1)))
                .as("that can be tested")
                .allMatch(it -> it.matches("#[0-9a-f]{6}|inherit"));
        rules(styles)
                .forEach(rule -> first(TEXT, rule.group(2)).ifPresent(colour -> {
                    var own = first(GROUND, rule.group(2)).map(List::of);
                    var grounds = new ArrayList<>(GROUNDS);
                    grounds.addAll(boxes);
                    own.orElse(grounds)
                            .forEach(ground -> assertThat(contrast(colour, ground))
                                    .as("%s: %s on %s", rule.group(1).strip(), colour, ground)
                                    .isGreaterThanOrEqualTo(ENOUGH));
                }));
    }

    static List<Path> sheets() throws IOException {
        try (var files = Files.list(Path.of("templates/style"))) {
            return files.filter(it -> it.toString().endsWith(".css")).sorted().toList();
        }
    }

    @Test
    void everyTextOfAFigure() throws IOException {
        var figures = Files.readString(Path.of("templates/lib/grafiek.ftlh"));
        var texts = Pattern.compile("<text[^>]*? fill=\"(#[0-9a-f]{6})\"")
                .matcher(figures)
                .results()
                .map(it -> it.group(1))
                .toList();

        assertThat(texts)
                .hasSizeGreaterThan(5)
                .allSatisfy(it -> assertThat(contrast(it, "#e9e9e9")).isGreaterThanOrEqualTo(ENOUGH));
        var tiles = colours(figures, "vulling");
        var letters = colours(figures, "inkt");
        assertThat(letters).hasSameSizeAs(tiles);
        for (int i = 0; i < tiles.size(); i++) {
            assertThat(contrast(letters.get(i), tiles.get(i))).as(tiles.get(i)).isGreaterThanOrEqualTo(ENOUGH);
        }
    }

    /// Known pairs, so that a mistake in the formula shows.
    @ParameterizedTest
    @CsvSource({"#000000, #ffffff, 21.0", "#767676, #ffffff, 4.54", "#777777, #ffffff, 4.48", "#123f6d, #123f6d, 1.0"})
    void contrastIsThatOfWcag(String text, String ground, double expected) {
        assertThat(contrast(text, ground)).isCloseTo(expected, org.assertj.core.data.Offset.offset(0.01));
    }

    private static Stream<MatchResult> rules(String styles) {
        return RULE.matcher(styles.replaceAll("(?s)/\\*.*?\\*/", "")).results();
    }

    private static java.util.Optional<String> first(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(it -> it.group(1)).findFirst();
    }

    private static List<String> colours(String figures, String name) {
        var list = Pattern.compile("<#assign " + name + " = \\[([^]]*)]").matcher(figures);
        assertThat(list.find()).isTrue();
        return Pattern.compile("#[0-9a-f]{6}")
                .matcher(list.group(1))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static double contrast(String one, String other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(String colour) {
        var it = Color.decode(colour);
        return 0.2126 * linear(it.getRed()) + 0.7152 * linear(it.getGreen()) + 0.0722 * linear(it.getBlue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
