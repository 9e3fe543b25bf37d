package nl.vng.inbreng.compose;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.vng.inbreng.aggregate.Figures;
import nl.vng.inbreng.domain.Cijfer;
import nl.vng.inbreng.domain.Gebied;
import nl.vng.inbreng.domain.Gemeente;
import nl.vng.inbreng.domain.Provincie;
import nl.vng.inbreng.domain.Reden;
import nl.vng.inbreng.domain.Uitgave;

/// One area in one edition: what the rules about sentences ask questions of.
///
/// @param naam the area as sentences name it
/// @param gebied the area
/// @param gemeenten its gemeenten, by code
/// @param figures all figures of the run
/// @param uitgave the facts of the edition
/// @param dekking how much of the area is known
record Situatie(Naam naam, Gebied gebied, List<Gemeente> gemeenten, Figures figures, Uitgave uitgave, Dekking dekking) {

    static Situatie land(Figures figures, Uitgave uitgave) {
        return of(Naam.LAND, Gebied.NEDERLAND, uitgave.gemeenten(), figures, uitgave);
    }

    static Situatie provincie(Provincie provincie, Figures figures, Uitgave uitgave) {
        var gemeenten = uitgave.gemeenten().stream()
                .filter(it -> it.provincie() == provincie)
                .toList();
        return of(Naam.of(provincie), Gebied.of(provincie), gemeenten, figures, uitgave);
    }

    static Situatie gemeente(Gemeente gemeente, Figures figures, Uitgave uitgave) {
        return of(Naam.of(gemeente), Gebied.of(gemeente), List.of(gemeente), figures, uitgave);
    }

    private static Situatie of(Naam naam, Gebied gebied, List<Gemeente> gemeenten, Figures figures, Uitgave uitgave) {
        return new Situatie(naam, gebied, gemeenten, figures, uitgave, Dekking.of(gemeenten, figures.cijfers()));
    }

    Optional<Cijfer> find(String id) {
        return figures.cijfers().find(gebied, id);
    }

    /// @throws IllegalArgumentException if there is no such figure
    Cijfer cijfer(String id) {
        return figures.cijfers().get(gebied, id);
    }

    /// The value of a figure that is known to be a number.
    BigDecimal getal(String id) {
        var getal = cijfer(id).getal();
        if (getal == null) {
            throw new IllegalArgumentException("'%s' of %s has no number".formatted(id, gebied.code()));
        }
        return getal;
    }

    /// Whether the figure exists, is known and above 0.
    boolean positief(String id) {
        return find(id).map(Cijfer::getal).filter(it -> it.signum() > 0).isPresent();
    }

    boolean reden(String id, Reden reden) {
        return cijfer(id).reden() == reden;
    }

    /// The later of the peildatum and the date on the letter: what is in the future then, is in the future for all.
    LocalDate moment() {
        var peildatum = uitgave.peildatum().dag();
        var debat = uitgave.debat();
        return debat == null || debat.briefdatum().isBefore(peildatum) ? peildatum : debat.briefdatum();
    }
}
