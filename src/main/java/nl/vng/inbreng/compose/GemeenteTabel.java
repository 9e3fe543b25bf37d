package nl.vng.inbreng.compose;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.vng.inbreng.domain.Cijfer;
import nl.vng.inbreng.domain.Dutch;
import nl.vng.inbreng.domain.Gebied;
import nl.vng.inbreng.domain.Gemeente;

/// The gemeenten of a provincie, by name, in as many columns of the page as they need.
///
/// @param kolommen the rows of each column; the first columns are the longest
/// @param peildatum of the figures
/// @param verborgen whether a gemeente is in it whose figures are not shown
public record GemeenteTabel(List<List<Rij>> kolommen, String peildatum, boolean verborgen) {

    static final List<String> CIJFERS = List.of("opvang.opgave", "opvang.gerealiseerd", "opvang.saldo");

    private static final int MOST_IN_ONE_COLUMN = 6;
    private static final int MOST_IN_TWO_COLUMNS = 32;

    /// @param naam name of the gemeente
    /// @param opgave as printed
    /// @param gerealiseerd as printed, or why it is not
    /// @param verschil gerealiseerd less opgave, with its sign; empty when `gerealiseerd` says why there is none
    public record Rij(String naam, String opgave, String gerealiseerd, String verschil) {}

    static GemeenteTabel of(Situatie provincie) {
        var rijen = provincie.gemeenten().stream()
                .sorted(Comparator.comparing(GemeenteTabel::sortKey))
                .map(it -> row(provincie, it))
                .toList();
        boolean verborgen = rijen.stream().anyMatch(it -> it.gerealiseerd().equals("niet getoond"));
        return new GemeenteTabel(
                columns(rijen), Dutch.peildatum(provincie.uitgave().peildatum()), verborgen);
    }

    private static List<List<Rij>> columns(List<Rij> rijen) {
        int columns = rijen.size() <= MOST_IN_ONE_COLUMN ? 1 : rijen.size() <= MOST_IN_TWO_COLUMNS ? 2 : 3;
        int height = Math.max(1, (rijen.size() + columns - 1) / columns);
        return IntStream.iterate(0, it -> it < rijen.size(), it -> it + height)
                .mapToObj(it -> rijen.subList(it, Math.min(rijen.size(), it + height)))
                .toList();
    }

    private static Rij row(Situatie provincie, Gemeente gemeente) {
        var opgave = cijfer(provincie, gemeente, "opvang.opgave");
        var gerealiseerd = cijfer(provincie, gemeente, "opvang.gerealiseerd");
        var saldo = cijfer(provincie, gemeente, "opvang.saldo");
        boolean word = gerealiseerd.reden() != null;
        return new Rij(gemeente.naam(), Dutch.cell(opgave), Dutch.cell(gerealiseerd), word ? "" : verschil(saldo));
    }

    private static String verschil(Cijfer saldo) {
        var getal = saldo.getal();
        if (getal == null || getal.signum() <= 0) {
            return Dutch.cell(saldo);
        }
        return (saldo.tenMinste() ? "≥ " : "") + "+" + Dutch.number(getal);
    }

    private static Cijfer cijfer(Situatie provincie, Gemeente gemeente, String id) {
        return provincie.figures().cijfers().get(Gebied.of(gemeente), id);
    }

    /// By letters only: `'s-Hertogenbosch` stands at the s, `Súdwest-Fryslân` at Sud.
    static String sortKey(Gemeente gemeente) {
        return Normalizer.normalize(gemeente.naam(), Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
