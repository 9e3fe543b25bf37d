package nl.vng.inbreng.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import nl.vng.inbreng.publish.Edition;
import org.springframework.stereotype.Component;

/// Ends a run on its data: the findings and the rejected rows are set aside, and nothing is published.
@Component
class Refusal {

    private final Work work;

    Refusal(Work work) {
        this.work = work;
    }

    StopRun of(Work.Assignment run) {
        try {
            Path place = Places.of(run).refused();
            var folder = Edition.open(place);
            folder.add(
                    "bevindingen.txt", BevindingenText.full(run.bevindingen()).getBytes(StandardCharsets.UTF_8));
            folder.addFolder("afgekeurd", run.rejected());
            work.end(Uitslag.AFGEKEURD, folder.setAside(place));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new StopRun(Uitslag.AFGEKEURD);
    }
}
