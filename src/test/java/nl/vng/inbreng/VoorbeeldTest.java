package nl.vng.inbreng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.vng.inbreng.aggregate.Aggregate;
import nl.vng.inbreng.aggregate.GepubliceerdEerder;
import nl.vng.inbreng.aggregate.Onderdrukking;
import nl.vng.inbreng.domain.Bevindingen;
import nl.vng.inbreng.domain.Bronsoort;
import nl.vng.inbreng.domain.Cijfer;
import nl.vng.inbreng.domain.Cijfers;
import nl.vng.inbreng.domain.Gebied;
import nl.vng.inbreng.domain.Gemeente;
import nl.vng.inbreng.domain.Provincie;
import nl.vng.inbreng.domain.Reden;
import nl.vng.inbreng.domain.Snapshot;
import nl.vng.inbreng.intake.Delivery;
import nl.vng.inbreng.intake.Intake;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The sample delivery against figures that a separate program computed from its rows.
class VoorbeeldTest {

    private static final List<String> ADDITIVE = List.of(
            "opvang.opgave",
            "opvang.opgave_amv",
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
            "exploitatie.geblokkeerd",
            "tgo.lopend",
            "tgo.lopend_plekken",
            "tgo.risico",
            "tgo.risico_plekken",
            "tgo.tekort_na",
            "tgo.kosten_halfjaar",
            "klein.gemeenten",
            "klein.opgave",
            "klein.locaties",
            "klein.plekken",
            "doorstroom.statushouders",
            "doorstroom.langer_14_weken",
            "doorstroom.plekken",
            "doorstroom.taakstelling",
            "doorstroom.rekensom");

    @TempDir
    static Path rejected;

    private static Snapshot snapshot;
    private static Cijfers cijfers;
    private static Cijfers published;
    private static JsonNode expected;

    @BeforeAll
    static void readTheSample() throws IOException {
        var bevindingen = new Bevindingen();
        var delivery = Delivery.find(Path.of("input/voorbeeld"), null, bevindingen);
        snapshot = Intake.read(delivery, bevindingen, rejected).orElseThrow();
        cijfers = Aggregate.compute(snapshot);
        published = Aggregate.publishable(snapshot, Onderdrukking.STANDAARD, GepubliceerdEerder.NIETS)
                .cijfers();
        expected =
                JsonMapper.shared().readTree(Files.readAllBytes(Path.of("src/test/resources/voorbeeld/verwacht.json")));
    }

    @Test
    void everyFigureOfTheCountryAndTheProvinciesIsAsComputedSeparately() {
        int compared = 0;
        for (var area : expected.properties()) {
            if (area.getKey().startsWith("_")) {
                continue;
            }
            Gebied gebied = gebied(area.getKey());
            for (var figure : area.getValue().properties()) {
                assertSame(cijfers.get(gebied, figure.getKey()), figure.getValue());
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(13 * 45);
    }

    @Test
    void aTotalWithMissingPartsSaysAtLeast() {
        for (var area : expected.get("_ten_minste").properties()) {
            for (var id : area.getValue()) {
                assertThat(cijfers.get(gebied(area.getKey()), id.asString()).tenMinste())
                        .as("%s of %s", id.asString(), area.getKey())
                        .isTrue();
            }
        }
    }

    @Test
    void theRowsAreAcceptedAndRejectedAsIntended() {
        assertRows(Bronsoort.OPVANGCAPACITEIT, 388, 4);
        assertRows(Bronsoort.TGO_CONTRACTEN, 70, 2);
        assertRows(Bronsoort.LVV_ZAKEN, 1145, 1);
        assertRows(Bronsoort.OPGAVE_GEMEENTE, 342, 0);
        assertThat(snapshot.voorbeeld()).isTrue();
    }

    @Test
    void theProvinciesAddUpToTheCountryAndTheGemeentenToTheirProvincie() {
        for (String id : ADDITIVE) {
            var provincies = BigDecimal.ZERO;
            for (Provincie provincie : Provincie.values()) {
                var gemeenten = BigDecimal.ZERO;
                for (Gemeente gemeente : snapshot.gemeenten()) {
                    if (gemeente.provincie() == provincie) {
                        gemeenten = gemeenten.add(getal(Gebied.of(gemeente), id));
                    }
                }
                if (!id.equals("doorstroom.rekensom")) {
                    assertThat(gemeenten)
                            .as("%s of %s", id, provincie)
                            .isEqualByComparingTo(getal(Gebied.of(provincie), id));
                }
                provincies = provincies.add(getal(Gebied.of(provincie), id));
            }
            assertThat(provincies).as(id).isEqualByComparingTo(getal(Gebied.NEDERLAND, id));
        }
    }

    @Test
    void saldoIsOverschotLessTekortAndGerealiseerdLessOpgave() {
        for (Gebied gebied : cijfers.gebieden()) {
            var saldo = getal(gebied, "opvang.saldo");
            assertThat(saldo)
                    .isEqualByComparingTo(getal(gebied, "opvang.overschot").subtract(getal(gebied, "opvang.tekort")))
                    .isEqualByComparingTo(
                            getal(gebied, "opvang.gerealiseerd").subtract(getal(gebied, "opvang.opgave")));
        }
    }

    /// The value, or 0 for an area of which nothing is known; the area around it then says "ten minste".
    private static BigDecimal getal(Gebied gebied, String id) {
        var cijfer = cijfers.get(gebied, id);
        var getal = cijfer.getal();
        if (getal == null) {
            assertThat(cijfer.reden()).as("%s of %s", id, gebied.code()).isEqualTo(Reden.ONBEKEND);
            assertThat(cijfers.get(Gebied.NEDERLAND, id).tenMinste()).as(id).isTrue();
            return BigDecimal.ZERO;
        }
        return getal;
    }

    private static void assertRows(Bronsoort soort, int accepted, int rejectedRows) {
        var levering = snapshot.levering(soort);
        assertThat(levering.rijen() - levering.afgekeurd())
                .as("%s accepted", soort)
                .isEqualTo(accepted);
        assertThat(levering.afgekeurd()).as("%s rejected", soort).isEqualTo(rejectedRows);
    }

    private static void assertSame(Cijfer cijfer, JsonNode value) {
        String what = cijfer.id() + " of " + cijfer.gebied().code();
        if (value.isNull()) {
            // An amount of fewer than 3 contracts exists, and is never published.
            var shown =
                    cijfer.id().equals("tgo.bedrag_gemiddeld") ? published.get(cijfer.gebied(), cijfer.id()) : cijfer;
            assertThat(shown.reden()).as(what).isNotNull();
        } else if (value.isString()) {
            assertThat(cijfer.datum()).as(what).hasToString(value.asString());
        } else {
            assertThat(cijfer.getal()).as(what).isNotNull().isEqualByComparingTo(value.decimalValue());
        }
    }

    private static Gebied gebied(String code) {
        return code.equals("NL")
                ? Gebied.NEDERLAND
                : Gebied.of(Provincie.ofCode(code).orElseThrow());
    }
}
