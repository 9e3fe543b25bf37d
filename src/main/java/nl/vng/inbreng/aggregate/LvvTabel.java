package nl.vng.inbreng.aggregate;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.vng.inbreng.domain.Cijfers;
import nl.vng.inbreng.domain.Gebied;
import nl.vng.inbreng.domain.Gemeente;
import nl.vng.inbreng.domain.LvvKlasse;
import nl.vng.inbreng.domain.LvvKlasse.Status;
import nl.vng.inbreng.domain.LvvKlasse.Uitkomst;
import nl.vng.inbreng.domain.LvvTelling;
import nl.vng.inbreng.domain.Snapshot;
import org.jspecify.annotations.Nullable;

/// All `lvv.*` figures with a value, and everything a reader knows about how they hang together.
///
/// A provincie has at most one LVV gemeente, so its figure is that of the gemeente: the two are one cell. A
/// reader is taken to know what is not published and cannot be hidden elsewhere: how many people are only
/// aangemeld, how many outcomes are missing, how many places of the VBL are used, and how many rows the export
/// has, which at case level is everyone: no document prints it, but it is no secret of those who deliver it.
final class LvvTabel {

    /// A figure of an LVV gemeente and its provincie, or of the country.
    record Cel(Gebied gebied, String id) {}

    private static final Comparator<Cel> ORDER = comparing(Cel::gebied)
            .thenComparingInt(it -> Definities.get(it.id()).nummer());

    private final Map<Cel, Long> waarden = new LinkedHashMap<>();
    private final Map<Cel, Integer> unknowns = new LinkedHashMap<>();
    private final List<List<Cel>> sommen = new ArrayList<>();
    private final IntegerSystem system = new IntegerSystem();
    private final List<Gemeente> gemeenten;
    private final LvvTelling telling;
    private int size;

    LvvTabel(Cijfers cijfers, Snapshot snapshot) {
        gemeenten = snapshot.gemeenten().stream()
                .filter(it -> LvvFigures.LVV_GEMEENTEN.contains(it.code()))
                .sorted()
                .toList();
        telling = snapshot.lvv();
        for (var gebied : gebieden()) {
            Stream.concat(LvvFigures.SELECTIES.keySet().stream(), Stream.of(LvvFigures.NIET_GEDEKT))
                    .forEach(id -> cijfers.find(gebied, id).ifPresent(cijfer -> {
                        var getal = cijfer.getal();
                        if (getal != null) {
                            var cel = new Cel(gebied, id);
                            waarden.put(cel, getal.longValueExact());
                            unknowns.put(cel, unknown(getal.longValueExact()));
                        }
                    }));
        }
        LvvFigures.SELECTIES.keySet().forEach(this::addNational);
        gebieden().forEach(this::addStand);
        gebieden().forEach(this::addUitkomsten);
        addEveryone();
        addVbl(Maatstaf.of(snapshot).vblVrij());
    }

    /// The cells, in order of area and definition.
    List<Cel> cellen() {
        return waarden.keySet().stream().sorted(ORDER).toList();
    }

    long waarde(Cel cel) {
        return waarden.getOrDefault(cel, 0L);
    }

    /// The areas that print a cell.
    List<Gebied> printedBy(Cel cel) {
        return gemeenten.stream()
                .filter(it -> Gebied.of(it).equals(cel.gebied()))
                .findFirst()
                .map(it -> List.of(cel.gebied(), Gebied.of(it.provincie())))
                .orElse(List.of(cel.gebied()));
    }

    /// The cells of each sum that is published in full: one hidden cell in it can be computed.
    List<List<Cel>> sommen() {
        return sommen;
    }

    /// How many values are possible for a cell, counted up to `enough`.
    ///
    /// @param known what a reader knows of each cell
    int possible(Cel cel, Map<Cel, IntegerSystem.Range> known, int enough) {
        var ranges = new IntegerSystem.Range[size];
        Arrays.fill(ranges, new IntegerSystem.Range(0, IntegerSystem.MANY, 0));
        unknowns.forEach(
                (it, unknown) -> Optional.ofNullable(known.get(it)).ifPresent(range -> ranges[unknown] = range));
        return system.possible(number(cel), ranges, enough);
    }

    private List<Gebied> gebieden() {
        return Stream.concat(Stream.of(Gebied.NEDERLAND), gemeenten.stream().map(Gebied::of))
                .toList();
    }

    private void addNational(String id) {
        var land = new Cel(Gebied.NEDERLAND, id);
        var delen = gemeenten.stream()
                .map(it -> new Cel(Gebied.of(it), id))
                .filter(waarden::containsKey)
                .toList();
        addTotal(land, delen, 0);
    }

