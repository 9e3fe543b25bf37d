package nl.vng.inbreng.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.vng.inbreng.compose.Correctie;
import nl.vng.inbreng.compose.Material;
import nl.vng.inbreng.publish.Manifest;
import nl.vng.inbreng.render.Wording;
import nl.vng.inbreng.verschil.Inhoud;

/// The wrong editions whose place a run takes: the one that is corrected, and those that it corrected itself.
///
/// @param editie the one that is corrected
/// @param correctie the same, for documents
/// @param eerder those before it, the newest first
record Correcties(PublishedEdition editie, Correctie correctie, List<Eerder> eerder) {

    /// An edition that was corrected before.
    ///
    /// @param documenten its documents that were wrong
    private record Eerder(Correctie correctie, Set<String> documenten) {

        Eerder against(Material material) {
            return new Eerder(correctie.against(material), documenten);
        }
    }

    /// @throws UnreadableEditionException if one of them is gone, or is not whole any more
    static Correcties of(Rectificatie asked, Path output) throws IOException {
        var fout = PublishedEdition.named(output, asked.editie());
        var manifest = fout.sealed();
        if (!manifest.vingerafdruk().equals(asked.vingerafdruk())) {
            throw new UnreadableEditionException(
                    fout.folder(), Manifest.NAME + " is niet het bestand dat is uitgegeven");
        }
        var eerder = new ArrayList<Eerder>();
        for (var it = manifest.rectificeert(); it != null; ) {
            var edition = PublishedEdition.named(output, it.editie());
            eerder.add(new Eerder(correctie(edition, it.reden()), Set.copyOf(it.documenten())));
            it = edition.sealed().rectificeert();
        }
        return new Correcties(fout, correctie(fout, asked.reden()), List.copyOf(eerder));
    }

    private static Correctie correctie(PublishedEdition edition, String reden) throws IOException {
        edition.requireWhole();
        return new Correctie(edition.inhoud(), edition.sealed().kenmerk(), reden);
    }

    /// The same, as far as the reasons of earlier corrections may still be printed.
    Correcties against(Material material) {
        return new Correcties(
                editie,
                correctie,
                eerder.stream().map(it -> it.against(material)).toList());
    }

    /// The wrong editions of which the reason is not printed any more.
    List<String> vervallen() {
        return eerder.stream()
                .map(Eerder::correctie)
                .filter(Correctie::isVervallen)
                .map(it -> it.fout().map())
                .toList();
    }

    Inhoud fout() {
        return correctie.fout();
    }

    /// Whether a document says something else than it did; one that the wrong edition does not have, does not.
    ///
    /// @param html as it is now
    /// @throws UnreadableEditionException if it cannot be known what it said
    boolean changed(String bestand, String html) {
        return changed(bestand, html, Wording::of);
    }

    private boolean changed(String bestand, String html, UnaryOperator<String> read) {
        try {
            return editie.html(bestand)
                    .filter(was -> !read.apply(was).equals(read.apply(html)))
                    .isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What a document corrects, the newest first; empty when no version of it was wrong.
    ///
    /// @param html as it is now
    /// @param changed whether it says something else than it did
    List<Correctie> of(String bestand, String html, boolean changed) {
        return Stream.concat(
                        changed
                                ? Stream.of(changed(bestand, html, Wording::words) ? correctie : correctie.inColours())
                                : Stream.empty(),
                        eerder.stream()
                                .filter(it -> it.documenten().contains(bestand))
                                .map(Eerder::correctie))
                .toList();
    }
}
