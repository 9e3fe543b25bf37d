package nl.vng.inbreng.check;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.vng.inbreng.domain.Bevinding;
import nl.vng.inbreng.domain.BevindingSoort;
import nl.vng.inbreng.domain.Bevindingen;
import nl.vng.inbreng.domain.Bron;
import nl.vng.inbreng.domain.Bronsoort;
import nl.vng.inbreng.domain.Levering;
import nl.vng.inbreng.domain.Omvang;
import nl.vng.inbreng.domain.Provincie;
import nl.vng.inbreng.domain.Snapshot;
import org.jspecify.annotations.Nullable;

/// Compares the exports with those of the previous run: what shrank, vanished, appeared or moved.
final class Vergelijking {

    private static final List<Bronsoort> EXPORTS =
            List.of(Bronsoort.OPVANGCAPACITEIT, Bronsoort.TGO_CONTRACTEN, Bronsoort.LVV_ZAKEN);

    private final Omvang vorige;
    private final Omvang huidige;
    private final Bevindingen bevindingen;

    private Vergelijking(Omvang vorige, Omvang huidige, Bevindingen bevindingen) {
        this.vorige = vorige;
        this.huidige = huidige;
        this.bevindingen = bevindingen;
    }

    static void check(Omvang vorige, Snapshot snapshot, Bevindingen bevindingen) {
        new Vergelijking(vorige, Omvang.of(snapshot), bevindingen).check();
    }

    private void check() {
        for (var soort : Bronsoort.values()) {
            var before = vorige.leveringen().get(soort);
            var now = huidige.leveringen().get(soort);
            if (before != null && now != null) {
                checkRijen(before, now);
                checkKolommen(before, now);
            }
        }
        var moved = new TreeMap<String, Bevinding>();
        for (var soort : EXPORTS) {
            var now = huidige.leveringen().get(soort);
            if (now != null && vorige.gemeenten().containsKey(soort)) {
                checkProvincies(now, codes(vorige, soort), codes(huidige, soort));
                findMoved(now, codes(vorige, soort), codes(huidige, soort), moved);
            }
        }
        moved.values().forEach(bevindingen::add);
    }

    /// For LVV without how many rows: a row is a person, and the report is part of the edition.
    private void checkRijen(Levering before, Levering now) {
        if (now.rijen() * 10L < before.rijen() * 9L) {
            find(
                    BevindingSoort.RIJEN_MINDER,
                    now,
                    null,
                    now.soort() == Bronsoort.LVV_ZAKEN
                            ? BevindingSoort.RIJEN_MINDER.regel()
                            : "%d rijen; de vorige keer waren het er %d".formatted(now.rijen(), before.rijen()));
        }
    }

    private void checkKolommen(Levering before, Levering now) {
        for (var kolom : without(now.kolommen(), before.kolommen())) {
            find(BevindingSoort.KOLOM_NIEUW, now, kolom, BevindingSoort.KOLOM_NIEUW.regel());
        }
        for (var kolom : without(before.kolommen(), now.kolommen())) {
            find(BevindingSoort.KOLOM_VERDWENEN, now, kolom, BevindingSoort.KOLOM_VERDWENEN.regel());
        }
    }

    private void checkProvincies(Levering now, Map<String, String> before, Map<String, String> after) {
        for (var code : without(before.values(), after.values())) {
            find(BevindingSoort.PROVINCIE_VERDWENEN, now, null, "geen enkele rij meer in " + name(code));
        }
    }

    private static void findMoved(
            Levering now, Map<String, String> before, Map<String, String> after, Map<String, Bevinding> moved) {
        after.forEach((gemeente, provincie) -> {
            var was = before.get(gemeente);
            if (was != null && !was.equals(provincie)) {
                var wat = "%s lag de vorige keer in %s, nu in %s".formatted(gemeente, name(was), name(provincie));
                moved.putIfAbsent(
                        gemeente,
                        new Bevinding(BevindingSoort.GEMEENTE_VERHUISD, new Bron(now.bestand(), 0), null, null, wat));
            }
        });
    }

    private void find(BevindingSoort soort, Levering levering, @Nullable String kolom, String wat) {
        bevindingen.add(new Bevinding(soort, new Bron(levering.bestand(), 0), kolom, null, wat));
    }

    private static Map<String, String> codes(Omvang omvang, Bronsoort soort) {
        return new TreeMap<>(omvang.gemeenten().getOrDefault(soort, Map.of()));
    }

    private static Set<String> without(Iterable<String> all, Collection<String> known) {
        var rest = new TreeSet<String>();
        all.forEach(it -> {
            if (!known.contains(it)) {
                rest.add(it);
            }
        });
        return rest;
    }

    private static String name(String provinciecode) {
        return Provincie.ofCode(provinciecode).map(Provincie::naam).orElse(provinciecode);
    }
}
