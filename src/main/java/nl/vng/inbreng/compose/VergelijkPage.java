package nl.vng.inbreng.compose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import nl.vng.inbreng.aggregate.Definities;
import nl.vng.inbreng.domain.Definitie;
import nl.vng.inbreng.verschil.CijferVerschil;
import nl.vng.inbreng.verschil.Deel;
import nl.vng.inbreng.verschil.EditieVerschil;
import nl.vng.inbreng.verschil.TekstVerschil;

/// The differences between two editions as a page for staff.
public final class VergelijkPage {

    private VergelijkPage() {}

    /// The page as a document of kind `vergelijk`.
    ///
    /// @param gebieden name of an area, by its code
    public static Document of(EditieVerschil verschil, UnaryOperator<String> gebieden) {
        var model = new LinkedHashMap<String, Object>();
        model.put("letOp", warnings(verschil));
        model.put(
                "cijfers",
                verschil.cijfers().stream().map(it -> figure(it, gebieden)).toList());
        model.put(
                "vragen",
                verschil.vragen().entrySet().stream()
                        .map(it -> "%s, %s: %s in %s"
                                .formatted(
                                        it.getKey().vraag(),
                                        it.getKey().titel(),
                                        it.getKey().soort().naam(),
                                        Bestanden.names(it.getValue())))
                        .toList());
        model.put("documenten", documents(verschil));
        model.put("erbij", verschil.erbij());
        model.put("weg", verschil.weg());
        return new Document(
                "vergelijk",
                "vergelijk",
                "",
                "Verschil tussen " + verschil.oud().naam() + " en "
                        + verschil.nieuw().naam(),
                "Verschil tussen twee edities",
                LocalDate.EPOCH,
                null,
                1,
                model);
    }

    /// What makes the comparison less than it seems.
    public static List<String> warnings(EditieVerschil verschil) {
        return verschil.oud().voorbeeld() == verschil.nieuw().voorbeeld()
                ? List.of()
                : List.of("Let op: de ene editie heeft voorbeeldcijfers, de andere echte.");
    }

    /// Title of a figure; its id when this program does not know it.
    public static String titel(String cijfer) {
        return Definities.all().stream()
                .filter(it -> it.id().equals(cijfer))
                .findFirst()
                .map(Definitie::titel)
                .orElse(cijfer);
    }

    private static Map<String, Object> figure(CijferVerschil it, UnaryOperator<String> gebieden) {
        return Map.of(
                "gebied",
                gebieden.apply(it.gebied()),
                "titel",
                titel(it.cijfer()),
                "was",
                Objects.requireNonNullElse(it.was(), "–"),
                "nu",
                Objects.requireNonNullElse(it.nu(), "–"));
    }

    /// The texts under the document that they are of, or under all documents in which they differ alike.
    private static List<Map<String, Object>> documents(EditieVerschil verschil) {
        var documents = new LinkedHashMap<List<String>, List<Map<String, Object>>>();
        verschil.gelijk()
                .forEach(it -> documents
                        .computeIfAbsent(it.documenten(), _ -> new ArrayList<>())
                        .add(text(it.tekst())));
        return documents.entrySet().stream()
                .map(it -> Map.<String, Object>of("titel", titel(it.getKey(), verschil), "teksten", it.getValue()))
                .toList();
    }

    private static String titel(List<String> documenten, EditieVerschil verschil) {
        var names = Bestanden.names(documenten);
        return documenten.size() > 1
                ? names
                : verschil.nieuw()
                        .document(names)
                        .map(it -> it.titel() + " (" + names + ")")
                        .orElse(names);
    }

    private static Map<String, Object> text(TekstVerschil it) {
        return Map.of(
                "bron",
                it.bron(),
                "verzwegen",
                it.verzwegen(),
                "delen",
                it.delen().stream().map(VergelijkPage::part).toList());
    }

    private static Map<String, Object> part(Deel it) {
        return Map.of("soort", it.soort().name(), "tekst", it.tekst());
    }
}
