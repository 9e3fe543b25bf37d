package nl.vng.inbreng.aggregate;

import static nl.vng.inbreng.aggregate.SnapshotFixture.ASSEN;
import static nl.vng.inbreng.aggregate.SnapshotFixture.BUNNIK;
import static nl.vng.inbreng.aggregate.SnapshotFixture.GRONINGEN;
import static nl.vng.inbreng.aggregate.SnapshotFixture.PEKELA;
import static nl.vng.inbreng.aggregate.SnapshotFixture.UTRECHT;
import static nl.vng.inbreng.aggregate.SnapshotFixture.WESTERWOLDE;
import static nl.vng.inbreng.aggregate.SnapshotFixture.ZEIST;
import static nl.vng.inbreng.aggregate.SnapshotFixture.contract;
import static nl.vng.inbreng.aggregate.SnapshotFixture.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import nl.vng.inbreng.domain.Cijfers;
import nl.vng.inbreng.domain.Gebied;
import nl.vng.inbreng.domain.Gemeente;
import nl.vng.inbreng.domain.JaNee;
import nl.vng.inbreng.domain.Reden;
import nl.vng.inbreng.domain.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneySuppressionTest {

    private static final List<Gemeente> GEMEENTEN =
            List.of(GRONINGEN, WESTERWOLDE, PEKELA, UTRECHT, ZEIST, BUNNIK, ASSEN);

    @Test
    void showsNoAmountOfOneOrTwoContractsAndATrueZero() {
        var published = publish(fixture(3, 0, 0)
                .with(contract("A1", ASSEN))
                .with(contract("A2", ASSEN))
                .build());
        assertThat(published.get(Gebied.of(UTRECHT), MoneySuppression.KOSTEN).getal())
                .isEqualByComparingTo("2760000.00");
        assertThat(published.get(Gebied.of(PEKELA), MoneySuppression.KOSTEN).getal())
                .isZero();
        for (var id : List.of(MoneySuppression.KOSTEN, MoneySuppression.GEMIDDELD)) {
            assertThat(published.get(Gebied.of(ASSEN), id).reden()).isEqualTo(Reden.ONDERDRUKT);
        }
    }

    @Test
    void hidesTheSmallestOtherPartWhenTheTotalIsShown() {
        var snapshot = fixture(4, 1, 3).build();
        var published = publish(snapshot);
        assertThat(published
                        .get(Gebied.of(WESTERWOLDE), MoneySuppression.KOSTEN)
                        .onderdrukt())
                .isTrue();
        // of the other two, PEKELA is the smaller
        assertThat(published.get(Gebied.of(PEKELA), MoneySuppression.KOSTEN).onderdrukt())
                .isTrue();
        assertThat(published
                        .get(Gebied.of(GRONINGEN.provincie()), MoneySuppression.KOSTEN)
                        .onderdrukt())
                .isFalse();
    }

    @Test
    void theMeanDoesNotGiveTheOneContractThatIsNotToGoOn() {
        // 3 contracts go on and a fourth does not: mean x places - costs / days is that fourth
        var snapshot = fixture(3, 0, 0)
                .with(contract("ends", GRONINGEN).bedrag("80.00").gewenst(JaNee.NEE))
                .build();
        assertThat(MoneySuppression.exposed(Aggregate.compute(snapshot), GebiedRecords.all(snapshot)))
                .isNotEmpty();
        assertThat(MoneySuppression.exposed(publish(snapshot), GebiedRecords.all(snapshot)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void noAmountOfOneOrTwoContractsCanBeComputed(long seed) {
        var random = new Random(seed);
        int exposedBefore = 0;
        for (int i = 0; i < 60; i++) {
            var snapshot = randomContracts(random);
            exposedBefore += MoneySuppression.exposed(Aggregate.compute(snapshot), GebiedRecords.all(snapshot))
                    .size();
            assertThat(MoneySuppression.exposed(publish(snapshot), GebiedRecords.all(snapshot)))
                    .as("seed %d, snapshot %d", seed, i)
                    .isEmpty();
        }
        assertThat(exposedBefore).isPositive();
    }

    @Test
    void oneHiddenPartOfAShownTotalIsFound() {
        var snapshot = fixture(4, 1, 3).build();
        var onlyItself = new Cijfers(Aggregate.compute(snapshot).all().stream()
                .map(it -> it.gebied().equals(Gebied.of(WESTERWOLDE)) && it.id().startsWith("tgo.")
                        ? it.without(Reden.ONDERDRUKT, 0)
                        : it)
                .toList());
        assertThat(MoneySuppression.exposed(onlyItself, GebiedRecords.all(snapshot)))
                .contains(Gebied.of(WESTERWOLDE));
    }

    private static Cijfers publish(Snapshot snapshot) {
        return Aggregate.publishable(snapshot, Onderdrukking.STANDAARD, GepubliceerdEerder.NIETS)
                .cijfers();
    }

    /// Contracts in three gemeenten of Groningen, and enough elsewhere that the country has other parts.
    private static SnapshotFixture fixture(int groningen, int westerwolde, int pekela) {
        var fixture = snapshot(GEMEENTEN.toArray(Gemeente[]::new));
        add(fixture, GRONINGEN, groningen);
        add(fixture, WESTERWOLDE, westerwolde);
        add(fixture, PEKELA, pekela);
        add(fixture, UTRECHT, 5);
        add(fixture, ZEIST, 4);
        return fixture;
    }

    private static void add(SnapshotFixture fixture, Gemeente gemeente, int contracten) {
        for (int i = 0; i < contracten; i++) {
            fixture.with(contract(gemeente.code() + i, gemeente));
        }
    }

    private static Snapshot randomContracts(Random random) {
        var fixture = snapshot(GEMEENTEN.toArray(Gemeente[]::new));
        for (var gemeente : GEMEENTEN) {
            int aantal = random.nextInt(6);
            for (int i = 0; i < aantal; i++) {
                fixture.with(contract(gemeente.code() + i, gemeente)
                        .plekken(1 + random.nextInt(200))
                        .bedrag((30 + random.nextInt(90)) + ".50")
                        .gewenst(JaNee.values()[random.nextInt(3)]));
            }
        }
        return fixture.build();
    }
}
