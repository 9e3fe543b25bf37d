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
import nl.vng.inbreng.verschil.Akkoordverschil;
import org.jspecify.annotations.Nullable;

/// `verslag.html`: the report of a run for staff; not part of what may be shared.
public final class VerslagPage {

    private VerslagPage() {}

    /// Differences that are told one by one; `vergelijk` tells all.
    private static final int MOST = 100;

    /// The page as a document of kind `verslag`.
    ///
    /// @param akkoord how the edition differs from the one that was approved before it; `null` when none was
    public static Document of(
            Figures figures,
            Uitgave uitgave,
            Bevindingen bevindingen,
            List<Onderdeel> onderdelen,
            @Nullable Akkoordverschil akkoord) {
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
        model.put("akkoord", akkoord == null ? List.of() : List.of(akkoord(akkoord)));
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

    private static Map<String, Object> akkoord(Akkoordverschil it) {
        return Map.of(
                "zin", it.zin(),
                "regels", Akkoordverschil.some(it.regels(), MOST),
                "buiten", Akkoordverschil.some(it.buiten(), MOST));
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
