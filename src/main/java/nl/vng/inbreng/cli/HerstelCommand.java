package nl.vng.inbreng.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import nl.vng.inbreng.batch.PublishedEdition;
import nl.vng.inbreng.batch.Recovery;
import nl.vng.inbreng.batch.RunStore;
import nl.vng.inbreng.publish.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `herstel`: what the next run does by itself about runs that were killed, without a run, and said aloud.
@Command(
        name = "herstel",
        aliases = "recover",
        description = {
            "Sluit af wat een afgebroken run heeft achtergelaten. Edities blijven zoals ze zijn.",
            "",
            "Elke run begint hier zelf mee; los is het nooit nodig. Wat nog gemaakt moet worden, maakt `inbreng maak`."
        })
final class HerstelCommand implements Callable<Integer> {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Europe/Amsterdam"));

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    final CommonOptions common = new CommonOptions();

    @Option(names = "--output", paramLabel = "MAP", description = "map met de edities (anders: output)")
    @Nullable
    Path output;

    @Option(names = "--dry-run", description = "toon wat er te herstellen is en verander niets")
    boolean dryRun;

    @Override
    public Integer call() throws IOException {
        CommandSpec command = Objects.requireNonNull(spec, "picocli sets the spec");
        var run = new RunOptions();
        run.output = output;
        try (var program = Program.start(command, run)) {
            var plan = program.recover(dryRun);
            PrintWriter out = command.commandLine().getOut();
            out.print(common.json ? json(plan) : text(plan));
            out.flush();
            return Exit.DONE;
        }
    }

    private String text(Recovery.Plan plan) {
        if (plan.leeg()) {
            return "Er is niets te herstellen: elke run is afgelopen.\n";
        }
        var text = new StringBuilder();
        for (RunStore.Run it : plan.runs()) {
            text.append("%s: %s van %s (%s)\n"
                    .formatted(
                            dryRun ? "Af te sluiten als onderbroken" : "Afgesloten als onderbroken",
                            it.opdracht(),
                            MOMENT.format(it.begonnen()),
                            Objects.requireNonNullElse(it.eigenaar(), "onbekend proces")));
        }
        for (PublishedEdition it : plan.edities()) {
            text.append("%s: %s\n".formatted(dryRun ? "Te bevestigen editie" : "Bevestigde editie", it.folder()));
        }
        for (Path it : plan.resten()) {
            text.append("%s: %s\n".formatted(dryRun ? "Te verwijderen halve map" : "Verwijderde halve map", it));
        }
        int taken = plan.taken().size() + plan.wezen().size();
        if (taken > 0) {
            text.append("%s in de administratie van de stappen: %d\n"
                    .formatted(dryRun ? "Af te sluiten" : "Afgesloten", taken));
        }
        return text.append(
                        dryRun
                                ? "Er is niets veranderd.\n"
                                : "Geef `inbreng maak` als u de editie nog wilt hebben; die begint bij de exports.\n")
                .toString();
    }

    private String json(Recovery.Plan plan) {
        var model = new LinkedHashMap<String, Object>();
        model.put("schema", 1);
        model.put("uitgevoerd", !dryRun);
        model.put("runs", plan.runs().stream().map(HerstelCommand::model).toList());
        model.put(
                "edities",
                plan.edities().stream().map(it -> it.folder().toString()).toList());
        model.put("resten", plan.resten().stream().map(Path::toString).toList());
        model.put("taken", plan.taken().size() + plan.wezen().size());
        return Json.text(model);
    }

    private static Map<String, @Nullable Object> model(RunStore.Run run) {
        var model = new LinkedHashMap<String, @Nullable Object>();
        model.put("opdracht", run.opdracht());
        model.put("begonnen", run.begonnen().toString());
        model.put("eigenaar", run.eigenaar());
        return model;
    }
}
