package nl.vng.inbreng.intake;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import nl.vng.inbreng.domain.Belemmering;
import nl.vng.inbreng.domain.BevindingSoort;

/// Reads the belemmeringen of a row, separated by `|`.
///
/// Has state: remembers what cells said that gave no finding, for most rows repeat a few.
final class BelemmeringCells {

    private static final int MOST_SPELLINGS = 1 << 12;
    private static final Words<Belemmering> WORDS = Words.of(Belemmering.values(), Belemmering::naam);

    private final Kolom kolom;
    private final Map<String, Set<Belemmering>> spellings = new HashMap<>();

    BelemmeringCells(Kolom kolom) {
        this.kolom = kolom;
    }

    /// Those that are known; one that is not is a finding.
    Set<Belemmering> of(Cells row) {
        var text = row.textOrNull(kolom);
        if (text == null) {
            return Set.of();
        }
        var known = spellings.get(text);
        return known == null ? read(row, text) : known;
    }

    private Set<Belemmering> read(Cells row, String text) {
        var found = EnumSet.noneOf(Belemmering.class);
        boolean all = true;
        for (var word : text.split("\\|", 50)) {
            var stripped = Cells.strip(word);
            var belemmering = WORDS.find(stripped);
            if (belemmering != null) {
                found.add(belemmering);
            } else if (Missing.of(stripped) == null) {
                all = false;
                row.warn(
                        BevindingSoort.BELEMMERING_ONBEKEND,
                        kolom,
                        Cells.hint("een onbekende belemmering", WORDS, stripped));
            }
        }
        var read = Set.copyOf(found);
        if (all && spellings.size() < MOST_SPELLINGS) {
            spellings.put(text, read);
        }
        return read;
    }
}
