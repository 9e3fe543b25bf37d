package nl.vng.inbreng.cli;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.vng.inbreng.Settings;
import nl.vng.inbreng.VerzendSettings;
import nl.vng.inbreng.batch.BezorgStore;
import nl.vng.inbreng.batch.PublishedEdition;
import nl.vng.inbreng.domain.Adres;
import nl.vng.inbreng.keuring.Handeling;
import nl.vng.inbreng.keuring.Logboek;
import nl.vng.inbreng.keuring.LogboekFile;
import nl.vng.inbreng.keuring.Logregel;
import nl.vng.inbreng.post.Smtp;
import nl.vng.inbreng.post.Toewijzing;
import nl.vng.inbreng.post.Verzender;
import nl.vng.inbreng.post.Zending;
import nl.vng.inbreng.publish.Manifest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/// Sends an edition once: to files, to one's own address, or to who should get it.
final class Verzendronde {

    private static final Adres NOBODY = Adres.of("Inbreng <inbreng@niet-ingesteld.invalid>");

    private final Program program;
    private final PublishedEdition editie;
    private final CommandSpec command;
    private final Clock clock;
    private final LogboekFile logboek;
    private final Verzendeisen eisen;

    /// What is asked beside the edition.
    ///
    /// @param opnieuw addresses for which a person decides that it is offered again
    /// @param hoogstens most people to send to
    /// @param yes whether nobody has to be asked
    /// @param json whether the result is printed as JSON
    record Wensen(Set<String> opnieuw, int hoogstens, boolean yes, boolean json) {}

    /// How it ended.
    ///
    /// @param exit the exit code
    /// @param aangeboden how many messages were offered or written
    /// @param onzeker how many documents were being offered when the program stopped the time before
    /// @param meldingen Dutch, for who types the command: what did not go well, with names and addresses
    /// @param regel Dutch, in a line without names: what was sent
    /// @param json the same for a program
    record Uitkomst(int exit, int aangeboden, int onzeker, List<String> meldingen, String regel, String json) {

        Uitkomst {
            meldingen = List.copyOf(meldingen);
        }
    }

    Verzendronde(Program program, PublishedEdition editie, CommandSpec command, Clock clock) {
        this.program = program;
        this.editie = editie;
        this.command = command;
        this.clock = clock;
        this.logboek = new LogboekFile(program.output(), program.settings().varFolder());
        this.eisen = new Verzendeisen(program, editie);
    }

    /// Who is on the list on `dag`, with what each gets; of an edition that corrects another, who has the wrong one.
    ///
    /// @throws ProblemException if nobody knows who has it, or they were told already
    Verzendlijst lijst(LocalDate dag) throws IOException {
        var rectificeert = Vrijgave.manifest(editie).rectificeert();
        if (rectificeert != null) {
            return Verzendlijst.of(Rectificaties.fout(editie, rectificeert, program, logboek.read()));
        }
        return Verzendlijst.read(
                Folders.exports(settings(), command.commandLine().getErr()), editie, dag);
    }

    /// What of `keuze` would go out now, and what of the edition was offered before.
    Vooruitblik vooruitblik(List<Toewijzing> keuze, Wensen wensen) {
        if (settings().verzenden().positie() != VerzendSettings.Positie.ECHT) {
            return new Vooruitblik(first(keuze, wensen), List.of());
        }
        var done = settled(wensen);
        return new Vooruitblik(first(Openstaand.of(keuze, done), wensen), done);
    }

    /// What of the edition is not to be offered any more: all that was, but for what failed and is asked for again.
    private List<BezorgStore.Bezorging> settled(Wensen wensen) {
        var again = again(wensen);
        return program.bezorging().of(editie).stream()
                .map(BezorgStore.Bezorging::atRest) // this program holds the lock: nobody is offering
                .filter(it -> !it.staat().isOpen() && !(it.staat().isMislukt() && again.contains(it.sleutel())))
                .toList();
    }

