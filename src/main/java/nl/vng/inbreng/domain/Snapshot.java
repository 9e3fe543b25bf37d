package nl.vng.inbreng.domain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Everything the exports say on one peildatum, after reading: what the figures are computed from.
///
/// @param leveringen one per file read
/// @param locaties accepted locations, in the order of their rows
/// @param tgoContracten accepted contracts, by number
/// @param vertrouwelijk which locations must not be recognised, rejected rows included
/// @param lvv counts of the LVV export
/// @param verdeelbesluit the opgave of each gemeente, in one version
/// @param kengetallen the kengetallen of the peildatum
/// @param debat the debate; `null` without `debat.yaml`
/// @param gemeenten all gemeenten of the register on the peildatum, by code
public record Snapshot(
        Map<Bronsoort, Levering> leveringen,
        Locaties locaties,
        List<TgoContract> tgoContracten,
        Vertrouwelijk vertrouwelijk,
        LvvTelling lvv,
        Verdeelbesluit verdeelbesluit,
        Kengetallen kengetallen,
        @Nullable Debat debat,
        List<Gemeente> gemeenten) {

    public Snapshot {
        leveringen = Map.copyOf(leveringen);
        tgoContracten = List.copyOf(tgoContracten);
        gemeenten = List.copyOf(gemeenten);
    }

    /// @throws IllegalArgumentException if no file of this kind was read
    public Levering levering(Bronsoort soort) {
        var levering = leveringen.get(soort);
        if (levering == null) {
            throw new IllegalArgumentException("no file of kind " + soort + " in this snapshot");
        }
        return levering;
    }

    /// The peildatum of an export.
    ///
    /// @throws IllegalArgumentException if it was not read or has none
    public Peildatum peildatum(Bronsoort soort) {
        var peildatum = levering(soort).peildatum();
        if (peildatum == null) {
            throw new IllegalArgumentException(soort + " has no peildatum");
        }
        return peildatum;
    }

    /// The peildatum of the edition: that of `opvangcapaciteit`.
    public Peildatum peildatum() {
        return peildatum(Bronsoort.OPVANGCAPACITEIT);
    }

    /// Whether any file says of itself that it holds voorbeeldcijfers.
    public boolean voorbeeld() {
        return leveringen.values().stream().anyMatch(Levering::voorbeeld);
    }
}
