package nl.vng.inbreng.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.vng.inbreng.post.Antwoord.Soort;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostbusTest {

    @TempDir
    Path map;

    private Postbus postbus;
    private final List<String> offered = new ArrayList<>();

    @BeforeEach
    void open() {
        postbus = new Postbus(map);
    }

    @Test
    void whatIsTakenIsGoneAndNeverOfferedAgain() throws IOException {
        postbus.leg(Berichten.bericht("a"));

        assertThat(postbus.verzend(answering(Soort.AANGENOMEN)))
                .isEqualTo(new Verzending(1, 0, 0, 0, List.of()))
                .matches(Verzending::alles);
        assertThat(postbus.verzend(answering(Soort.AANGENOMEN))).isEqualTo(new Verzending(0, 0, 0, 0, List.of()));
        assertThat(offered).containsExactly("<a@example.nl>");
        assertThat(eml()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"LATER, 2", "ONBEREIKBAAR, 1"})
    void whatIsNotTakenWaitsForTheNextRun(Soort soort, int tried) throws IOException {
        postbus.leg(Berichten.bericht("a"));
        postbus.leg(Berichten.bericht("b"));

        assertThat(postbus.verzend(answering(soort))).isEqualTo(new Verzending(0, 2, 0, 0, List.of("waarom")));
        assertThat(offered).hasSize(tried);
        assertThat(eml()).hasSize(2).allMatch(it -> it.endsWith(".eml"));

        offered.clear();
        assertThat(postbus.verzend(answering(Soort.AANGENOMEN)).verzonden()).isEqualTo(2);
        assertThat(offered).containsExactly("<a@example.nl>", "<b@example.nl>");
    }

    @ParameterizedTest
    @CsvSource({"ONZEKER, onzeker", "GEWEIGERD, geweigerd"})
    void whatMayHaveBeenTakenAndWhatNeverWillBeIsKeptAndNotOfferedAgain(Soort soort, String word) throws IOException {
        postbus.leg(Berichten.bericht("a"));
        postbus.verzend(answering(soort));

        assertThat(postbus.verzend(answering(Soort.AANGENOMEN)).verzonden()).isZero();
        assertThat(offered).hasSize(1);
        assertThat(eml()).singleElement().asString().endsWith("." + word + ".eml");
    }

    @Test
    void aMessageOfAProcessThatDiedWhileOfferingItIsUncertain() throws IOException {
        postbus.leg(Berichten.bericht("a"));
        Path waiting = map.resolve(eml().getFirst());
        Files.move(waiting, Path.of(waiting + ".bezig"));

        assertThat(postbus.verzend(answering(Soort.AANGENOMEN)).onzeker()).isEqualTo(1);
        assertThat(offered).isEmpty();
        assertThat(eml()).singleElement().asString().endsWith(".onzeker.eml");
    }

    @Test
    void whileOneOffersAnotherLeavesAllAsItIs() throws IOException {
        postbus.leg(Berichten.bericht("a"));
        var inner = new ArrayList<Verzending>();

        postbus.verzend((_, _, _) -> {
            try {
                inner.add(new Postbus(map).verzend(answering(Soort.AANGENOMEN)));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            return new Antwoord(Soort.AANGENOMEN, "");
        });

        assertThat(inner)
                .singleElement()
                .satisfies(it -> assertThat(it.verzonden()).isZero());
        assertThat(offered).isEmpty();
    }

    @Test
    void aFileThatIsNoMessageIsSetAsideAndTheOthersGo() throws IOException {
        Files.writeString(map.resolve("0.eml"), "geen bericht");
        postbus.leg(Berichten.bericht("a"));

        assertThat(postbus.verzend(answering(Soort.AANGENOMEN)))
                .isEqualTo(new Verzending(1, 0, 1, 0, List.of("een bewaard bericht is niet te lezen")));
    }

    private Bezorger answering(Soort soort) {
        return (eml, _, _) -> {
            offered.add(new String(eml, StandardCharsets.UTF_8)
                    .lines()
                    .filter(it -> it.startsWith("Message-ID: "))
                    .findFirst()
                    .orElseThrow()
                    .substring("Message-ID: ".length()));
            return new Antwoord(soort, soort == Soort.AANGENOMEN ? "" : "waarom");
        };
    }

    private List<String> eml() throws IOException {
        try (var files = Files.list(map)) {
            return files.map(it -> it.getFileName().toString())
                    .filter(it -> it.contains(".eml"))
                    .sorted()
                    .toList();
        }
    }
}
