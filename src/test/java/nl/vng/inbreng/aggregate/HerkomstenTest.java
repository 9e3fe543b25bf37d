package nl.vng.inbreng.aggregate;

import static nl.vng.inbreng.aggregate.SnapshotFixture.ASSEN;
import static nl.vng.inbreng.aggregate.SnapshotFixture.BUNNIK;
import static nl.vng.inbreng.aggregate.SnapshotFixture.GRONINGEN;
import static nl.vng.inbreng.aggregate.SnapshotFixture.PEKELA;
import static nl.vng.inbreng.aggregate.SnapshotFixture.UTRECHT;
import static nl.vng.inbreng.aggregate.SnapshotFixture.WESTERWOLDE;
import static nl.vng.inbreng.aggregate.SnapshotFixture.ZEIST;
import static nl.vng.inbreng.aggregate.SnapshotFixture.contract;
import static nl.vng.inbreng.aggregate.SnapshotFixture.locatie;
import static nl.vng.inbreng.aggregate.SnapshotFixture.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.vng.inbreng.aggregate.Herkomst.Term;
import nl.vng.inbreng.domain.Bronsoort;
import nl.vng.inbreng.domain.Cijfer;
import nl.vng.inbreng.domain.Cijfers;
import nl.vng.inbreng.domain.Exploitatievorm;
import nl.vng.inbreng.domain.Gebied;
import nl.vng.inbreng.domain.Gemeente;
import nl.vng.inbreng.domain.JaNee;
import nl.vng.inbreng.domain.Locaties;
import nl.vng.inbreng.domain.Snapshot;
import nl.vng.inbreng.domain.Status;
import nl.vng.inbreng.domain.Vertrouwelijk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HerkomstenTest {

    private static final List<Gemeente> GEMEENTEN =
            List.of(GRONINGEN, WESTERWOLDE, PEKELA, UTRECHT, ZEIST, BUNNIK, ASSEN);

    /// Figures that are no sum over gemeenten.
    private static final Set<String> QUOTIENTS = Set.of(
            "opvang.realisatie",
            "opvang.bezettingsgraad",
            "opvang.tempo",
            "doorstroom.aandeel",
            "tgo.bedrag_gemiddeld",
            "tgo.beslisdatum_eerste");

    /// The published sums that numerator and denominator of a quotient are, where every number is known.
    private static final Map<String, List<String>> PARTS = Map.of(
            "opvang.bezettingsgraad", List.of("opvang.bezetting", "opvang.capaciteit_in_gebruik"),
            "doorstroom.aandeel", List.of("doorstroom.statushouders", "opvang.bezetting"));

    @Test
    void everyFigureOfTheSmallExampleIsTheSumOfItsRows() {
        var snapshot = VoorbeeldKlein.snapshot();
        var published = publish(snapshot);
        var herkomsten = Herkomsten.of(snapshot, published);

        assertThat(published.all().stream()
                        .filter(it -> it.reden() == null && it.definitie().bron() != Bronsoort.LVV_ZAKEN)
                        .map(it -> herkomsten.of(it.gebied(), it.id())))
                .hasSizeGreaterThan(500)
                .allMatch(it -> it.nietHerleid() == null
                        || it.nietHerleid().equals(Afscherming.TE_WEINIG)
                        || it.cijfer().datum() != null);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void aTraceHoldsNoConfidentialRowAndNoSumThatThePublishedFiguresDoNotGive(long seed) {
        var random = new Random(seed);
        int together = 0;
        int refused = 0;
        for (int i = 0; i < 60; i++) {
            var snapshot = random(random);
            var published = publish(snapshot);
            var herkomsten = Herkomsten.of(snapshot, published);
            for (var cijfer : published.all()) {
                var herkomst = herkomsten.of(cijfer.gebied(), cijfer.id());
                refused += Afscherming.NIET_AF_TE_LEIDEN.equals(herkomst.nietHerleid()) ? 1 : 0;
                assertThat(cijfer.onderdrukt() && !herkomst.onderdelen().isEmpty())
                        .isFalse();
                for (int part = 0; part < herkomst.onderdelen().size(); part++) {
                    for (var term : herkomst.onderdelen().get(part).termen()) {
                        assertOpen(term, cijfer.id(), published, snapshot);
                        if (term.gemeente() == null && term.omschrijving().contains("samen")) {
                            together++;
                            assertDerivable(term, cijfer, part, published);
                        }
                    }
                }
            }
        }
        assertThat(together).isGreaterThan(1000);
        assertThat(refused).isPositive();
    }

    @Test
    void anAmountOfOneContractIsNotInTheTrace() {
        var fixture = snapshot(GRONINGEN, WESTERWOLDE);
        for (int i = 0; i < 3; i++) {
            fixture.with(contract("G" + i, GRONINGEN).bedrag("61.2" + i));
            fixture.with(contract("W" + i, WESTERWOLDE).bedrag("62.3" + i));
        }
        var snapshot = fixture.build();

        var herkomst = Herkomsten.of(snapshot, publish(snapshot)).of(Gebied.NEDERLAND, "tgo.kosten_halfjaar");

        assertThat(herkomst.onderdelen().getFirst().termen()).hasSize(2).allSatisfy(it -> {
            assertThat(it.waarde()).isGreaterThan(new BigDecimal("1600000"));
            assertThat(it.rijen()).hasSize(3).allMatch(rij -> rij.getal().intValueExact() == 50);
        });
    }

    @Test
    void aContractOfALocationThatMayBeConfidentialIsNotNamed() {
        var rejected = new Vertrouwelijk(true, Set.of("u"), Set.of(UTRECHT), false, Locaties.of(List.of()), List.of());
        var snapshot = snapshot(GRONINGEN, WESTERWOLDE, UTRECHT)
                .vertrouwelijk(rejected)
                .with(locatie("U", UTRECHT))
                .with(contract("known", GRONINGEN).op("U"))
                .with(contract("unknown", WESTERWOLDE).op("misspelled"))
                .build();

        var herkomst = Herkomsten.of(snapshot, publish(snapshot)).of(Gebied.NEDERLAND, "tgo.lopend_plekken");

        assertThat(herkomst.onderdelen().toString())
                .contains("contract known")
                .doesNotContain("unknown")
                .contains("rijen niet getoond");
    }

    private static void assertOpen(Term term, String id, Cijfers published, Snapshot snapshot) {
        var gemeente = term.gemeente();
        if (gemeente != null) {
            assertThat(published.get(Gebied.of(gemeente), id).onderdrukt())
                    .as("%s of %s", id, gemeente)
                    .isFalse();
        }
        for (var rij : term.rijen()) {
            assertThat(snapshot.locaties())
                    .noneMatch(it -> it.vertrouwelijk()
                            && (it.bron().equals(rij.bron())
                                    || rij.omschrijving().contains(it.id() + ",")));
            assertThat(snapshot.tgoContracten())
                    .noneMatch(it -> it.locatieId() != null
                            && it.locatieId().startsWith("geheim")
                            && (it.bron().equals(rij.bron())
                                    || rij.omschrijving().contains(it.nummer() + ",")));
        }
    }

    /// What is one line together is the total minus the gemeenten that are shown.
    private static void assertDerivable(Term term, Cijfer cijfer, int part, Cijfers published) {
        if (!QUOTIENTS.contains(cijfer.id())) {
            assertThat(term.waarde())
                    .as("%s of %s", cijfer.id(), cijfer.gebied())
                    .isEqualByComparingTo(remainder(cijfer.gebied(), cijfer.id(), published));
        }
        var parts = PARTS.get(cijfer.id());
        if (parts != null) {
            assertThat(term.waarde())
                    .as("part %d of %s of %s", part, cijfer.id(), cijfer.gebied())
                    .isEqualByComparingTo(remainder(cijfer.gebied(), parts.get(part), published));
        }
    }

    private static BigDecimal remainder(Gebied gebied, String id, Cijfers published) {
        var rest = number(published.get(gebied, id));
        for (var gemeente : GEMEENTEN) {
            if (gebied.isLand() || Gebied.of(gemeente.provincie()).equals(gebied)) {
                rest = rest.subtract(number(published.get(Gebied.of(gemeente), id)));
            }
        }
        return rest;
    }

    private static BigDecimal number(Cijfer cijfer) {
        var getal = cijfer.getal();
        return getal == null ? BigDecimal.ZERO : getal;
    }

    private static Snapshot random(Random random) {
        var fixture = snapshot(GEMEENTEN.toArray(Gemeente[]::new));
        int nummer = 0;
        for (var gemeente : GEMEENTEN) {
            if (random.nextInt(8) > 0) {
                fixture.opgave(gemeente, random.nextInt(600));
            }
            for (int i = random.nextInt(4); i > 0; i--) {
                boolean geheim = random.nextInt(6) == 0;
                var id = (geheim ? "geheim" : "open") + nummer++;
                var locatie = locatie(id, gemeente)
                        .capaciteit(maybe(random, 300))
                        .bezetting(maybe(random, 300))
                        .statushouders(maybe(random, 90))
                        .status(Status.values()[random.nextInt(Status.values().length)])
                        .vorm(Exploitatievorm.values()[random.nextInt(Exploitatievorm.values().length)]);
                fixture.with(geheim ? locatie.vertrouwelijk() : locatie);
                for (int j = random.nextInt(3); j > 0; j--) {
                    var contract = contract("c" + nummer++, gemeente)
                            .op(id)
                            .plekken(1 + random.nextInt(200))
                            .bedrag(
                                    random.nextInt(5) == 0
                                            ? null
                                            : "6%d.%d5".formatted(random.nextInt(10), random.nextInt(10)))
                            .gewenst(JaNee.values()[random.nextInt(3)]);
                    fixture.with(contract.huur(LocalDate.of(2025, 9, 1 + random.nextInt(28)), random.nextInt(7)));
                }
            }
        }
        return fixture.build();
    }

    private static Integer maybe(Random random, int most) {
        return random.nextInt(6) == 0 ? null : Integer.valueOf(random.nextInt(most));
    }

    private static Cijfers publish(Snapshot snapshot) {
        return Aggregate.uitgegeven(snapshot, GepubliceerdEerder.NIETS);
    }
}
