package nl.vng.inbreng.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.vng.inbreng.domain.Provincie;
import nl.vng.inbreng.domain.Reden;
import nl.vng.inbreng.render.Conformance;
import nl.vng.inbreng.render.Renderer;
import nl.vng.inbreng.verschil.DocumentInhoud;
import nl.vng.inbreng.verschil.Inhoud;
import nl.vng.inbreng.verschil.Uitspraak;
import nl.vng.inbreng.verschil.Waarde;
import org.junit.jupiter.api.Test;

class NieuwTest {

    private static final Renderer RENDERER = new Renderer(Path.of("templates"));

    @Test
    void saysNothingWhenThereIsNoEarlierEditionOrNothingChanged() {
        assertThat(text(Editie.voorbeeld())).doesNotContain("Nieuw sinds");
        assertThat(text(Editie.voorbeeld().na(said(Editie.voorbeeld())))).doesNotContain("Nieuw sinds");
    }

    @Test
    void namesExactlyTheFiguresThatChanged() {
        var vorige = said(Editie.voorbeeld().met("PV26", "opvang.tekort", 4_001));

        assertThat(text(Editie.voorbeeld().na(vorige)))
                .contains(
                        "<strong>Nieuw sinds 23 januari 2025 (editie 3).</strong> Tekort: was 4.001, nu 3.918 plekken.</p>");
    }

    @Test
    void neverRepeatsAValueThatIsHiddenNow() {
        var vorige = said(Editie.voorbeeld().met("PV26", "tgo.lopend", 777));
        var nu = Editie.voorbeeld()
                .zonder("PV26", "tgo.lopend", Reden.VERTROUWELIJK)
                .na(vorige);

        assertThat(text(nu)).contains("wordt niet getoond").doesNotContain("777");
    }

    @Test
    void namesTheGemeentenInTheTableOfWhichAFigureChanged() {
        var vorige = said(Editie.voorbeeld().met("GM0307", "opvang.gerealiseerd", 1));

        assertThat(text(Editie.voorbeeld().na(vorige)))
                .contains("(editie 3).</strong> In de tabel is veranderd: Amersfoort.</p>");
    }

    @Test
    void namesAsksThatCameThatWentAndThatWerePutOtherwise() {
        var vorige = said(Editie.voorbeeld(), it -> asks(it, true));

        assertThat(text(Editie.voorbeeld().na(vorige)))
                .contains("Nieuwe vragen: ")
                .contains("Aangescherpte vragen: ")
                .contains("Gewijzigde vragen: ")
                .contains("Vervallen vragen: Een vraag die er niet meer is");
    }

    @Test
    void anAskThatTheDebateIsNotAboutHasNotLapsed() {
        var vorige = said(Editie.voorbeeld());
        var debat = Editie.voorbeeld()
                .debat(
                        "Debat",
                        LocalDate.of(2025, 5, 13),
                        "de minister van Asiel en Migratie",
                        LocalDate.of(2025, 5, 6),
                        Set.of(1, 2, 3, 4));
        var one = Editie.voorbeeld()
                .debat(
                        "Debat",
                        LocalDate.of(2025, 2, 13),
                        "de minister van Asiel en Migratie",
                        LocalDate.of(2025, 2, 6),
                        Set.of(1, 2, 3, 5, 6));

        assertThat(RENDERER.xhtml(Documents.landelijk(debat.na(vorige).material())))
                .contains("Vervallen vraag: Regeling doorstroomlocaties publiceren.")
                .contains("Het debat gaat niet over deze 3 vragen: Verbod op voorrang voor statushouders;"
                        + " Verantwoordelijkheid voor mensen zonder verblijfsrecht en nog 1.");
        assertThat(RENDERER.xhtml(Documents.landelijk(one.na(vorige).material())))
                .contains("Het debat gaat niet over de vraag: Kleinschalige opvang.")
                .doesNotContain("Vervallen", "Nieuwe vra");
        assertThat(RENDERER.xhtml(Documents.gemeente(one.alleGemeenten().getFirst(), one.material())))
                .contains("Het debat gaat niet over 1 vraag die er toen wel stond.")
                .doesNotContain("Nieuw, veranderd");
    }

