package nl.vng.inbreng.aggregate;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import nl.vng.inbreng.domain.Gemeente;
import nl.vng.inbreng.domain.JaNee;
import nl.vng.inbreng.domain.LvvKlasse;
import nl.vng.inbreng.domain.LvvKlasse.Status;
import nl.vng.inbreng.domain.LvvKlasse.Uitkomst;
import nl.vng.inbreng.domain.LvvTelling;
import nl.vng.inbreng.domain.Reden;
import nl.vng.inbreng.domain.Snapshot;

/// People in the LVV: the definitions `lvv.*` of `docs/cijfers.md`.
///
/// An area without an LVV gemeente is `GEEN_LVV`. A gemeente of which the export says nothing is `ONBEKEND`, and
/// the totals it belongs to are lower bounds. Rows of a gemeente without an LVV are not counted; the check on
/// reading warns of them, and the national totals are then lower bounds as well.
final class LvvFigures {

    /// The five gemeenten with an LVV: Groningen, Utrecht, Amsterdam, Rotterdam, Eindhoven.
    static final Set<String> LVV_GEMEENTEN = Set.of("GM0014", "GM0344", "GM0363", "GM0599", "GM0772");

    /// Which classes each figure counts; the order is that of the definitions.
    static final Map<String, Predicate<LvvKlasse>> SELECTIES = selecties();

    static final String NIET_GEDEKT = "lvv.niet_gedekt";

    private LvvFigures() {}

    static Map<String, Waarde> of(GebiedRecords area, Snapshot snapshot) {
        var figures = new LinkedHashMap<String, Waarde>();
        var gemeenten = gemeenten(area);
        SELECTIES.forEach((id, selectie) -> figures.put(id, telling(id, selectie, gemeenten, area, snapshot)));
        figures.put(NIET_GEDEKT, nietGedekt(gemeenten, area, snapshot));
        return figures;
    }

    /// The LVV gemeenten of an area.
    static List<Gemeente> gemeenten(GebiedRecords area) {
        return area.gemeenten().stream()
                .map(GemeenteStand::gemeente)
                .filter(it -> LVV_GEMEENTEN.contains(it.code()))
                .toList();
    }

    /// The classes that a figure counts in these gemeenten.
    static List<LvvKlasse> klassen(Predicate<LvvKlasse> selectie, Collection<Gemeente> gemeenten, LvvTelling telling) {
        return telling.aantallen().keySet().stream()
                .filter(it -> gemeenten.contains(it.gemeente()) && selectie.test(it))
                .toList();
    }

    static int personen(Predicate<LvvKlasse> selectie, Collection<Gemeente> gemeenten, LvvTelling telling) {
        return klassen(selectie, gemeenten, telling).stream()
                .mapToInt(it -> telling.aantallen().getOrDefault(it, 0))
                .sum();
    }

    static boolean actief(LvvKlasse klasse) {
        return klasse.status() != Status.UITGESTROOMD;
    }

    static boolean zonderPlek(LvvKlasse klasse) {
        return klasse.status() == Status.WACHTLIJST || klasse.status() == Status.BUITEN_OPVANG;
    }

    static boolean zonderPlekVblGeschikt(LvvKlasse klasse) {
        return zonderPlek(klasse) && klasse.vblGeschikt() == JaNee.JA;
    }

    private static Map<String, Predicate<LvvKlasse>> selecties() {
        var selecties = new LinkedHashMap<String, Predicate<LvvKlasse>>();
        selecties.put("lvv.actief", LvvFigures::actief);
        selecties.put("lvv.in_opvang", it -> it.status() == Status.IN_OPVANG);
        selecties.put("lvv.zonder_plek", LvvFigures::zonderPlek);
        selecties.put("lvv.vbl_geschikt", it -> actief(it) && it.vblGeschikt() == JaNee.JA);
        selecties.put("lvv.uitgestroomd", it -> !actief(it));
        for (var uitkomst : Uitkomst.values()) {
            selecties.put("lvv.uitkomst." + uitkomst.naam(), it -> !actief(it) && it.uitkomst() == uitkomst);
        }
        return selecties;
    }

