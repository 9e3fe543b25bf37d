package nl.vng.inbreng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.vng.inbreng.batch.PublishedEdition;
import nl.vng.inbreng.batch.UnreadableEditionException;
import nl.vng.inbreng.cli.FouteVersies.Regel;
import nl.vng.inbreng.compose.Correctie;
import nl.vng.inbreng.domain.Bevindingen;
import nl.vng.inbreng.domain.Ernst;
import nl.vng.inbreng.domain.Ontvanger;
import nl.vng.inbreng.intake.OntvangersFile;
import nl.vng.inbreng.post.Toewijzing;
import nl.vng.inbreng.post.Zending;
import nl.vng.inbreng.verschil.Inhoud;
import org.jspecify.annotations.Nullable;

/// Who gets an edition: who is in `ontvangers.csv`, or who has the wrong version that it takes the place of.
///
/// @param ontvangers who, each with what they get
/// @param bevindingen what is wrong with the others
/// @param sha256 of the file: what was approved is this list; `null` when the ledger says who gets it
/// @param opmerkingen Dutch: who gets nothing although they should
/// @param woorden what only the message to one person says, by [Zending#sleutel] and place
record Verzendlijst(
        List<Toewijzing> ontvangers,
        Bevindingen bevindingen,
        @Nullable String sha256,
        List<String> opmerkingen,
        Map<String, Map<String, String>> woorden) {

    /// Dutch: a file in which no row can be trusted.
    static final String ONLEESBAAR = "de lijst met ontvangers is niet te lezen";

    Verzendlijst {
        ontvangers = List.copyOf(ontvangers);
        opmerkingen = List.copyOf(opmerkingen);
        woorden = Map.copyOf(woorden);
    }

    /// @param dag day of sending
    /// @throws ProblemException if there is no list, or the edition cannot be read
    static Verzendlijst read(Path input, PublishedEdition editie, LocalDate dag) throws IOException {
        Path file = input.resolve(OntvangersFile.NAME);
        if (!Files.isRegularFile(file)) {
            throw new ProblemException(
                    Problem.of(
                            "er is geen lijst met ontvangers",
                            file.toString(),
                            "maak het bestand; input/README.md noemt de kolommen en input/voorbeeld heeft een voorbeeld"),
                    Exit.CONFIGURATION);
        }
        var bevindingen = new Bevindingen();
        var sha256 = OntvangersFile.sha256(input);
        var ontvangers = OntvangersFile.read(file, dag, bevindingen);
        if (!sha256.equals(OntvangersFile.sha256(input))) {
            throw unreadable(file, "zij veranderde terwijl zij werd gelezen; geef de opdracht opnieuw");
        }
        try {
            return new Verzendlijst(
                    Toewijzing.of(ontvangers, editie.bestanden(), dag),
                    bevindingen,
                    sha256,
                    wrong(bevindingen),
                    Map.of());
        } catch (UnreadableEditionException e) {
            throw Edities.unreadable(e);
        }
    }

    /// SHA-256 of the list in the folder with exports, for who says yes to it; empty when there is none.
    ///
    /// @param say is told, in Dutch, of rows that nobody gets anything by
    /// @throws ProblemException if it cannot be read: nobody can say yes to who is on it then
    static String toApprove(Path input, LocalDate dag, Consumer<String> say) throws IOException {
        var sha256 = OntvangersFile.sha256(input);
        if (!sha256.isEmpty()) {
            var bevindingen = new Bevindingen();
            OntvangersFile.read(input.resolve(OntvangersFile.NAME), dag, bevindingen);
            if (bevindingen.blokkeert()) {
                throw unreadable(
                        input.resolve(OntvangersFile.NAME),
                        "`inbreng ontvangers` noemt wat eraan mankeert; herstel dat en keur opnieuw goed");
            }
            wrong(bevindingen).forEach(say);
        }
        return sha256;
    }

    private static ProblemException unreadable(Path file, String doeDit) {
        return new ProblemException(Problem.of(ONLEESBAAR, file.toString(), doeDit), Exit.REFUSED);
    }

    private static List<String> wrong(Bevindingen bevindingen) {
        long fouten = bevindingen.aantal(Ernst.FOUT);
        return fouten == 0 || bevindingen.blokkeert()
                ? List.of()
                : List.of(
                        "In de lijst met ontvangers %s: wie in zo'n rij staat, krijgt niets. `inbreng ontvangers` noemt ze."
                                .formatted(fouten == 1 ? "staat 1 fout" : "staan %d fouten".formatted(fouten)));
    }

    /// Whether each row was read: who is not in it, is not on the list.
    boolean isHeel() {
        return bevindingen.aantal(Ernst.FOUT) == 0;
    }

    /// Who has a wrong version, each with the documents that take its place, at the address that it was sent to.
    static Verzendlijst of(FouteVersies fout) {
        var ontvangers = new ArrayList<Toewijzing>();
        var woorden = new TreeMap<String, Map<String, String>>();
        int gone = 0;
        for (var all : fout.perMens().values()) {
            var adres = FouteVersies.adres(all);
            if (adres.isPresent()) {
                ontvangers.add(new Toewijzing(
                        new Ontvanger(adres.get(), "", "", Set.of(), Set.of(), null, null, 0), stukken(all)));
                woorden.put(Zending.sleutel(adres.get()), woorden(all));
            } else {
                gone++;
            }
        }
        return new Verzendlijst(
                ontvangers,
                new Bevindingen(),
                null,
                gone == 0
                        ? List.of()
                        : List.of("%d %s een foute versie en hier geen adres meer (gegevens verwijderd): geen bericht."
                                .formatted(gone, gone == 1 ? "ontvanger heeft" : "ontvangers hebben")),
                woorden);
    }

    private static List<Toewijzing.Stuk> stukken(List<Regel> all) {
        var stukken = new LinkedHashMap<String, Toewijzing.Stuk>();
        all.forEach(it -> stukken.putIfAbsent(
                it.bestand(),
                new Toewijzing.Stuk(
                        it.bestand(),
                        "heeft dit %svan %s"
                                .formatted(
                                        it.misschien() ? "misschien " : "",
                                        it.schakel().editie().map()))));
        return List.copyOf(stukken.values());
    }

    private static Map<String, String> woorden(List<Regel> all) {
        return Map.of(
                "vervangt",
                all.stream()
                        .map(Regel::schakel)
                        .map(it -> Correctie.naam(
                                Inhoud.naam(it.editie().peildatum(), it.editie().nummer()),
                                it.manifest().kenmerk()))
                        .distinct()
                        .collect(Collectors.joining(" en ")),
                "reden",
                Correctie.redenen(
                        all.stream().flatMap(it -> it.redenen().stream()).toList()));
    }
}