    @Test
    void theSheetOfAGemeenteCountsAnAskThatLapsedAsSuch() {
        var editie = Editie.voorbeeld();
        var vorige = said(editie, it -> {
            var uitspraken = new ArrayList<>(it.uitspraken());
            uitspraken.add(new Uitspraak("vragen/oud.md", "vraag", "Oud", "", "", new TreeSet<>()));
            return new DocumentInhoud(it.bestand(), it.titel(), it.gebied(), it.cijfers(), uitspraken);
        });

        assertThat(RENDERER.xhtml(Documents.gemeente(
                        editie.alleGemeenten().getFirst(), editie.na(vorige).material())))
                .contains("Nieuw, veranderd of vervallen: 1 vraag.");
    }

    @Test
    void aDocumentThatReadersDidNotHaveSaysNothingOfWhatIsNew() {
        var vorige = new Inhoud(LocalDate.of(2025, 1, 23), 3, true, List.of(), List.of());

        assertThat(text(Editie.voorbeeld().na(vorige))).doesNotContain("Nieuw sinds");
    }

    @Test
    void keepsThePageLimitsWhenEverythingChangedWithTheLongestNamesAndTheLargestNumbers() throws Exception {
        var vorige = said(Editie.groot(), it -> asks(it, false));
        var material = Editie.groot().na(otherFigures(vorige)).material();
        var documents = all(material);

        for (var document : documents) {
            assertThat(RENDERER.xhtml(document)).as(document.bestand()).contains("Nieuw sinds");
            assertThat(RENDERER.render(document).paginas())
                    .as(document.bestand())
                    .isLessThanOrEqualTo(document.maxPaginas());
        }
        for (var document : List.of(documents.getFirst(), documents.get(1), documents.getLast())) {
            assertThat(Conformance.of(RENDERER.render(document).pdf()).values())
                    .as(document.bestand())
                    .allSatisfy(it -> assertThat(it.failures()).isEmpty());
        }
    }

    static List<Document> all(Material material) {
        var documents = new ArrayList<Document>();
        documents.add(Documents.landelijk(material));
        for (var it : Provincie.values()) {
            documents.add(Documents.provincie(it, material));
        }
        Stream.concat(Stream.of((Provincie) null), Arrays.stream(Provincie.values()))
                .forEach(it -> documents.add(Documents.spreekkaart(it, material)));
        material.uitgave().gemeenten().stream()
                .limit(20)
                .forEach(it -> documents.add(Documents.gemeente(it, material)));
        return documents;
    }

    private static String text(Editie editie) {
        return RENDERER.xhtml(Documents.provincie(Provincie.UTRECHT, editie.material()));
    }

    static Inhoud said(Editie editie) {
        return said(editie, it -> it);
    }

    /// What an earlier edition said, as edition 3 of a week before.
    private static Inhoud said(Editie editie, UnaryOperator<DocumentInhoud> change) {
        var material = editie.material();
        return new Inhoud(
                LocalDate.of(2025, 1, 23),
                3,
                true,
                material.figures().cijfers().all().stream().map(Waarde::of).toList(),
                all(material).stream()
                        .map(Document::inhoud)
                        .map(it -> change.apply(Objects.requireNonNull(it)))
                        .toList());
    }

    static Inhoud otherFigures(Inhoud said) {
        return new Inhoud(
                LocalDate.of(2025, 9, 23),
                3333,
                true,
                said.cijfers().stream()
                        .map(it -> new Waarde(it.gebied(), it.cijfer(), "ten minste 199.999", false, it.peildatum()))
                        .toList(),
                List.copyOf(said.documenten()));
    }

    /// One ask less, one more, and all others in other words: with fewer figures, or with another one.
    private static DocumentInhoud asks(DocumentInhoud said, boolean fewer) {
        var uitspraken = new ArrayList<Uitspraak>();
        int ask = 0;
        for (var it : said.uitspraken()) {
            if (!it.bron().startsWith(Uitspraak.VRAGEN)) {
                uitspraken.add(it);
                continue;
            }
            ask++;
            if (!it.bron().endsWith("/1b.md") && !it.bron().endsWith("/2.md")) {
                var vorm = ask % 2 == 0 || fewer && ask % 3 == 0 ? "Kort." : "${opvang.opgave_anders}";
                uitspraken.add(new Uitspraak(it.bron(), it.deel(), it.titel(), vorm, it.tekst(), it.cijfers()));
            }
        }
        for (int i = 0; i < 4; i++) {
            uitspraken.add(new Uitspraak(
                    "vragen/oud%d.md".formatted(i),
                    "vraag",
                    "Een vraag die er niet meer is, met een lange naam",
                    "",
                    "",
                    new TreeSet<>()));
        }
        return new DocumentInhoud(said.bestand(), said.titel(), said.gebied(), said.cijfers(), uitspraken);
    }
}
