package nl.vng.inbreng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import nl.vng.inbreng.batch.BevindingenText;
import nl.vng.inbreng.batch.PublishedEdition;
import nl.vng.inbreng.batch.UnreadableEditionException;
import nl.vng.inbreng.domain.Bevindingen;
import nl.vng.inbreng.intake.OntvangersFile;
import nl.vng.inbreng.post.Toewijzing;
import nl.vng.inbreng.publish.Json;
import nl.vng.inbreng.publish.Sha256;
import org.jspecify.annotations.Nullable;

/// Who is in `ontvangers.csv`, and what each gets of an edition.
///
/// @param ontvangers the accepted rows, each with what it gets
/// @param bevindingen what is wrong with the others
/// @param sha256 of the file: what was approved is this list
record Verzendlijst(List<Toewijzing> ontvangers, Bevindingen bevindingen, String sha256) {

    Verzendlijst {
        ontvangers = List.copyOf(ontvangers);
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
            return new Verzendlijst(Toewijzing.of(ontvangers, editie.bestanden(), dag), bevindingen, sha256);
        } catch (UnreadableEditionException e) {
            throw Edities.unreadable(e);
        }
    }

    /// What would be sent, for a person.
    String text(List<Toewijzing> keuze) {
        var text = new StringBuilder(BevindingenText.full(bevindingen));
        for (var it : keuze) {
            var adres = it.ontvanger().adres();
            text.append("%s <%s>\n".formatted(adres.naam(), adres.email()));
            if (it.stukken().isEmpty()) {
                text.append("    krijgt niets\n");
            }
            it.stukken().forEach(stuk -> text.append("    %-28s %s\n".formatted(stuk.bestand(), stuk.waarom())));
        }
        long some = keuze.stream().filter(it -> !it.stukken().isEmpty()).count();
        return text.append("%d %s een bericht krijgen. Er is niets verzonden.\n"
                        .formatted(some, some == 1 ? "ontvanger zou" : "ontvangers zouden"))
                .toString();
    }

    String json(List<Toewijzing> keuze) {
        var model = new LinkedHashMap<String, @Nullable Object>();
        model.put("schema", 1);
        model.put("exitcode", Exit.DONE);
        model.put(
                "ontvangers",
                keuze.stream()
                        .map(it -> {
                            var one = new LinkedHashMap<String, Object>();
                            one.put("naam", it.ontvanger().adres().naam());
                            one.put("email", it.ontvanger().adres().email());
                            one.put("documenten", it.stukken());
                            return one;
                        })
                        .toList());
        return Json.text(model);
    }
}
