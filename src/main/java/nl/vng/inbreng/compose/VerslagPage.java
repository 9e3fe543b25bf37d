package nl.vng.inbreng.compose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.vng.inbreng.aggregate.Figures;
import nl.vng.inbreng.domain.Bevinding;
import nl.vng.inbreng.domain.BevindingSoort;
import nl.vng.inbreng.domain.Bevindingen;
import nl.vng.inbreng.domain.Dutch;
import nl.vng.inbreng.domain.Uitgave;

/// `verslag.html`: the report of a run for staff; not part of what may be shared.
public final class VerslagPage {

    private VerslagPage() {}

    /// The page as a document of kind `verslag`.
    public static Document of(Figures figures, Uitgave uitgave, Bevindingen bevindingen, List<Onderdeel> onderdelen) {
        var model = new LinkedHashMap<String, Object>();
        model.put("voorbeeld", uitgave.voorbeeld());
        model.put("peildatum", Dutch.peildatum(uitgave.peildatum()));
        model.put("vingerafdruk", uitgave.vingerafdruk());
        model.put(
                "onderdelen",
                Gemeentebladen.without(onderdelen).stream()
                        .map(IndexPage::onderdeel)
                        .toList());
        model.put("gemeentebladen", Gemeentebladen.perProvincie(onderdelen, uitgave.gemeenten()));
        model.put("leveringen", IndexPage.leveringen(uitgave));
        model.put(
                "bevindingen",
                bevindingen.soorten().stream().map(it -> soort(it, bevindingen)).toList());
        model.put(
                "onderdrukt",
                figures.onderdrukt().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(it -> Map.of("reden", it.getKey().naam(), "aantal", it.getValue()))
                        .toList());
        return new Document(
                "verslag",
                "verslag",
                uitgave.vingerafdruk(),
                "Verslag van de run, peildatum " + Dutch.peildatum(uitgave.peildatum()),
                "Verslag voor medewerkers",
                uitgave.peildatum().dag(),
                null,
                1,
                model);
    }

    private static Map<String, Object> soort(BevindingSoort soort, Bevindingen bevindingen) {
        return Map.of(
                "code", soort.code(),
                "ernst", soort.ernst().naam(),
                "regel", soort.regel(),
                "doeDit", soort.doeDit(),
                "aantal", Dutch.number(bevindingen.aantal(soort)),
                "voorbeelden",
                        bevindingen.voorbeelden(soort).stream()
                                .map(Bevinding::line)
                                .toList());
    }
}
