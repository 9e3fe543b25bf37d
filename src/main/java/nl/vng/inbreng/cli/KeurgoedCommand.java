package nl.vng.inbreng.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.vng.inbreng.batch.PublishedEdition;
import nl.vng.inbreng.batch.Rectificatie;
import nl.vng.inbreng.batch.RunRequest;
import nl.vng.inbreng.batch.Uitslag;
import nl.vng.inbreng.domain.BevindingSoort;
import nl.vng.inbreng.domain.Bevindingen;
import nl.vng.inbreng.domain.Ernst;
import nl.vng.inbreng.keuring.Handeling;
import nl.vng.inbreng.keuring.Logboek;
import nl.vng.inbreng.keuring.LogboekFile;
import nl.vng.inbreng.keuring.Logregel;
import nl.vng.inbreng.publish.Editions;
import nl.vng.inbreng.publish.Manifest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `keurgoed`: says yes to a concept, and makes the approved edition from it when enough people did.
@Command(
        name = "keurgoed",
        aliases = "approve",
        description = {
            "Keurt een editie goed. Zij wordt opnieuw gemaakt van dezelfde bestanden, zonder CONCEPT erop.",
            "Bevindingen in de gegevens bevestigt u één voor één; zonder --bevestig ziet u welke dat zijn.",
            "",
            "  inbreng keurgoed 2025-01-30/2 --naam \"M. Jansen\" --reden \"gelezen, cijfers nagerekend\""
        })
final class KeurgoedCommand implements Callable<Integer> {

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    final CommonOptions common = new CommonOptions();

    @Mixin
    final FolderOptions folders = new FolderOptions();

    @Parameters(paramLabel = "EDITIE", description = "peildatum en nummer: 2025-01-30/2; of de map van de editie")
    String editie = "";

    @Option(names = "--naam", paramLabel = "NAAM", required = true, description = "uw naam, voor het logboek")
    String naam = "";

    @Option(names = "--reden", paramLabel = "TEKST", required = true, description = "waarop u uw akkoord baseert")
    String reden = "";

    @Option(
            names = "--bevestig",
            paramLabel = "CODES",
            split = ",",
            description = "codes van de bevindingen die u hebt gezien en die het akkoord niet in de weg staan")
    Set<String> bevestig = new TreeSet<>();

    private final Clock clock;

    KeurgoedCommand() {
        this(Clock.system(Plan.HERE));
    }

    KeurgoedCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        var command = Objects.requireNonNull(spec, "picocli sets the spec");
        var who = Persoon.of(naam, reden);
        var concept = Edities.find(editie, Configuration.read(folders.options()).outputFolder());
        var options = folders.options();
        options.peildatum = concept.peildatum();
        try (var program = Program.start(command, options)) {
            var manifest = Vrijgave.manifest(concept);
            var log = new LogboekFile(program.output(), program.settings().varFolder());
            if (log.read().goedkeuring(concept.map()).isPresent()) {
                return otherRecipients(program, concept, manifest, log, who);
            }
            requireConcept(concept, manifest, log.read(), program.output());
            requireNotCorrected(concept, manifest, log.read(), program.output());
            var rectificeert = manifest.rectificeert();
            var request = program.request(Set.of(), hasSheets(manifest), true, false)
                    .correcting(rectificeert == null ? null : Rectificatie.of(rectificeert));
            var checked = program.controleer(request);
            if (checked.uitslag() != Uitslag.GEREED) { // an error that stops a run is nothing to say yes to
                new ResultPrinter(command.commandLine(), common.json).maak(checked, "");
                return checked.uitslag().code();
            }
            var bevindingen = checked.bevindingen();
            requireFound(bevindingen);
            var open = open(bevindingen);
            if (!open.isEmpty()) {
                tell(open);
                return Exit.WAITING;
            }
            program.requirePublished();
            var ontvangers = ontvangers(request.input());
            agree(concept, manifest, ontvangers, log, who);
            return make(program, concept, manifest, request, ontvangers, log, who);
        }
    }

    private static void requireConcept(PublishedEdition concept, Manifest manifest, Logboek log, Path output)
            throws IOException {
        if (!manifest.staat().equals(Manifest.CONCEPT)) {
            throw refused(concept, "deze editie is geen concept", "kies de editie waarvan zij is gemaakt");
        }
        if (!Editions.of(output, concept.peildatum()).isWhole(concept.nummer())) {
            throw refused(
                    concept,
                    "deze editie is beschadigd: een bestand is weg of veranderd nadat zij is gemaakt",
                    "maak een nieuwe met `inbreng maak --force` en keur die goed");
        }
        var approved = log.goedgekeurdVan(manifest.vingerafdruk());
        if (approved.isPresent()) {
            throw refused(
                    concept,
                    "hiervan is al een goedgekeurde editie: " + approved.get(),
                    "gebruik die, of trek haar eerst in met `inbreng trekin`");
        }
    }

    /// What was found to be wrong, and is corrected, is not approved again: its readers would get it once more.
    private static void requireNotCorrected(PublishedEdition concept, Manifest manifest, Logboek log, Path output)
            throws IOException {
        var door = Rectificaties.approved(manifest.vingerafdruk(), output, log);
        if (door.isPresent()) {
            throw refused(
                    concept,
                    Vrijgave.corrected(door.get()),
                    "verbeter de exports of teksten en maak een nieuwe editie met `inbreng maak`");
        }
    }

    static boolean hasSheets(Manifest manifest) {
        return manifest.uitvoer().keySet().stream().anyMatch(it -> it.startsWith("gemeente/"));
    }

    /// Who confirms what was not found has not looked; and it would count as seen when it is found later.
    private void requireFound(Bevindingen bevindingen) {
        var found = bevindingen.soorten().stream().map(BevindingSoort::code).collect(Collectors.toSet());
        bevestig.stream().filter(it -> !found.contains(it)).findFirst().ifPresent(it -> {
            throw new ProblemException(
                    Problem.of(
                            "%s is geen bevinding van deze editie".formatted(it),
                            "op de opdrachtregel, bij --bevestig",
                            "geef de opdracht zonder --bevestig; dan ziet u welke er zijn"),
                    Exit.USAGE);
        });
    }

    /// What was found and not yet confirmed.
    private List<BevindingSoort> open(Bevindingen bevindingen) {
        return bevindingen.soorten().stream()
                .filter(it -> it.ernst() != Ernst.MELDING && !bevestig.contains(it.code()))
                .toList();
    }

    private void tell(List<BevindingSoort> open) {
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        err.println(
                "Nog niet goedgekeurd. Kijk eerst naar deze bevindingen; verslag.html van de editie noemt de rijen:");
        open.forEach(it -> err.printf("    %s  %s: %s%n", it.code(), it.ernst().naam(), it.regel()));
        var codes = new TreeSet<>(bevestig);
        open.forEach(it -> codes.add(it.code()));
        err.println("Staan zij het akkoord niet in de weg, geef de opdracht dan opnieuw met --bevestig "
                + String.join(",", codes));
        err.flush();
    }

    /// The edition stays as it was approved; who receives it is approved anew.
    private Integer otherRecipients(
            Program program, PublishedEdition editie, Manifest manifest, LogboekFile log, Persoon who)
            throws IOException {
        var err = Objects.requireNonNull(spec).commandLine().getErr();
        var ontvangers = ontvangers(Folders.exports(program.settings(), err));
        if (!Editions.of(program.output(), editie.peildatum()).isWhole(editie.nummer())) {
            throw refused(editie, "deze editie is beschadigd", "`inbreng verifieer` noemt welk bestand");
        }
        var approved = log.read().goedkeuring(editie.map()).orElseThrow();
        if (ontvangers.isEmpty() || approved.ontvangers().equals(ontvangers)) {
            throw refused(
                    editie,
                    "deze editie is al goedgekeurd door " + approved.wie(),
                    ontvangers.isEmpty()
                            ? "er is geen lijst met ontvangers; is er een, keur haar dan met deze opdracht goed"
                            : "u hoeft niets te doen; verandert de lijst met ontvangers, keur haar dan met deze opdracht goed");
        }
        bevestig.clear(); // it is about the list only
        agree(editie, manifest, ontvangers, log, who);
        if (!enough(program, log.read().akkoorden(editie.map(), ontvangers))) {
            return Exit.WAITING;
        }
        log.append(deed(who, Handeling.GOEDGEKEURD, editie.map(), manifest.vingerafdruk(), ontvangers));
        err.println("De lijst met ontvangers van editie %s is goedgekeurd.".formatted(editie.map()));
        err.flush();
        return Exit.DONE;
    }

    /// SHA-256 of the list that somebody says yes to; rows that are left out are told.
    private String ontvangers(Path input) throws IOException {
        var err = Objects.requireNonNull(spec).commandLine().getErr();
        return Verzendlijst.toApprove(input, LocalDate.now(clock), err::println);
    }

    private void agree(PublishedEdition concept, Manifest manifest, String ontvangers, LogboekFile log, Persoon who)
            throws IOException {
        boolean already =
                log.read().akkoorden(concept.map(), ontvangers).stream().anyMatch(it -> who.is(it.wie()));
        if (!already) {
            log.append(deed(who, Handeling.AKKOORD, concept.map(), manifest.vingerafdruk(), ontvangers));
        }
    }

    /// Whether so many say yes as are needed; who is missing is told.
    private boolean enough(Program program, List<Logregel> akkoorden) {
        int missing = program.settings().goedkeuring().personen() - akkoorden.size();
        if (missing > 0) {
            var err = Objects.requireNonNull(spec).commandLine().getErr();
            err.printf(
                    "Uw akkoord staat in het logboek. Er %s nog %d akkoord van een ander nodig; akkoord zijn nu: %s.%n",
                    missing == 1 ? "is" : "zijn",
                    missing,
                    akkoorden.stream().map(Logregel::wie).collect(Collectors.joining(", ")));
            err.flush();
        }
        return missing <= 0;
    }

    private Integer make(
            Program program,
            PublishedEdition concept,
            Manifest manifest,
            RunRequest request,
            String ontvangers,
            LogboekFile log,
            Persoon who)
            throws IOException {
        var command = Objects.requireNonNull(spec).commandLine();
        var akkoorden = log.read().akkoorden(concept.map(), ontvangers);
        if (!enough(program, akkoorden)) {
            return Exit.WAITING;
        }
        var result = program.maak(request.approved(concept.nummer()));
        Integer nummer = result.editie();
        if (result.uitslag() == Uitslag.GEREED && nummer != null) {
            log.append(deed(
                    who,
                    Handeling.GOEDGEKEURD,
                    PublishedEdition.map(concept.peildatum(), nummer),
                    manifest.vingerafdruk(),
                    ontvangers));
            if (manifest.rectificeert() != null) {
                Rectificaties.withdraw(log, manifest.rectificeert(), concept, who, clock);
            }
            command.getErr()
                    .printf(
                            "Goedgekeurd door %s.%n",
                            akkoorden.stream().map(Logregel::wie).collect(Collectors.joining(" en ")));
        }
        new ResultPrinter(command, common.json)
                .maak(result, new NextStep(program, folders.options(), clock).after(result));
        return result.uitslag().code();
    }

    private Logregel.Daad deed(Persoon who, Handeling wat, String editie, String vingerafdruk, String ontvangers) {
        return new Logregel.Daad(
                OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS).toString(),
                who.naam(),
                wat,
                editie,
                vingerafdruk,
                who.reden(),
                List.copyOf(new TreeSet<>(bevestig)),
                ontvangers);
    }

    private static ProblemException refused(PublishedEdition concept, String wat, String doeDit) {
        return new ProblemException(Problem.of(wat, concept.folder().toString(), doeDit), Exit.REFUSED);
    }
}
