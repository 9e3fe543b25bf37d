package nl.vng.inbreng.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import nl.vng.inbreng.publish.Edition;
import org.springframework.stereotype.Component;

/// `output/<peildatum>/controle/`: the findings and the rejected rows of a run that makes no edition.
@Component
class FindingsFolder {

    private final Work work;

    FindingsFolder(Work work) {
        this.work = work;
    }

    /// Writes the folder, in the place of an earlier one.
    Path write(Work.Assignment run) {
        try {
            Path place = Places.of(run).findings();
            var folder = Edition.open(place);
            folder.add(
                    "bevindingen.txt", BevindingenText.full(run.bevindingen()).getBytes(StandardCharsets.UTF_8));
            folder.addFolder("afgekeurd", run.rejected());
            return folder.setAside(place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Ends a run on its data: nothing is published.
    StopRun refuse(Work.Assignment run) {
        work.end(Uitslag.AFGEKEURD, write(run));
        return new StopRun(Uitslag.AFGEKEURD);
    }
}
