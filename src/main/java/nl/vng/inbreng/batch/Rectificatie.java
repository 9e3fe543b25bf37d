package nl.vng.inbreng.batch;

import java.util.Set;
import nl.vng.inbreng.publish.Manifest;

/// What is asked of a run that corrects an edition.
///
/// @param editie the edition that is wrong: `2025-01-30/editie-0002`
/// @param vingerafdruk what that was made from
/// @param reden what is wrong with it, in the words of a person
/// @param bezorgd the documents of which somebody has a wrong version; one of them at least has to change
public record Rectificatie(String editie, String vingerafdruk, String reden, Set<String> bezorgd) {

    /// What a run complains of when it is not about one document.
    static final String NAAM = "rectificatie";

    public Rectificatie {
        bezorgd = Set.copyOf(bezorgd);
    }

    /// The same as was asked for an edition that exists.
    public static Rectificatie of(Manifest.Rectificeert it) {
        return new Rectificatie(it.editie(), it.vingerafdruk(), it.reden(), Set.copyOf(it.documenten()));
    }

    /// What of it changes what an edition holds, as text.
    String asked() {
        return ", rectificeert %s %s: %s".formatted(editie, vingerafdruk, reden);
    }
}
