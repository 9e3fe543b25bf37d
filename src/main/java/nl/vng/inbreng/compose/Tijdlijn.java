package nl.vng.inbreng.compose;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import nl.vng.inbreng.aggregate.TgoMaand;
import nl.vng.inbreng.domain.Dutch;
import nl.vng.inbreng.domain.Provincie;

/// When the TGO contracts of a provincie end: a year from the peildatum month by month, then all later ones together.
///
/// @param maanden twelve months, and `later` when something ends later
/// @param maximum most plekken in one of them, which gives the scale; 0 when nothing ends
/// @param contracten how many contracts end in all
/// @param grens position of the month in which the funding has ended, or -1 when it lies outside the year
/// @param bekostigingTot the day on which the funding ends, as printed
/// @param peildatum of the contracts
public record Tijdlijn(
        List<Maand> maanden, BigDecimal maximum, int contracten, int grens, String bekostigingTot, String peildatum) {

    private static final int MONTHS = 12;

    /// @param naam on the axis: `jan`, `later`
    /// @param voluit for who hears it: `januari 2026`, `later`
    /// @param jaar the year where the axis begins or a year begins, else empty
    /// @param contracten contracts that end in it
    /// @param plekken their places
    /// @param tekst the places as printed; empty when none
    public record Maand(String naam, String voluit, String jaar, int contracten, BigDecimal plekken, String tekst) {}

    static Tijdlijn of(Provincie provincie, Situatie situatie) {
        var peildatum = situatie.cijfer("tgo.lopend").peildatum();
        var ends = situatie.figures().tgoTijdlijn().getOrDefault(provincie, List.of());
        var first = YearMonth.from(peildatum.dag());
        var beyond = first.plusMonths(MONTHS);
        var maanden = new ArrayList<Maand>();
        for (int i = 0; i < MONTHS; i++) {
            var maand = first.plusMonths(i);
            maanden.add(month(
                    Dutch.shortMonth(maand),
                    Dutch.month(maand),
                    i == 0 || maand.getMonthValue() == 1 ? String.valueOf(maand.getYear()) : "",
                    ends.stream().filter(it -> it.maand().equals(maand)).toList()));
        }
        var later = ends.stream().filter(it -> !it.maand().isBefore(beyond)).toList();
        if (!later.isEmpty()) {
            maanden.add(month("later", "later", "", later));
        }
        var grens = situatie.uitgave().kengetallen().datum("tgo_bekostiging_tot");
        int position = (int) first.until(YearMonth.from(grens), ChronoUnit.MONTHS);
        return new Tijdlijn(
                maanden,
                maanden.stream().map(Maand::plekken).reduce(BigDecimal.ZERO, BigDecimal::max),
                maanden.stream().mapToInt(Maand::contracten).sum(),
                position > 0 && position < MONTHS ? position : -1,
                Dutch.date(grens),
                Dutch.peildatum(peildatum));
    }

    private static Maand month(String naam, String voluit, String jaar, List<TgoMaand> ends) {
        int plekken = ends.stream().mapToInt(TgoMaand::plekken).sum();
        return new Maand(
                naam,
                voluit,
                jaar,
                ends.stream().mapToInt(TgoMaand::contracten).sum(),
                BigDecimal.valueOf(plekken),
                plekken == 0 ? "" : Dutch.number(plekken));
    }
}
