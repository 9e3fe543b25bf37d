package nl.vng.inbreng.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.vng.inbreng.domain.Cijfers;
import nl.vng.inbreng.domain.Gebied;
import nl.vng.inbreng.domain.Provincie;
import nl.vng.inbreng.domain.Reden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// The figures of the example against `verwacht.json`, which another program computed.
class OracleTest {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("opgave", "opvang.opgave"),
            Map.entry("capaciteit_in_gebruik", "opvang.capaciteit_in_gebruik"),
            Map.entry("gerealiseerd_telt_mee", "opvang.gerealiseerd"),
            Map.entry("saldo", "opvang.saldo"),
            Map.entry("tekort_som_gemeenten", "opvang.tekort"),
            Map.entry("overschot_som_gemeenten", "opvang.overschot"),
            Map.entry("realisatie_pct", "opvang.realisatie"),
            Map.entry("bezetting", "opvang.bezetting"),
            Map.entry("bezettingsgraad_pct", "opvang.bezettingsgraad"),
            Map.entry("statushouders", "doorstroom.statushouders"),
            Map.entry("statushouders_aandeel_pct", "doorstroom.aandeel"),
            Map.entry("gemeenten_met_opgave", "opvang.gemeenten_met_opgave"),
            Map.entry("gemeenten_opgave_1_149", "klein.gemeenten"),
            Map.entry("gemeenten_met_tekort", "opvang.gemeenten_met_tekort"),
            Map.entry("kleinschalige_locaties_in_gebruik", "klein.locaties"),
            Map.entry("tgo_plekken_verliezen_bekostiging", "tgo.risico_plekken"),
            Map.entry("tgo_waarvan_voortzetting_gewenst", "tgo.risico_voortzetting"),
            Map.entry("tgo_waarvan_telt_mee", "tgo.risico_telt_mee"),
            Map.entry("tgo_kosten_2e_helft_2025_eur", "tgo.kosten_halfjaar"),
            Map.entry("tekort_na_wegvallen_tgo", "tgo.tekort_na"),
            Map.entry("lvv_actief", "lvv.actief"),
            Map.entry("lvv_zonder_plek", "lvv.zonder_plek"),
            Map.entry("lvv_vbl_geschikt_J", "lvv.vbl_geschikt"),
            Map.entry("lvv_uitgestroomd", "lvv.uitgestroomd"));
    private static final Cijfers CIJFERS = Aggregate.compute(VoorbeeldKlein.snapshot());
    private static final Cijfers PUBLISHED = Aggregate.publishable(
                    VoorbeeldKlein.snapshot(), Onderdrukking.STANDAARD, GepubliceerdEerder.NIETS)
            .cijfers();

    static Stream<String> areas() {
        return Stream.of("PV20", "PV21", "PV26", "TOTAAL");
    }

    @ParameterizedTest
    @MethodSource("areas")
    void everyFigureOfTheExampleEqualsThatOfAnotherProgram(String area) throws IOException {
        JsonNode expected = verwacht().get(area);
        assertThat(expected.propertyNames()).containsExactlyInAnyOrderElementsOf(NAMES.keySet());
        expected.properties().forEach(entry -> {
            var id = Objects.requireNonNull(NAMES.get(entry.getKey()));
            var cijfer = CIJFERS.get(gebied(area), id);
            if (area.equals("PV21") && id.startsWith("lvv.")) {
                assertThat(cijfer.reden()).isEqualTo(Reden.GEEN_LVV);
            } else {
                assertThat(cijfer.getal())
                        .as("%s of %s", id, area)
                        .isEqualByComparingTo(new BigDecimal(entry.getValue().asString()));
            }
        });
    }

    @Test
    void aSmallNumberInUtrechtTakesWhatWouldGiveItAway() {
        assertThat(hidden("PV26", "lvv.zonder_plek")).isEqualTo("<10");
        assertThat(hidden("PV26", "lvv.in_opvang")).isEqualTo("hidden");
        assertThat(hidden("PV26", "lvv.actief")).isEqualTo("100");
        assertThat(hidden("PV26", "lvv.uitkomst.semi-bestendig")).isEqualTo("<10");
        assertThat(hidden("PV26", "lvv.uitkomst.bestendig")).isEqualTo("hidden");
        assertThat(hidden("PV26", "lvv.uitkomst.geen oplossing")).isEqualTo("21");
    }

    @Test
    void theCountryAndGroningenTogetherDoNotGiveUtrecht() {
        assertThat(Stream.of("TOTAAL", "PV20").map(it -> hidden(it, "lvv.zonder_plek")))
                .contains("hidden");
        assertThat(Stream.of("TOTAAL", "PV20").map(it -> hidden(it, "lvv.vbl_geschikt")))
                .contains("hidden");
        assertThat(Stream.of("TOTAAL", "PV20").map(it -> hidden(it, "lvv.in_opvang")))
                .contains("hidden");
    }

    private static String hidden(String area, String id) {
        var cijfer = PUBLISHED.get(gebied(area), id);
        var getal = cijfer.getal();
        if (getal != null) {
            return getal.toPlainString();
        }
        assertThat(cijfer.reden()).isEqualTo(Reden.ONDERDRUKT);
        return cijfer.klein() ? "<10" : "hidden";
    }

    private static Gebied gebied(String area) {
        return Provincie.ofCode(area).map(Gebied::of).orElse(Gebied.NEDERLAND);
    }

    private static JsonNode verwacht() throws IOException {
        try (var in = Objects.requireNonNull(OracleTest.class.getResourceAsStream("/voorbeeld-klein/verwacht.json"))) {
            return new ObjectMapper().readTree(in.readAllBytes());
        }
    }
}
