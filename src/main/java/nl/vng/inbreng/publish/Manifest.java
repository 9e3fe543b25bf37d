package nl.vng.inbreng.publish;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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
/// @param code SHA-256 of the program itself, which also changes while the version stays
/// @param vingerafdruk SHA-256 over inputs, templates, configuration, version and code
/// @param staat `concept`, or `goedgekeurd` for one that was made from an approved concept; whether that still holds is
///     in the log
/// @param voorbeeld whether it holds voorbeeldcijfers
/// @param vergelekenMet the edition that its documents compare themselves with: `2025-01-30/editie-0001`; `null` when
///     there is none
/// @param rectificeert the wrong edition that it takes the place of; `null` when there is none, and then not in the
/// file
/// @param embargoTot moment from which its documents are free, ISO, Europe/Amsterdam; `null` without embargo
/// @param invoer SHA-256 per input file
/// @param sjablonen SHA-256 per template file
/// @param uitvoer SHA-256 per file of the edition, this one and `SHA256SUMS` left out
public record Manifest(
        int schema,
        String peildatum,
        int editie,
        String versie,
        String code,
        String vingerafdruk,
        String staat,
        boolean voorbeeld,
        @Nullable String vergelekenMet,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Rectificeert rectificeert,
        @Nullable String embargoTot,
        SortedMap<String, String> invoer,
        SortedMap<String, String> sjablonen,
        SortedMap<String, String> uitvoer) {

    /// A wrong edition whose place is taken.
    ///
    /// @param editie which: `2025-01-30/editie-0002`
    /// @param vingerafdruk what it was made from
    /// @param reden what was wrong, in the words of a person
    /// @param documenten the documents that say something else now, without extension
    /// @param zwijgt wrong editions before it of which the reason does not hold any more, and is not repeated
    public record Rectificeert(
            String editie,
            String vingerafdruk,
            String reden,
            List<String> documenten,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<String> zwijgt) {

        public Rectificeert {
            documenten = List.copyOf(documenten);
            zwijgt = zwijgt == null || zwijgt.isEmpty() ? null : List.copyOf(zwijgt);
        }

        /// Whether the reason why a wrong edition before it was wrong is not repeated.
        public boolean zwijgtOver(String fout) {
            return zwijgt != null && zwijgt.contains(fout);
        }
    }

    public static final String NAME = "manifest.json";
    public static final String CONCEPT = "concept";
    public static final String GOEDGEKEURD = "goedgekeurd";

    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");

    public Manifest {
        if (!FINGERPRINT.matcher(vingerafdruk).matches()) {
            throw new IllegalArgumentException("a fingerprint has 64 hex digits");
        }
        Objects.requireNonNull(uitvoer, "uitvoer");
    }

    /// The fingerprint as documents print it: its first 12 digits in groups of four, `7f3a-91c2-04be`.
    public String kenmerk() {
        return kenmerk(vingerafdruk);
    }

    /// `vingerafdruk` as documents print it.
    public static String kenmerk(String vingerafdruk) {
        return vingerafdruk.substring(0, 4) + "-" + vingerafdruk.substring(4, 8) + "-" + vingerafdruk.substring(8, 12);
    }

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
