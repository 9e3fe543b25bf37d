package nl.vng.inbreng.preview;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Optional;
import nl.vng.inbreng.aggregate.GepubliceerdEerder;
import nl.vng.inbreng.aggregate.Onderdrukking;
import nl.vng.inbreng.check.Drempel;
import nl.vng.inbreng.cli.Installation;
import nl.vng.inbreng.verschil.Inhoud;

/// A preview of the sample delivery, with a copy of the templates that may be written in.
record Previewed(Path home, Preview preview) implements AutoCloseable {

    private static final Path TEMPLATES = Path.of("templates");

    static Previewed start(Path home) throws IOException {
        return start(home, Optional.empty());
    }

    /// @param edition the previous edition
    static Previewed start(Path home, Optional<Inhoud> edition) throws IOException {
        Installation.withSample(home);
        var request = new PreviewRequest(
                home.resolve("input"),
                home.resolve("templates"),
                null,
                Onderdrukking.STANDAARD,
                new Drempel(5, 50),
                null,
                0);
        return new Previewed(home, Preview.start(request, new Archive() {
            @Override
            public GepubliceerdEerder published() {
                return GepubliceerdEerder.NIETS;
            }

            @Override
            public Optional<Inhoud> edition(LocalDate peildatum, boolean voorbeeld) {
                return edition;
            }
        }));
    }

    URI page(String path) {
        return preview.address().resolve(path);
    }

    int poort() {
        return preview.address().getPort();
    }

    Path template(String name) {
        return home.resolve("templates").resolve(name);
    }

    void append(String template, String line) throws IOException {
        Files.writeString(template(template), line + "\n", StandardOpenOption.APPEND);
    }

    void restoreTexts() throws IOException {
        for (Path file : Installation.files(TEMPLATES.resolve("tekst"))) {
            var copy = template("tekst").resolve(file.getFileName());
            if (Files.mismatch(file, copy) >= 0) {
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @Override
    public void close() throws IOException {
        preview.close();
    }
}
