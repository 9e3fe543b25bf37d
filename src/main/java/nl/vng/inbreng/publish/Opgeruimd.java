package nl.vng.inbreng.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;

/// What stays of editions that were deleted: manifest and figures, in `output/<peildatum>/opgeruimd/editie-0001/`.
/// Small LVV numbers are protected against comparison with them, also after the database was lost.
///
/// @param folder `output/<peildatum>/opgeruimd`
public record Opgeruimd(Path folder) {

    public static final String NAME = "opgeruimd";

    public static Opgeruimd of(Path output, LocalDate peildatum) {
        return new Opgeruimd(output.resolve(peildatum.toString()).resolve(NAME));
    }

    /// Deletes an edition and keeps its manifest and the file `figures`. Killed at any moment, either the edition or
    /// what stays of it is there, and [Editions#delete] clears the rest.
    public void add(Path edition, String figures) throws IOException {
        Path name = edition.getFileName();
        Files.createDirectories(folder);
        Path kept = folder.resolve(name.toString());
        if (!Files.exists(kept)) {
            Path half = folder.resolve("." + name + ".tmp");
            Edition.deleteTree(half);
            Files.createDirectories(half);
            for (String file : List.of(Manifest.NAME, figures)) {
                Edition.write(half.resolve(file), Files.readAllBytes(edition.resolve(file)));
            }
            Files.move(half, kept, StandardCopyOption.ATOMIC_MOVE);
            Edition.force(folder);
        }
        Path going = edition.resolveSibling("." + name + ".oud");
        Edition.deleteTree(going);
        Files.move(edition, going, StandardCopyOption.ATOMIC_MOVE);
        Edition.deleteTree(going);
    }
}
