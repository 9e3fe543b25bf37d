package nl.vng.inbreng.compose;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
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

    /// @throws IllegalArgumentException if there is no such figure
    Cijfer cijfer(String id) {
        return figures.cijfers().get(gebied, id);
    }

    /// Whether all of these figures have a value that may be shown.
    boolean bekend(String... ids) {
        return Arrays.stream(ids).allMatch(it -> cijfer(it).reden() == null);
    }

    /// The value of a figure that is known to be a number.
    BigDecimal getal(String id) {
        var getal = cijfer(id).getal();
        if (getal == null) {
            throw new IllegalArgumentException("'%s' of %s has no number".formatted(id, gebied.code()));
        }
        return getal;
    }

    /// Whether the figure is known and above 0.
    boolean positief(String id) {
        return bekend(id) && getal(id).signum() > 0;
    }

    /// Whether the figure is known to be exactly 0: not a lower bound.
    boolean nul(String id) {
        return bekend(id) && getal(id).signum() == 0 && !cijfer(id).tenMinste();
    }

    boolean reden(String id, Reden reden) {
        return cijfer(id).reden() == reden;
    }

    /// Whether `datum` is still to come for who counts from the figures and for who reads the letter.
    boolean voor(LocalDate datum) {
        return moment().isBefore(datum);
    }

    /// The later of the peildatum and the date on the letter: what is in the future then, is in the future for all.
    LocalDate moment() {
        var peildatum = uitgave.peildatum().dag();
        var debat = uitgave.debat();
        return debat == null || debat.briefdatum().isBefore(peildatum) ? peildatum : debat.briefdatum();
    }
}
