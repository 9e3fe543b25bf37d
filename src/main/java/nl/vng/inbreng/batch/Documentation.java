package nl.vng.inbreng.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import nl.vng.inbreng.Settings;
import nl.vng.inbreng.compose.Document;
import nl.vng.inbreng.compose.Documents;
import nl.vng.inbreng.compose.Material;
import nl.vng.inbreng.compose.RedenGuard;
import nl.vng.inbreng.keuring.LogboekFile;
import nl.vng.inbreng.publish.Edition;
import nl.vng.inbreng.render.Renderer;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.stereotype.Component;

/// Makes the documents of the current run; one that fails is noted and stops no other.
@Component
class Documentation implements StepExecutionListener {

    private final Work work;
    private final Settings settings;
    private final Stopper stopper;
    private final Progress progress;
    private final AtomicInteger done = new AtomicInteger();
    private @Nullable DocumentMaker maker;
    private @Nullable StepExecution running;
    private int total;

    Documentation(Work work, Settings settings, Stopper stopper, Progress progress) {
        this.work = work;
        this.settings = settings;
        this.stopper = stopper;
        this.progress = progress;
    }

    @Override
    public void beforeStep(StepExecution step) {
        var run = work.assignment();
        running = step;
        progress.begins("opmaken");
        done.set(0);
        total = work.asked().size();
        var renderer = new Renderer(run.request().templates());
        try {
            var uitgave = work.uitgave();
            var texts = Documents.texts(
                    run.request().templates(), uitgave.kengetallen().sleutels());
            var rectificatie = run.request().rectificatie();
            var correcties = rectificatie == null
                    ? null
                    : Correcties.of(rectificatie, run.request().output());
            var log = new LogboekFile(run.request().output(), settings.varFolder()).read();
            var vorige = correcties == null ? VorigeEditie.of(run, uitgave.voorbeeld(), log) : correcties.fout();
            var material = new Material(texts, work.figures(), uitgave, vorige);
            maker = new DocumentMaker(material, renderer, correcties);
            if (correcties != null) {
                checkReason(correcties, material);
            }
            work.edition(Edition.open(Places.of(run).target()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Composes and lays out one document; called from several threads.
    LaidOut make(DocumentItem item) {
        if (stopper.requested()) {
            return new LaidOut.Skipped();
        }
        try {
            return maker().make(item);
        } finally {
            progress.advances(done.incrementAndGet(), total);
        }
    }

    private void checkReason(Correcties wrong, Material material) {
        RedenGuard.mistakes(wrong.correctie().reden(), wrong.fout(), material)
                .forEach(it -> work.add(new Made.Failed(Rectificatie.NAAM, it, Uitslag.GEWEIGERD)));
    }

    /// Puts what was laid out in the edition's staging folder.
    void keep(Chunk<? extends LaidOut> chunk) throws IOException {
        for (LaidOut one : chunk) {
            keep(one);
        }
    }

    /// The same of one document.
    void keep(LaidOut one) throws IOException {
        switch (one) {
            case LaidOut.Pages(Made.Succeeded made, byte[] pdf, byte[] html) -> {
                work.edition().add(made.bestand() + ".pdf", pdf);
                work.edition().add(made.bestand() + ".html", html);
                work.add(made);
            }
            case LaidOut.None(Made.Failed failure) -> work.add(failure);
            case LaidOut.Skipped() -> Objects.requireNonNull(running).setTerminateOnly();
        }
    }

    /// A page for the browser, with its doctype.
    String html(Document page) {
        return "<!DOCTYPE html>\n" + maker().renderer().xhtml(page);
    }

    /// What the index of this run is made from.
    Material indexed() {
        var correcties = maker().correcties();
        return correcties == null ? material() : material().correcting(List.of(correcties.correctie()));
    }

    /// What the documents of this run are made from.
    Material material() {
        return maker().material();
    }

    /// What makes them.
    DocumentMaker maker() {
        return Objects.requireNonNull(maker, "the step has not begun");
    }

    @Override
    public ExitStatus afterStep(StepExecution step) {
        progress.ends(Facts.made(work));
        return step.getExitStatus();
    }
}
