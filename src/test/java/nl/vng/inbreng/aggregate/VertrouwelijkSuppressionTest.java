package nl.vng.inbreng.aggregate;

import static nl.vng.inbreng.aggregate.SnapshotFixture.GRONINGEN;
import static nl.vng.inbreng.aggregate.SnapshotFixture.PEKELA;
import static nl.vng.inbreng.aggregate.SnapshotFixture.WESTERWOLDE;
import static nl.vng.inbreng.aggregate.SnapshotFixture.contract;
import static nl.vng.inbreng.aggregate.SnapshotFixture.locatie;
import static nl.vng.inbreng.aggregate.SnapshotFixture.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.vng.inbreng.domain.Cijfers;
import nl.vng.inbreng.domain.Gebied;
import nl.vng.inbreng.domain.Gemeente;
import nl.vng.inbreng.domain.Locatie;
import nl.vng.inbreng.domain.Locaties;
import nl.vng.inbreng.domain.Provincie;
import nl.vng.inbreng.domain.Reden;
import nl.vng.inbreng.domain.Snapshot;
import nl.vng.inbreng.domain.Status;
import nl.vng.inbreng.domain.TgoContract;
import nl.vng.inbreng.domain.Vertrouwelijk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VertrouwelijkSuppressionTest {

    @Test
    void countsInTheProvincieButGivesTheGemeenteNoFigureOfItsOwn() {
        var published = publish(twoNeighbours().build());
        var westerwolde = published.of(Gebied.of(WESTERWOLDE));
        assertThat(westerwolde)
                .filteredOn(it -> VertrouwelijkSuppression.locatieGroep(it.id()))
                .hasSizeGreaterThan(30)
                .allMatch(it -> it.reden() == Reden.VERTROUWELIJK && it.rijen() == 0);
        assertThat(published.get(Gebied.of(WESTERWOLDE), "opvang.opgave").getal())
                .isEqualByComparingTo("400");
        assertThat(published
                        .get(Gebied.of(WESTERWOLDE.provincie()), "opvang.gerealiseerd")
                        .getal())
                .isEqualByComparingTo("950");
    }

    @Test
    void withholdsTheSmallestOtherGemeenteWithAValueForTheWholeGroup() {
        var published = publish(twoNeighbours().build());
        assertThat(published.get(Gebied.of(PEKELA), "opvang.gerealiseerd").reden())
                .isEqualTo(Reden.VERTROUWELIJK);
        assertThat(published.get(Gebied.of(PEKELA), "opvang.tekort").reden()).isEqualTo(Reden.VERTROUWELIJK);
        assertThat(published.get(Gebied.of(GRONINGEN), "opvang.gerealiseerd").getal())
                .isEqualByComparingTo("600");
    }

    @Test
    void aClosedLocationIsNotConfidentialAnyMore() {
        var snapshot = snapshot(GRONINGEN, WESTERWOLDE)
                .with(locatie("A", GRONINGEN).vertrouwelijk().status(Status.GESLOTEN))
                .build();
        assertThat(publish(snapshot).all()).noneMatch(it -> it.reden() == Reden.VERTROUWELIJK);
    }

    @Test
    void aContractOfAConfidentialLocationTakesAllTgoFiguresOfItsGemeente() {
        var snapshot = twoNeighbours()
                .with(contract("1", WESTERWOLDE).op("secret"))
                .with(contract("2", GRONINGEN).op("G"))
                .build();
        var published = publish(snapshot);
        assertThat(published.of(Gebied.of(WESTERWOLDE)))
                .filteredOn(it -> it.id().startsWith("tgo."))
                .allMatch(it -> it.reden() == Reden.VERTROUWELIJK);
        assertThat(published.get(Gebied.of(GRONINGEN), "tgo.lopend_plekken").reden())
                .isEqualTo(Reden.VERTROUWELIJK);
        assertThat(published.get(Gebied.NEDERLAND, "tgo.lopend_plekken").getal())
                .isEqualByComparingTo("100");
    }

    @Test
    void aNeighbourThatCannotExplainTheTekortIsNotEnough() {
        // Of 30 and 900 with a tekort of 700 and an overschot of 50, only the second can be short: 200 realised.
        var snapshot = snapshot(WESTERWOLDE, PEKELA)
                .opgave(WESTERWOLDE, 900)
                .opgave(PEKELA, 30)
                .with(locatie("A", WESTERWOLDE).capaciteit(200))
                .with(locatie("B", PEKELA).capaciteit(80))
                .build();
        var standen = GemeenteStanden.of(snapshot, Maatstaf.of(snapshot));
        var one = standen.of(WESTERWOLDE);
        var other = standen.of(PEKELA);
        assertThat(SaldoAttack.feasible(one, List.of(one, other))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43})
    void noSumOfAConfidentialGemeenteCanBeComputed(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            var snapshot = randomLocaties(random);
            var confidential = snapshot.locaties().stream()
                    .filter(it -> it.vertrouwelijk())
                    .map(it -> it.gemeente())
                    .distinct()
                    .toList();
            var published = publish(snapshot);
            for (var id :
                    List.of("opvang.gerealiseerd", "opvang.tekort", "opvang.bezetting", "exploitatie.plekken.COA")) {
                assertThat(computable(published, id))
                        .as("seed %d, snapshot %d, %s", seed, i, id)
                        .doesNotContainAnyElementsOf(confidential);
                var onlyThemselves = new Cijfers(Aggregate.compute(snapshot).all().stream()
                        .map(it ->
                                confidential.stream().anyMatch(g -> Gebied.of(g).equals(it.gebied()))
                                        ? it.without(Reden.VERTROUWELIJK, 0)
                                        : it)
                        .toList());
                assertThat(computable(onlyThemselves, id)).containsAnyElementsOf(confidential);
            }
        }
    }

    @Test
    void aRejectedConfidentialRowKeepsItsGemeenteAndTheNeighbourWithheld() {
        var first = publish(twoNeighbours().build());
        var second = publish(withoutSecret()
                .vertrouwelijk(rejected(List.of(secret().build()), List.of()))
                .build());

        assertThat(secretBySubtraction(first, publish(withoutSecret().build()))).isEqualTo(250);
        assertThat(secretBySubtraction(first, second)).isNull();
        for (var gemeente : List.of(WESTERWOLDE, PEKELA)) {
            assertThat(second.of(Gebied.of(gemeente)))
                    .filteredOn(it -> VertrouwelijkSuppression.locatieGroep(it.id()))
                    .allMatch(it -> it.reden() == Reden.VERTROUWELIJK);
        }
        assertThat(second.get(Gebied.of(WESTERWOLDE.provincie()), "opvang.gerealiseerd")
                        .getal())
                .isEqualByComparingTo("700");
    }

    @Test
    void aContractOfARejectedConfidentialLocationTakesTheTgoFiguresOfItsGemeente() {
        var published = publish(withoutSecret()
                .with(contract("1", WESTERWOLDE).op("secret"))
                .with(contract("2", GRONINGEN).op("G"))
                .vertrouwelijk(rejected(List.of(secret().build()), List.of()))
                .build());

        assertThat(List.of(WESTERWOLDE, GRONINGEN))
                .allMatch(
                        it -> published.get(Gebied.of(it), "tgo.lopend_plekken").reden() == Reden.VERTROUWELIJK);
    }

    @Test
    void aRejectedContractOfAConfidentialLocationTakesThemToo() {
        var published = publish(twoNeighbours()
                .with(contract("2", GRONINGEN).op("G"))
                .vertrouwelijk(rejected(
                        List.of(),
                        List.of(contract("1", WESTERWOLDE).op("secret").build())))
                .build());

        assertThat(List.of(WESTERWOLDE, GRONINGEN))
                .allMatch(
                        it -> published.get(Gebied.of(it), "tgo.lopend_plekken").reden() == Reden.VERTROUWELIJK);
    }

    @Test
    void aContractWithAnUnknownLocationMayBeThatOfTheConfidentialOne() {
        var published = publish(twoNeighbours()
                .with(contract("1", WESTERWOLDE).op("secrit"))
                .with(contract("2", GRONINGEN).op("G"))
                .build());

        assertThat(published.get(Gebied.of(WESTERWOLDE), "tgo.lopend_plekken").reden())
                .isEqualTo(Reden.VERTROUWELIJK);
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53})
    void twoEditionsTogetherGiveNoSumOfAConfidentialGemeente(long seed) {
        var random = new Random(seed);
        int unprotected = 0;
        for (int i = 0; i < 40; i++) {
            var snapshot = randomLocaties(random);
            var secrets =
                    snapshot.locaties().stream().filter(Locatie::vertrouwelijk).toList();
            var confidential =
                    secrets.stream().map(Locatie::gemeente).distinct().toList();
            var first = publish(snapshot);
            var second = publish(withoutSecrets(snapshot, rejected(secrets, List.of())));
            var careless = publish(withoutSecrets(snapshot, Vertrouwelijk.GEEN));
            for (var id : List.of("opvang.gerealiseerd", "opvang.tekort", "opvang.bezetting")) {
                assertThat(computable(first, second, confidential, id))
                        .as("seed %d, snapshot %d, %s", seed, i, id)
                        .doesNotContainAnyElementsOf(confidential);
                unprotected +=
                        computable(first, careless, confidential, id).stream().anyMatch(confidential::contains) ? 1 : 0;
            }
        }
        assertThat(unprotected).isGreaterThan(50);
    }

    /// The gemeenten of which a sum in the first edition follows from it and what the second shows of the others.
    private static List<Gemeente> computable(Cijfers first, Cijfers second, List<Gemeente> changed, String id) {
        var gemeenten = gemeenten();
        var known = new RowSpace();
        for (var provincie : Provincie.values()) {
            var sum = new HashMap<Integer, Integer>();
            gemeenten.stream()
                    .filter(it -> it.provincie() == provincie)
                    .forEach(it -> sum.put(gemeenten.indexOf(it), 1));
            known.add(sum);
        }
        gemeenten.stream()
                .filter(it -> first.get(Gebied.of(it), id).getal() != null
                        || (!changed.contains(it)
                                && second.get(Gebied.of(it), id).getal() != null))
                .forEach(it -> known.add(Map.of(gemeenten.indexOf(it), 1)));
        return gemeenten.stream()
                .filter(it -> known.gives(Map.of(gemeenten.indexOf(it), 1)))
                .toList();
    }

    /// What Westerwolde realised according to the first edition; `null` when the two do not tell.
    private static @Nullable Integer secretBySubtraction(Cijfers first, Cijfers second) {
        var pekela = second.get(Gebied.of(PEKELA), "opvang.gerealiseerd").getal();
        var groningen = first.get(Gebied.of(GRONINGEN), "opvang.gerealiseerd").getal();
        var provincie =
                first.get(Gebied.of(Provincie.GRONINGEN), "opvang.gerealiseerd").getal();
        return pekela == null || groningen == null || provincie == null
                ? null
                : Integer.valueOf(provincie.subtract(groningen).subtract(pekela).intValueExact());
    }

    private static Vertrouwelijk rejected(List<Locatie> locaties, List<TgoContract> contracten) {
        return new Vertrouwelijk(true, Set.of(), Set.of(), false, Locaties.of(locaties), contracten);
    }

    private static Snapshot withoutSecrets(Snapshot snapshot, Vertrouwelijk vertrouwelijk) {
        return new Snapshot(
                snapshot.leveringen(),
                Locaties.of(snapshot.locaties().stream()
                        .filter(it -> !it.vertrouwelijk())
                        .toList()),
                snapshot.tgoContracten(),
                vertrouwelijk,
                snapshot.lvv(),
                snapshot.verdeelbesluit(),
                snapshot.kengetallen(),
                snapshot.debat(),
                snapshot.gemeenten());
    }

    /// The gemeenten of which a sum is shown, or follows from the total of the provincie and its other gemeenten.
    private static List<Gemeente> computable(Cijfers published, String id) {
        var gemeenten = gemeenten();
        var known = new RowSpace();
        for (var provincie : Provincie.values()) {
            var sum = new HashMap<Integer, Integer>();
            gemeenten.stream()
                    .filter(it -> it.provincie() == provincie)
                    .forEach(it -> sum.put(gemeenten.indexOf(it), 1));
            if (published.get(Gebied.of(provincie), id).getal() != null) {
                known.add(sum);
            }
        }
        gemeenten.stream()
                .filter(it -> published.get(Gebied.of(it), id).getal() != null)
                .forEach(it -> known.add(Map.of(gemeenten.indexOf(it), 1)));
        return gemeenten.stream()
                .filter(it -> known.gives(Map.of(gemeenten.indexOf(it), 1)))
                .toList();
    }

    private static List<Gemeente> gemeenten() {
        var gemeenten = new ArrayList<Gemeente>();
        for (int i = 0; i < 24; i++) {
            var provincie = i % 2 == 0 ? Provincie.DRENTHE : Provincie.LIMBURG;
            gemeenten.add(new Gemeente("GM%04d".formatted(2000 + i), "G" + i, provincie, 10_000 + i));
        }
        return gemeenten;
    }

    private static Snapshot randomLocaties(Random random) {
        var gemeenten = gemeenten();
        var fixture = snapshot(gemeenten.toArray(Gemeente[]::new));
        for (var gemeente : gemeenten) {
            fixture.opgave(gemeente, random.nextInt(300));
            int aantal = random.nextInt(3);
            for (int i = 0; i < aantal; i++) {
                fixture.with(locatie(gemeente.code() + i, gemeente).capaciteit(90 + random.nextInt(200)));
            }
        }
        int secret = 1 + random.nextInt(2);
        for (int i = 0; i < secret; i++) {
            var gemeente = gemeenten.get(2 * random.nextInt(12) + i);
            fixture.with(locatie("secret" + i, gemeente)
                    .capaciteit(90 + random.nextInt(200))
                    .vertrouwelijk());
        }
        return fixture.build();
    }

    private static SnapshotFixture twoNeighbours() {
        return withoutSecret().with(secret());
    }

    private static SnapshotFixture.LocatieFixture secret() {
        return locatie("secret", WESTERWOLDE).capaciteit(250).vertrouwelijk();
    }

    private static SnapshotFixture withoutSecret() {
        return snapshot(GRONINGEN, WESTERWOLDE, PEKELA)
                .opgave(GRONINGEN, 900)
                .opgave(WESTERWOLDE, 400)
                .opgave(PEKELA, 300)
                .with(locatie("G", GRONINGEN).capaciteit(600))
                .with(locatie("P", PEKELA).capaciteit(100));
    }

    private static Cijfers publish(Snapshot snapshot) {
        return Aggregate.publishable(snapshot, Onderdrukking.STANDAARD, GepubliceerdEerder.NIETS)
                .cijfers();
    }
}
