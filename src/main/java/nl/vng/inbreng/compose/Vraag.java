package nl.vng.inbreng.compose;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A key ask: what it asks the minister, and the sentence with figures that goes with it.
///
/// The words are in `templates/vragen/<id>.ftlh`.
///
/// @param id `1a` to `6b`
/// @param onderwerp number of its topic, 1 to 6
/// @param kern the ask itself, always there
/// @param aanvulling the figures that sharpen it, or what is true in their place; `null` when neither can be said
public record Vraag(
        String id, int onderwerp, Zin kern, @Nullable Zin aanvulling) {

    List<Zin> zinnen() {
        return aanvulling == null ? List.of(kern) : List.of(kern, aanvulling);
    }
}
