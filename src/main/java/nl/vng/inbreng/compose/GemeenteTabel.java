package nl.vng.inbreng.compose;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
    /// Of the characters of a name, in the narrow columns of three.
    private static final int ON_ONE_LINE = 15;

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

    /// As high as each other, not as many rows: in three columns a long name takes two lines.
    private static List<List<Rij>> columns(List<Rij> rijen) {
        int columns = rijen.size() <= MOST_IN_ONE_COLUMN ? 1 : rijen.size() <= MOST_IN_TWO_COLUMNS ? 2 : 3;
        int height = 1;
        var filled = filled(rijen, columns, height);
        while (filled.size() > columns) {
            height++;
            filled = filled(rijen, columns, height);
        }
        return filled;
    }

    private static List<List<Rij>> filled(List<Rij> rijen, int columns, int height) {
        var filled = new ArrayList<List<Rij>>();
        int room = 0;
        for (var rij : rijen) {
            int lines = columns < 3 ? 1 : (rij.naam().length() + ON_ONE_LINE - 1) / ON_ONE_LINE;
            if (filled.isEmpty() || room < lines) {
                filled.add(new ArrayList<>());
                room = height;
            }
            filled.getLast().add(rij);
            room -= lines;
        }
        return filled;
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
