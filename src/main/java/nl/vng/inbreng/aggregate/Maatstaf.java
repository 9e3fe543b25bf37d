package nl.vng.inbreng.aggregate;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.vng.inbreng.domain.Bronsoort;
import nl.vng.inbreng.domain.Kengetallen;
import nl.vng.inbreng.domain.Snapshot;
import org.jspecify.annotations.Nullable;

/// The dates and numbers of the kengetallen that figures are measured against.
///
/// @param peildatum day of the export `opvangcapaciteit`
/// @param tgoPeildatum day of the export `tgo_contracten`
/// @param realisatiedatum day on which the opgave must be there
/// @param meettermijnTot day up to which a place must be available to count
/// @param tgoBekostigingTot first day without funding for TGO
/// @param grensKleinschalig from this number of places on, reception is not small-scale
/// @param taakstellingJaar people with a permit to be housed in a year, in the whole country
/// @param wachttijdJaren years of waiting for social housing
/// @param vblVrij free places in the VBL; `null` when not known
record Maatstaf(
        LocalDate peildatum,
        LocalDate tgoPeildatum,
        LocalDate realisatiedatum,
        LocalDate meettermijnTot,
        LocalDate tgoBekostigingTot,
        int grensKleinschalig,
        int taakstellingJaar,
        BigDecimal wachttijdJaren,
        @Nullable Integer vblVrij) {

    /// @throws IllegalArgumentException if a kengetal other than `vbl_vrij` is missing
    static Maatstaf of(Snapshot snapshot) {
        Kengetallen kengetallen = snapshot.kengetallen();
        return new Maatstaf(
                snapshot.peildatum().dag(),
                snapshot.peildatum(Bronsoort.TGO_CONTRACTEN).dag(),
                kengetallen.datum("realisatiedatum"),
                kengetallen.datum("meettermijn_tot"),
                kengetallen.datum("tgo_bekostiging_tot"),
                kengetallen.getal("grens_kleinschalig").intValueExact(),
                kengetallen.getal("taakstelling_jaar").intValueExact(),
                kengetallen.getal("wachttijd_sociale_huur"),
                kengetallen.find("vbl_vrij").isPresent()
                        ? kengetallen.getal("vbl_vrij").intValueExact()
                        : null);
    }
}
