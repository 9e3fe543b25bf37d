package nl.vng.inbreng.compose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.vng.inbreng.aggregate.Figures;
import nl.vng.inbreng.domain.Dutch;
import nl.vng.inbreng.domain.Provincie;
import nl.vng.inbreng.domain.Uitgave;

/// The briefing of one provincie: page 1 stands alone, page 2 is the ground under it.
final class ProvincieDocument {

    private static final int MAX_PAGINAS = 2;

    /// So few that page 2 has room for a wider layout.
    private static final int FEW_GEMEENTEN = 13;

    private ProvincieDocument() {}

    static Document of(Provincie provincie, Figures figures, Uitgave uitgave) {
        var situatie = Situatie.provincie(provincie, figures, uitgave);
        var kenmerk = Kenmerk.of(uitgave);
        var vragen = Vragen.of(situatie);
        var secties = ProvincieSecties.of(situatie, Situatie.land(figures, uitgave));
        var kerncijfers = ProvincieSecties.KERNCIJFERS.stream()
                .map(it -> Weergave.of(situatie.cijfer(it)))
                .toList();

        var gebruikt = new Gebruikt(situatie);
        vragen.forEach(it -> gebruikt.zinnen(it.zinnen()));
        secties.values().forEach(gebruikt::zinnen);
        gebruikt.cijfers(ProvincieSecties.KERNCIJFERS);
        gebruikt.cijfers(GemeenteTabel.CIJFERS);
        gebruikt.cijfers(List.of("tgo.lopend"));

        var titel = "Opvang in " + situatie.naam().voluit();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("titel", titel);
        model.put("gebied", situatie.naam());
        model.put("kenmerk", kenmerk);
        model.put("peildatum", Dutch.peildatum(uitgave.peildatum()));
        model.put("kerncijfers", kerncijfers);
        model.put("kaart", Kaart.of(figures, provincie));
        model.put("ruim", situatie.gemeenten().size() <= FEW_GEMEENTEN);
        model.put("secties", secties);
        model.put("tgoTot", Dutch.date(uitgave.kengetallen().datum("tgo_bekostiging_tot")));
        model.put("vragen", vragen);
        model.put("grafiek", Staafgrafiek.of(situatie));
        model.put("gemeenten", GemeenteTabel.of(situatie));
        model.put("tijdlijn", Tijdlijn.of(provincie, situatie));
        model.put("verantwoording", Verantwoording.of(situatie, gebruikt));
        return new Document(
                "provincie",
                "provincie/" + provincie.slug(),
                uitgave.vingerafdruk(),
                titel,
                "Cijfers en vragen over de opvang van asielzoekers in " + provincie.naam() + ", peildatum "
                        + Dutch.peildatum(uitgave.peildatum()),
                Kenmerk.date(uitgave),
                uitgave.concept() ? "CONCEPT" : null,
                MAX_PAGINAS,
                model);
    }
}
