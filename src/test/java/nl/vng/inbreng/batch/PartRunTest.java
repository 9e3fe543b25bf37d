package nl.vng.inbreng.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.vng.inbreng.aggregate.Aggregate;
import nl.vng.inbreng.aggregate.GepubliceerdEerder;
import nl.vng.inbreng.aggregate.Onderdrukking;
import nl.vng.inbreng.batch.VerdelingStore.Uitkomst;
import nl.vng.inbreng.compose.Documents;
import nl.vng.inbreng.compose.Material;
import nl.vng.inbreng.domain.Bevindingen;
import nl.vng.inbreng.domain.Uitgave;
import nl.vng.inbreng.intake.Delivery;
import nl.vng.inbreng.intake.Intake;
import nl.vng.inbreng.render.Renderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a run takes from others.
class PartRunTest {

    @TempDir
    Path folder;

    @Test
    void whatFailedElsewhereIsMadeAgainAndWhatWasRefusedStaysRefused() throws IOException {
        var run = new PartRun(new VerdelingStore.Verdeling("v", 1, "v"), folder, maker(), Map.of());
        var sick = new Made.Failed("landelijk", "onverwachte fout", Uitslag.ONVOLLEDIG);
        var refused = new Made.Failed("landelijk", "een claim klopt niet meer", Uitslag.GEWEIGERD);

        assertThat(run.read(new Uitkomst(sick, null, null))).isEmpty();
        assertThat(run.read(new Uitkomst(refused, null, null))).contains(new LaidOut.None(refused));
    }

    private DocumentMaker maker() throws IOException {
        var bevindingen = new Bevindingen();
        var delivery = Delivery.find(Path.of("input/voorbeeld"), null, bevindingen);
        var snapshot = Intake.read(delivery, null, bevindingen, folder).orElseThrow();
        var figures = Aggregate.publishable(
                snapshot, new Onderdrukking(10, Onderdrukking.Stand.DREMPEL), new GepubliceerdEerder(List.of()));
        var uitgave = Uitgave.of(snapshot, true, "7f3a-91c2-04be");
        var texts = Documents.texts(Path.of("templates"), uitgave.kengetallen().sleutels());
        return new DocumentMaker(new Material(texts, figures, uitgave, null), new Renderer(Path.of("templates")), null);
    }
}
