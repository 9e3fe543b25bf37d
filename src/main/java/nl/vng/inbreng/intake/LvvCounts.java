package nl.vng.inbreng.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.vng.inbreng.domain.Gemeente;
import nl.vng.inbreng.domain.JaNee;
import nl.vng.inbreng.domain.LvvKlasse;
import nl.vng.inbreng.domain.LvvKlasse.Status;
import nl.vng.inbreng.domain.LvvKlasse.Uitkomst;
import nl.vng.inbreng.domain.LvvTelling;
import org.jspecify.annotations.Nullable;

/// Counts people per [LvvKlasse], each class known by a number, so that no row makes an object.
final class LvvCounts {

    private static final Status[] STATUSSEN = Status.values();
    private static final JaNee[] JA_NEE = JaNee.values();
    private static final Uitkomst[] UITKOMSTEN = Uitkomst.values();
    private static final int PER_GEMEENTE = STATUSSEN.length * JA_NEE.length * (UITKOMSTEN.length + 1);

    private final List<Gemeente> gemeenten = new ArrayList<>();
    private final List<int[]> aantallen = new ArrayList<>();
    private final List<int[]> rijen = new ArrayList<>();

    @SuppressWarnings("EnumOrdinal") // numbers for the time of one run, never stored
    int klasse(Gemeente gemeente, Status status, JaNee vblGeschikt, @Nullable Uitkomst uitkomst) {
        int outcome = uitkomst == null ? UITKOMSTEN.length : uitkomst.ordinal();
        int within = (status.ordinal() * JA_NEE.length + vblGeschikt.ordinal()) * (UITKOMSTEN.length + 1) + outcome;
        return number(gemeente) * PER_GEMEENTE + within;
    }

    void add(int klasse, int aantal) {
        aantallen.get(klasse / PER_GEMEENTE)[klasse % PER_GEMEENTE] += aantal;
        rijen.get(klasse / PER_GEMEENTE)[klasse % PER_GEMEENTE]++;
    }

    void takeOut(int klasse, int aantal) {
        aantallen.get(klasse / PER_GEMEENTE)[klasse % PER_GEMEENTE] -= aantal;
        rijen.get(klasse / PER_GEMEENTE)[klasse % PER_GEMEENTE]--;
    }

    LvvTelling telling(boolean perZaak) {
        Map<LvvKlasse, Integer> persons = new HashMap<>();
        Map<LvvKlasse, Integer> rows = new HashMap<>();
        for (int i = 0; i < gemeenten.size() * PER_GEMEENTE; i++) {
            int count = rijen.get(i / PER_GEMEENTE)[i % PER_GEMEENTE];
            if (count > 0) {
                persons.put(klasse(i), aantallen.get(i / PER_GEMEENTE)[i % PER_GEMEENTE]);
                rows.put(klasse(i), count);
            }
        }
        return new LvvTelling(persons, rows, perZaak);
    }

    private LvvKlasse klasse(int number) {
        int within = number % PER_GEMEENTE;
        int outcome = within % (UITKOMSTEN.length + 1);
        int both = within / (UITKOMSTEN.length + 1);
        return new LvvKlasse(
                gemeenten.get(number / PER_GEMEENTE),
                STATUSSEN[both / JA_NEE.length],
                JA_NEE[both % JA_NEE.length],
                outcome == UITKOMSTEN.length ? null : UITKOMSTEN[outcome]);
    }

    private int number(Gemeente gemeente) {
        for (int i = 0; i < gemeenten.size(); i++) {
            if (gemeenten.get(i).equals(gemeente)) {
                return i;
            }
        }
        gemeenten.add(gemeente);
        aantallen.add(new int[PER_GEMEENTE]);
        rijen.add(new int[PER_GEMEENTE]);
        return gemeenten.size() - 1;
    }
}
