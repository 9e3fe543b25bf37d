package nl.vng.inbreng.domain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The facts of an edition that documents print beside the figures.
///
/// @param peildatum peildatum of the edition
/// @param leveringen the files read, by kind
/// @param debat the debate; `null` without `debat.yaml`
/// @param kengetallen the kengetallen of the peildatum
/// @param gemeenten all gemeenten of the register, by code
/// @param versieVerdeelbesluit name of the verdeelbesluit that the opgaven are from
/// @param voorbeeld whether any file holds voorbeeldcijfers: every document then says so
/// @param concept whether the edition is not yet approved: every document then says so
/// @param vingerafdruk short fingerprint of the edition, printed on the last page
public record Uitgave(
        Peildatum peildatum,
        Map<Bronsoort, Levering> leveringen,
        @Nullable Debat debat,
        Kengetallen kengetallen,
        List<Gemeente> gemeenten,
        String versieVerdeelbesluit,
        boolean voorbeeld,
        boolean concept,
        String vingerafdruk) {

    /// The facts of the edition that `snapshot` gives.
    public static Uitgave of(Snapshot snapshot, boolean concept, String vingerafdruk) {
        return new Uitgave(
                snapshot.peildatum(),
                snapshot.leveringen(),
                snapshot.debat(),
                snapshot.kengetallen(),
                snapshot.gemeenten(),
                snapshot.verdeelbesluit().versie(),
                snapshot.voorbeeld(),
                concept,
                vingerafdruk);
    }
}
