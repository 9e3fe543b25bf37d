package nl.vng.inbreng.batch;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.vng.inbreng.publish.Sha256;

/// A run that this process makes documents of, for itself or for another.
///
/// What is made is put in a folder that everybody shares, one file at a time and whole; only its name in the database
/// makes it count, and the run looks at each byte of it again. So it does no harm when two make the same document.
///
/// @param verdeling the run
/// @param folder folder for what is made; made by the run, and gone when it has ended
/// @param maker makes the documents
/// @param items every document that there can be, by its file
record PartRun(VerdelingStore.Verdeling verdeling, Path folder, DocumentMaker maker, Map<String, DocumentItem> items) {

    /// Makes a document and puts it in the folder.
    ///
    /// @throws IOException if it cannot be written, also because the run has ended
    VerdelingStore.Uitkomst make(DocumentItem item) throws IOException {
        return switch (maker.make(item)) {
            case LaidOut.Pages(Made.Succeeded made, byte[] pdf, byte[] html) -> {
                write(made.bestand() + ".pdf", pdf);
                write(made.bestand() + ".html", html);
                yield new VerdelingStore.Uitkomst(made, Sha256.of(pdf), Sha256.of(html));
            }
            case LaidOut.None(Made.Failed failure) -> new VerdelingStore.Uitkomst(failure, null, null);
            case LaidOut.Skipped() -> throw new IllegalStateException("a maker skips nothing");
        };
    }

    /// A document that somebody made; empty when its files are not those that were noted, or when it failed there: that
    /// may be that process alone. A refusal by a guard is one everywhere.
    Optional<LaidOut> read(VerdelingStore.Uitkomst uitkomst) throws IOException {
        return switch (uitkomst.made()) {
            case Made.Failed failure ->
                failure.uitslag() == Uitslag.GEWEIGERD ? Optional.of(new LaidOut.None(failure)) : Optional.empty();
            case Made.Succeeded made -> {
                Path pdf = folder.resolve(made.bestand() + ".pdf");
                Path html = folder.resolve(made.bestand() + ".html");
                if (!Files.isRegularFile(pdf) || !Files.isRegularFile(html)) {
                    yield Optional.empty();
                }
                var pages = new LaidOut.Pages(made, Files.readAllBytes(pdf), Files.readAllBytes(html));
                yield Sha256.of(pages.pdf()).equals(uitkomst.pdfSha256())
                                && Sha256.of(pages.html()).equals(uitkomst.htmlSha256())
                        ? Optional.of(pages)
                        : Optional.empty();
            }
        };
    }

    private void write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Path kind = Objects.requireNonNull(file.getParent(), name);
        if (!kind.equals(folder) && !Files.isDirectory(kind)) {
            makeFolder(kind);
        }
        Path half = kind.resolve("." + UUID.randomUUID());
        Files.write(half, bytes, StandardOpenOption.CREATE_NEW);
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Not the folders above it: what has ended must stay gone.
    private static void makeFolder(Path kind) throws IOException {
        try {
            Files.createDirectory(kind);
        } catch (FileAlreadyExistsException _) {
            // another thread or process was first
        }
    }
}
