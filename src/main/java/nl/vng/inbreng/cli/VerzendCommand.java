package nl.vng.inbreng.cli;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import nl.vng.inbreng.VerzendSettings;
import nl.vng.inbreng.batch.PublishedEdition;
import nl.vng.inbreng.domain.Ontvanger;
import nl.vng.inbreng.keuring.LogboekFile;
import nl.vng.inbreng.post.Toewijzing;
import nl.vng.inbreng.post.Zending;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `verzend`: sends an approved edition to who should get it, each only their own documents, and nobody twice.
@Command(
        name = "verzend",
        aliases = "send",
        description = {
            "Verzendt een goedgekeurde editie: ieder krijgt één bericht met alleen de eigen documenten.",
            "De instelling inbreng.verzenden.positie zegt waarheen: map (bestanden in de editie), eigen-adres of echt.",
            "",
            "  inbreng verzend 2025-01-30/3 --dry-run",
            "  inbreng verzend 2025-01-30/3"
        })
final class VerzendCommand implements Callable<Integer> {

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    final CommonOptions common = new CommonOptions();

    @Mixin
    final FolderOptions folders = new FolderOptions();

    @Parameters(paramLabel = "EDITIE", description = "peildatum en nummer: 2025-01-30/3; of de map van de editie")
    String editie = "";

    @Option(names = "--dry-run", description = "toon wie wat zou krijgen; er wordt niets verzonden of geschreven")
    boolean dryRun;

    @Option(names = "--alleen", paramLabel = "ADRES", split = ",", description = "verzend alleen aan deze ontvangers")
    Set<String> alleen = new LinkedHashSet<>();

    @Option(
            names = "--opnieuw",
            paramLabel = "ADRES",
            split = ",",
            description = "bied opnieuw aan wat voor deze ontvangers onbekend, geweigerd of ongeldig is")
    Set<String> opnieuw = new LinkedHashSet<>();

    @Option(names = "--steekproef", paramLabel = "AANTAL", description = "verzend aan niet meer dan zoveel ontvangers")
    @Nullable
    Integer steekproef;

    @Option(names = "--yes", description = "verzend zonder het te vragen")
    boolean yes;

    private final Clock clock;

    VerzendCommand() {
        this(Clock.system(Plan.HERE));
    }

    VerzendCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        var command = Objects.requireNonNull(spec, "picocli sets the spec");
        requireSensible();
        try (var program = Program.start(command, folders.options())) {
            return program.watched(() -> call(program, command));
        }
    }

    private int call(Program program, CommandSpec command) throws IOException {
        var edition = Edities.find(editie, program.output());
        var verzending = new Verzendronde(program, edition, command, clock);
        var lijst = verzending.lijst(LocalDate.now(clock));
        var keuze = keuze(lijst.ontvangers(), command);
        var wensen =
                new Verzendronde.Wensen(opnieuw, steekproef == null ? Integer.MAX_VALUE : steekproef, yes, common.json);
        var out = command.commandLine().getOut();
        lijst.opmerkingen().forEach(it -> say(command, it));
        if (dryRun) {
            var vooruitblik = verzending.vooruitblik(keuze, wensen);
            out.print(common.json ? vooruitblik.json() : vooruitblik.text(lijst.bevindingen()));
            refusal(program, edition, lijst).ifPresent(it -> say(command, "Nu zou dit worden geweigerd: " + it + "."));
            out.flush();
            return Exit.DONE;
        }
        var uitkomst = verzending.verzend(lijst, keuze, wensen);
        uitkomst.meldingen().forEach(it -> say(command, it));
        out.print(common.json ? uitkomst.json() : uitkomst.regel() + "\n");
        out.flush();
        return uitkomst.exit();
    }

    private void requireSensible() {
        if (steekproef != null && steekproef < 1) {
            throw usage("--steekproef is een aantal van 1 of meer");
        }
    }

    private Optional<String> refusal(Program program, PublishedEdition edition, Verzendlijst lijst) throws IOException {
        var log = new LogboekFile(program.output(), program.settings().varFolder()).read();
        return Vrijgave.refusal(edition, Vrijgave.manifest(edition), program.output(), log, ZonedDateTime.now(clock))
                .or(() -> new Verzendeisen(program, edition).refusal(lijst, log))
                .or(() -> program.settings().verzenden().positie() == VerzendSettings.Positie.ECHT
                        ? new Verzendeisen(program, edition)
                                .ledgerRefusal(program.bezorging().of(edition), log)
                        : Optional.empty())
                .map(it -> it.problem().wat());
    }

    /// Those of the list that were asked for: all, unless `--alleen` names some.
    private List<Toewijzing> keuze(List<Toewijzing> all, CommandSpec command) {
        var asked = keys(alleen, all);
        keys(opnieuw, all);
        if (!alleen.isEmpty()) {
            say(command, "Alleen aan %d van de %d ontvangers.".formatted(asked.size(), all.size()));
        }
        return all.stream()
                .filter(it -> alleen.isEmpty() || asked.contains(sleutel(it.ontvanger())))
                .toList();
    }

    private static Set<String> keys(Set<String> typed, List<Toewijzing> all) {
        var keys = new LinkedHashSet<String>();
        for (var address : typed) {
            var found = all.stream()
                    .map(Toewijzing::ontvanger)
                    .filter(it -> it.adres().email().equalsIgnoreCase(address.strip()))
                    .findFirst()
                    .orElseThrow(() -> usage("%s staat niet in de lijst met ontvangers".formatted(address)));
            keys.add(sleutel(found));
        }
        return keys;
    }

    private static String sleutel(Ontvanger it) {
        return Zending.sleutel(it.adres());
    }

    private static void say(CommandSpec command, String sentence) {
        command.commandLine().getErr().println(sentence);
        command.commandLine().getErr().flush();
    }

    private static ProblemException usage(String wat) {
        return new ProblemException(
                Problem.of(
                        wat,
                        "op de opdrachtregel van `inbreng verzend`",
                        "kijk met `inbreng ontvangers` wie er in de lijst staan"),
                Exit.USAGE);
    }
}
