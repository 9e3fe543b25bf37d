package nl.vng.inbreng.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.vng.inbreng.domain.Provincie;
import nl.vng.inbreng.render.Renderer;
import nl.vng.inbreng.verschil.Inhoud;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What staff change in the templates folder, and what then stands in the documents: no code is touched.
class EditingTest {

    /// Fixed words that stand beside or above what a text or a figure says.
    private static final Set<String> LABELS = Set.of(
            "",
            "Vereniging van Nederlandse Gemeenten",
            "Aan",
            "Datum",
            "Onderwerp",
            "Embargo",
            "Onze vragen",
            "Verantwoording",
            "Dekking",
            "Stand",
            "TGO stand",
            "LVV landelijke vreemdelingenvoorziening",
            "Cijfer",
            "Gemeente",
            "Provincie",
            "Nederland");

    @TempDir
    Path templates;

    @BeforeEach
    void copyTemplates() throws IOException {
        var source = Path.of("templates");
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                var target = templates.resolve(source.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    @Test
    void aChangedSentenceStandsInTheLetter() throws IOException {
        replace("tekst/brief-inleiding.md", "Samen moeten gemeenten", "Alle gemeenten samen moeten");

        assertThat(letter(Editie.voorbeeld()))
                .contains("Alle gemeenten samen moeten 96.000 plekken bieden op 1 juli 2025.");
    }

    @Test
    void aNewAskStandsInEveryDocumentWithTheFiguresOfItsArea() throws IOException {
        Files.writeString(templates.resolve("vragen/1c.md"), """
                ---
                titel: Lege locaties openen
                onderwerp: 1
                volgorde: 30
                gewicht: 95
                ---
                # Vraag
                Vraag ${minister} wanneer de gerealiseerde locaties die leeg staan, opengaan.

                # Cijfers
                --- als opvang.gepland_hard > 0
                ${opvang.gepland_hard:op} ${opvang.gepland_hard:was|waren} in ${gebied} ${opvang.gepland_hard} vastgesteld of gereed maar leeg.

                # Voorlezen
                Wanneer gaan de lege locaties open?
                """);
        var editie = Editie.voorbeeld().met("PV29", "opvang.gepland_hard", 1).met("NL", "opvang.gepland_hard", 12_005);

        assertThat(letter(editie))
                .contains("Vraag de minister wanneer de gerealiseerde locaties die leeg staan, opengaan.")
                .contains("Op 30 januari 2025 waren in Nederland 12.005 plekken vastgesteld of gereed maar leeg.");
        assertThat(text(Documents.provincie(Provincie.ZEELAND, editie.material(templates))))
                .contains("Op 30 januari 2025 was in Zeeland 1 plek vastgesteld of gereed maar leeg.")
                .as("the heaviest is the one to read out")
                .contains("Om voor te lezen Wanneer gaan de lege locaties open?");
        assertThat(text(Documents.spreekkaart(Provincie.ZEELAND, editie.material(templates))))
                .contains("Wanneer gaan de lege locaties open?");
    }

    @Test
    void aShortNewAskFitsInEveryDocumentBesideWhatIsNew() throws IOException {
        var editie = Editie.voorbeeld();
        var before = said(editie);
        Files.writeString(templates.resolve("vragen/2b.md"), """
                ---
                titel: Geld voor gemeentelijke exploitatie
                onderwerp: 2
                ---
                # Vraag
                Vraag ${minister} wanneer gemeenten weten welk bedrag zij krijgen voor opvang die zij zelf uitvoeren.

                # Voorlezen
                Wanneer weten gemeenten welk bedrag zij krijgen voor opvang die zij zelf uitvoeren?
                """);
        var renderer = new Renderer(templates);

        assertThat(documents(editie.na(before).material(templates))).allSatisfy(it -> {
            assertThat(renderer.xhtml(it)).contains("Nieuwe vraag: Geld voor gemeentelijke exploitatie.");
            assertThat(renderer.render(it).paginas()).isLessThanOrEqualTo(it.maxPaginas());
        });
    }

    @Test
    void anAskThatAnotherDocumentStillPutsHasNotLapsed() throws IOException {
        var editie = Editie.voorbeeld();
        var before = said(editie);
        replace("vragen/2.md", "gewicht: 50", "gewicht: 50\ndocument: landelijk, spreekkaart");
        var card = templates.resolve("vragen/3.md");
        Files.writeString(card, Files.readString(card).replaceFirst("(?s)# Voorlezen.*", ""));
        Files.delete(templates.resolve("vragen/6a.md"));
        var material = editie.na(before).material(templates);

        assertThat(letter(editie)).contains("Vraag de minister de belemmeringen voor gemeentelijke exploitatie");
        assertThat(text(Documents.provincie(Provincie.ZEELAND, material)))
                .doesNotContain("de belemmeringen voor gemeentelijke exploitatie")
                .contains("Vervallen vraag: Verantwoordelijkheid voor mensen zonder verblijfsrecht.");
        assertThat(text(Documents.spreekkaart(null, material)))
                .doesNotContain("vanaf 1 juli 2025?")
                .contains("Vervallen vraag: Verantwoordelijkheid voor mensen zonder verblijfsrecht.");
        replace("vragen/register.csv", "verwijzing\n", "verwijzing\n2;ingetrokken;2025-01-10;\n");
        replace("vragen/1b.md", "gewicht: 60", "gewicht: 60\ngeldig tot: 1-1-2026\nopvolger: 1a");
        assertThat(text(Documents.provincie(Provincie.ZEELAND, editie.material(templates))))
                .as("one withdrawn, one deleted, and one that waits until the ask before it has passed")
                .contains("Vervallen vragen: Handhaving van de Spreidingswet en nog 2.");
    }

    private static Stream<Document> documents(Material material) {
        return Stream.concat(
                Stream.of(Documents.landelijk(material), Documents.spreekkaart(null, material)),
                Arrays.stream(Provincie.values())
                        .flatMap(it ->
                                Stream.of(Documents.provincie(it, material), Documents.spreekkaart(it, material))));
    }

    @Test
    void anotherDebateHasAnotherDateMinisterAndFewerTopics() throws IOException {
        replace("vragen/6a.md", "per direct", "nog dit jaar");
        var editie = Editie.voorbeeld()
                .debat(
                        "Commissiedebat Vreemdelingenbeleid",
                        LocalDate.of(2025, 3, 13),
                        "de staatssecretaris van Asiel",
                        LocalDate.of(2025, 3, 3),
                        Set.of(1, 3, 6));

        var letter = letter(editie);
        assertThat(letter)
                .contains("Op donderdag 13 maart 2025 om 10.00 uur spreekt u met de staatssecretaris van Asiel"
                        + " (Commissiedebat Vreemdelingenbeleid).")
                .contains("Vraag de staatssecretaris nog dit jaar verantwoordelijkheid te nemen")
                .contains("1. Vervolg van de Spreidingswet")
                .contains("2. Tijdelijke gemeentelijke opvang (TGO) na 1 juli 2025")
                .contains("3. Landelijke vreemdelingenvoorziening (LVV)")
                .doesNotContain("Kleinschalige opvang")
                .doesNotContain("doorstroomlocaties")
                .doesNotContain("de minister");
        assertThat(text(Documents.provincie(Provincie.ZEELAND, editie.material(templates))))
                .contains("Commissiedebat Vreemdelingenbeleid, donderdag 13 maart 2025")
                .doesNotContain("voorrang voor statushouders");
    }

    @Test
    void aMistakeStopsOnlyTheDocumentsOfItsFileAndNamesItsLine() throws IOException {
        replace("tekst/provincie-tgo.md", "${tgo.lopend_plekken}", "${tgo.lopend_pleken}");
        var material = Editie.voorbeeld().material(templates);

        assertThatThrownBy(() -> Documents.provincie(Provincie.ZEELAND, material))
                .isInstanceOf(RefusedException.class)
                .hasMessage("templates/tekst/provincie-tgo.md, regel 9: ${tgo.lopend_pleken}:"
                        + " “tgo.lopend_pleken” bestaat niet; bedoelde u “tgo.lopend_plekken”?");
        assertThat(text(Documents.landelijk(material))).contains("Tot slot");
    }

    @Test
    void theWeekdaySlipOfTheOriginalLetterIsRefused() throws IOException {
        replace("tekst/brief-slot.md", "op ${debatdatum}", "op donderdag 5 februari");

        assertThatThrownBy(() -> Documents.landelijk(Editie.voorbeeld().material(templates)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("templates/tekst/brief-slot.md, regel 7: “donderdag 5 februari” klopt niet:"
                        + " 5 februari 2025 is een woensdag");
    }

    @Test
    void aClaimThatTheDataNoLongerSupportIsRefused() throws IOException {
        replace(
                "tekst/brief-inleiding.md",
                "plaats: inleiding",
                "plaats: inleiding\nals: opvang.tekort > 0\nanders: weigeren");

        assertThat(letter(Editie.voorbeeld())).contains("ontbraken toen 44.171 plekken");
        assertThatThrownBy(() -> Documents.landelijk(
                        Editie.voorbeeld().met("NL", "opvang.tekort", 0).material(templates)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("templates/tekst/brief-inleiding.md, regel 5:");
    }

    @Test
    void anAskWhoseTimeHasPassedHasAFollowUpOrIsRefused() throws IOException {
        var september = Editie.voorbeeld().briefVan(LocalDate.of(2025, 9, 1));
        assertThat(letter(september)).contains("sinds de regeling op 9 april 2025 is gepubliceerd");

        replace("vragen/5a.md", "opvolger: 5a-vervolg\n", "");
        assertThatThrownBy(() -> letter(september))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("templates/vragen/5a.md, regel 6: deze vraag kan op 1 september 2025 niet meer"
                        + " worden gesteld; geef haar een opvolger, of trek haar in");
    }

    @Test
    void theLetterSaysWhatBecameOfAnAskAndLeavesOutWhatWasTakenBack() throws IOException {
        replace("vragen/register.csv", "verwijzing\n", """
                verwijzing
                1a;goedgekeurd;2024-10-01;
                1a;gestuurd;2024-10-10;Commissiedebat 17 oktober 2024
                4;ingetrokken;2025-01-10;
                5b;ingetrokken;2025-12-31;
                """);

        assertThat(letter(Editie.voorbeeld()))
                .contains("Deze vraag is gesteld in 1 debat, nog open.")
                .doesNotContain("Vraag de minister hoe het Rijk kleinschalige opvang")
                .as("what is taken back later still stands on this date")
                .contains("Vraag de minister hoe het verbod op voorrang");
    }

    @Test
    void theTitleAndWhatThePdfSaysOfItselfAreTextsToo() throws IOException {
        replace("tekst/titel.md", "Opvang in ${gebied}", "Asielopvang in ${gebied}");
        replace("tekst/provincie-omschrijving.md", "Cijfers en vragen over", "Stand van");

        var zeeland = Documents.provincie(Provincie.ZEELAND, Editie.voorbeeld().material(templates));

        assertThat(zeeland.titel()).isEqualTo("Asielopvang in Zeeland");
        assertThat(zeeland.onderwerp())
                .isEqualTo("Stand van de opvang van asielzoekers in Zeeland, peildatum 30 januari 2025");
        assertThat(new Renderer(templates).xhtml(zeeland)).contains("<h1>Asielopvang in Zeeland</h1>");
    }

    @Test
    void aDocumentWithoutATitleIsRefused() throws IOException {
        replace("tekst/spreekkaart-titel.md", "Spreekkaart ", "--- als opvang.tekort < 0\nSpreekkaart ");
        Files.delete(templates.resolve("tekst/provincie-omschrijving.md"));
        var material = Editie.voorbeeld().material(templates);

        assertThatThrownBy(() -> Documents.spreekkaart(null, material))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("templates/tekst/spreekkaart-titel.md, regel 1: hier staat nu niets");
        assertThatThrownBy(() -> Documents.provincie(Provincie.ZEELAND, material))
                .isInstanceOf(RefusedException.class)
                .hasMessage("templates/tekst: in geen bestand staan “document: provincie” en “plaats: omschrijving”, en"
                        + " dit document kan niet zonder; maak een bestand met die twee regels in de kop; neem als"
                        + " voorbeeld tekst/brief-omschrijving.md, van het document landelijk");
        assertThat(letter(Editie.voorbeeld())).contains("Tot slot");
    }

    /// What a document cannot do without is said before anything is made; what it can do without may be taken away.
    @Test
    void withoutATextADocumentIsRefusedByNameOrMadeWithoutIt() throws IOException {
        var deleted = new ArrayList<String>();
        for (String name : List.of(
                "brief-titel",
                "brief-kop",
                "brief-aan",
                "brief-aanhef",
                "brief-omschrijving",
                "titel",
                "provincie-omschrijving",
                "spreekkaart-titel",
                "spreekkaart-omschrijving",
                "gemeente-omschrijving",
                "provincie-waarvoor",
                "spreekkaart-waarvoor",
                "gemeente-waarvoor",
                "verantwoording-afscherming")) {
            var file = templates.resolve("tekst/" + name + ".md");
            var text = Files.readString(file);
            Files.delete(file);
            var editie = Editie.voorbeeld().zonderDebat();
            var material = editie.material(templates);
            var refused = !material.texts().complaints().isEmpty();
            var documents = List.<Supplier<Document>>of(
                    () -> Documents.landelijk(material),
                    () -> Documents.provincie(Provincie.ZEELAND, material),
                    () -> Documents.spreekkaart(Provincie.ZEELAND, material),
                    () -> Documents.gemeente(editie.gemeente("GM0344"), material));
            var failures =
                    documents.stream().flatMap(it -> failure(it).stream()).toList();
            assertThat(failures).as(name).allMatch(RefusedException.class::isInstance);
            assertThat(failures.isEmpty()).as(name).isNotEqualTo(refused);
            if (refused) {
                deleted.add(name);
            }
            Files.writeString(file, text);
        }
        assertThat(deleted).hasSize(10).doesNotContain("provincie-waarvoor");
    }

    private Optional<RuntimeException> failure(Supplier<Document> document) {
        try {
            assertThat(new Renderer(templates).render(document.get()).pdf()).isNotEmpty();
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e);
        }
    }

    @Test
    void anAskOfATopicWithoutATextIsRefusedAlsoWhenTheDebateNamesOthers() throws IOException {
        replace("vragen/2.md", "onderwerp: 2", "onderwerp: 8");
        var debat = Editie.voorbeeld()
                .debat("Debat", LocalDate.of(2025, 3, 13), "de minister", LocalDate.of(2025, 3, 3), Set.of(1, 3));

        for (var editie : List.of(Editie.voorbeeld(), debat)) {
            assertThatThrownBy(() -> letter(editie))
                    .isInstanceOf(RefusedException.class)
                    .hasMessage(
                            "templates/vragen/2.md, regel 3: onderwerp 8 heeft geen tekst; kies een onderwerp dat er"
                                    + " is (1, 2, 3, 4, 5, 6), of maak een tekst met “plaats: onderwerp” en “onderwerp: 8”");
        }
    }

    @Test
    void anAskThatDoesNotSayWhoMustDoSomethingIsRefused() throws IOException {
        replace("vragen/3.md", "Vraag ${minister} gemeenten nu", "Gemeenten nu");

        assertThatThrownBy(() -> letter(Editie.voorbeeld()))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("templates/vragen/3.md, regel 7: deze vraag zegt niet wie wat moet doen");
    }

    @Test
    void everyQuestionToBeReadOutTakesTwentySecondsAndNamesOneFigureWithItsDate() {
        for (var editie : Stream.of(Editie.voorbeeld(), Editie.voorbeeld().briefVan(LocalDate.of(2025, 9, 1)))
                .toList()) {
            for (var provincie : Provincie.values()) {
                var author = new Author(editie.material().texts(), "spreekkaart", editie.provincie(provincie));
                assertThat(Vragen.voorlezen(author, 99)).hasSize(9).allSatisfy(it -> {
                    assertThat(it.kern().split("\\s+")).as(it.kern()).hasSizeLessThanOrEqualTo(50);
                    assertThat(figures(it.kern())).as(it.kern()).isLessThanOrEqualTo(1);
                });
                author.requireTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"landelijk", "provincie", "spreekkaart", "gemeente"})
    void aLayoutHoldsNoProseButLabels(String document) throws IOException {
        try (Stream<Path> layouts = Files.list(templates.resolve(document))) {
            for (Path layout : layouts.toList()) {
                var text = Files.readString(layout)
                        .replaceAll("(?s)<#--.*?-->", "")
                        .replaceAll("(?s)<#function.*?</#function>", "")
                        .replaceAll("\\?matches\\(\"[^\"]*\"\\)", "")
                        .replaceAll("\\$\\{[^}]*}", "|")
                        .replaceAll("</?[#@a-z](\"[^\"]*\"|[^>\"])*>", "|");
                assertThat(text.split("[|\\n]"))
                        .as(layout.toString())
                        .extracting(it -> it.replaceAll("[^\\p{L} ]", "").strip())
                        .isSubsetOf(LABELS);
            }
        }
    }

    /// Numbers in a sentence that are no part of a date or of the threshold of 150.
    private static long figures(String sentence) {
        var rest = sentence.replaceAll("(\\d{1,2} )?[a-z]+ 20\\d\\d", "").replace("minder dan 150", "");
        return Arrays.stream(rest.split("[^\\d.,%]+"))
                .filter(it -> it.matches(".*\\d.*"))
                .count();
    }

    private void replace(String name, String from, String to) throws IOException {
        var file = templates.resolve(name);
        var text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    private String letter(Editie editie) {
        return text(Documents.landelijk(editie.material(templates)));
    }

    private String text(Document document) {
        return new Renderer(templates)
                .xhtml(document)
                .replaceAll("<[^>]+>", " ")
                .replaceAll("\\s+", " ");
    }

    /// What an edition said.
    private static Inhoud said(Editie editie) {
        return new Inhoud(
                Editie.PEILDATUM,
                1,
                true,
                List.of(),
                documents(editie.material()).map(Document::inhoud).toList());
    }
}
