package nl.vng.inbreng.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.vng.inbreng.render.Conformance;

/// Holds finished PDFs against the standards for accessibility and archives.
final class Judge {

    private Judge() {}

    /// The documents in `folder` that a standard rejects.
    ///
    /// @param bestanden the documents, without extension
    static List<Made.Failed> rejected(Path folder, Collection<String> bestanden) throws IOException {
        var rejected = new ArrayList<Made.Failed>();
        for (String bestand : bestanden) {
            reason(Files.readAllBytes(folder.resolve(bestand + ".pdf")))
                    .ifPresent(it -> rejected.add(new Made.Failed(bestand, it, Uitslag.ONTOEGANKELIJK)));
        }
        return rejected;
    }

    private static Optional<String> reason(byte[] pdf) throws IOException {
        var failures = Conformance.of(pdf).values().stream()
                .flatMap(it -> it.failures().stream())
                .toList();
        return failures.isEmpty()
                ? Optional.empty()
                : Optional.of("""
                        veraPDF keurt de PDF af, op %s: %s
                            waar:     in de PDF; het eerste staat hierboven
                            doe dit:  meld dit de beheerder, met het sjabloon dat als laatste is gewijzigd""".formatted(
                                failures.size() == 1 ? "1 punt" : failures.size() + " punten", failures.getFirst()));
    }
}
