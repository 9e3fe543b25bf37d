package nl.vng.inbreng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import nl.vng.inbreng.VerzendSettings;
import nl.vng.inbreng.batch.BezorgStore;
import nl.vng.inbreng.batch.BezorgStore.Bezorging;
import nl.vng.inbreng.batch.PublishedEdition;
import nl.vng.inbreng.batch.Stopper;
import nl.vng.inbreng.domain.Adres;
import nl.vng.inbreng.keuring.Handeling;
import nl.vng.inbreng.keuring.Logboek;
import nl.vng.inbreng.keuring.LogboekFile;
import nl.vng.inbreng.keuring.Logregel;
import nl.vng.inbreng.post.Bezorgstaat;
import nl.vng.inbreng.post.Smtp;
import nl.vng.inbreng.post.Toewijzing;
import nl.vng.inbreng.post.Verzender;
import nl.vng.inbreng.post.Verzendregister;
import nl.vng.inbreng.post.Zending;
import nl.vng.inbreng.publish.Json;
import nl.vng.inbreng.publish.Manifest;
import picocli.CommandLine.Model.CommandSpec;

/// Sends an edition once: to files, to one's own address, or to who should get it.
final class Verzendronde {

    private static final String PRODUCTIE = "productie";
    private static final Adres NOBODY = Adres.of("Inbreng <inbreng@niet-ingesteld.invalid>");

