package nl.vng.inbreng.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import nl.vng.inbreng.domain.Gemeente;
import nl.vng.inbreng.domain.Provincie;
import nl.vng.inbreng.verschil.DocumentInhoud;
import org.junit.jupiter.api.Test;

class WorkTest {

    private static final List<DocumentItem> ALL = asked(Set.of());

    private final Work work = new Work();

    @Test
    void isCompleteWhenEveryDocumentThatWasAskedForIsMade() {
        ALL.forEach(this::make);

        assertThatCode(() -> work.requireAll(ALL)).doesNotThrowAnyException();
    }

    @Test
    void namesTheDocumentThatWasLostOnTheWay() {
        ALL.stream()
                .filter(it -> !it.equals(new DocumentItem.Provinciebriefing(Provincie.ZEELAND)))
                .forEach(this::make);

        assertThatIllegalStateException()
                .isThrownBy(() -> work.requireAll(ALL))
                .withMessage("26 documents asked for, 25 made; missing: [provincie/zeeland]");
    }

    @Test
    void refusesADocumentThatWasMadeTwice() {
        var zeeland = asked(Set.of(Provincie.ZEELAND));
        zeeland.forEach(this::make);
        zeeland.forEach(this::make);

        assertThatIllegalStateException().isThrownBy(() -> work.requireAll(zeeland));
    }

    @Test
    void asksForSheetsOnRequestAndOnlyOfTheChosenProvincies() {
        var assen = new Gemeente("GM0106", "Assen", Provincie.DRENTHE, 70_000);
        var goes = new Gemeente("GM0664", "Goes", Provincie.ZEELAND, 40_000);

        assertThat(asked(Set.of(), true, assen, goes))
                .hasSize(28)
                .extracting(DocumentItem::bestand)
                .startsWith("landelijk", "provincie/groningen")
                .endsWith("gemeente/gm0106-assen", "gemeente/gm0664-goes");
        assertThat(asked(Set.of(Provincie.ZEELAND), true, assen, goes))
                .extracting(DocumentItem::bestand)
                .containsExactly("provincie/zeeland", "spreekkaart/zeeland", "gemeente/gm0664-goes");
        assertThat(asked(Set.of(), false, assen, goes)).hasSize(26);
    }

    private void make(DocumentItem item) {
        work.add(new Made.Succeeded(
                item.bestand(),
                "titel",
                "onderwerp",
                1,
                1,
                false,
                new DocumentInhoud(item.bestand(), "titel", "NL", List.of(), List.of())));
    }

    private static List<DocumentItem> asked(Set<Provincie> provincies) {
        return asked(provincies, false);
    }

    private static List<DocumentItem> asked(Set<Provincie> provincies, boolean bladen, Gemeente... gemeenten) {
        Path folder = Path.of("map");
        return DocumentItem.of(
                new RunRequest(folder, folder, folder, null, provincies, bladen, false, 0, null, null, false),
                List.of(gemeenten));
    }
}
