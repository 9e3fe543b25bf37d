package nl.vng.inbreng.aggregate;

import java.util.List;
import java.util.SequencedMap;
import nl.vng.inbreng.domain.Gemeente;
import nl.vng.inbreng.domain.Locatie;
import nl.vng.inbreng.domain.Opgave;
import nl.vng.inbreng.domain.TgoContract;
import org.jspecify.annotations.Nullable;

/// One gemeente beside its opgave: what tekort, overschot and the counts of gemeenten are made of.
///
/// @param opgave `null` when the verdeelbesluit does not name the gemeente: it then takes no part in any
///     comparison
/// @param locaties its locations
/// @param risico contracts at risk at those that count for the Spreidingswet, by location, in order of their ids
/// @param risicoOnvolledig whether a contract at those locations may be at risk, which a missing date hides
record GemeenteStand(
        Gemeente gemeente,
        @Nullable Opgave opgave,
        LocatieTelling locaties,
        SequencedMap<Locatie, List<TgoContract>> risico,
        boolean risicoOnvolledig) {

    Som gerealiseerd() {
        return locaties.som(Selectie.GEREALISEERD, Grootheid.CAPACITEIT);
    }

    /// Places that lose funding and count now, at most the Capaciteit of each location.
    Som risicoTeltMee() {
        return Som.of(risico.entrySet(), it -> risicoTeltMee(it.getKey(), it.getValue()));
    }

    /// The same of one location; `null` when its Capaciteit is missing.
    static @Nullable Integer risicoTeltMee(Locatie locatie, List<TgoContract> contracten) {
        var capaciteit = locatie.capaciteit();
        int plekken = contracten.stream().mapToInt(TgoContract::plekken).sum();
        return capaciteit == null ? null : Integer.valueOf(Math.min(capaciteit, plekken));
    }

    /// Whether it has a location that is in use or planned, of a kind that is not excluded.
    boolean heeftLocatie() {
        return locaties.aantal(Selectie.GEBRUIK_OF_PLAN) > 0;
    }

    boolean heeftOpgave() {
        return opgave != null && opgave.totaal() > 0;
    }

    /// Whether it takes part in tekort, overschot, saldo and realisatie.
    boolean vergelijkbaar() {
        return opgave != null;
    }

    long opgaveTotaal() {
        return opgave == null ? 0 : opgave.totaal();
    }

    /// gerealiseerd - opgave; when a Capaciteit is missing, the least that it can be.
    long saldo() {
        return gerealiseerd().bekend() - opgaveTotaal();
    }

    /// Places short; `null` when a missing Capaciteit leaves that open.
    @Nullable
    Integer tekort() {
        return tekort(saldo(), gerealiseerd().volledig());
    }

    /// Places short once the places at risk are gone; `null` when a missing Capaciteit leaves that open.
    @Nullable
    Integer tekortNa() {
        return tekort(saldo() - risicoTeltMee().bekend(), gerealiseerd().volledig());
    }

    int overschot() {
        return Math.toIntExact(Math.max(0, saldo()));
    }

    private static @Nullable Integer tekort(long saldo, boolean volledig) {
        if (saldo >= 0) {
            return 0;
        }
        return volledig ? Integer.valueOf(Math.toIntExact(-saldo)) : null;
    }
}