    private static Waarde telling(
            String id, Predicate<LvvKlasse> selectie, List<Gemeente> gemeenten, GebiedRecords area, Snapshot snapshot) {
        if (gemeenten.isEmpty()) {
            return Waarde.geen(Reden.GEEN_LVV);
        }
        var telling = snapshot.lvv();
        var geteld = gemeenten.stream().filter(it -> knows(id, it, telling)).toList();
        if (geteld.isEmpty()) {
            return Waarde.geen(Reden.ONBEKEND);
        }
        boolean tenMinste = geteld.size() < gemeenten.size()
                || misses(id, geteld, telling)
                || (area.gebied().isLand() && elders(telling));
        return Waarde.getal(
                BigDecimal.valueOf(personen(selectie, geteld, telling)), tenMinste, rijen(selectie, geteld, telling));
    }

    /// Whether the export says anything about this figure of a gemeente. At case level every person is a row, so
    /// no row of a kind is zero persons; an aggregated export that leaves a kind out says nothing about it.
    static boolean knows(String id, Gemeente gemeente, LvvTelling telling) {
        if (telling.perZaak()) {
            return !klassen(_ -> true, List.of(gemeente), telling).isEmpty();
        }
        boolean stroom = id.equals("lvv.uitgestroomd");
        return !perZaakOnly(id)
                && !klassen(it -> actief(it) != stroom, List.of(gemeente), telling)
                        .isEmpty();
    }

    private static boolean perZaakOnly(String id) {
        return id.equals("lvv.vbl_geschikt") || id.startsWith("lvv.uitkomst.");
    }

    /// Whether people are counted of whom the distinguishing feature is missing.
    private static boolean misses(String id, List<Gemeente> gemeenten, LvvTelling telling) {
        Predicate<LvvKlasse> missing = id.equals("lvv.vbl_geschikt")
                ? it -> actief(it) && it.vblGeschikt() == JaNee.ONBEKEND
                : it -> !actief(it) && it.uitkomst() == null;
        return perZaakOnly(id) && personen(missing, gemeenten, telling) > 0;
    }

    private static boolean elders(LvvTelling telling) {
        return telling.aantallen().keySet().stream()
                .anyMatch(it -> !LVV_GEMEENTEN.contains(it.gemeente().code()));
    }

    private static int rijen(Predicate<LvvKlasse> selectie, List<Gemeente> gemeenten, LvvTelling telling) {
        return klassen(selectie, gemeenten, telling).stream()
                .mapToInt(it -> telling.rijen().getOrDefault(it, 0))
                .sum();
    }

    /// People without a place whom the free places of the VBL cannot cover; who is not known to be suited is not
    /// covered. National only: the VBL is one national facility.
    private static Waarde nietGedekt(List<Gemeente> gemeenten, GebiedRecords area, Snapshot snapshot) {
        if (gemeenten.isEmpty()) {
            return Waarde.geen(Reden.GEEN_LVV);
        }
        if (!area.gebied().isLand()) {
            return Waarde.geen(Reden.NVT);
        }
        var vrij = area.maatstaf().vblVrij();
        var telling = snapshot.lvv();
        var zonderPlek = telling("lvv.zonder_plek", LvvFigures::zonderPlek, gemeenten, area, snapshot);
        if (vrij == null || !telling.perZaak() || zonderPlek.getal() == null) {
            return Waarde.geen(Reden.ONBEKEND);
        }
        long gedekt = Math.min(vrij, personen(LvvFigures::zonderPlekVblGeschikt, gemeenten, telling));
        return Waarde.getal(
                zonderPlek.getal().subtract(BigDecimal.valueOf(gedekt)), zonderPlek.tenMinste(), zonderPlek.rijen());
    }
}
