package nl.vng.inbreng.compose;

import java.util.List;
import nl.vng.inbreng.aggregate.Figures;
import nl.vng.inbreng.domain.Uitgave;
import nl.vng.inbreng.tekst.Texts;
import nl.vng.inbreng.verschil.Inhoud;
import org.jspecify.annotations.Nullable;

/// What the documents of one edition are made from.
///
/// @param texts what staff wrote
/// @param figures what may be published
/// @param uitgave the facts of the edition
/// @param vorige the edition that readers had before; `null` when there is none to compare with
/// @param correcties the editions whose errors a document corrects, the newest first; empty when it corrects none
public record Material(
        Texts texts,
        Figures figures,
        Uitgave uitgave,
        @Nullable Inhoud vorige,
        List<Correctie> correcties) {

    public Material {
        correcties = List.copyOf(correcties);
    }

    /// For documents that correct nothing.
    public Material(Texts texts, Figures figures, Uitgave uitgave, @Nullable Inhoud vorige) {
        this(texts, figures, uitgave, vorige, List.of());
    }

    /// For a document that corrects these.
    public Material correcting(List<Correctie> fout) {
        return new Material(texts, figures, uitgave, vorige, fout);
    }
}
