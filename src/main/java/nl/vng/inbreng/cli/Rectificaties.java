package nl.vng.inbreng.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.vng.inbreng.batch.BezorgStore.Bezorging;
import nl.vng.inbreng.batch.PublishedEdition;
import nl.vng.inbreng.batch.UnreadableEditionException;
import nl.vng.inbreng.keuring.Handeling;
import nl.vng.inbreng.keuring.Logboek;
import nl.vng.inbreng.keuring.LogboekFile;
import nl.vng.inbreng.keuring.Logregel;
import nl.vng.inbreng.post.Bezorgstaat;
import nl.vng.inbreng.publish.Manifest;

/// The editions that take the place of a wrong one.
final class Rectificaties {

    private Rectificaties() {}

    /// An edition that corrects another.
    record Rectificatie(PublishedEdition editie, Manifest manifest, Manifest.Rectificeert wat) {}

    /// Those of `editie`, by peildatum and number; one that cannot be read is left out.
    ///
    /// @param editie `2025-01-30/editie-0002`
    static List<Rectificatie> of(String editie, Path output) throws IOException {
        return all(output).stream()
                .filter(it -> it.wat().editie().equals(editie))
                .toList();
    }

    private static List<Rectificatie> all(Path output) throws IOException {
        var all = new ArrayList<Rectificatie>();
        for (var it : PublishedEdition.in(output)) {
            try {
                var manifest = it.sealed();
                var wat = manifest.rectificeert();
                if (wat != null) {
                    all.add(new Rectificatie(it, manifest, wat));
                }
            } catch (UnreadableEditionException _) {
                // what cannot be read corrects nothing
            }
        }
        return all;
    }

    /// The one that counts: the last that is approved, else the last.
    static Optional<Rectificatie> last(String editie, Path output, Logboek log) throws IOException {
        var all = of(editie, output);
        return all.reversed().stream()
                .filter(it -> log.goedkeuring(it.editie().map()).isPresent())
                .findFirst()
                .or(() -> all.isEmpty() ? Optional.empty() : Optional.of(all.getLast()));
    }

    /// The other editions that were begun to be sent on the same approval as `editie`, and that nothing corrects yet:
    /// who has one of them is not reached by a correction of another.
    static List<String> ookVerzonden(String editie, Path output, Logboek log) throws IOException {
        var corrected = all(output).stream().map(it -> it.wat().editie()).collect(Collectors.toSet());
        return log.familie(log.gelezen(editie)).stream()
                .filter(it -> !it.equals(editie) && log.verzonden(it).isPresent() && !corrected.contains(it))
                .toList();
    }

    /// One that was approved of what was made from `vingerafdruk`: that was found to be wrong, also when the correction
    /// was corrected itself since.
    static Optional<Rectificatie> approved(String vingerafdruk, Path output, Logboek log) throws IOException {
        var all = all(output);
        var corrected = all.stream().map(it -> it.wat().editie()).collect(Collectors.toSet());
        return all.stream()
                .filter(it -> it.wat().vingerafdruk().equals(vingerafdruk)
                        && (log.goedkeuring(it.editie().map()).isPresent()
                                || corrected.contains(it.editie().map())))
                .findFirst();
    }

    /// One that reached somebody already, other than `itself`: what it corrects is not corrected twice. One that the
    /// log says was sent, and of which the ledger does not know all of that any more, counts as such.
    ///
    /// @throws ProblemException if a later edition was sent and cannot be read: it may be such a one
    static Optional<Rectificatie> sent(
            String editie, String itself, Path output, Logboek log, Function<PublishedEdition, List<Bezorging>> ledger)
            throws IOException {
        requireReadable(editie, output, log);
        return of(editie, output).stream()
                .filter(it -> !it.editie().map().equals(itself)
                        && log.verzonden(it.editie().map()).isPresent()
                        && reached(it.editie(), ledger.apply(it.editie()), log))
                .findFirst();
    }

    private static void requireReadable(String editie, Path output, Logboek log) throws IOException {
        var peildatum = editie.substring(0, editie.indexOf('/') + 1);
        for (var later : log.regels()) {
            if (later.wat() == Handeling.VERZONDEN
                    && later.editie().startsWith(peildatum)
                    && later.editie().compareTo(editie) > 0) {
                try {
                    PublishedEdition.named(output, later.editie()).sealed();
                } catch (UnreadableEditionException e) {
                    throw new ProblemException(
                            Problem.of(
                                    "editie %s is verzonden en niet te lezen (%s): misschien is zij al een rectificatie van %s"
                                            .formatted(later.editie(), e.wat(), editie),
                                    e.edition().toString(),
                                    "zet deze map terug uit de reservekopie, en geef de opdracht opnieuw"),
                            Exit.REFUSED);
                }
            }
        }
    }

    private static boolean reached(PublishedEdition editie, List<Bezorging> rows, Logboek log) {
        return Verzendeisen.lacking(editie, rows, log).isPresent()
                || rows.stream()
                        .map(Bezorging::staat)
                        .anyMatch(it ->
                                it == Bezorgstaat.VERZONDEN || it == Bezorgstaat.ONBEKEND || it == Bezorgstaat.BEZIG);
    }

    /// Who has what `editie` corrects.
    ///
    /// @throws ProblemException if nobody knows who, or they were told already
    static FouteVersies fout(PublishedEdition editie, Manifest.Rectificeert wat, Program program, Logboek log)
            throws IOException {
        var sent = sent(wat.editie(), editie.map(), program.output(), log, program.bezorging()::of);
        if (sent.isPresent()) {
            throw refused(
                    editie,
                    "%s is al gerectificeerd door %s, en die is verzonden"
                            .formatted(wat.editie(), sent.get().editie().map()),
                    "klopt die ook niet, rectificeer dan die");
        }
        var lacking = PublishedEdition.called(program.output(), wat.editie())
                .flatMap(it -> Verzendeisen.lacking(it, program.bezorging().of(it), log));
        if (lacking.isPresent()) {
            throw refused(
                    editie,
                    "wie de foute versie %s heeft, is niet bekend: %s".formatted(wat.editie(), lacking.get()),
                    "zet de map var (of de database) terug zoals zij na de laatste verzending was");
        }
        var fout = FouteVersies.of(wat, program.output(), program.bezorging()::of);
        if (fout.regels().isEmpty()) {
            throw refused(
                    editie,
                    "volgens het verzendregister heeft niemand de foute versie",
                    "zet de map var (of de database) terug uit de reservekopie");
        }
        return fout;
    }

    private static ProblemException refused(PublishedEdition editie, String wat, String doeDit) {
        return new ProblemException(Problem.of(wat, editie.folder().toString(), doeDit), Exit.NOT_SENT);
    }

    /// Nobody else may get what is wrong: takes back its approval, and that of the edition on whose reading it rests,
    /// unless that was done.
    ///
    /// @param door the edition that takes its place
    static void withdraw(
            LogboekFile logboek, Manifest.Rectificeert wat, PublishedEdition door, Persoon who, Clock clock)
            throws IOException {
        var log = logboek.read();
        for (var fout : new TreeSet<>(List.of(wat.editie(), log.gelezen(wat.editie())))) {
            var approved = log.goedkeuring(fout);
            if (approved.isPresent()) {
                logboek.append(new Logregel.Daad(
                        OffsetDateTime.now(clock)
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString(),
                        who.naam(),
                        Handeling.INGETROKKEN,
                        fout,
                        approved.get().vingerafdruk(),
                        "gerectificeerd door %s/%d: %s".formatted(door.peildatum(), door.nummer(), wat.reden()),
                        List.of(),
                        ""));
            }
        }
    }
}
