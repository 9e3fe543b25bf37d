package nl.vng.inbreng.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.vng.inbreng.Settings;
import nl.vng.inbreng.publish.Json;
import picocli.CommandLine.Model.CommandSpec;

/// Writes or shows the systemd units of a nightly run.
final class TimerInstaller {

    private static final LocalTime HALF_PAST_FOUR = LocalTime.of(4, 30);
    private static final Path SYSTEMD = Path.of("/etc/systemd/system");
    private static final int DOUBTFUL = 2;

    private final CommandSpec command;
    private final TimerOptions options;
    private final List<String> nacht;
    private final boolean json;

    /// @param nacht options of `nacht` itself, for the service
    TimerInstaller(CommandSpec command, TimerOptions options, List<String> nacht, boolean json) {
        this.command = command;
        this.options = options;
        this.nacht = nacht;
        this.json = json;
    }

    /// @throws ProblemException if an option cannot be used, or a unit stands there already
    int run(Settings settings) throws IOException {
        if (File.separatorChar == '\\') {
            throw problem(
                    "systemd is er niet op Windows",
                    "--installeer-timer",
                    "gebruik Taakplanner; docs/handleiding.md zegt hoe");
        }
        var units = SystemdUnits.of(plan(settings));
        Path naar = Objects.requireNonNullElse(options.naar, SYSTEMD).toAbsolutePath();
        var next = new TimerSteps(gebruiker(), settings, System.getenv().keySet());
        var out = command.commandLine().getOut();
        if (options.dryRun) {
            out.print(json ? Json.text(model(units, naar, next, false)) : text(units, naar));
            out.flush();
            command.commandLine().getErr().print(json ? "" : next.notPassed());
            command.commandLine().getErr().flush();
            return Exit.DONE;
        }
        requireFree(units, naar);
        Files.createDirectories(Program.varFolder());
        Files.createDirectories(settings.outputFolder());
        write(units, naar);
        out.print(
                json
                        ? Json.text(model(units, naar, next, true))
                        : "De service en de timer staan in %s.\n\n%s".formatted(naar, next.text()));
        out.flush();
        return Exit.DONE;
    }

    private SystemdUnits.Plan plan(Settings settings) {
        var om = Objects.requireNonNullElse(options.om, HALF_PAST_FOUR);
        if (om.getHour() == DOUBTFUL) {
            throw problem(
                    "tussen 02.00 en 03.00 uur is er in het voorjaar één nacht geen run, en in het najaar één nacht twee",
                    "--om " + om,
                    "kies een ander uur, zoals --om 04:30");
        }
        if (!gebruiker().matches("[a-z_][a-z0-9_-]{0,31}")) {
            throw problem(
                    "dit kan geen naam van een gebruiker zijn",
                    "--gebruiker",
                    "gebruik kleine letters, cijfers, - en _, en begin met een letter");
        }
        return new SystemdUnits.Plan(
                Configuration.home().toAbsolutePath().normalize(),
                Path.of(System.getProperty("java.home")),
                settings.inputFolder().toAbsolutePath().normalize(),
                settings.outputFolder().toAbsolutePath().normalize(),
                nacht,
                gebruiker(),
                om);
    }

    private String gebruiker() {
        return Objects.requireNonNullElse(options.gebruiker, "inbreng");
    }

    private void requireFree(Map<String, String> units, Path naar) throws IOException {
        for (var unit : units.entrySet()) {
            Path file = naar.resolve(unit.getKey());
            if (!options.yes && Files.exists(file) && !Files.readString(file).equals(unit.getValue())) {
                throw problem(
                        "er staat al een andere " + unit.getKey() + "; er is niets geschreven",
                        file.toString(),
                        "bekijk de nieuwe met --dry-run, en zet er --yes achter om te vervangen");
            }
        }
    }

    private static void write(Map<String, String> units, Path naar) {
        try {
            Files.createDirectories(naar);
            for (var unit : units.entrySet()) {
                Path half = Files.writeString(naar.resolve("." + unit.getKey() + ".tmp"), unit.getValue());
                Files.move(
                        half,
                        naar.resolve(unit.getKey()),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException _) {
            throw problem(
                    "er kan niet worden geschreven in deze map",
                    naar.toString(),
                    "voer de opdracht uit als beheerder (sudo), of kies met --naar een andere map");
        }
    }

    private static String text(Map<String, String> units, Path naar) {
        var text = new StringBuilder();
        units.forEach((name, unit) -> text.append("# ")
                .append(naar.resolve(name))
                .append('\n')
                .append(unit)
                .append('\n'));
        return text.toString();
    }

    private static Map<String, Object> model(Map<String, String> units, Path naar, TimerSteps next, boolean written) {
        var model = new LinkedHashMap<String, Object>();
        model.put("schema", 1);
        model.put("exitcode", Exit.DONE);
        model.put("map", naar.toString());
        model.put("geschreven", written);
        model.put("bestanden", units);
        model.put("opdrachten", next.commands());
        model.put("omgevingsvariabelen", next.variables());
        return model;
    }

    private static ProblemException problem(String wat, String waar, String doeDit) {
        return new ProblemException(Problem.of(wat, waar, doeDit), Exit.USAGE);
    }
}