    private static Set<String> again(Wensen wensen) {
        return wensen.opnieuw().stream()
                .map(it -> Zending.sleutel(Adres.of(it)))
                .collect(Collectors.toSet());
    }

    /// Sends to `keuze`, as far as it is still open.
    ///
    /// @throws ProblemException if nothing may be sent
    Uitkomst verzend(Verzendlijst lijst, List<Toewijzing> keuze, Wensen wensen) throws IOException {
        var log = logboek.read();
        var manifest = Vrijgave.require(editie, program.output(), log, ZonedDateTime.now(clock));
        eisen.requireList(lijst, log);
        var berichtgever = berichtgever(manifest, lijst);
        var proef = new Proefronde(editie, settings(), berichtgever);
        return switch (settings().verzenden().positie()) {
            case MAP -> proef.files(Openstaand.zendingen(first(keuze, wensen)));
            case EIGEN_ADRES -> {
                eisen.requireServer();
                yield proef.toOneself(Openstaand.zendingen(first(keuze, wensen)), InbrengCommand.stopper(command));
            }
            case ECHT -> forReal(berichtgever, manifest, log, lijst, keuze, wensen);
        };
    }

    private Settings settings() {
        return program.settings();
    }

    /// As many as are asked for of those who get anything.
    private static List<Toewijzing> first(List<Toewijzing> keuze, Wensen wensen) {
        var some = new ArrayList<Toewijzing>();
        int messages = 0;
        for (var it : keuze) {
            messages += it.stukken().isEmpty() ? 0 : 1;
            if (messages > wensen.hoogstens()) {
                break;
            }
            some.add(it);
        }
        return some;
    }

    private Berichtgever berichtgever(Manifest manifest, Verzendlijst lijst) throws IOException {
        var post = settings().post();
        return new Berichtgever(
                editie,
                manifest,
                Mailteksten.read(program.templates(), manifest),
                lijst.woorden(),
                settings().verzenden(),
                post.afzender() == null ? NOBODY : post.van(),
                post.antwoord(),
                clock);
    }

    private Uitkomst forReal(
            Berichtgever berichtgever,
            Manifest manifest,
            Logboek log,
            Verzendlijst lijst,
            List<Toewijzing> keuze,
            Wensen wensen)
            throws IOException {
        eisen.requireProduction(manifest);
        eisen.requireServer();
        var store = program.bezorging();
        eisen.requireLedger(store.of(editie), log);
        int onzeker = store.orphans(editie);
        if (lijst.isHeel()) { // else who seems to be gone may stand in a row that cannot be read
            store.lapse(Openstaand.vervallen(lijst.ontvangers(), store.of(editie)));
        }
        var open = Openstaand.zendingen(first(Openstaand.of(keuze, settled(wensen)), wensen));
        berichtgever.prepare(open);
        if (open.isEmpty()) {
            noteRound(store, manifest); // what a round before it did not come to
            return end(store, Verzender.Einde.KLAAR, 0, onzeker);
        }
        if (!new Toestemming(wensen.yes(), wensen.json())
                .gevraagd(
                        "Aan %d %s verzenden?".formatted(open.size(), open.size() == 1 ? "ontvanger" : "ontvangers"),
                        command.qualifiedName())) {
            return new Uitkomst(Exit.NOT_SENT, 0, onzeker, List.of(), "Er is niets verzonden.", "");
        }
        // Not before the yes: the next night offers what is open. The lock may have been lost while a person thought.
        var verzender = program.beforeSending(() -> {
            reopen(store, open, again(wensen), manifest);
            store.plan(editie, Openstaand.zendingen(Openstaand.of(lijst.ontvangers(), store.of(editie))));
            if (log.verzonden(editie.map()).isEmpty()) {
                note(manifest, "begonnen met verzenden", null);
            }
            return verzender(store);
        });
        var uitkomst = program.sending(() ->
                end(store, run(verzender, open, it -> berichtgever.eml(it, it.aan(), false)), open.size(), onzeker));
        return program.sending(() -> {
            noteRound(store, manifest);
            return uitkomst;
        });
    }

