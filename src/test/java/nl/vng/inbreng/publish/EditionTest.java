package nl.vng.inbreng.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionTest {

    private static final byte[] TEXT = "tekst".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path output;

    @Test
    void appearsOnlyWhenItIsSealed() throws Exception {
        Path place = output.resolve("editie-0001");
        var edition = Edition.open(place);
        edition.add("provincie/zeeland.pdf", TEXT);
        assertThat(place).doesNotExist();

        edition.seal();

        assertThat(place.resolve("provincie/zeeland.pdf")).hasBinaryContent(TEXT);
        assertThat(place.resolve("SHA256SUMS")).content().isEqualTo(Sha256.of(TEXT) + "  provincie/zeeland.pdf\n");
    }

    @Test
    void isNeverOverwritten() throws Exception {
        Path place = output.resolve("editie-0001");
        Edition.open(place).seal();

        var second = Edition.open(place);
        assertThatThrownBy(second::seal).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void clearsTheLeftoversOfAnInterruptedRun() throws Exception {
        Path place = output.resolve("editie-0001");
        Edition.open(place).add("oud.pdf", TEXT);

        Edition.open(place).seal();

        assertThat(place.resolve("oud.pdf")).doesNotExist();
    }

    @Test
    void whatIsSetAsideTakesThePlaceOfTheEarlierFolder() throws Exception {
        Path place = output.resolve("selectie");
        var first = Edition.open(place);
        first.add("oud.pdf", TEXT);
        first.setAside(place);
        var second = Edition.open(place);
        second.add("nieuw.pdf", TEXT);

        second.setAside(place);

        assertThat(place.resolve("nieuw.pdf")).exists();
        assertThat(place.resolve("oud.pdf")).doesNotExist();
        try (var names = Files.list(output)) {
            assertThat(names).containsExactly(place);
        }
    }

    @Test
    void refusesAFileOutsideItsFolder() throws Exception {
        var edition = Edition.open(output.resolve("editie-0001"));

        assertThatThrownBy(() -> edition.add("../buiten.pdf", TEXT)).isInstanceOf(IllegalArgumentException.class);
    }
}
