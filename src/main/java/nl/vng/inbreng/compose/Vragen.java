package nl.vng.inbreng.compose;

import java.util.List;

/// The nine key asks, in order, as they stand for one area.
///
/// An ask always has its base text. It is sharpened with figures, or turned to what is true instead, only when at least
/// 90% of the gemeenten with an opgave is covered.
final class Vragen {

    private Vragen() {}

    static List<Vraag> of(Situatie situatie) {
        return List.of(
                SpreidingswetVragen.handhaving(situatie),
                SpreidingswetVragen.uitvoerbaarheid(situatie),
                ExploitatieVraag.of(situatie),
                TgoVraag.of(situatie),
                KleinschaligVraag.of(situatie),
                DoorstroomVragen.regeling(situatie),
                DoorstroomVragen.voorrang(situatie),
                LvvVragen.verantwoordelijkheid(situatie),
                LvvVragen.gesprek(situatie));
    }
}
