package nl.vng.inbreng.compose;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.vng.inbreng.domain.Cijfer;
import nl.vng.inbreng.domain.Dutch;
import nl.vng.inbreng.domain.Gebied;
import nl.vng.inbreng.domain.Gemeente;

/// Opgave beside gerealiseerd for gemeenten of a provincie: all when they fit, else those with the largest tekort, and
/// when none has one those with the largest opgave.
///
/// A gemeente without both values is not in it; the table says why.
///
/// @param staven the gemeenten, largest tekort first; may be empty
/// @param maximum the largest value, which gives the scale
/// @param keuze which gemeenten: `alle`, `tekort`, `opgave` or `een`
/// @param peildatum of the figures
public record Staafgrafiek(List<Staaf> staven, BigDecimal maximum, String keuze, String peildatum) {

    /// A provincie with so few gemeenten shows them all.
    private static final int ALL = 10;

    private static final int MOST = 8;

    /// @param naam name of the gemeente
    /// @param opgave, gerealiseerd values in plekken
    /// @param opgaveTekst, gerealiseerdTekst as printed
    public record Staaf(
            String naam, BigDecimal opgave, BigDecimal gerealiseerd, String opgaveTekst, String gerealiseerdTekst) {}

    static Staafgrafiek of(Situatie provincie) {
        var staven = provincie.gemeenten().stream()
                .filter(it -> number(provincie, it, "opvang.opgave") && number(provincie, it, "opvang.gerealiseerd"))
                .map(it -> staaf(provincie, it))
                .sorted(Comparator.comparing(Staafgrafiek::saldo))
                .toList();
        var tekort = staven.stream().filter(it -> saldo(it).signum() < 0).toList();
        var peildatum = Dutch.peildatum(provincie.uitgave().peildatum());
        if (provincie.gemeenten().size() <= ALL) {
            return of(staven, "alle", peildatum);
        }
        if (!tekort.isEmpty()) {
            return of(tekort.stream().limit(MOST).toList(), "tekort", peildatum);
        }
        var largest = staven.stream()
                .sorted(Comparator.comparing(Staaf::opgave).reversed())
                .limit(MOST)
                .toList();
        return of(largest, "opgave", peildatum);
    }

    /// The one gemeente that `gemeente` is about; without bars when a value is not known, or there is nothing to draw.
    static Staafgrafiek ofOne(Situatie gemeente) {
        var alle = of(gemeente);
        var staven = alle.staven().stream()
                .filter(it -> it.opgave().add(it.gerealiseerd()).signum() > 0)
                .toList();
        return of(staven, "een", alle.peildatum());
    }

    private static Staafgrafiek of(List<Staaf> staven, String keuze, String peildatum) {
        var maximum = staven.stream()
                .flatMap(it -> Stream.of(it.opgave(), it.gerealiseerd()))
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ONE)
                .max(BigDecimal.ONE);
        return new Staafgrafiek(staven, maximum, keuze, peildatum);
    }

    private static BigDecimal saldo(Staaf staaf) {
        return staaf.gerealiseerd().subtract(staaf.opgave());
    }

    private static Staaf staaf(Situatie provincie, Gemeente gemeente) {
        var opgave = cijfer(provincie, gemeente, "opvang.opgave");
        var gerealiseerd = cijfer(provincie, gemeente, "opvang.gerealiseerd");
        return new Staaf(
                gemeente.naam(),
                Objects.requireNonNull(opgave.getal()),
                Objects.requireNonNull(gerealiseerd.getal()),
                Dutch.cell(opgave),
                Dutch.cell(gerealiseerd));
    }

    private static boolean number(Situatie provincie, Gemeente gemeente, String id) {
        return cijfer(provincie, gemeente, id).getal() != null;
    }

    private static Cijfer cijfer(Situatie provincie, Gemeente gemeente, String id) {
        return provincie.figures().cijfers().get(Gebied.of(gemeente), id);
    }
}
