package nl.vng.inbreng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.vng.inbreng.batch.PublishedEdition;
import nl.vng.inbreng.post.Zending;

/// The folder `verzending` of an edition: for staff, with names and addresses; no part of what was sealed.
///
/// @param editie which edition
record Bezorgmap(PublishedEdition editie) {

    Path map() {
        return editie.verzending();
    }

    /// Where the message to one person is kept in the position `map`.
    Path bericht(String sleutel) {
        return map().resolve(sleutel.replaceAll("[^a-z0-9@._-]", "_") + ".eml");
    }

    Path bericht(Zending zending) {
        return bericht(Zending.sleutel(zending.aan()));
    }

    /// Removes the messages that were written before: to others, or with other documents.
    void clear() throws IOException {
        try (var files = Files.newDirectoryStream(map(), "*.eml")) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }

    /// Writes the overview, for Excel and for a browser.
    void write(Bezorgoverzicht overzicht) throws IOException {
        Files.createDirectories(map());
        Files.write(map().resolve("bezorging.csv"), overzicht.csv());
        Files.write(map().resolve("verslag.html"), overzicht.html());
    }

    /// Writes the overview anew, if there is one.
    void renew(Bezorgoverzicht overzicht) throws IOException {
        if (Files.exists(map().resolve("bezorging.csv"))) {
            write(overzicht);
        }
    }
}