    private final Program program;
    private final PublishedEdition editie;
    private final CommandSpec command;
    private final Clock clock;
    private final LogboekFile logboek;

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
    /// @param meldingen Dutch, for who types the command: what did not go well, with names and addresses
    /// @param regel Dutch, in a line without names: what was sent
    /// @param json the same for a program
    record Uitkomst(int exit, int aangeboden, List<String> meldingen, String regel, String json) {

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
                Folders.exports(program.settings(), command.commandLine().getErr()), editie, dag);
    }

    /// Sends to `keuze`, as far as it is still open.
    ///
    /// @throws ProblemException if nothing may be sent
    Uitkomst verzend(Verzendlijst lijst, List<Toewijzing> keuze, Wensen wensen) throws IOException {
        var log = logboek.read();
        var manifest = Vrijgave.require(editie, program.output(), log, ZonedDateTime.now(clock));
        requireSameRecipients(lijst, log);
        var berichtgever = berichtgever(manifest, lijst);
        return switch (settings().positie()) {
            case MAP -> files(berichtgever, keuze, wensen);
            case EIGEN_ADRES -> toOneself(berichtgever, keuze, wensen);
            case ECHT -> forReal(berichtgever, manifest, log, zendingen(lijst.ontvangers()), zendingen(keuze), wensen);
        };
    }

    private VerzendSettings settings() {
        return program.settings().verzenden();
    }

    private void requireSameRecipients(Verzendlijst lijst, Logboek log) {
        var approved = log.goedkeuring(editie.map()).map(Logregel::ontvangers).orElse("");
        if (lijst.sha256() != null && !approved.equals(lijst.sha256())) {
            throw refused(
                    "de lijst met ontvangers is gewijzigd na de goedkeuring",
                    "bekijk haar met `inbreng ontvangers`, en keur deze editie opnieuw goed met `inbreng keurgoed`");
        }
    }

    private Berichtgever berichtgever(Manifest manifest, Verzendlijst lijst) throws IOException {
        var post = program.settings().post();
        return new Berichtgever(
                editie,
                manifest,
                Mailteksten.read(program.templates(), manifest),
                lijst.woorden(),
                settings(),
                post.afzender() == null ? NOBODY : post.van(),
                post.antwoord(),
                clock);
    }

    private Uitkomst files(Berichtgever berichtgever, List<Toewijzing> keuze, Wensen wensen) throws IOException {
        var zendingen = zendingen(keuze).stream().limit(wensen.hoogstens()).toList();
        berichtgever.prepare(zendingen);
        var map = new Bezorgmap(editie);
        Files.createDirectories(map.map());
        for (var zending : zendingen) {
            Files.write(map.bericht(zending), berichtgever.eml(zending, zending.aan(), false));
        }
        return new Uitkomst(
                Exit.DONE,
                zendingen.size(),
                List.of(
                        "Er is niets verzonden: %d berichten staan als bestand in de map hieronder. Zij openen in een mailprogramma."
                                .formatted(zendingen.size())),
                map.map().toString(),
                Json.text(Map.of(
                        "schema", 1, "exitcode", Exit.DONE, "map", map.map().toString())));
    }

    private Uitkomst toOneself(Berichtgever berichtgever, List<Toewijzing> keuze, Wensen wensen) throws IOException {
        requireServer();
        var eigen = Objects.requireNonNull(settings().eigen(), "settings require it");
        var zendingen = zendingen(keuze).stream().limit(wensen.hoogstens()).toList();
        berichtgever.prepare(zendingen);
        var kept = new Proef();
        var bezorger = new Smtp(program.settings().post().mailserver());
        var verzender = new Verzender(
                (eml, van, _) -> bezorger.bezorg(eml, van, eigen),
                program.settings().post().van(),
                kept,
                settings().tempo(),
                stopper()::await);
        var einde = run(verzender, zendingen, it -> berichtgever.eml(it, eigen, true));
        int exit = exit(einde, kept.verzonden == zendingen.size(), kept.verzonden > 0);
        return new Uitkomst(
                exit,
                zendingen.size(),
                List.of(),
                "%d van de %d berichten zijn als proef naar %s gegaan. Niemand anders heeft iets gekregen."
                        .formatted(kept.verzonden, zendingen.size(), eigen.email()),
                Json.text(Map.of("schema", 1, "exitcode", exit, "verzonden", kept.verzonden)));
    }

    /// Counts; nothing that goes to oneself is written down.
    private static final class Proef implements Verzendregister {

        private int verzonden;

        @Override
        public void begin(Zending zending) {
            // nobody else gets it
        }

        @Override
        public void einde(Zending zending, Bezorgstaat staat, String uitleg) {
            verzonden += staat == Bezorgstaat.VERZONDEN ? 1 : 0;
        }
    }

    private Uitkomst forReal(
            Berichtgever berichtgever,
            Manifest manifest,
            Logboek log,
            List<Zending> all,
            List<Zending> keuze,
            Wensen wensen)
            throws IOException {
        requireProduction(manifest);
        requireServer();
        var store = program.bezorging();
        requireLedger(store, log);
        store.orphans(editie);
        for (var adres : wensen.opnieuw()) {
            store.reopen(editie, Zending.sleutel(Adres.of(adres)));
        }
        var open =
                open(keuze, store.of(editie)).stream().limit(wensen.hoogstens()).toList();
        berichtgever.prepare(open);
        if (open.isEmpty()) {
            return end(store, Verzender.Einde.KLAAR, 0);
        }
        if (!new Toestemming(wensen.yes(), wensen.json())
                .gevraagd("Aan %d ontvangers verzenden?".formatted(open.size()), command.qualifiedName())) {
            return new Uitkomst(Exit.NOT_SENT, 0, List.of(), "Er is niets verzonden.", "");
        }
        store.plan(editie, open(all, store.of(editie)));
        note(log, manifest);
        program.requireLock();
        var post = program.settings().post();
        var verzender = new Verzender(
                new Smtp(post.mailserver()),
                post.van(),
                store.register(editie),
                settings().tempo(),
                stopper()::await);
        var einde = run(verzender, open, it -> berichtgever.eml(it, it.aan(), false));
        return end(store, einde, open.size());
    }

    private void requireProduction(Manifest manifest) {
        if (!program.profile(PRODUCTIE)) {
            throw new ProblemException(
                    Problem.of(
                            "inbreng.verzenden.positie is echt, maar het profiel productie staat niet aan",
                            Configuration.file(),
                            "zet op de computer die mag verzenden spring.profiles.active op productie; anders: map of eigen-adres"),
                    Exit.CONFIGURATION);
        }
        if (manifest.voorbeeld()) {
            throw refused("in deze editie staan voorbeeldcijfers", "verzend een editie van echte exports");
        }
        var post = program.settings().post();
        if (post.antwoord() == null) {
            throw new ProblemException(
                    Problem.of(
                            "er is niet ingesteld wie een antwoord van een ontvanger leest",
                            "bij de instelling inbreng.post.antwoord-aan",
                            "zet daar het e-mailadres van een mens"),
                    Exit.CONFIGURATION);
        }
    }

    private void requireServer() {
        if (!program.settings().post().ingesteld()) {
            throw new ProblemException(
                    Problem.of(
                            "er is geen mailserver ingesteld",
                            "bij de instelling inbreng.post.host",
                            "stel een mailserver in; docs/handleiding.md zegt hoe"),
                    Exit.CONFIGURATION);
        }
    }

    /// A ledger that was lost would let everybody get it again.
    private void requireLedger(BezorgStore store, Logboek log) {
        if (log.verzonden(editie.map()).isPresent() && store.of(editie).isEmpty()) {
            throw refused(
                    "volgens het logboek is deze editie al verzonden, maar de database weet niet meer aan wie",
                    "zet de map var (of de database) terug uit de reservekopie; maak anders een nieuwe editie");
        }
    }

    private void note(Logboek log, Manifest manifest) throws IOException {
        if (log.verzonden(editie.map()).isEmpty()) {
            logboek.append(new Logregel.Daad(
                    OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS).toString(),
                    System.getProperty("user.name", ""),
                    Handeling.VERZONDEN,
                    editie.map(),
                    manifest.vingerafdruk(),
                    "begonnen met verzenden",
                    List.of(),
                    ""));
        }
    }

    /// What of each message is not in the ledger yet, or open there.
    private static List<Zending> open(List<Zending> all, List<Bezorging> ledger) {
        var closed = new HashSet<List<String>>();
        ledger.stream()
                .filter(it -> !it.staat().isOpen())
                .forEach(it -> closed.add(List.of(it.sleutel(), it.bestand())));
        var open = new ArrayList<Zending>();
        for (var zending : all) {
            var sleutel = Zending.sleutel(zending.aan());
            var left = zending.bestanden().stream()
                    .filter(it -> !closed.contains(List.of(sleutel, it))
                            && !closed.contains(List.of(Zending.wees(sleutel), it)))
                    .toList();
            if (!left.isEmpty()) {
                open.add(new Zending(zending.aan(), left));
            }
        }
        return open;
    }

    private static List<Zending> zendingen(List<Toewijzing> toewijzingen) {
        return toewijzingen.stream()
                .filter(it -> !it.stukken().isEmpty())
                .map(it -> new Zending(
                        it.ontvanger().adres(),
                        it.stukken().stream().map(Toewijzing.Stuk::bestand).toList()))
                .toList();
    }

    private Verzender.Einde run(Verzender verzender, List<Zending> zendingen, Function<Zending, byte[]> eml) {
        try {
            return verzender.verzend(zendingen, eml);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Verzender.Einde.ONDERBROKEN;
        }
    }

    private Uitkomst end(BezorgStore store, Verzender.Einde einde, int aangeboden) throws IOException {
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
        return new Uitkomst(exit, aangeboden, meldingen, overzicht.telling(), overzicht.json(exit));
    }

    private static int exit(Verzender.Einde einde, boolean alles, boolean iets) {
        if (einde == Verzender.Einde.ONDERBROKEN) {
            return Exit.INTERRUPTED;
        }
        return alles ? Exit.DONE : iets ? Exit.SENT_IN_PART : Exit.NOT_SENT;
    }

    private Stopper stopper() {
        return InbrengCommand.stopper(command);
    }

    private ProblemException refused(String wat, String doeDit) {
        return new ProblemException(Problem.of(wat, editie.folder().toString(), doeDit), Exit.NOT_SENT);
    }
}
