package nl.vng.inbreng.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.concurrent.Callable;
import nl.vng.inbreng.Settings;
import nl.vng.inbreng.batch.Opruiming;
import nl.vng.inbreng.batch.PublishedEdition;
import nl.vng.inbreng.publish.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `opruimen`: deletes what has been kept long enough, after it was shown and agreed to.
@Command(
        name = "opruimen",
        aliases = "prune",
        description = {
            "Verwijdert edities en runs die langer geleden zijn dan inbreng.bewaren zegt, en wijst oude LVV-exports aan.",
            "Een goedgekeurde of verstuurde editie blijft, en de nieuwste van elke peildatum ook.",
            "",
            "  inbreng opruimen --dry-run",
            "  inbreng opruimen --yes --lvv"
        })
final class OpruimenCommand implements Callable<Integer> {

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    final CommonOptions common = new CommonOptions();

    @Option(names = "--input", paramLabel = "MAP", description = "map met de exports (anders: input)")
    @Nullable
    Path input;

    @Option(names = "--output", paramLabel = "MAP", description = "map met de edities (anders: output)")
    @Nullable
    Path output;

    @Option(names = "--lvv", description = "verwijder ook de LVV-exports die zijn aangewezen")
    boolean lvv;

    @Option(names = "--dry-run", description = "toon wat er zou worden verwijderd, en verwijder niets")
    boolean dryRun;

    @Option(names = "--yes", description = "verwijder zonder het te vragen")
    boolean yes;

    @Override
    public Integer call() throws IOException {
        CommandSpec command = Objects.requireNonNull(spec, "picocli sets the spec");
        var options = new RunOptions();
        options.input = input;
        options.output = output;
        try (var program = Program.start(command, options)) {
            var settings = program.settings();
            var plan = program.opruiming().plan(program.output(), settings.inputFolder(), settings.bewaren());
            PrintWriter out = command.commandLine().getOut();
            if (!common.json) {
                out.print(text(plan, settings.bewaren()));
                out.flush();
            }
            boolean agreed = !dryRun
                    && anything(plan)
                    && new Toestemming(yes, common.json).gevraagd("Verwijderen?", command.qualifiedName());
            if (agreed) {
                program.opruiming().carryOut(plan, program.output(), settings.bewaren(), lvv);
                if (plan.adressen() > 0) {
                    for (var it : PublishedEdition.in(program.output())) {
                        new Bezorgmap(it)
                                .renew(new Bezorgoverzicht(
                                        it, program.bezorging().of(it)));
                    }
                    program.compact();
                }
            }
            out.print(common.json ? json(plan, agreed) : last(plan, agreed));
            out.flush();
            return Exit.DONE;
        }
    }

    private boolean anything(Opruiming.Plan plan) {
        return !plan.edities().isEmpty()
                || !plan.runs().isEmpty()
                || plan.adressen() > 0
                || !plan.berichten().isEmpty()
                || (lvv && !plan.lvv().isEmpty());
    }

    private String text(Opruiming.Plan plan, Settings.Bewaren bewaren) {
        var text = new StringBuilder();
        plan.edities()
                .forEach(it ->
                        text.append("editie (ouder dan %d dagen): %s\n".formatted(bewaren.edities(), it.folder())));
        plan.behouden().forEach(it -> text.append("blijft: ").append(it).append('\n'));
        if (!plan.runs().isEmpty()) {
            text.append("runs (ouder dan %d dagen): %d\n"
                    .formatted(bewaren.runs(), plan.runs().size()));
        }
        if (plan.adressen() > 0) {
            text.append("namen en adressen bij bezorgde documenten (ouder dan %d dagen): %d\n"
                    .formatted(bewaren.adressen(), plan.adressen()));
        }
        if (!plan.berichten().isEmpty()) {
            text.append("berichten in een bestand, met naam en adres (ouder dan %d dagen): %d\n"
                    .formatted(bewaren.adressen(), plan.berichten().size()));
        }
        plan.lvv()
                .forEach(it -> text.append("LVV-export (ouder dan %d dagen)%s: %s\n"
                        .formatted(bewaren.lvv(), lvv ? "" : ", alleen weg met --lvv", it)));
        return text.toString();
    }

    private String last(Opruiming.Plan plan, boolean agreed) {
        if (agreed) {
            return "Verwijderd. Wat eerder is uitgegeven, blijft bekend om kleine aantallen te beschermen.\n";
        }
        return anything(plan) ? "Er is niets verwijderd.\n" : "Er is niets te verwijderen.\n";
    }

    private String json(Opruiming.Plan plan, boolean agreed) {
        var model = new LinkedHashMap<String, Object>();
        model.put("schema", 1);
        model.put("exitcode", Exit.DONE);
        model.put("verwijderd", agreed);
        model.put(
                "edities",
                plan.edities().stream()
                        .map(PublishedEdition::folder)
                        .map(Path::toString)
                        .toList());
        model.put("behouden", plan.behouden());
        model.put("runs", plan.runs());
        model.put("adressen", plan.adressen());
        model.put("berichten", plan.berichten().size());
        model.put("lvv", plan.lvv().stream().map(Path::toString).toList());
        model.put("lvv_verwijderd", agreed && lvv ? plan.lvv().size() : 0);
        return Json.text(model);
    }
}
