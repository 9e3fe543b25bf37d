package nl.vng.inbreng.compose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.vng.inbreng.aggregate.Figures;
import nl.vng.inbreng.domain.Dutch;
import nl.vng.inbreng.domain.Gemeente;
import nl.vng.inbreng.domain.Uitgave;

/// The sheet for one gemeente: one page for a member of the VNG.
final class GemeenteDocument {

    private static final int MAX_PAGINAS = 1;

    private GemeenteDocument() {}

    static Document of(Gemeente gemeente, Figures figures, Uitgave uitgave) {
        var situatie = Situatie.gemeente(gemeente, figures, uitgave);
        var provincie = Situatie.provincie(gemeente.provincie(), figures, uitgave);
        var land = Situatie.land(figures, uitgave);
        var vragen = Vragen.of(land);
        var kerncijfers = GemeenteSecties.kerncijfers(situatie);
        var secties = GemeenteSecties.of(situatie);
        var vergelijking = Vergelijking.of(situatie, provincie, land);

        var gebruikt = new Gebruikt(situatie);
        vragen.forEach(it -> gebruikt.zinnen(List.of(it.kern())));
        secties.values().forEach(gebruikt::zinnen);
        gebruikt.cijfers(kerncijfers);
        gebruikt.cijfers(vergelijking.rijen().stream().map(Vergelijking.Rij::id).toList());

        var titel = "Opvang in " + situatie.naam().voluit();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("titel", titel);
        model.put("gebied", situatie.naam());
        model.put("provincie", provincie.naam());
        model.put("kenmerk", Kenmerk.of(uitgave));
        model.put("peildatum", Dutch.peildatum(uitgave.peildatum()));
        model.put(
                "kerncijfers",
                kerncijfers.stream().map(it -> Weergave.of(situatie.cijfer(it))).toList());
        model.put("secties", secties);
        model.put("grafiek", Staafgrafiek.ofOne(situatie));
        model.put("vergelijking", vergelijking);
        model.put("vragen", vragen);
        model.put("dekkingProvincie", provincie.dekking());
        model.put("dekkingLand", land.dekking());
        model.put("verantwoording", Verantwoording.of(situatie, gebruikt));
        return new Document(
                "gemeente",
                Gemeentebladen.bestand(gemeente),
                uitgave.vingerafdruk(),
                titel,
                "Cijfers over de opvang van asielzoekers in " + situatie.naam().voluit()
                        + ", naast de provincie en het land, peildatum " + Dutch.peildatum(uitgave.peildatum()),
                Kenmerk.date(uitgave),
                uitgave.concept() ? "CONCEPT" : null,
                MAX_PAGINAS,
                model);
    }
}
