package nl.vng.inbreng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.TreeMap;
import nl.vng.inbreng.batch.PublishedEdition;
import nl.vng.inbreng.publish.Manifest;
import org.jspecify.annotations.Nullable;

/// Approved editions of one day, of which nothing is on disk but the manifest.
///
/// @param output folder with the editions
record Sealed(Path output) {

    static final LocalDate DAY = LocalDate.of(2025, 1, 30);
    static final String FINGERPRINT = "a".repeat(64);

    /// `2025-01-30/editie-0004`.
    static String map(int nummer) {
        return PublishedEdition.map(DAY, nummer);
    }

    PublishedEdition edition(int nummer) {
        return new PublishedEdition(output.resolve(map(nummer)), DAY, nummer);
    }

    /// @param rectificeert what it corrects; `null` when it corrects nothing
    void write(int nummer, Manifest.@Nullable Rectificeert rectificeert) throws IOException {
        Files.createDirectories(edition(nummer).folder());
        Files.write(
                edition(nummer).folder().resolve(Manifest.NAME),
                new Manifest(
                                1,
                                DAY.toString(),
                                nummer,
                                "1",
                                "b".repeat(64),
                                FINGERPRINT,
                                Manifest.GOEDGEKEURD,
                                false,
                                null,
                                rectificeert,
                                null,
                                new TreeMap<>(),
                                new TreeMap<>(),
                                new TreeMap<>())
                        .json());
    }
}
