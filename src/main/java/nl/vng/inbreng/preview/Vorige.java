package nl.vng.inbreng.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.vng.inbreng.domain.Cijfer;
import nl.vng.inbreng.domain.Gebied;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The figures of the previous edition, as it printed them.
///
/// @param editie its folder, as people name it: `2025-01-30, editie-0001`; `null` when there is none
/// @param perGebied by code of the area and id of the figure
record Vorige(@Nullable String editie, Map<String, Map<String, String>> perGebied) {

    static final Vorige GEEN = new Vorige(null, Map.of());

    /// One figure of `cijfers.json`.
    private record Row(String gebied, String cijfer, String weergave) {}

    /// @return none when the figures of `edition` cannot be read: the comparison is then left out
    static Vorige read(Path edition) {
        try {
            var perGebied = new HashMap<String, Map<String, String>>();
            Arrays.stream(JsonMapper.shared()
                            .readValue(Files.readAllBytes(edition.resolve("cijfers.json")), Row[].class))
                    .forEach(it -> perGebied
                            .computeIfAbsent(it.gebied(), _ -> new HashMap<>())
                            .put(it.cijfer(), it.weergave()));
            var peildatum = edition.toAbsolutePath().getParent();
            return new Vorige(
                    (peildatum == null ? "" : peildatum.getFileName() + ", ") + edition.getFileName(), perGebied);
        } catch (IOException | JacksonException _) {
            return GEEN;
        }
    }

    Optional<String> was(Cijfer cijfer) {
        return Optional.ofNullable(of(cijfer.gebied()).get(cijfer.id()));
    }

    /// All figures of one area, by id.
    Map<String, String> of(Gebied gebied) {
        return perGebied.getOrDefault(gebied.code(), Map.of());
    }
}
