package nl.vng.inbreng.domain;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Someone who gets documents.
///
/// @param adres name and e-mail address
/// @param functie what this person does, may be empty
/// @param fractie party, may be empty
/// @param provincies the provincies whose documents this person gets
/// @param documenten the kinds that this person gets
/// @param geldigVanaf first day; `null` is without beginning
/// @param geldigTot last day (t/m); `null` is without end
/// @param rij row in the file
public record Ontvanger(
        Adres adres,
        String functie,
        String fractie,
        Set<Provincie> provincies,
        Set<Documentsoort> documenten,
        @Nullable LocalDate geldigVanaf,
        @Nullable LocalDate geldigTot,
        int rij) {

    public Ontvanger {
        provincies = Set.copyOf(provincies);
        documenten = Set.copyOf(documenten);
    }

    /// Whether this person gets anything on `dag`.
    public boolean geldtOp(LocalDate dag) {
        return (geldigVanaf == null || !dag.isBefore(geldigVanaf)) && (geldigTot == null || !dag.isAfter(geldigTot));
    }
}
