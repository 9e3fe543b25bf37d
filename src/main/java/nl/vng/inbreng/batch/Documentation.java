package nl.vng.inbreng.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import nl.vng.inbreng.compose.Document;
import nl.vng.inbreng.compose.Documents;
import nl.vng.inbreng.compose.Material;
import nl.vng.inbreng.compose.RedenGuard;
import nl.vng.inbreng.compose.RefusedException;
import nl.vng.inbreng.publish.Edition;
import nl.vng.inbreng.render.RenderException;
import nl.vng.inbreng.render.Renderer;
import nl.vng.inbreng.render.Report;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.stereotype.Component;

/// Makes the documents of the current run; one that fails is noted and stops no other.
@Component
class Documentation implements StepExecutionListener {

    private static final Logger LOG = LoggerFactory.getLogger(Documentation.class);

    private final Work work;
    private final Stopper stopper;
    private final Progress progress;
    private final AtomicInteger done = new AtomicInteger();
    private @Nullable Renderer renderer;
    private @Nullable Material material;
    private @Nullable Correcties correcties;
    private @Nullable StepExecution running;
    private int total;

    Documentation(Work work, Stopper stopper, Progress progress) {
        this.work = work;
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
        renderer = new Renderer(run.request().templates());
        try {
            var uitgave = work.uitgave();
            var texts = Documents.texts(
                    run.request().templates(), uitgave.kengetallen().sleutels());
            var rectificatie = run.request().rectificatie();
            correcties = rectificatie == null
                    ? null
                    : Correcties.of(rectificatie, run.request().output());
            var vorige = correcties == null ? VorigeEditie.of(run, uitgave.voorbeeld()) : correcties.fout();
            material = new Material(texts, work.figures(), uitgave, vorige);
            checkReason(correcties);
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
            return lay(item);
        } catch (RenderException e) {
            LOG.error("{} cannot be made", item.bestand(), e);
            return new LaidOut.None(
                    new Made.Failed(item.bestand(), String.valueOf(e.getMessage()), Uitslag.ONVOLLEDIG));
        } catch (RefusedException e) {
            LOG.warn("{} is refused\n{}", item.bestand(), e.getMessage());
            return new LaidOut.None(new Made.Failed(item.bestand(), String.valueOf(e.getMessage()), Uitslag.GEWEIGERD));
        } catch (RuntimeException | StackOverflowError e) { // a template that calls itself
            LOG.error("{} cannot be made", item.bestand(), e);
            return new LaidOut.None(new Made.Failed(
                    item.bestand(),
                    "onverwachte fout bij het maken van dit document; zie het logbestand en meld dit de beheerder",
                    Uitslag.ONVOLLEDIG));
        } finally {
            progress.advances(done.incrementAndGet(), total);
        }
    }

    /// A document that corrects a wrong one says so: whether it does, is known when it is there.
    private LaidOut.Pages lay(DocumentItem item) {
        var document = item.compose(material());
        var report = renderer().render(document);
        var wrong = correcties;
        if (wrong == null) {
            return new LaidOut.Pages(report, document, false);
        }
        boolean changed = wrong.changed(item.bestand(), report.html());
        var fout = wrong.of(item.bestand(), changed);
        if (fout.isEmpty()) {
            return new LaidOut.Pages(report, document, false);
        }
        var correcting = item.compose(material().correcting(fout));
        return new LaidOut.Pages(renderer().render(correcting), correcting, changed);
    }

    private void checkReason(@Nullable Correcties wrong) {
        if (wrong != null) {
            RedenGuard.mistakes(wrong.correctie().reden(), wrong.fout(), material())
                    .forEach(it -> work.add(new Made.Failed(Rectificatie.NAAM, it, Uitslag.GEWEIGERD)));
        }
    }

    /// Puts what was laid out in the edition's staging folder.
    void keep(Chunk<? extends LaidOut> chunk) throws IOException {
        for (LaidOut one : chunk) {
            switch (one) {
                case LaidOut.Pages(Report report, Document document, boolean anders) -> {
                    work.edition().add(report.bestand() + ".pdf", report.pdf());
                    work.edition().add(report.bestand() + ".html", report.html().getBytes(StandardCharsets.UTF_8));
                    work.add(new Made.Succeeded(
                            report.bestand(),
                            report.titel(),
                            document.onderwerp(),
                            report.paginas(),
                            report.pdf().length,
                            anders,
                            Objects.requireNonNull(document.inhoud())));
                }
                case LaidOut.None(Made.Failed failure) -> work.add(failure);
                case LaidOut.Skipped() -> Objects.requireNonNull(running).setTerminateOnly();
            }
        }
    }

    /// A page for the browser, with its doctype.
    String html(Document page) {
        return "<!DOCTYPE html>\n" + renderer().xhtml(page);
    }

    /// What the index of this run is made from.
    Material indexed() {
        return correcties == null ? material() : material().correcting(List.of(correcties.correctie()));
    }

    /// What the documents of this run are made from.
    Material material() {
        return Objects.requireNonNull(material, "the step has not begun");
    }

    private Renderer renderer() {
        return Objects.requireNonNull(renderer, "the step has not begun");
    }

    @Override
    public ExitStatus afterStep(StepExecution step) {
        progress.ends(Facts.made(work));
        return step.getExitStatus();
    }
}
