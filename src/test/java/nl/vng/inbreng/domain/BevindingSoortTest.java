package nl.vng.inbreng.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BevindingSoortTest {

    private static final Path PAGES = Path.of("docs/bevindingen");

    @Test
    void everyCodeHasAPageAndEveryPageACode() throws IOException {
        try (var pages = Files.list(PAGES)) {
            assertThat(pages.map(it -> String.valueOf(it.getFileName())))
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(BevindingSoort.values())
                            .map(it -> it.code() + ".md")
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPageSaysWhatItMeansWhyItMattersAndHowToRepairIt(BevindingSoort soort) throws IOException {
        assertThat(Files.readString(PAGES.resolve(soort.code() + ".md")))
                .startsWith("# " + soort.code() + ": ")
                .contains("## Wat betekent dit?", "## Waarom is het belangrijk?", "## Hoe herstelt u het?");
    }

    @ParameterizedTest
    @EnumSource
    void onlyAFoutStopsARun(BevindingSoort soort) {
        assertThat(soort.blokkeert() && soort.ernst() != Ernst.FOUT).isFalse();
    }

    @Test
    void aFindingSaysWhereWhatAndWhatToDo() {
        var bevinding = new Bevinding(
                BevindingSoort.GEHEEL_GETAL,
                new Bron("opvang.csv", 14),
                "Capaciteit",
                "12O\u001B[2J",
                "dit is geen getal");

        assertThat(bevinding.text()).isEqualTo("""
                        opvang.csv, rij 14, kolom Capaciteit: dit is geen getal: "12O [2J" [I301]
                            doe dit: vul een geheel getal in, bijvoorbeeld 1250 of 1.250
                            meer:    docs/bevindingen/I301.md""");
    }
}
