package nl.vng.inbreng.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.vng.inbreng.domain.Definitie;
import org.junit.jupiter.api.Test;

class DefinitiesTest {

    private static final Pattern ROW =
            Pattern.compile("^\\| (\\d+) \\| `([^`]+)` \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\| .{10,} \\|$");

    /// As the contract names them, written out.
    private static final String IDS = """
            opvang.opgave opvang.opgave_amv opvang.gerealiseerd opvang.gepland_hard opvang.gepland_zacht opvang.tekort
            opvang.overschot opvang.saldo opvang.realisatie opvang.gemeenten_met_opgave opvang.gemeenten_op_schema
            opvang.gemeenten_met_tekort opvang.gemeenten_zonder_locatie opvang.capaciteit_in_gebruik opvang.bezetting
            opvang.bezettingsgraad opvang.belemmerd opvang.belemmerd.netcongestie opvang.belemmerd.stikstof
            opvang.belemmerd.geluidscontouren opvang.belemmerd.omgevingsvergunning opvang.belemmerd.bezwaar
            opvang.belemmerd.COA-capaciteit opvang.belemmerd.zorg opvang.belemmerd.financiering
            opvang.belemmerd.draagvlak opvang.dagen_tot_realisatie opvang.tempo exploitatie.plekken.COA
            exploitatie.plekken.TGO exploitatie.plekken.DGO exploitatie.plekken.VGE exploitatie.geblokkeerd
            exploitatie.geblokkeerd_gemeenten tgo.lopend tgo.lopend_plekken tgo.risico tgo.risico_plekken
            tgo.risico_gemeenten tgo.risico_voortzetting tgo.risico_telt_mee tgo.tekort_na tgo.kosten_halfjaar
            tgo.bedrag_gemiddeld tgo.beslisdatum_eerste tgo.beslissen_60_dagen klein.gemeenten klein.opgave
            klein.locaties klein.plekken klein.zonder_locatie doorstroom.statushouders doorstroom.langer_14_weken
            doorstroom.aandeel doorstroom.plekken doorstroom.taakstelling doorstroom.rekensom lvv.actief
            lvv.in_opvang lvv.zonder_plek lvv.vbl_geschikt lvv.niet_gedekt lvv.uitgestroomd lvv.uitkomst.bestendig
            lvv.uitkomst.semi-bestendig""";

    @Test
    void everyFigureOfTheContractHasADefinitionAndNoOther() {
        var ids = Stream.concat(Stream.of(IDS.split("\\s+")), Stream.of("lvv.uitkomst.geen oplossing"))
                .toList();
        assertThat(Definities.all().stream().map(Definitie::id)).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void theProgramAndTheDocumentNameTheSameNumbersTitlesUnitsAndSources() throws IOException {
        List<String> documented = Files.readAllLines(Path.of("docs/cijfers.md")).stream()
                .map(ROW::matcher)
                .filter(it -> it.matches())
                .map(it -> String.join(";", it.group(1), it.group(2), it.group(3), it.group(4), it.group(5)))
                .toList();
        assertThat(Definities.all().stream()
                        .map(it -> String.join(
                                ";",
                                String.valueOf(it.nummer()),
                                it.id(),
                                it.titel(),
                                it.eenheid(),
                                it.bron().naam())))
                .containsExactlyElementsOf(documented);
    }

    @Test
    void everyAreaHasEveryFigure() {
        var cijfers = Aggregate.compute(VoorbeeldKlein.snapshot());
        var ids = Definities.all().stream().map(Definitie::id).toList();
        assertThat(cijfers.gebieden()).hasSize(1 + 12 + 14);
        for (var gebied : cijfers.gebieden()) {
            assertThat(cijfers.of(gebied).stream().map(it -> it.id())).containsExactlyElementsOf(ids);
        }
    }

    @Test
    void anOmschrijvingIsOneSentence() {
        assertThat(Definities.all()).allMatch(it -> it.omschrijving().matches("\\p{Lu}.*[^.]\\."));
    }

    @Test
    void refusesAnIdThatIsNoFigure() {
        assertThatThrownBy(() -> Definities.get("opvang.tekrot")).hasMessageContaining("opvang.tekrot");
    }
}
