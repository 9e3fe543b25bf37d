package nl.vng.inbreng.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import nl.vng.inbreng.compose.Documents;
import nl.vng.inbreng.intake.Intake;
import nl.vng.inbreng.publish.Json;
import nl.vng.inbreng.tekst.AskText;
import nl.vng.inbreng.tekst.RegisterFile;
import nl.vng.inbreng.tekst.Registerregel;
import nl.vng.inbreng.tekst.Stap;
import nl.vng.inbreng.tekst.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `vragen`: the ask register. `lijst` and `toon` only look; `zet` adds a line to `templates/vragen/register.csv`.
@Command(
        name = "vragen",
        aliases = "asks",
        customSynopsis = {
            "inbreng vragen [lijst]",
            "inbreng vragen toon VRAAG",
            "inbreng vragen zet VRAAG STAP [--datum DATUM] [--verwijzing TEKST]"
        },
        description = {
            "Toont de vragen aan de minister en wat ervan geworden is, en schrijft een nieuwe stap op.",
            "Stappen: concept, goedgekeurd, gestuurd, genoemd, motie, toezegging, ingelost, vervallen, ingetrokken.",
            "",
            "  inbreng vragen zet 1a gestuurd --verwijzing \"Commissiedebat 5 februari 2025\""
        })
final class VragenCommand implements Callable<Integer> {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    final CommonOptions common = new CommonOptions();

    @Option(names = "--templates", paramLabel = "MAP", description = "map met de sjablonen (anders: templates)")
    @Nullable
    Path templates;

    @Parameters(arity = "0..3", paramLabel = "WAT", description = "lijst, toon VRAAG, of zet VRAAG STAP")
    List<String> wat = List.of();

    @Option(names = "--datum", paramLabel = "JJJJ-MM-DD", description = "dag van de stap (anders: vandaag)")
    @Nullable
    LocalDate datum;

    @Option(names = "--verwijzing", paramLabel = "TEKST", description = "het debat, de motie of de brief")
    String verwijzing = "";

    @Option(names = "--dry-run", description = "toon wat er zou worden opgeschreven, en schrijf niets")
    boolean dryRun;

    private final Clock clock;

    VragenCommand() {
        this(Clock.system(HERE));
    }

    VragenCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        var texts = texts();
        var args = wat.isEmpty() ? List.of("lijst") : wat;
        switch (args.getFirst() + " " + args.size()) {
            case "lijst 1" ->
                print(texts.asks().stream().map(it -> model(it, texts)).toList());
            case "toon 2" -> print(List.of(model(ask(args.get(1), texts), texts)));
            case "zet 3" -> add(ask(args.get(1), texts), step(args.get(2)), texts);
            default ->
                throw usage(
                        "“vragen " + String.join(" ", args) + "” is geen opdracht",
                        "typ vragen lijst, vragen toon VRAAG, of vragen zet VRAAG STAP");
        }
        return Exit.DONE;
    }

    private Texts texts() throws IOException {
        var templates = folder();
        Folders.templates(templates).ifPresent(problem -> {
            throw new ProblemException(problem, Exit.CONFIGURATION);
        });
        var texts = Documents.texts(templates, Intake.kengetallen());
        var wrong = texts.complaints().stream()
                .filter(it -> it.bestand().equals(RegisterFile.NAME))
                .findFirst();
        if (wrong.isPresent()) {
            throw new ProblemException(
                    Problem.of(
                            wrong.get().melding(),
                            templates.resolve(RegisterFile.NAME) + ", regel "
                                    + wrong.get().regel(),
                            "verbeter deze regel" + (wat.contains("zet") ? "; er is niets opgeschreven" : "")),
                    Exit.REFUSED);
        }
        return texts;
    }

    private Path folder() throws IOException {
        var options = new RunOptions();
        options.templates = templates;
        return Configuration.read(options).templatesFolder();
    }

    private AskText ask(String id, Texts texts) {
        return texts.ask(id)
                .orElseThrow(() -> usage(
                        "vraag “" + id + "” bestaat niet",
                        "kies uit "
                                + String.join(
                                        ", ",
                                        texts.asks().stream().map(AskText::id).toList())));
    }

    private static Stap step(String naam) {
        return Stap.of(naam)
                .orElseThrow(() -> usage(
                        "stap “" + naam + "” bestaat niet",
                        "kies uit "
                                + String.join(
                                        ", ",
                                        List.of(Stap.values()).stream()
                                                .map(Stap::naam)
                                                .toList())));
    }

    private void add(AskText ask, Stap stap, Texts texts) throws IOException {
        var today = LocalDate.now(clock);
        var regel = new Registerregel(ask.id(), stap, datum == null ? today : datum, verwijzing.strip());
        if (regel.datum().isAfter(today)) {
            throw usage("een stap kan niet in de toekomst liggen", "geef met --datum een dag tot en met vandaag");
        }
        var templates = folder();
        texts.register().refusal(regel).ifPresent(why -> {
            throw new ProblemException(
                    Problem.of(why.wat(), templates.resolve(RegisterFile.NAME).toString(), why.doeDit()), Exit.REFUSED);
        });
        if (!dryRun) {
            RegisterFile.append(templates, regel);
        }
        print(List.of(model(ask, texts.register().with(regel).of(ask.id(), LocalDate.MAX), stap)));
    }

    private Map<String, Object> model(AskText ask, Texts texts) {
        var regels = texts.register().of(ask.id(), LocalDate.MAX);
        return model(ask, regels, texts.register().state(ask.id(), LocalDate.MAX));
    }

    private static Map<String, Object> model(AskText ask, List<Registerregel> regels, Stap stap) {
        var model = new LinkedHashMap<String, Object>();
        model.put("vraag", ask.id());
        model.put("titel", ask.titel());
        model.put("onderwerp", ask.onderwerp());
        model.put("staat", stap.naam());
        model.put("verloop", regels.stream().map(VragenCommand::model).toList());
        return model;
    }

    private static Map<String, Object> model(Registerregel regel) {
        var model = new LinkedHashMap<String, Object>();
        model.put("stap", regel.stap().naam());
        model.put("datum", regel.datum().toString());
        model.put("verwijzing", regel.verwijzing());
        return model;
    }

    private void print(List<Map<String, Object>> vragen) {
        var out = Objects.requireNonNull(spec, "picocli sets the spec")
                .commandLine()
                .getOut();
        if (common.json) {
            var model = new LinkedHashMap<String, Object>();
            model.put("schema", 1);
            model.put("exitcode", Exit.DONE);
            model.put("vragen", vragen);
            out.print(Json.text(model));
        } else {
            vragen.forEach(it -> out.print(text(it)));
        }
        if (dryRun) {
            spec.commandLine().getErr().println("Er is niets opgeschreven (--dry-run).");
            spec.commandLine().getErr().flush();
        }
        out.flush();
    }

    private static String text(Map<String, Object> vraag) {
        var text = new StringBuilder(
                "%-11s %-12s %s\n".formatted(vraag.get("vraag"), vraag.get("staat"), vraag.get("titel")));
        if (vraag.get("verloop") instanceof List<?> regels) {
            for (var it : regels) {
                if (it instanceof Map<?, ?> regel) {
                    text.append("    %s  %-12s %s\n"
                            .formatted(regel.get("datum"), regel.get("stap"), regel.get("verwijzing")));
                }
            }
        }
        return text.toString();
    }

    private static ProblemException usage(String what, String doThis) {
        return new ProblemException(Problem.of(what, "op de opdrachtregel van `inbreng vragen`", doThis), Exit.USAGE);
    }
}
