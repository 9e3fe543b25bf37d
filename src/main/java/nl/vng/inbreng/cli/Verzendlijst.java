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
import java.util.stream.Collectors;
import nl.vng.inbreng.batch.PublishedEdition;
import nl.vng.inbreng.batch.UnreadableEditionException;
import nl.vng.inbreng.cli.FouteVersies.Regel;
import nl.vng.inbreng.compose.Correctie;
import nl.vng.inbreng.domain.Bevindingen;
import nl.vng.inbreng.domain.Ontvanger;
import nl.vng.inbreng.intake.OntvangersFile;
import nl.vng.inbreng.post.Toewijzing;
import nl.vng.inbreng.post.Zending;
import nl.vng.inbreng.publish.Sha256;
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
        var sha256 = Sha256.of(Files.readAllBytes(file));
        var ontvangers = OntvangersFile.read(file, dag, bevindingen);
        try {
            return new Verzendlijst(
                    Toewijzing.of(ontvangers, editie.bestanden(), dag), bevindingen, sha256, List.of(), Map.of());
        } catch (UnreadableEditionException e) {
            throw Edities.unreadable(e);
        }
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
