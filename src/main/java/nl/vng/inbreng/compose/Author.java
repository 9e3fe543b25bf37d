package nl.vng.inbreng.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.vng.inbreng.domain.Cijfer;
import nl.vng.inbreng.domain.Kengetal;
import nl.vng.inbreng.tekst.AskText;
import nl.vng.inbreng.tekst.Complaint;
import nl.vng.inbreng.tekst.Fact;
import nl.vng.inbreng.tekst.Filled;
import nl.vng.inbreng.tekst.TextBlock;
import nl.vng.inbreng.tekst.Texts;
import nl.vng.inbreng.verschil.DocumentInhoud;
import nl.vng.inbreng.verschil.Uitspraak;

/// Fills in the texts of one document, and remembers which figures they print and what is wrong with them.
final class Author {

    private final Texts texts;
    private final String document;
    private final AreaContext context;
    private final TreeSet<String> cijfers = new TreeSet<>();
    private final TreeSet<String> kengetallen = new TreeSet<>();
    private final List<Uitspraak> uitspraken = new ArrayList<>();
    private final List<Complaint> complaints = new ArrayList<>();

    Author(Texts texts, String document, Situatie situatie) {
        this.texts = texts;
        this.document = document;
        this.context = AreaContext.of(situatie);
        complaints.addAll(texts.complaints(document));
    }

    Situatie situatie() {
        return context.situatie();
    }

    AreaContext context() {
        return context;
    }

    Texts texts() {
        return texts;
    }

    String document() {
        return document;
    }

    /// The texts of a place that are true, in order; one that says nothing is left out.
    List<Tekst> place(String plaats) {
        return place(plaats, context);
    }

    /// The same, with facts that only this place knows.
    List<Tekst> place(String plaats, AreaContext context) {
        return texts.blocks(document, plaats).stream()
                .map(it -> text(it, context))
                .filter(it -> !it.html().isEmpty())
                .toList();
    }

    /// The text of a place without which there is no document: its title.
    String line(String plaats) {
        var line = place(plaats).stream().map(Tekst::gewoon).collect(Collectors.joining(" "));
        if (line.isEmpty()) {
            complainOfNothing(plaats);
        }
        return line;
    }

    /// That a place is empty of which there is a text; when there is none, the texts complain of that.
    private void complainOfNothing(String plaats) {
        texts.blocks(document, plaats).stream()
                .findFirst()
                .ifPresent(
                        it -> complain(
                                new Complaint(
                                        "tekst/" + it.naam() + ".md",
                                        1,
                                        "hier staat nu niets, en het document kan niet zonder; zet onderaan “--- anders” met een tekst")));
    }

    /// The headings that no text brings along, by name: `stand`, `vragen`.
    Map<String, List<Tekst>> koppen() {
        var koppen = new TreeMap<String, List<Tekst>>();
        for (var naam : Plaatsen.koppen(document)) {
            var plaats = Plaatsen.KOP + naam;
            koppen.put(naam, place(plaats));
            if (koppen.get(naam).isEmpty() && Plaatsen.isNodig(document, plaats)) {
                complainOfNothing(plaats);
            }
        }
        return koppen;
    }

    Tekst text(TextBlock block) {
        return text(block, context);
    }

    private Tekst text(TextBlock block, AreaContext context) {
        var bron = "tekst/" + block.naam() + ".md";
        var titel = keep(bron, "titel", block.title(context));
        var tekst = keep(bron, "tekst", block.fill(context));
        return new Tekst(titel.plain(), tekst.html(), tekst.inline(), tekst.plain());
    }

    /// What became of an ask, in the words of the text for the place `verloop`; empty when the document has none, or
    /// when
    /// the ask was not asked before.
    Optional<Tekst> life(String vraag) {
        return texts.register()
                .life(vraag, context.moment())
                .flatMap(words -> texts.blocks(document, "verloop").stream()
                        .findFirst()
                        .map(it -> text(it, context.with("verloop", new Fact.Words(words)))));
    }

    /// Takes note of what a text says and prints, and of what is wrong with it.
    Filled keep(String bron, String deel, Filled text) {
        if (!text.isEmpty()) {
            uitspraken.add(
                    new Uitspraak(bron, deel, titel(bron), text.vorm(), withoutKenmerk(text.plain()), text.getoond()));
        }
        cijfers.addAll(text.cijfers());
        kengetallen.addAll(text.kengetallen());
        complaints.addAll(text.klachten());
        return text;
    }

    /// The fingerprint differs in each edition, and says nothing.
    private String withoutKenmerk(String text) {
        return text.replace(situatie().uitgave().vingerafdruk(), "…");
    }

    private String titel(String bron) {
        return bron.startsWith(Uitspraak.VRAGEN)
                ? texts.ask(bron.substring(Uitspraak.VRAGEN.length(), bron.length() - ".md".length()))
                        .map(AskText::titel)
                        .orElse("")
                : "";
    }

    void complain(Complaint complaint) {
        complaints.add(complaint);
    }

    /// Takes note of figures that a table or chart prints.
    void prints(List<String> ids) {
        cijfers.addAll(ids);
    }

    /// The figures of the area that the document prints, by number of their definition.
    List<Cijfer> cijfers() {
        return situatie().figures().cijfers().of(situatie().gebied()).stream()
                .filter(it -> cijfers.contains(it.id()))
                .toList();
    }

    /// The kengetallen that it prints, by key.
    List<Kengetal> kengetallen() {
        return kengetallen.stream().map(situatie().uitgave().kengetallen()::get).toList();
    }

    /// What the document says so far.
    ///
    /// @param bestand file in the edition, without extension
    DocumentInhoud inhoud(String bestand, String titel) {
        return new DocumentInhoud(
                bestand,
                titel,
                situatie().gebied().code(),
                cijfers().stream().map(Cijfer::id).toList(),
                uitspraken);
    }

    /// @throws RefusedException if any text is not true, or cannot be read
    void requireTrue() {
        if (!complaints.isEmpty()) {
            throw new RefusedException(complaints.stream().distinct().sorted().toList());
        }
    }
}
