package nl.vng.inbreng.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.vng.inbreng.render.Identity;
import org.jspecify.annotations.Nullable;

/// Where a file that someone holds comes from, as far as the editions at hand can tell.
public sealed interface Provenance {

    /// It is a file of an edition, byte for byte.
    ///
    /// @param edition folder of the edition
    /// @param manifest what the edition was made from
    /// @param name the file in the edition: `provincie/utrecht.pdf`
    record Genuine(Path edition, Manifest manifest, String name) implements Provenance {}

    /// It says that it is a document of an edition at hand, and is not: it was altered.
    ///
    /// @param says what it says
    /// @param edition folder of that edition
    record Altered(Identity says, Path edition) implements Provenance {}

    /// No edition at hand has it.
    ///
    /// @param says what it says that it is; `null` if it says nothing
    /// @param unreadable editions at hand that could not be compared
    record Unknown(@Nullable Identity says, List<Path> unreadable) implements Provenance {

        public Unknown {
            unreadable = List.copyOf(unreadable);
        }
    }

    /// Where `file` comes from, among `editions`.
    static Provenance of(byte[] file, List<Path> editions) throws IOException {
        var sum = Sha256.of(file);
        var says = Identity.in(file);
        var unreadable = new ArrayList<Path>();
        Path named = null;
        for (Path edition : editions) {
            Optional<Manifest> manifest = Manifest.read(edition.resolve(Manifest.NAME));
            if (manifest.isEmpty()) {
                unreadable.add(edition);
                continue;
            }
            for (var output : manifest.get().uitvoer().entrySet()) {
                if (output.getValue().equals(sum)) {
                    return new Genuine(edition, manifest.get(), output.getKey());
                }
            }
            if (says.isPresent() && says.get().kenmerk().equals(manifest.get().kenmerk())) {
                named = edition;
            }
        }
        return says.isPresent() && named != null
                ? new Altered(says.get(), named)
                : new Unknown(says.orElse(null), unreadable);
    }
}
