package nl.vng.inbreng.domain;

import java.util.Map;

/// The LVV export as counts: stock (everyone who is not uitgestroomd) and outflow, never added up.
///
/// @param aantallen persons per class; a class that is absent has none
/// @param rijen rows of the export behind each class's count, for the source note of a figure
/// @param perZaak whether the export was at case level; an aggregated one knows neither `vblGeschikt` nor `uitkomst`
public record LvvTelling(Map<LvvKlasse, Integer> aantallen, Map<LvvKlasse, Integer> rijen, boolean perZaak) {

    public LvvTelling {
        aantallen = Map.copyOf(aantallen);
        rijen = Map.copyOf(rijen);
    }
}
