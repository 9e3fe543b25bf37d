package nl.vng.inbreng.aggregate;

import static nl.vng.inbreng.aggregate.SnapshotFixture.GRONINGEN;
import static nl.vng.inbreng.aggregate.SnapshotFixture.LVV;
import static nl.vng.inbreng.aggregate.SnapshotFixture.UTRECHT;
import static nl.vng.inbreng.aggregate.SnapshotFixture.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntConsumer;
import nl.vng.inbreng.aggregate.GepubliceerdEerder.Eerder;
import nl.vng.inbreng.aggregate.LvvTabel.Cel;
import nl.vng.inbreng.domain.Cijfer;
import nl.vng.inbreng.domain.Cijfers;
import nl.vng.inbreng.domain.Gebied;
import nl.vng.inbreng.domain.Gemeente;
import nl.vng.inbreng.domain.JaNee;
import nl.vng.inbreng.domain.LvvKlasse.Status;
import nl.vng.inbreng.domain.LvvKlasse.Uitkomst;
import nl.vng.inbreng.domain.Reden;
import nl.vng.inbreng.domain.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LvvSuppressionTest {

    private static final int TABLES = 150;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void noSmallNumberCanBeComputedFromWhatIsPublished(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < TABLES; i++) {
            var snapshot = randomTable(random);
            var published = publish(snapshot);
            assertThat(computable(snapshot, published))
                    .as("seed %d, table %d", seed, i)
                    .isEmpty();
        }
    }

    @Test
    void withoutComplementarySuppressionTheAttackFindsSmallNumbers() {
        var random = new Random(1);
        int found = 0;
        for (int i = 0; i < TABLES; i++) {
            var snapshot = randomTable(random);
            var cijfers = Aggregate.compute(snapshot);
            var suppression = new LvvSuppression(cijfers, snapshot, Onderdrukking.STANDAARD, GepubliceerdEerder.NIETS);
            var onlySmall = suppression.small();
            found += suppression.exposed(onlySmall, true, 2).isEmpty() ? 0 : 1;
            assertThat(computable(snapshot, hide(cijfers, snapshot, onlySmall)))
                    .as("elimination finds no more than the attack, seed 1, table %d", i)
                    .isSubsetOf(suppression.exposed(onlySmall, true, 2));
        }
        assertThat(found).isGreaterThan(TABLES / 2);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void anEditionAfterOneWithALowerThresholdGivesNoMoreAwayThanThatOneDid(long seed) {
        var random = new Random(seed);
        int tried = 0;
        for (int i = 0; i < TABLES; i++) {
            var snapshot = randomTable(random);
            var first = Aggregate.publishable(
                            snapshot, new Onderdrukking(5, Onderdrukking.Stand.DREMPEL), GepubliceerdEerder.NIETS)
                    .cijfers();
            var second = Aggregate.publishable(snapshot, Onderdrukking.STANDAARD, stored(first))
                    .cijfers();
            tried += computable(snapshot, union(first, publish(snapshot))).size()
                    - computable(snapshot, first).size();
            assertThat(computable(snapshot, union(first, second)))
                    .as("seed %d, table %d", seed, i)
                    .isEqualTo(computable(snapshot, first));
        }
        assertThat(tried)
                .as("small numbers that an edition that forgets the first would give away, seed %d", seed)
                .isPositive();
    }

    @Test
    void aTotalThatAnEarlierEditionShowedIsNotUsedToHideBehind() {
        var snapshot = snapshot(GRONINGEN, UTRECHT)
                .lvv(GRONINGEN, Status.WACHTLIJST, JaNee.NEE, 28)
                .lvv(GRONINGEN, Status.IN_OPVANG, JaNee.NEE, 200)
                .lvv(UTRECHT, Status.WACHTLIJST, JaNee.NEE, 8)
                .lvv(UTRECHT, Status.IN_OPVANG, JaNee.NEE, 92)
                .build();
        var alone = publish(snapshot);
        assertThat(alone.get(Gebied.of(GRONINGEN), "lvv.zonder_plek").onderdrukt())
                .isTrue();
        assertThat(alone.get(Gebied.NEDERLAND, "lvv.zonder_plek").onderdrukt()).isFalse();

        var groningenWasShown = new GepubliceerdEerder(List.of(
                new Eerder("PV20", "lvv.zonder_plek", "2025-01", "c".repeat(64), BigDecimal.valueOf(28), null, 0, 0)));
        var after = Aggregate.publishable(snapshot, Onderdrukking.STANDAARD, groningenWasShown)
                .cijfers();
        assertThat(after.get(Gebied.NEDERLAND, "lvv.zonder_plek").onderdrukt()).isTrue();
    }

    @Test
    void aZeroIsShownAndAProvincieHidesWhatItsGemeenteHides() {
        var snapshot = snapshot(GRONINGEN, UTRECHT)
                .lvv(GRONINGEN, Status.IN_OPVANG, JaNee.NEE, 200)
                .lvv(UTRECHT, Status.IN_OPVANG, JaNee.NEE, 7)
                .build();
        var published = publish(snapshot);
        assertThat(published.get(Gebied.of(UTRECHT), "lvv.uitgestroomd").getal())
                .isZero();
        var gemeente = published.get(Gebied.of(UTRECHT), "lvv.actief");
        var provincie = published.get(Gebied.of(UTRECHT.provincie()), "lvv.actief");
        assertThat(List.of(gemeente, provincie))
                .allMatch(Cijfer::klein)
                .allMatch(it -> it.reden() == Reden.ONDERDRUKT && it.rijen() == 0);
    }

    @Test
    void numbersThatTheMarkItselfGivesAwayLoseTheMark() {
        // 7 of fewer than 10 are only aangemeld: of the other two, in two cells of at least 1, each must be 1.
        var snapshot = snapshot(GRONINGEN, UTRECHT)
                .lvv(GRONINGEN, Status.AANGEMELD, JaNee.NEE, 7)
                .lvv(GRONINGEN, Status.IN_OPVANG, JaNee.NEE, 1)
                .lvv(GRONINGEN, Status.WACHTLIJST, JaNee.NEE, 1)
                .lvv(UTRECHT, Status.IN_OPVANG, JaNee.NEE, 300)
                .build();
        assertThat(publish(snapshot).all())
                .filteredOn(it -> it.id().startsWith("lvv.") && it.getal() != null)
                .isEmpty();
        assertThat(publish(snapshot).all()).noneMatch(Cijfer::klein);
    }

    @Test
    void theUncoveredNumberIsNotShownBesideATotalThatGivesItsPart() {
        var snapshot = snapshot(LVV.toArray(Gemeente[]::new))
                .kengetal("vbl_vrij", "20")
                .lvv(GRONINGEN, Status.WACHTLIJST, JaNee.JA, 25)
                .lvv(UTRECHT, Status.WACHTLIJST, JaNee.NEE, 4)
                .lvv(UTRECHT, Status.IN_OPVANG, JaNee.NEE, 40)
                .build();
        var published = publish(snapshot);
        // 29 - 20 = 9
        assertThat(Aggregate.compute(snapshot)
                        .get(Gebied.NEDERLAND, "lvv.niet_gedekt")
                        .getal())
                .isEqualByComparingTo("9");
        assertThat(published.get(Gebied.NEDERLAND, "lvv.niet_gedekt").klein()).isTrue();
        assertThat(computable(snapshot, published)).isEmpty();
    }

    @Test
    void roundsEveryNumberByItselfInTheSecondMode() {
        var snapshot = snapshot(GRONINGEN, UTRECHT)
                .lvv(GRONINGEN, Status.WACHTLIJST, JaNee.NEE, 28)
                .lvv(UTRECHT, Status.WACHTLIJST, JaNee.NEE, 8)
                .build();
        var rounded = Aggregate.publishable(
                        snapshot, new Onderdrukking(10, Onderdrukking.Stand.AFRONDEN_OP_5), GepubliceerdEerder.NIETS)
                .cijfers();
        assertThat(rounded.get(Gebied.of(GRONINGEN), "lvv.zonder_plek").getal()).isEqualByComparingTo("30");
        assertThat(rounded.get(Gebied.of(UTRECHT), "lvv.zonder_plek").getal()).isEqualByComparingTo("10");
        assertThat(rounded.get(Gebied.NEDERLAND, "lvv.zonder_plek").getal()).isEqualByComparingTo("35");
        assertThat(rounded.all()).filteredOn(it -> it.id().startsWith("lvv.")).allMatch(it -> it.rijen() == 0);
    }

    /// The small cells that plain elimination over the sums of published cells gives, with what is known beside them.
    private static List<Cel> computable(Snapshot snapshot, Cijfers published) {
        var tabel = new LvvTabel(Aggregate.compute(snapshot), snapshot);
        var cellen = tabel.cellen();
        var known = new RowSpace();
        for (var cel : cellen) {
            if (tabel.printedBy(cel).stream()
                    .anyMatch(it -> published.get(it, cel.id()).getal() != null)) {
                known.add(Map.of(cellen.indexOf(cel), 1));
            }
        }
        for (var som : tabel.sommen()) {
            var row = new HashMap<Integer, Integer>();
            som.forEach(it -> row.put(cellen.indexOf(it), 1));
            boolean everyone = som.size() == 2
                    && som.get(0).id().equals("lvv.actief")
                    && som.get(1).id().equals("lvv.uitgestroomd");
            row.put(cellen.indexOf(som.getFirst()), everyone ? 1 : -1);
            known.add(row);
        }
        return cellen.stream()
                .filter(it -> tabel.waarde(it) > 0 && tabel.waarde(it) < 10)
                .filter(it -> known.gives(Map.of(cellen.indexOf(it), 1)))
                .toList();
    }

    /// The small cells of which published bounds and sums leave one value, with everything the attack knows.
    private static List<Cel> attacked(Snapshot snapshot, Cijfers published) {
        var cijfers = Aggregate.compute(snapshot);
        var tabel = new LvvTabel(cijfers, snapshot);
        var hidden = tabel.cellen().stream()
                .filter(it -> published.get(it.gebied(), it.id()).getal() == null)
                .toList();
        boolean marked = published.all().stream().anyMatch(Cijfer::klein);
        return new LvvSuppression(cijfers, snapshot, Onderdrukking.STANDAARD, GepubliceerdEerder.NIETS)
                .exposed(hidden, marked, 2);
    }

    private static Cijfers publish(Snapshot snapshot) {
        return Aggregate.publishable(snapshot, Onderdrukking.STANDAARD, GepubliceerdEerder.NIETS)
                .cijfers();
    }

    private static Cijfers hide(Cijfers cijfers, Snapshot snapshot, Set<Cel> hidden) {
        var tabel = new LvvTabel(cijfers, snapshot);
        var printed = new HashSet<Cel>();
        hidden.forEach(cel -> tabel.printedBy(cel).forEach(it -> printed.add(new Cel(it, cel.id()))));
        return new Cijfers(cijfers.all().stream()
                .map(it -> printed.contains(new Cel(it.gebied(), it.id())) ? it.without(Reden.ONDERDRUKT, 10) : it)
                .toList());
    }

    /// What a reader of both editions has.
    private static Cijfers union(Cijfers first, Cijfers second) {
        return new Cijfers(first.all().stream()
                .map(it -> it.getal() != null ? it : second.get(it.gebied(), it.id()))
                .toList());
    }

    private static GepubliceerdEerder stored(Cijfers cijfers) {
        int drempel = cijfers.all().stream().mapToInt(Cijfer::kleinerDan).max().orElse(0);
        return new GepubliceerdEerder(cijfers.all().stream()
                .map(it -> new Eerder(
                        it.gebied().code(),
                        it.id(),
                        it.peildatum().iso(),
                        it.levering().sha256(),
                        it.getal(),
                        it.reden() == null ? null : it.reden().name(),
                        it.kleinerDan(),
                        drempel))
                .toList());
    }

    private static Snapshot randomTable(Random random) {
        var fixture = snapshot(LVV.toArray(Gemeente[]::new));
        if (random.nextBoolean()) {
            fixture.kengetal("vbl_vrij", String.valueOf(random.nextInt(40)));
        }
        for (var gemeente : LVV) {
            if (random.nextInt(6) > 0) {
                for (var status :
                        List.of(Status.AANGEMELD, Status.WACHTLIJST, Status.IN_OPVANG, Status.BUITEN_OPVANG)) {
                    for (var vbl : JaNee.values()) {
                        add(random, aantal -> fixture.lvv(gemeente, status, vbl, aantal));
                    }
                }
                for (var uitkomst : Uitkomst.values()) {
                    add(random, aantal -> fixture.uitgestroomd(gemeente, uitkomst, aantal));
                }
                add(random, aantal -> fixture.uitgestroomd(gemeente, null, aantal));
            }
        }
        return (random.nextInt(5) == 0 ? fixture.aggregated() : fixture).build();
    }

    private static void add(Random random, IntConsumer cell) {
        int aantal = random.nextInt(3) == 0 ? random.nextInt(60) : random.nextInt(12);
        if (aantal > 0 && random.nextInt(4) > 0) {
            cell.accept(aantal);
        }
    }
}
