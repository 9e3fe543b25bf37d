package nl.vng.inbreng.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What an edition was made from and what it holds: `manifest.json`.
///
/// Holds no clock time and no user, so that the same input gives the same bytes.
///
/// @param schema version of this form, 1
/// @param peildatum peildatum of the edition, ISO
/// @param editie its number
/// @param versie version of the program
/// @param vingerafdruk SHA-256 over inputs, templates, configuration and version
/// @param staat `concept` until it is approved
/// @param voorbeeld whether it holds voorbeeldcijfers
/// @param invoer SHA-256 per input file
/// @param sjablonen SHA-256 per template file
/// @param uitvoer SHA-256 per file of the edition, this one and `SHA256SUMS` left out
public record Manifest(
        int schema,
        String peildatum,
        int editie,
        String versie,
        String vingerafdruk,
        String staat,
        boolean voorbeeld,
        SortedMap<String, String> invoer,
        SortedMap<String, String> sjablonen,
        SortedMap<String, String> uitvoer) {

    public static final String NAME = "manifest.json";

    /// The manifest as JSON, one field a line.
    public byte[] json() {
        return Json.bytes(this);
    }

    /// The manifest in `file`; empty when there is none that can be read.
    public static Optional<Manifest> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JsonMapper.shared().readValue(Files.readAllBytes(file), Manifest.class));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }
}
