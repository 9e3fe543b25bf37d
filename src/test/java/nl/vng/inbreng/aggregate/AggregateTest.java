package nl.vng.inbreng.aggregate;

import static nl.vng.inbreng.aggregate.SnapshotFixture.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nl.vng.inbreng.domain.Belemmering;
import nl.vng.inbreng.domain.Bronsoort;
import nl.vng.inbreng.domain.Cijfer;
import nl.vng.inbreng.domain.Cijfers;
import nl.vng.inbreng.domain.Exploitatievorm;
import nl.vng.inbreng.domain.Gebied;
import nl.vng.inbreng.domain.Gemeente;
import nl.vng.inbreng.domain.JaNee;
import nl.vng.inbreng.domain.LvvKlasse;
import nl.vng.inbreng.domain.Opvangsoort;
import nl.vng.inbreng.domain.Provincie;
import nl.vng.inbreng.domain.Reden;
import nl.vng.inbreng.domain.Snapshot;
import nl.vng.inbreng.domain.Status;
import nl.vng.inbreng.domain.Verlenging;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AggregateTest {

    /// Figures of which a provincie is the sum of its gemeenten, and the country of its provincies.
    private static final List<String> SUMS = List.of(
            "opvang.opgave",
            "opvang.gerealiseerd",
            "opvang.gepland_hard",
            "opvang.gepland_zacht",
            "opvang.tekort",
            "opvang.overschot",
            "opvang.saldo",
            "opvang.gemeenten_met_opgave",
            "opvang.gemeenten_op_schema",
            "opvang.gemeenten_met_tekort",
            "opvang.gemeenten_zonder_locatie",
            "opvang.capaciteit_in_gebruik",
            "opvang.bezetting",
            "opvang.belemmerd",
            "opvang.belemmerd.stikstof",
            "exploitatie.plekken.COA",
            "exploitatie.geblokkeerd",
            "exploitatie.geblokkeerd_gemeenten",
            "tgo.lopend",
            "tgo.lopend_plekken",
            "tgo.risico",
            "tgo.risico_plekken",
            "tgo.risico_gemeenten",
            "tgo.risico_voortzetting",
            "tgo.risico_telt_mee",
            "tgo.tekort_na",
            "tgo.kosten_halfjaar",
            "klein.gemeenten",
            "klein.opgave",
            "klein.locaties",
            "klein.plekken",
            "klein.zonder_locatie",
            "doorstroom.statushouders",
            "doorstroom.plekken",
            "doorstroom.taakstelling");

    @Test
    void provinciesAddUpToTheCountryAndGemeentenToTheirProvincie() {
        var snapshot = real(new Random(51));
        var cijfers = Aggregate.compute(snapshot);
        for (var id : SUMS) {
            for (var provincie : Provincie.values()) {
                var gemeenten = snapshot.gemeenten().stream().filter(it -> it.provincie() == provincie);
                assertThat(value(cijfers, Gebied.of(provincie), id))
                        .as("%s of %s", id, provincie)
                        .isEqualByComparingTo(sum(cijfers, gemeenten.map(Gebied::of), id));
            }
            assertThat(value(cijfers, Gebied.NEDERLAND, id))
                    .as(id)
                    .isEqualByComparingTo(
                            sum(cijfers, Stream.of(Provincie.values()).map(Gebied::of), id));
        }
    }

    @Test
    void saldoIsOverschotMinusTekortAndGerealiseerdMinusOpgave() {
        var cijfers = Aggregate.compute(real(new Random(52)));
        for (var gebied : cijfers.gebieden()) {
            var saldo = value(cijfers, gebied, "opvang.saldo");
            assertThat(saldo)
                    .isEqualByComparingTo(value(cijfers, gebied, "opvang.overschot")
                            .subtract(value(cijfers, gebied, "opvang.tekort")))
                    .isEqualByComparingTo(value(cijfers, gebied, "opvang.gerealiseerd")
                            .subtract(value(cijfers, gebied, "opvang.opgave")));
        }
    }

    @Test
    void theRealSizeTakesLittleTime() {
        var snapshot = real(new Random(53));
        Aggregate.publishable(snapshot, Onderdrukking.STANDAARD, GepubliceerdEerder.NIETS);
        long start = System.nanoTime();
        Aggregate.publishable(snapshot, Onderdrukking.STANDAARD, GepubliceerdEerder.NIETS);
        long milliseconds = (System.nanoTime() - start) / 1_000_000;
        assertThat(milliseconds).as("milliseconds").isLessThan(3_000);
    }

    @Test
    void twoRunsGiveTheSameFiguresInTheSameOrder() {
        var first = Aggregate.publishable(real(new Random(54)), Onderdrukking.STANDAARD, GepubliceerdEerder.NIETS);
        var second = Aggregate.publishable(real(new Random(54)), Onderdrukking.STANDAARD, GepubliceerdEerder.NIETS);
        assertThat(first.cijfers().all()).isEqualTo(second.cijfers().all());
        assertThat(first.onderdrukt()).isEqualTo(second.onderdrukt());
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-30, 2026-02-02, 100",
        "2025-07-01, 2026-02-01, 100",
        "2025-07-02, 2026-02-01, 0",
        "2025-07-01, 2026-01-31, 0",
        "           , 2026-02-01, 0",
        "2025-07-01,           , 0"
    })
    void aPlaceCountsWhenItIsThereOnBothDays(LocalDate vanaf, LocalDate tot, String gerealiseerd) {
        var cijfers = Aggregate.compute(
                snapshot(ASSEN).with(locatie("A", ASSEN).vanaf(vanaf).tot(tot)).build());
        assertThat(value(cijfers, Gebied.of(ASSEN), "opvang.gerealiseerd")).isEqualByComparingTo(gerealiseerd);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-30, 2025-07-01, GEEN, 1",
        "2025-06-29, 2025-07-01, GEEN, 0",
        "2025-07-01, 2025-07-01, GEEN, 1",
        "2025-12-31, 2025-06-30, GEEN, 1",
        "2025-12-31, 2025-07-02, GEEN, 0",
        "2025-12-31, 2025-07-01, TOEGEZEGD, 1",
        "2025-12-31, 2025-07-01, ONDERTEKEND, 0",
        "2025-12-31, 2025-07-01, , 1"
    })
    void aContractIsAtRiskWhenItRunsOnTheLastFundedDay(
            LocalDate einde, LocalDate bekostigingTot, Verlenging verlenging, String risico) {
        var cijfers = Aggregate.compute(snapshot(ASSEN)
                .with(contract("1", ASSEN)
                        .looptijd(LocalDate.of(2024, 1, 1), einde)
                        .bekostigingTot(bekostigingTot)
                        .verlenging(verlenging))
                .build());
        assertThat(value(cijfers, Gebied.of(ASSEN), "tgo.risico")).isEqualByComparingTo(risico);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-04-30, 3, 1, 2025-01-30",
        "2025-04-29, 3, 0, ",
        "2025-06-30, 3, 1, 2025-03-30",
        "2025-07-01, 3, 0, 2025-04-01"
    })
    void aDecisionIsDueFromThePeildatumUpToSixtyDaysLater(
            LocalDate huurEindigt, int maanden, String binnen60, LocalDate eerste) {
        var cijfers = Aggregate.compute(snapshot(ASSEN)
                .with(contract("1", ASSEN).huur(huurEindigt, maanden))
                .build());
        assertThat(value(cijfers, Gebied.of(ASSEN), "tgo.beslissen_60_dagen")).isEqualByComparingTo(binnen60);
        assertThat(cijfers.get(Gebied.of(ASSEN), "tgo.beslisdatum_eerste").datum())
                .isEqualTo(eerste);
    }

    @Test
    void riskAtALocationIsAtMostItsCapaciteitAndRaisesTheTekort() {
        var cijfers = Aggregate.compute(snapshot(ASSEN)
                .opgave(ASSEN, 120)
                .with(locatie("A", ASSEN).capaciteit(100))
                .with(contract("1", ASSEN).op("A").plekken(130))
                .build());
        assertThat(value(cijfers, Gebied.of(ASSEN), "tgo.risico_telt_mee")).isEqualByComparingTo("100");
        assertThat(value(cijfers, Gebied.of(ASSEN), "opvang.tekort")).isEqualByComparingTo("20");
        assertThat(value(cijfers, Gebied.of(ASSEN), "tgo.tekort_na")).isEqualByComparingTo("120");
    }

    @Test
    void aMissingNumberIsNeverZero() {
        var cijfers = Aggregate.compute(snapshot(ASSEN, ZEIST)
                .opgave(ASSEN, 300)
                .with(locatie("A", ASSEN).capaciteit(100).bezetting(null))
                .with(locatie("B", ASSEN).capaciteit(null).bezetting(null))
                .build());
        var gerealiseerd = cijfers.get(Gebied.of(ASSEN), "opvang.gerealiseerd");
        assertThat(gerealiseerd.getal()).isEqualByComparingTo("100");
        assertThat(gerealiseerd.tenMinste()).isTrue();
        assertThat(cijfers.get(Gebied.of(ASSEN), "opvang.bezetting").reden()).isEqualTo(Reden.ONBEKEND);
        assertThat(cijfers.get(Gebied.of(ASSEN), "opvang.bezettingsgraad").reden())
                .isEqualTo(Reden.NVT);
        assertThat(cijfers.get(Gebied.of(ASSEN), "opvang.tekort").reden()).isEqualTo(Reden.ONBEKEND);
        assertThat(cijfers.get(Gebied.of(ASSEN), "opvang.gemeenten_met_tekort").reden())
                .isEqualTo(Reden.ONBEKEND);
        assertThat(cijfers.get(Gebied.of(ZEIST), "opvang.opgave").reden()).isEqualTo(Reden.ONBEKEND);
        assertThat(cijfers.get(Gebied.NEDERLAND, "opvang.opgave").tenMinste()).isTrue();
    }

    @Test
    void aGemeenteWithoutAnOpgaveTakesNoPartInTheComparison() {
        var cijfers = Aggregate.compute(snapshot(ZEIST, BUNNIK)
                .opgave(ZEIST, 200)
                .with(locatie("A", ZEIST).capaciteit(50))
                .with(locatie("B", BUNNIK).capaciteit(500))
                .build());
        var utrecht = Gebied.of(Provincie.UTRECHT);
        assertThat(value(cijfers, utrecht, "opvang.gerealiseerd")).isEqualByComparingTo("550");
        assertThat(value(cijfers, utrecht, "opvang.saldo")).isEqualByComparingTo("-150");
        assertThat(value(cijfers, utrecht, "opvang.overschot")).isZero();
        assertThat(value(cijfers, utrecht, "opvang.realisatie")).isEqualByComparingTo("25.0");
        assertThat(cijfers.get(Gebied.of(BUNNIK), "opvang.realisatie").reden()).isEqualTo(Reden.ONBEKEND);
    }

    @Test
    void theTempoRoundsTheExactQuotientUp() {
        assertThat(OpvangFigures.tempo(Waarde.aantal(152, 1), 152).getal()).isEqualByComparingTo("7");
        assertThat(OpvangFigures.tempo(Waarde.aantal(153, 1), 152).getal()).isEqualByComparingTo("8");
        assertThat(OpvangFigures.tempo(Waarde.aantal(153, 1), 0).reden()).isEqualTo(Reden.NVT);
    }

    @Test
    void theLimitOfSmallScaleIsNotSmall() {
        var cijfers = Aggregate.compute(snapshot(ASSEN, ZEIST)
                .opgave(ASSEN, 149)
                .opgave(ZEIST, 150)
                .with(locatie("A", ASSEN).capaciteit(149))
                .with(locatie("B", ZEIST).capaciteit(150))
                .build());
        assertThat(value(cijfers, Gebied.NEDERLAND, "klein.gemeenten")).isOne();
        assertThat(value(cijfers, Gebied.NEDERLAND, "klein.plekken")).isEqualByComparingTo("149");
    }

    @Test
    void anAreaWithoutLvvHasNoZeroAndALvvGemeenteWithoutRowsIsUnknown() {
        var cijfers = Aggregate.compute(snapshot(ASSEN, UTRECHT, GRONINGEN)
                .lvv(UTRECHT, LvvKlasse.Status.IN_OPVANG, JaNee.NEE, 40)
                .build());
        assertThat(cijfers.get(Gebied.of(ASSEN), "lvv.actief").reden()).isEqualTo(Reden.GEEN_LVV);
        assertThat(cijfers.get(Gebied.of(Provincie.DRENTHE), "lvv.niet_gedekt").reden())
                .isEqualTo(Reden.GEEN_LVV);
        assertThat(cijfers.get(Gebied.of(GRONINGEN), "lvv.actief").reden()).isEqualTo(Reden.ONBEKEND);
        assertThat(cijfers.get(Gebied.of(Provincie.UTRECHT), "lvv.niet_gedekt").reden())
                .isEqualTo(Reden.NVT);
        assertThat(cijfers.get(Gebied.NEDERLAND, "lvv.actief").tenMinste()).isTrue();
        assertThat(value(cijfers, Gebied.NEDERLAND, "lvv.actief")).isEqualByComparingTo("40");
    }

    @Test
    void anAggregatedExportSaysNothingOfVblAndOutcome() {
        var cijfers = Aggregate.compute(snapshot(UTRECHT)
                .aggregated()
                .lvv(UTRECHT, LvvKlasse.Status.IN_OPVANG, JaNee.ONBEKEND, 40)
                .build());
        assertThat(cijfers.get(Gebied.of(UTRECHT), "lvv.vbl_geschikt").reden()).isEqualTo(Reden.ONBEKEND);
        assertThat(cijfers.get(Gebied.of(UTRECHT), "lvv.uitkomst.bestendig").reden())
                .isEqualTo(Reden.ONBEKEND);
        assertThat(cijfers.get(Gebied.of(UTRECHT), "lvv.uitgestroomd").reden()).isEqualTo(Reden.ONBEKEND);
    }

    @Test
    void figuresOfTheShippedKengetallenNameThatTable() {
        for (var id : List.of("doorstroom.taakstelling", "doorstroom.rekensom")) {
            var shipped = Aggregate.compute(snapshot(UTRECHT).build()).get(Gebied.NEDERLAND, id);
            var own = Aggregate.compute(snapshot(UTRECHT)
                            .ownKengetal("taakstelling_jaar", "36000")
                            .build())
                    .get(Gebied.NEDERLAND, id);
            var other = Aggregate.compute(
                            snapshot(UTRECHT).ownKengetal("vbl_vrij", "3").build())
                    .get(Gebied.NEDERLAND, id);

            assertThat(shipped.levering().soort()).isEqualTo(Bronsoort.KENGETALLEN);
            assertThat(shipped.levering().sha256()).isEqualTo("e".repeat(64));
            assertThat(own.levering().sha256()).isEqualTo("f".repeat(64));
            assertThat(other.levering()).isEqualTo(shipped.levering());
        }
    }

    @Test
    void anUnknownWishToGoOnMakesWhatDependsOnItALowerBound() {
        var cijfers = Aggregate.compute(snapshot(UTRECHT, ZEIST)
                .with(contract("1", UTRECHT).plekken(50).huur(PEILDATUM.plusDays(90), 2))
                .with(contract("2", UTRECHT).plekken(70).gewenst(JaNee.ONBEKEND))
                .with(contract("3", ZEIST).plekken(30).gewenst(JaNee.NEE))
                .build());

        for (var id : List.of("tgo.risico_voortzetting", "tgo.kosten_halfjaar", "tgo.beslissen_60_dagen")) {
            assertThat(cijfers.get(Gebied.of(UTRECHT), id).tenMinste()).as(id).isTrue();
            assertThat(cijfers.get(Gebied.NEDERLAND, id).tenMinste()).as(id).isTrue();
            assertThat(cijfers.get(Gebied.of(ZEIST), id).tenMinste()).as(id).isFalse();
            assertThat(cijfers.get(Gebied.of(ZEIST), id).getal()).as(id).isEqualByComparingTo("0");
        }
        assertThat(cijfers.get(Gebied.of(UTRECHT), "tgo.risico_voortzetting").getal())
                .isEqualByComparingTo("50");
        assertThat(cijfers.get(Gebied.of(UTRECHT), "tgo.risico_plekken").tenMinste())
                .isFalse();
    }

    @Test
    void anUnknownWishOfEveryContractIsUnknownAndNotZero() {
        var cijfers = Aggregate.compute(snapshot(UTRECHT)
                .with(contract("1", UTRECHT).gewenst(JaNee.ONBEKEND))
                .build());

        for (var id : List.of(
                "tgo.risico_voortzetting", "tgo.kosten_halfjaar", "tgo.beslissen_60_dagen", "tgo.beslisdatum_eerste")) {
            assertThat(cijfers.get(Gebied.of(UTRECHT), id).reden()).as(id).isEqualTo(Reden.ONBEKEND);
        }
    }

    @Test
    void theTimeLineHasAllProvinciesAndTheMonthOfTheLastDay() {
        var figures = Aggregate.publishable(
                snapshot(ASSEN)
                        .with(contract("1", ASSEN).looptijd(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 6, 30)))
                        .with(contract("2", ASSEN).looptijd(LocalDate.of(2024, 1, 1), PEILDATUM.minusDays(1)))
                        .build(),
                Onderdrukking.STANDAARD,
                GepubliceerdEerder.NIETS);
        assertThat(figures.tgoTijdlijn()).hasSize(12).containsEntry(Provincie.ZEELAND, List.of());
        assertThat(figures.tgoTijdlijn().get(Provincie.DRENTHE))
                .containsExactly(new TgoMaand(YearMonth.of(2025, 6), 1, 50));
    }

    /// An area of which nothing is known is in no total.
    private static BigDecimal sum(Cijfers cijfers, Stream<Gebied> gebieden, String id) {
        return gebieden.filter(it -> cijfers.get(it, id).reden() != Reden.ONBEKEND)
                .map(it -> value(cijfers, it, id))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal value(Cijfers cijfers, Gebied gebied, String id) {
        Cijfer cijfer = cijfers.get(gebied, id);
        assertThat(cijfer.getal()).as("%s of %s", id, gebied.code()).isNotNull();
        return cijfer.getal();
    }

    /// 342 gemeenten in 12 provincies, 5.000 locations, 300 contracts and five LVV gemeenten.
    private static Snapshot real(Random random) {
        var gemeenten = new ArrayList<Gemeente>(LVV);
        for (int i = gemeenten.size(); i < 342; i++) {
            gemeenten.add(new Gemeente(
                    "GM%04d".formatted(3000 + i), "G" + i, Provincie.values()[i % 12], 5_000 + random.nextInt(90_000)));
        }
        var fixture = snapshot(gemeenten.toArray(Gemeente[]::new));
        gemeenten.forEach(it -> fixture.opgave(it, random.nextInt(2_500), 10));
        for (int i = 0; i < 5_000; i++) {
            var location = locatie("L" + i, gemeenten.get(random.nextInt(342)))
                    .capaciteit(random.nextInt(300))
                    .soort(Opvangsoort.values()[random.nextInt(14)])
                    .status(Status.values()[random.nextInt(7)])
                    .vorm(Exploitatievorm.values()[random.nextInt(4)])
                    .tot(METEN_TOT.plusDays(random.nextInt(400) - 100))
                    .belemmering(Belemmering.values()[random.nextInt(9)]);
            fixture.with(random.nextInt(1_000) == 0 ? location.vertrouwelijk() : location);
        }
        for (int i = 0; i < 300; i++) {
            fixture.with(contract("T" + i, gemeenten.get(random.nextInt(342)))
                    .op("L" + random.nextInt(5_000))
                    .plekken(1 + random.nextInt(300))
                    .gewenst(JaNee.values()[random.nextInt(3)]));
        }
        for (var gemeente : LVV) {
            fixture.lvv(gemeente, LvvKlasse.Status.IN_OPVANG, JaNee.JA, 1 + random.nextInt(200));
            fixture.lvv(gemeente, LvvKlasse.Status.WACHTLIJST, JaNee.NEE, 1 + random.nextInt(20));
            fixture.uitgestroomd(gemeente, LvvKlasse.Uitkomst.BESTENDIG, 1 + random.nextInt(20));
        }
        return fixture.build();
    }
}
