package nl.vng.inbreng.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.vng.inbreng.Settings;
import nl.vng.inbreng.VerzendSettings;
import nl.vng.inbreng.publish.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `config toon`: each setting as it is now, and what set it. Only looks.
@Command(
        name = "config",
        customSynopsis = "inbreng config toon [opties]",
        description = {
            "Toont elke instelling met haar waarde en waar die vandaan komt. Wachtwoorden worden niet getoond.",
            "",
            "  inbreng config toon"
        })
final class ConfigCommand implements Callable<Integer> {

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    final CommonOptions common = new CommonOptions();

    @Parameters(arity = "0..1", paramLabel = "WAT", description = "toon (of: show)")
    String wat = "toon";

    @Option(names = "--input", paramLabel = "MAP", description = "toon de instellingen van een run met deze optie")
    @Nullable
    Path input;

    @Option(names = "--output", paramLabel = "MAP", description = "toon de instellingen van een run met deze optie")
    @Nullable
    Path output;

    @Option(names = "--templates", paramLabel = "MAP", description = "toon de instellingen van een run met deze optie")
    @Nullable
    Path templates;

    /// One setting.
    ///
    /// @param naam its name, such as `inbreng.threads`
    /// @param waarde the value that a run would use, masked if it is a secret; `null` when it has none
    /// @param herkomst Dutch: what set it
    private record Instelling(String naam, @Nullable String waarde, String herkomst) {}

    @Override
    public Integer call() {
        CommandSpec command = Objects.requireNonNull(spec, "picocli sets the spec");
        if (!List.of("toon", "show").contains(wat)) {
            throw new ProblemException(
                    Problem.of(
                            "“config " + wat + "” is geen opdracht",
                            "op de opdrachtregel van `inbreng config`",
                            "typ config toon"),
                    Exit.USAGE);
        }
        var all = all();
        PrintWriter out = command.commandLine().getOut();
        out.print(common.json ? Json.text(model(all)) : text(all));
        out.flush();
        return Exit.DONE;
    }

    private List<Instelling> all() {
        var options = new RunOptions();
        options.input = input;
        options.output = output;
        options.templates = templates;
        var environment = Configuration.environment(options);
        var settings = Configuration.read(environment);
        var sources = new SettingSources(environment);
        var all = new ArrayList<Instelling>();
        effective("inbreng", settings)
                .forEach((naam, waarde) -> all.add(new Instelling(
                        naam, shown(sources, naam, waarde), sources.place(naam).orElse(SettingSources.DEFAULT))));
        sources.others()
                .forEach(naam -> all.add(new Instelling(
                        naam,
                        shown(sources, naam, sources.value(naam).orElse(null)),
                        sources.place(naam).orElse(SettingSources.DEFAULT))));
        return all;
    }

    private static @Nullable String shown(SettingSources sources, String naam, @Nullable String waarde) {
        return waarde == null || waarde.isEmpty()
                ? null
                : sources.isSecretFile(naam) ? SettingNames.MASK : SettingNames.masked(naam, waarde);
    }

    /// The value of each setting under `prefix`, as the program uses it: a folder with its whole path.
    private static Map<String, @Nullable String> effective(String prefix, Record record) {
        var values = new LinkedHashMap<String, @Nullable String>();
        for (var component : record.getClass().getRecordComponents()) {
            String naam = prefix + "." + DataObjectPropertyName.toDashedForm(component.getName());
            Object value;
            try {
                component.getAccessor().setAccessible(true);
                value = component.getAccessor().invoke(record);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("no value of " + naam, e);
            }
            if (value instanceof Record inner) {
                values.putAll(effective(naam, inner));
            } else {
                values.put(naam, written(value));
            }
        }
        if (record instanceof Settings it) {
            values.put("inbreng.input", it.inputFolder().toString());
            values.put("inbreng.output", it.outputFolder().toString());
            values.put("inbreng.templates", it.templatesFolder().toString());
        }
        return values;
    }

    /// `value` as an operator writes it: the form that is read back as the same.
    private static @Nullable String written(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case VerzendSettings.Positie it -> it.naam();
            case List<?> it -> it.stream().map(String::valueOf).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }

    private static String text(List<Instelling> all) {
        int naam = all.stream().mapToInt(it -> it.naam().length()).max().orElse(0);
        int waarde = all.stream().mapToInt(it -> waarde(it).length()).max().orElse(0);
        var text = new StringBuilder();
        all.forEach(it ->
                text.append("%s  %s  %s\n".formatted(pad(it.naam(), naam), pad(waarde(it), waarde), it.herkomst())));
        return text.toString();
    }

    private static String waarde(Instelling it) {
        return Objects.requireNonNullElse(it.waarde(), "-").replaceAll("\\p{Cntrl}", "?");
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    private static Map<String, Object> model(List<Instelling> all) {
        var model = new LinkedHashMap<String, Object>();
        model.put("schema", 1);
        model.put("exitcode", Exit.DONE);
        model.put("instellingen", all);
        return model;
    }
}
