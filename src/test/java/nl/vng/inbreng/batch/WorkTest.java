package nl.vng.inbreng.batch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import nl.vng.inbreng.domain.Provincie;
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
                .withMessage("13 documents asked for, 12 made; missing: [provincie/zeeland]");
    }

    @Test
    void refusesADocumentThatWasMadeTwice() {
        var zeeland = asked(Set.of(Provincie.ZEELAND));
        zeeland.forEach(this::make);
        zeeland.forEach(this::make);

        assertThatIllegalStateException().isThrownBy(() -> work.requireAll(zeeland));
    }

    private void make(DocumentItem item) {
        work.add(new Made.Succeeded(item.bestand(), "titel", "onderwerp", 1, 1));
    }

    private static List<DocumentItem> asked(Set<Provincie> provincies) {
        Path folder = Path.of("map");
        return DocumentItem.of(
                new RunRequest(folder, folder, folder, null, provincies, false, false, false), List.of());
    }
}
