package nl.vng.inbreng.compose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.vng.inbreng.domain.Bronsoort;
import nl.vng.inbreng.domain.Cijfers;
import nl.vng.inbreng.domain.Debat;
import nl.vng.inbreng.domain.Dutch;
import nl.vng.inbreng.domain.Gebied;
import nl.vng.inbreng.domain.Levering;
import nl.vng.inbreng.domain.Provincie;
import nl.vng.inbreng.domain.Uitgave;
import nl.vng.inbreng.verschil.Akkoordverschil;
import nl.vng.inbreng.verschil.DocumentInhoud;
import org.jspecify.annotations.Nullable;

/// `index.html`: the page that an edition is opened with; what is in it, key figures, quality of the data.
public final class IndexPage {

    /// The columns of the table of provincies, in order.
    private static final List<String> KOLOMMEN = List.of(
            "opvang.opgave",
            "opvang.gerealiseerd",
            "opvang.realisatie",
            "opvang.tekort",
            "opvang.gemeenten_zonder_locatie",
            "tgo.risico_plekken");

    private IndexPage() {}

    /// The page as a document of kind `index`.
    ///
    /// @param brief what the letter says
    /// @param akkoord how the edition differs from the one that was approved before it; `null` when none was
    public static Document of(
            Material material, List<Onderdeel> onderdelen, DocumentInhoud brief, @Nullable Akkoordverschil akkoord) {
        var figures = material.figures();
        var uitgave = material.uitgave();
        var model = new LinkedHashMap<String, Object>();
        model.put("voorbeeld", uitgave.voorbeeld());
        model.put("concept", uitgave.concept());
        model.put("akkoord", akkoord == null ? "" : akkoord.zin());
        model.put("peildatum", Dutch.peildatum(uitgave.peildatum()));
        model.put("vingerafdruk", uitgave.vingerafdruk());
        model.put("debat", debat(uitgave));
        model.put("nieuw", nieuw(material, brief));
        model.put(
                "rectificatie",
                material.correcties().stream()
                        .map(it -> Map.of("vervangt", it.naam(), "reden", Correctie.redenen(List.of(it.reden()))))
                        .toList());
        model.put("vragen", vragen(material));
        model.put(
                "onderdelen",
                Gemeentebladen.without(onderdelen).stream()
                        .map(IndexPage::onderdeel)
                        .toList());
        model.put("gemeentebladen", Gemeentebladen.perProvincie(onderdelen, uitgave.gemeenten()));
        model.put("provincies", provincies(figures.cijfers()));
        model.put("leveringen", leveringen(uitgave));
        return new Document(
                "index",
                "index",
                uitgave.vingerafdruk(),
                "VNG-briefings asielopvang, peildatum " + Dutch.peildatum(uitgave.peildatum()),
                "Overzicht van de editie",
                uitgave.peildatum().dag(),
                null,
                1,
                model);
    }

    /// What is new in the letter: at most one; empty when nothing is, or when there was no edition before.
    private static List<Map<String, Object>> nieuw(Material material, DocumentInhoud brief) {
        var author = author(material);
        return Optional.ofNullable(material.vorige())
                .flatMap(it -> Nieuw.between(it, brief, author, Deelgebieden.provincies()))
                .map(it -> Map.<String, Object>of(
                        "sinds",
                        it.sinds(),
                        "cijfers",
                        it.cijfers(),
                        "gebieden",
                        it.gebieden(),
                        "vragen",
                        it.vragen().stream()
                                .map(vraag ->
                                        vraag.titel() + ": " + vraag.soort().woorden())
                                .toList()))
                .stream()
                .toList();
    }

    /// The asks of the letter with where they stand.
    private static List<Map<String, Object>> vragen(Material material) {
        var author = author(material);
        var moment = author.context().moment();
        var register = material.texts().register();
        return Vragen.kort(author).stream()
                .map(it -> Map.<String, Object>of(
                        "id",
                        it.id(),
                        "vraag",
                        it.kern(),
                        "staat",
                        register.state(it.id(), moment).naam(),
                        "verloop",
                        register.life(it.id(), moment).orElse("")))
                .toList();
    }

    private static Author author(Material material) {
        return new Author(material.texts(), "landelijk", Situatie.land(material.figures(), material.uitgave()));
    }

    private static String debat(Uitgave uitgave) {
        Debat debat = uitgave.debat();
        return debat == null ? "" : debat.naam() + ", " + Dutch.date(debat.datum());
    }

    static Map<String, Object> onderdeel(Onderdeel it) {
        return Map.of(
                "bestand", it.bestand(),
                "titel", it.titel(),
                "onderwerp", it.onderwerp(),
                "paginas", it.paginas(),
                "kilobytes", Math.max(1, Math.round(it.bytes() / 1024.0)));
    }

    private static List<Map<String, Object>> provincies(Cijfers cijfers) {
        var rows = new ArrayList<Map<String, Object>>();
        for (Provincie provincie : Provincie.values()) {
            rows.add(row(Gebied.of(provincie), "provincie/" + provincie.slug(), cijfers));
        }
        rows.add(row(Gebied.NEDERLAND, "landelijk", cijfers));
        return rows;
    }

    private static Map<String, Object> row(Gebied gebied, String bestand, Cijfers cijfers) {
        return Map.of(
                "naam",
                gebied.naam(),
                "bestand",
                bestand,
                "land",
                gebied.isLand(),
                "waarden",
                KOLOMMEN.stream()
                        .map(id -> Dutch.figure(cijfers.get(gebied, id)))
                        .toList());
    }

    /// The files with their quality. For LVV no number of rows is shown: a row is a person.
    static List<Map<String, Object>> leveringen(Uitgave uitgave) {
        return uitgave.leveringen().values().stream()
                .sorted(Comparator.comparing(Levering::soort))
                .map(IndexPage::levering)
                .toList();
    }

    /// What is told of the debate stands in no rows.
    private static String rows(Levering it, int count) {
        return it.soort() == Bronsoort.DEBAT ? "n.v.t." : Dutch.number(count);
    }

    private static Map<String, Object> levering(Levering it) {
        return Map.of(
                "bestand", it.bestand(),
                "peildatum", it.peildatum() == null ? "n.v.t." : Dutch.peildatum(it.peildatum()),
                "rijen", it.soort() == Bronsoort.LVV_ZAKEN ? "niet getoond" : rows(it, it.rijen()),
                "afgekeurd", rows(it, it.afgekeurd()),
                "sha256", it.sha256());
    }
}
