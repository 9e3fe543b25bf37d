package nl.vng.inbreng.compose;

import java.time.LocalDate;
import nl.vng.inbreng.domain.Debat;
import nl.vng.inbreng.domain.Dutch;
import nl.vng.inbreng.domain.Uitgave;

/// What every document says about itself and about the debate.
///
/// @param datum date of the document: that of the letter, else the peildatum
/// @param minister the member of government in short, as the asks name it: `de minister`
/// @param bewindspersoon in full: `de minister van Asiel en Migratie`
/// @param debattijd start of the debate; empty when not given
/// @param voorbeeld whether the figures are made up
public record Kenmerk(String datum, String minister, String bewindspersoon, String debattijd, boolean voorbeeld) {

    static Kenmerk of(Uitgave uitgave) {
        var datum = Dutch.date(date(uitgave));
        var debat = uitgave.debat();
        return debat == null
                ? new Kenmerk(datum, "de minister", "de minister", "", uitgave.voorbeeld())
                : with(debat, datum, uitgave);
    }

    /// The date of the letter, else the peildatum: never today's.
    static LocalDate date(Uitgave uitgave) {
        var debat = uitgave.debat();
        return debat == null ? uitgave.peildatum().dag() : debat.briefdatum();
    }

    private static Kenmerk with(Debat debat, String datum, Uitgave uitgave) {
        return new Kenmerk(
                datum,
                debat.bewindspersoon().startsWith("de staatssecretaris") ? "de staatssecretaris" : "de minister",
                debat.bewindspersoon(),
                debat.tijd() == null ? "" : Dutch.time(debat.tijd()),
                uitgave.voorbeeld());
    }
}
