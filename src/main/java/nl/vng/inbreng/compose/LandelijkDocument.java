package nl.vng.inbreng.compose;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.vng.inbreng.aggregate.Figures;
import nl.vng.inbreng.domain.Dutch;
import nl.vng.inbreng.domain.Uitgave;

/// The VNG letter: Inleiding, six topics with their asks, the twelve provincies, Verantwoording.
final class LandelijkDocument {

    private static final int MAX_PAGINAS = 5;

    private LandelijkDocument() {}

    static Document of(Figures figures, Uitgave uitgave) {
        var land = Situatie.land(figures, uitgave);
        var kenmerk = Kenmerk.of(uitgave);
        var vragen = Vragen.of(land);
        var secties = LandelijkSecties.of(land);
        var provincies = ProvincieTabel.of(figures, uitgave);

        var gebruikt = new Gebruikt(land);
        vragen.forEach(it -> gebruikt.zinnen(it.zinnen()));
        secties.values().forEach(gebruikt::zinnen);
        gebruikt.cijfers(ProvincieTabel.KOLOMMEN);

        Map<String, Object> model = new LinkedHashMap<>();
        model.put("gebied", land.naam());
        model.put("kenmerk", kenmerk);
        model.put("secties", secties);
        model.put("tgoTot", Dutch.date(uitgave.kengetallen().datum("tgo_bekostiging_tot")));
        model.put("vragen", vragen);
        model.put("provincies", provincies);
        model.put("kaart", Kaart.of(figures, null));
        model.put("verantwoording", Verantwoording.of(land, gebruikt));
        return new Document(
                "landelijk",
                "landelijk",
                uitgave.vingerafdruk(),
                kenmerk.onderwerp(),
                "Inbreng van de VNG over de opvang van asielzoekers, peildatum " + Dutch.peildatum(uitgave.peildatum()),
                Kenmerk.date(uitgave),
                uitgave.concept() ? "CONCEPT" : null,
                MAX_PAGINAS,
                model);
    }
}