    private void addStand(Gebied gebied) {
        addTotal(
                new Cel(gebied, "lvv.actief"),
                List.of(new Cel(gebied, "lvv.in_opvang"), new Cel(gebied, "lvv.zonder_plek")),
                personen(it -> it.status() == Status.AANGEMELD, gebied));
    }

    private void addUitkomsten(Gebied gebied) {
        var uitkomsten = Stream.of(Uitkomst.values())
                .map(it -> new Cel(gebied, "lvv.uitkomst." + it.naam()))
                .toList();
        addTotal(
                new Cel(gebied, "lvv.uitgestroomd"),
                uitkomsten,
                personen(it -> it.status() == Status.UITGESTROOMD && it.uitkomst() == null, gebied));
    }

    private void addEveryone() {
        var actief = new Cel(Gebied.NEDERLAND, "lvv.actief");
        var uitgestroomd = new Cel(Gebied.NEDERLAND, "lvv.uitgestroomd");
        if (telling.perZaak() && exist(List.of(actief, uitgestroomd))) {
            long everyone = waarde(actief) + waarde(uitgestroomd);
            system.between(new int[] {number(actief), number(uitgestroomd)}, new int[] {1, 1}, everyone, everyone);
            sommen.add(List.of(actief, uitgestroomd));
        }
    }

    /// Who is suited for the VBL is active; who has no place and is covered by it is suited.
    private void addVbl(@Nullable Integer vrij) {
        var nietGedekt = new Cel(Gebied.NEDERLAND, LvvFigures.NIET_GEDEKT);
        var zonderPlek = new Cel(Gebied.NEDERLAND, "lvv.zonder_plek");
        long gedekt = waarde(zonderPlek) - waarde(nietGedekt);
        boolean published = vrij != null && exist(List.of(nietGedekt, zonderPlek));
        if (published) {
            addTotal(zonderPlek, List.of(nietGedekt), gedekt);
        }
        var both = new ArrayList<Integer>();
        for (var gemeente : gemeenten) {
            addGeschikt(Gebied.of(gemeente), both);
        }
        if (published && !both.isEmpty()) {
            var ones = new int[both.size()];
            Arrays.fill(ones, 1);
            system.between(
                    both.stream().mapToInt(it -> it).toArray(),
                    ones,
                    gedekt,
                    vrij != null && gedekt < vrij ? gedekt : IntegerSystem.MANY);
        }
    }

    /// @param both receives the unknown number of people who are suited and have no place
    private void addGeschikt(Gebied gebied, List<Integer> both) {
        var actief = new Cel(gebied, "lvv.actief");
        var zonderPlek = new Cel(gebied, "lvv.zonder_plek");
        var geschikt = new Cel(gebied, "lvv.vbl_geschikt");
        if (exist(List.of(actief, zonderPlek, geschikt))) {
            int zonderPlekGeschikt = unknown(personen(LvvFigures::zonderPlekVblGeschikt, gebied));
            both.add(zonderPlekGeschikt);
            atMost(number(geschikt), number(actief));
            atMost(zonderPlekGeschikt, number(geschikt));
            atMost(zonderPlekGeschikt, number(zonderPlek));
            system.between(
                    new int[] {number(geschikt), zonderPlekGeschikt, number(actief), number(zonderPlek)},
                    new int[] {1, -1, -1, 1},
                    -IntegerSystem.MANY,
                    0);
        }
    }

    private void atMost(int small, int large) {
        system.between(new int[] {small, large}, new int[] {1, -1}, -IntegerSystem.MANY, 0);
    }

    private void addTotal(Cel total, List<Cel> delen, long constant) {
        if (!delen.isEmpty() && exist(List.of(total)) && exist(delen)) {
            system.total(number(total), delen.stream().map(this::number).toList(), constant);
            sommen.add(Stream.concat(Stream.of(total), delen.stream()).toList());
        }
    }

    private boolean exist(List<Cel> cellen) {
        return waarden.keySet().containsAll(cellen);
    }

    private int unknown(long value) {
        size++;
        return system.unknown(value);
    }

    private int number(Cel cel) {
        return Objects.requireNonNull(unknowns.get(cel), cel.toString());
    }

    private long personen(Predicate<LvvKlasse> selectie, Gebied gebied) {
        var in = gemeenten.stream()
                .filter(it -> gebied.isLand() || Gebied.of(it).equals(gebied))
                .toList();
        return LvvFigures.personen(selectie, in, telling);
    }
}
