package nl.vng.inbreng.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import nl.vng.inbreng.batch.RunStore;
import nl.vng.inbreng.batch.Uitslag;
import nl.vng.inbreng.publish.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `status`: the last runs.
@Command(
        name = "status",
        synopsisHeading = "Gebruik: ",
        descriptionHeading = "%n",
        optionListHeading = "%nOpties:%n",
        description = "Toont de laatste runs: wanneer, waarvan, en hoe ze afliepen.")
final class StatusCommand implements Callable<Integer> {

    private static final int SHOWN = 10;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EE d MMM yyyy, HH:mm 'uur'", Locale.forLanguageTag("nl-NL"));

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    final CommonOptions common = new CommonOptions();

    @Override
    public Integer call() throws IOException {
        CommandSpec command = Objects.requireNonNull(spec, "picocli sets the spec");
        PrintWriter out = command.commandLine().getOut();
        try (var program = Program.start(command, new RunOptions())) {
            List<RunStore.Run> runs = program.history().last(SHOWN);
            out.print(common.json ? json(runs) : text(runs));
            out.flush();
            return Exit.DONE;
        }
    }

    private static String text(List<RunStore.Run> runs) {
        if (runs.isEmpty()) {
            return "Er is nog geen run geweest. Begin met `inbreng maak`.\n";
        }
        var text = new StringBuilder();
        for (RunStore.Run run : runs) {
            text.append("%-26s %-11s peildatum %-11s %s%n"
                    .formatted(
                            MOMENT.format(run.begonnen().atZoneSameInstant(ZoneId.of("Europe/Amsterdam"))),
                            run.opdracht(),
                            Objects.requireNonNullElse(run.peildatum(), "-"),
                            uitslag(run)));
            if (run.boodschap() != null) {
                text.append("    ").append(run.boodschap()).append('\n');
            }
        }
        return text.toString();
    }

    private static String uitslag(RunStore.Run run) {
        return run.uitslag() == null
                ? "onderbroken"
                : Uitslag.valueOf(run.uitslag()).naam();
    }

    private static String json(List<RunStore.Run> runs) {
        var list = new ArrayList<Map<String, @Nullable Object>>();
        for (RunStore.Run run : runs) {
            var model = new LinkedHashMap<String, @Nullable Object>();
            model.put("opdracht", run.opdracht());
            model.put("begonnen", run.begonnen().toString());
            model.put(
                    "geeindigd",
                    run.geeindigd() == null ? null : run.geeindigd().toString());
            model.put(
                    "peildatum",
                    run.peildatum() == null ? null : run.peildatum().toString());
            model.put("uitslag", uitslag(run));
            model.put("boodschap", run.boodschap());
            list.add(model);
        }
        return Json.text(Map.of("schema", 1, "runs", list));
    }
}