    private Verzender verzender(BezorgStore store) {
        var post = settings().post();
        return new Verzender(
                new Smtp(post.mailserver()),
                post.van(),
                store.register(editie),
                settings().verzenden().tempo(),
                InbrengCommand.stopper(command)::await);
    }

    /// Opens what a person wants to be offered again. The log is told first that the ledger will know less: after a
    /// crash in between the ledger knows more, which is no reason to refuse.
    private void reopen(BezorgStore store, List<Zending> open, Set<String> again, Manifest manifest)
            throws IOException {
        var zendingen = open.stream()
                .filter(it -> again.contains(Zending.sleutel(it.aan())))
                .toList();
        var left = store.of(editie).stream()
                .filter(row -> zendingen.stream()
                        .noneMatch(it -> Zending.sleutel(it.aan()).equals(row.sleutel())
                                && it.bestanden().contains(row.bestand())))
                .toList();
        if (Openstaand.aangeboden(left) < logboek.read().bezorgingen(editie.map())) {
            note(manifest, "opnieuw aan te bieden, op verzoek", Openstaand.aangeboden(left));
        }
        zendingen.forEach(it -> store.reopen(editie, it));
    }

    /// Tells the log what the ledger knows now, unless it says so already: an older ledger is known by it.
    private void noteRound(BezorgStore store, Manifest manifest) throws IOException {
        var rows = store.of(editie);
        int known = Openstaand.aangeboden(rows);
        if (known != logboek.read().bezorgingen(editie.map())) {
            note(manifest, Bezorgoverzicht.telling(rows), known);
        }
    }

    private void note(Manifest manifest, String wat, @Nullable Integer bezorgingen) throws IOException {
        logboek.append(new Logregel.Daad(
                OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS).toString(),
                System.getProperty("user.name", ""),
                Handeling.VERZONDEN,
                editie.map(),
                manifest.vingerafdruk(),
                wat,
                List.of(),
                "",
                null,
                bezorgingen));
    }

    /// Offers all; an interruption ends it as a request to stop does.
    static Verzender.Einde run(Verzender verzender, List<Zending> zendingen, Function<Zending, byte[]> eml) {
        try {
            return verzender.verzend(zendingen, eml);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Verzender.Einde.ONDERBROKEN;
        }
    }

    private Uitkomst end(BezorgStore store, Verzender.Einde einde, int aangeboden, int onzeker) throws IOException {
        var overzicht = new Bezorgoverzicht(editie, store.of(editie));
        new Bezorgmap(editie).write(overzicht);
        int exit = exit(einde, overzicht.alles(), overzicht.iets());
        var meldingen = new ArrayList<String>();
        if (aangeboden == 0) {
            meldingen.add("Er is niets meer te verzenden.");
        }
        if (einde == Verzender.Einde.ALLES_GEWEIGERD) {
            meldingen.add("De mailserver weigert elk bericht; het verzenden is gestopt. Controleer de afzender en de"
                    + " mailserver.");
        }
        overzicht.bezorgingen().stream()
                .filter(it -> it.staat().isMislukt())
                .forEach(it -> meldingen.add("    %s <%s>  %s: %s (%s)"
                        .formatted(
                                it.naam(), it.email(), it.bestand(), it.staat().naam(), it.uitleg())));
        return new Uitkomst(exit, aangeboden, onzeker, meldingen, overzicht.telling(), overzicht.json(exit));
    }

    /// @param alles whether each message was taken that somebody should get
    /// @param iets whether any was
    static int exit(Verzender.Einde einde, boolean alles, boolean iets) {
        if (einde == Verzender.Einde.ONDERBROKEN) {
            return Exit.INTERRUPTED;
        }
        return alles ? Exit.DONE : iets ? Exit.SENT_IN_PART : Exit.NOT_SENT;
    }
}
