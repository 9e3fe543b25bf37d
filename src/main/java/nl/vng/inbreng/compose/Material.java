package nl.vng.inbreng.compose;

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
public record Material(
        Texts texts,
        Figures figures,
        Uitgave uitgave,
        @Nullable Inhoud vorige) {}
