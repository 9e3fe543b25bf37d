package nl.vng.inbreng.verschil;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import nl.vng.inbreng.domain.Dutch;

/// Whether an edition differs from one that was read in its numbers only, each by less than a [Band].
///
/// Compared are all figures, also those that no document prints; the texts with the conditions that chose them; and the
/// pages as a reader sees them, which also hold tables, charts and numbers that are no figure.
public final class Bandoordeel {

    /// The texts on what is new since another edition have holes that no other text has.
    private static final String NIEUW = "${nieuw_";

    private final Band band;
    private final List<String> buiten = new ArrayList<>();
    private BigDecimal grootste = BigDecimal.ZERO;
    private String waar = "";

    private Bandoordeel(Band band) {
        this.band = band;
    }

    /// @param gelezen the edition that was read and approved
    /// @param nieuw the edition that is to be approved by it
    /// @param gebieden name of an area, by its code
    public static Bandoordeel of(Band band, Inhoud gelezen, Inhoud nieuw, UnaryOperator<String> gebieden) {
        var oordeel = new Bandoordeel(band);
        oordeel.documents(gelezen, nieuw);
        oordeel.figures(gelezen, nieuw, gebieden);
        for (var document : nieuw.documenten()) {
            gelezen.document(document.bestand()).ifPresent(was -> oordeel.texts(was, document));
        }
        return oordeel;
    }

    /// Also holds the pages against each other.
    ///
    /// @param bestanden the documents, without extension
    /// @param was the HTML of one of them in the edition that was read
    /// @param nu the same in the new edition
    public void pages(Collection<String> bestanden, Function<String, String> was, Function<String, String> nu) {
        for (var bestand : bestanden) {
            var before = Bladzijde.of(was.apply(bestand));
            var after = Bladzijde.of(nu.apply(bestand));
            compare(
                    bestand,
                    before,
                    after,
                    Bladzijde.differOnlyInColour(before, after)
                            ? "in een kaart of grafiek is een kleur veranderd"
                            : "op de bladzijde is iets anders dan een getal veranderd");
        }
    }

    /// Dutch: what is outside the band; empty when nothing is.
    public List<String> buiten() {
        return List.copyOf(buiten);
    }

    /// Dutch: the largest shift of a number, with where it is: `1,45% (Nederland, opvang.tekort: was 1.108, nu 1.092)`;
    /// empty when none shifted.
    public String grootste() {
        return waar.isEmpty() ? "" : Dutch.number(grootste) + "% (" + waar + ")";
    }

    private void documents(Inhoud gelezen, Inhoud nieuw) {
        var all = new LinkedHashSet<DocumentInhoud>(nieuw.documenten());
        all.addAll(gelezen.documenten());
        all.stream()
                .map(DocumentInhoud::bestand)
                .distinct()
                .filter(it ->
                        gelezen.document(it).isEmpty() != nieuw.document(it).isEmpty())
                .forEach(it -> buiten.add(
                        "%s is er %s".formatted(it, nieuw.document(it).isEmpty() ? "niet meer" : "bij gekomen")));
    }

    private void figures(Inhoud gelezen, Inhoud nieuw, UnaryOperator<String> gebieden) {
        var names = new LinkedHashSet<String>();
        nieuw.cijfers().forEach(it -> names.add(it.naam()));
        gelezen.cijfers().forEach(it -> names.add(it.naam()));
        for (var naam : names) {
            var was = gelezen.cijfer(naam);
            var nu = nieuw.cijfer(naam);
            if (was == null || nu == null) {
                buiten.add(naam + (nu == null ? " staat er niet meer in" : " is erbij gekomen"));
                continue;
            }
            var plaats = gebieden.apply(nu.gebied()) + ", " + nu.cijfer();
            if (!was.peildatum().equals(nu.peildatum())) {
                buiten.add("%s: de peildatum was %s, nu %s".formatted(plaats, was.peildatum(), nu.peildatum()));
            } else if (was.onderdrukt() || nu.onderdrukt()) {
                if (was.onderdrukt() != nu.onderdrukt() || !was.weergave().equals(nu.weergave())) {
                    buiten.add(plaats + (nu.onderdrukt() ? ": wordt niet getoond" : ": wordt nu wel getoond"));
                }
            } else {
                compare(
                        plaats,
                        Printed.of(was.weergave()),
                        Printed.of(nu.weergave()),
                        "was %s, nu %s".formatted(was.weergave(), nu.weergave()));
            }
        }
    }

    private void texts(DocumentInhoud was, DocumentInhoud nu) {
        var before = said(was);
        var after = said(nu);
        if (!before.stream()
                .map(Bandoordeel::vorm)
                .toList()
                .equals(after.stream().map(Bandoordeel::vorm).toList())) {
            buiten.add(nu.bestand() + ": een tekst, een vraag of een voorwaarde ervan is veranderd");
            return;
        }
        for (int i = 0; i < after.size(); i++) {
            var is = after.get(i);
            if (is.isEis() && !before.get(i).tekst().equals(is.tekst())) {
                buiten.add("%s: de vraag zelf noemt iets anders (%s)".formatted(nu.bestand(), is.bron()));
            } else {
                compare(
                        nu.bestand() + ", " + is.bron(),
                        Printed.of(before.get(i).tekst()),
                        Printed.of(is.tekst()),
                        "de tekst noemt iets anders dan eerst");
            }
        }
    }

    private static List<Uitspraak> said(DocumentInhoud document) {
        return document.uitspraken().stream()
                .filter(it -> !it.vorm().contains(NIEUW))
                .toList();
    }

    private static Map.Entry<String, String> vorm(Uitspraak it) {
        return Map.entry(it.bron() + " " + it.deel() + " " + it.titel(), it.vorm());
    }

    private void compare(String plaats, Printed was, Printed nu, String otherWords) {
        if (!was.woorden().equals(nu.woorden())) {
            buiten.add(plaats + ": " + otherWords);
            return;
        }
        for (int i = 0; i < nu.getallen().size(); i++) {
            var before = was.getallen().get(i);
            var after = nu.getallen().get(i);
            var verschil = "%s: was %s, nu %s".formatted(plaats, before.tekst(), after.tekst());
            if (!band.holds(before, after)) {
                buiten.add(verschil);
                return;
            }
            var shift = Band.shift(before, after);
            if (shift.compareTo(grootste) > 0) {
                grootste = shift;
                waar = verschil;
            }
        }
    }
}
