package nl.vng.inbreng.batch;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import nl.vng.inbreng.compose.Document;
import nl.vng.inbreng.compose.Material;
import nl.vng.inbreng.compose.RefusedException;
import nl.vng.inbreng.render.RenderException;
import nl.vng.inbreng.render.Renderer;
import nl.vng.inbreng.render.Report;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Composes and lays out documents, each on its own: the same material and templates give the same bytes, whoever
/// makes them. Safe for several threads.
///
/// @param material what the documents are made from
/// @param renderer how they are laid out
/// @param correcties what they correct; `null` when they correct nothing
record DocumentMaker(
        Material material, Renderer renderer, @Nullable Correcties correcties) {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentMaker.class);

    DocumentMaker {
        correcties = correcties == null ? null : correcties.against(material);
    }

    /// Makes one document; one that fails is told and stops no other.
    LaidOut make(DocumentItem item) {
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
        }
    }

    /// A document that corrects a wrong one says so: whether it does, is known when it is there.
    private LaidOut lay(DocumentItem item) {
        var document = item.compose(material);
        var report = renderer.render(document);
        if (correcties == null) {
            return pages(report, document, false);
        }
        boolean changed = correcties.changed(item.bestand(), report.html());
        var fout = correcties.of(item.bestand(), report.html(), changed);
        if (fout.isEmpty()) {
            return pages(report, document, false);
        }
        var correcting = item.compose(material.correcting(fout));
        return pages(renderer.render(correcting), correcting, changed);
    }

    private static LaidOut pages(Report report, Document document, boolean anders) {
        var made = new Made.Succeeded(
                report.bestand(),
                report.titel(),
                document.onderwerp(),
                report.paginas(),
                report.pdf().length,
                anders,
                Objects.requireNonNull(document.inhoud()));
        return new LaidOut.Pages(made, report.pdf(), report.html().getBytes(StandardCharsets.UTF_8));
    }
}
