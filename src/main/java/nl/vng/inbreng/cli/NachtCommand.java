package nl.vng.inbreng.cli;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import nl.vng.inbreng.batch.Code;
import nl.vng.inbreng.domain.Dutch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `nacht`: what a timer calls, or what runs on and calls itself.
@Command(
        name = "nacht",
        aliases = "nightly",
        description = {
            "Doet vanzelf wat u overdag doet: controleert, maakt een editie als er iets nieuws is, verzendt en mailt.",
            "Alleen een editie die is goedgekeurd en vrij is, wordt verzonden. In de mail staat hoe het is afgelopen.",
            "",
            "  inbreng nacht",
            "  inbreng nacht --installeer-timer --dry-run",
            "  inbreng nacht --plan \"0 30 4 * * *\""
        })
final class NachtCommand implements Callable<Integer> {

    /// Most time between two looks at the clock: it may be set, or the computer may sleep.
    private static final Duration LOOK = Duration.ofSeconds(30);

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    final CommonOptions common = new CommonOptions();

    @Mixin
    final RunOptions run = new RunOptions();

    @Mixin
    final TimerOptions timer = new TimerOptions();

    @Option(names = "--gemeenten", description = "maak ook een blad van één pagina voor elke gemeente")
    boolean gemeenten;

    @Option(
            names = "--controle",
            paramLabel = "vera",
            description = "laat veraPDF elke PDF toetsen (PDF/UA-1 en PDF/A-2a); bij een afkeuring geen editie")
    MaakCommand.@Nullable Controle controle;

    @Option(
            names = "--plan",
            paramLabel = "CRON",
            description =
                    "blijf draaien en begin telkens op dit moment, Nederlandse tijd: seconde, minuut, uur, dag, maand, weekdag")
    @Nullable
    String plan;

    @Option(
            names = "--ook-om-twee",
            description = "sta een plan toe dat tussen 02.00 en 03.00 uur begint, als de klok wordt verzet")
    boolean anyHour;

    private final Clock clock;

    NachtCommand() {
        this(Clock.system(Plan.HERE));
    }

    NachtCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        CommandSpec command = Objects.requireNonNull(spec, "picocli sets the spec");
        if (timer.stray() || (timer.installeer && plan != null)) {
            throw new ProblemException(
                    Problem.of(
                            timer.installeer
                                    ? "--plan en --installeer-timer gaan niet samen"
                                    : "--om, --gebruiker, --naar, --dry-run of --yes hoort bij --installeer-timer",
                            "op de opdrachtregel van `inbreng nacht`",
                            "laat één van beide weg, of voeg --installeer-timer toe"),
                    Exit.USAGE);
        }
        if (timer.installeer) {
            return new TimerInstaller(command, timer, nightly(), common.json).run(Configuration.read(run));
        }
        if (plan == null) {
            return night(command);
        }
        if (common.json) {
            throw new ProblemException(
                    Problem.of(
                            "--json en --plan gaan niet samen: er komt dan niet één resultaat",
                            "op de opdrachtregel van `inbreng nacht`",
                            "laat --json weg; van elke nacht staat het resultaat in var/run.json"),
                    Exit.USAGE);
        }
        Code.sha256(); // of this program, also when another takes its place while it waits
        var stopper = InbrengCommand.stopper(command);
        var nachten = new Nachten(
                Plan.of(plan, anyHour), clock, most -> !stopper.await(most.compareTo(LOOK) < 0 ? most : LOOK));
        try {
            nachten.run(() -> night(command), next -> announce(command, next));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return Exit.INTERRUPTED;
    }

    /// What was asked of every night, as the service has to ask it.
    private List<String> nightly() {
        var options = new ArrayList<>(run.typed());
        if (gemeenten) {
            options.add("--gemeenten");
        }
        if (controle != null) {
            options.addAll(List.of("--controle", "vera"));
        }
        return options;
    }

    private int night(CommandSpec command) {
        return new Nacht(command, run, new Nacht.Wensen(gemeenten, controle != null, common.json), clock).run();
    }

    private static void announce(CommandSpec command, ZonedDateTime next) {
        command.commandLine()
                .getErr()
                .println("De volgende run begint op %s om %s. Stop met Ctrl-C."
                        .formatted(Dutch.dateWithWeekday(next.toLocalDate()), Dutch.time(next.toLocalTime())));
        command.commandLine().getErr().flush();
    }
}
