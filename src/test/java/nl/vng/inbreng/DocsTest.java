package nl.vng.inbreng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vng.inbreng.cli.CommandLines;
import nl.vng.inbreng.cli.Installation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import picocli.CommandLine;

/// What the documentation names, exists.
class DocsTest {

    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|mailto:|#)([^)#]+)");
    private static final Pattern PATH = Pattern.compile("`((?:docs|templates|input|src|\\.mvn|\\.ci)/[\\w./-]*\\w/?)`");
    private static final Pattern MADE = Pattern.compile("`((?:output|var|config)/[^`]*)`");
    private static final Pattern COMMAND = Pattern.compile("(?:^|[`/ ])inbreng( +[a-z-][^`#\\n]*)");
    private static final Pattern OPTION = Pattern.compile("`(--[a-z][a-z-]*)[^`]*`");
    private static final Pattern SETTING = Pattern.compile("\\| `(inbreng\\.[a-z.-]+)` \\| [^|]+ \\| (?:`([^`]+)`)?");
    private static final Path MANUAL = Path.of("docs/handleiding.md");

    @TempDir
    Path home;

    @Test
    void everyLinkAndPathInTheDocumentationExists() throws IOException {
        var missing = new ArrayList<String>();
        int checked = 0;
        for (Path page : pages()) {
            String text = Files.readString(page);
            for (var link : LINK.matcher(text).results().toList()) {
                checked++;
                if (!Files.exists(page.toAbsolutePath().getParent().resolve(link.group(1)))) {
                    missing.add(page + ": " + link.group(1));
                }
            }
            for (var path : PATH.matcher(text).results().toList()) {
                checked++;
                if (!Files.exists(Path.of(path.group(1)))) {
                    missing.add(page + ": " + path.group(1));
                }
            }
        }
        assertThat(checked).isPositive();
        assertThat(missing).isEmpty();
    }

    @Test
    void everyCommandAndOptionInTheDocumentationExists() throws IOException {
        var missing = new ArrayList<String>();
        var named = new TreeSet<String>();
        for (Path page : pages()) {
            String text = Files.readString(page);
            for (var line : COMMAND.matcher(text).results().toList()) {
                named.addAll(words(line.group(1)));
                unknown(words(line.group(1))).forEach(it -> missing.add(page + ": " + it));
            }
            for (var option : OPTION.matcher(text).results().toList()) {
                if (!options().contains(option.group(1))) {
                    missing.add(page + ": " + option.group(1));
                }
            }
        }
        assertThat(named).contains("maak", "controleer", "status", "diagnose", "--force");
        assertThat(missing).isEmpty();
    }

    @Test
    void everyFileThatTheDocumentationSaysIsMadeIsMade() throws IOException {
        runEveryWay();
        var missing = new ArrayList<String>();
        for (Path page : pages()) {
            for (var path : MADE.matcher(Files.readString(page)).results().toList()) {
                String name = path.group(1).replace("<peildatum>", "2025-01-30");
                if (!Files.exists(home.resolve(name)) && !Files.exists(Path.of(name))) {
                    missing.add(page + ": " + path.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();

        var files = Stream.of(new Installation(home).edition(1), home.resolve("output/2025-01-30/selectie"))
                .flatMap(DocsTest::filesIn)
                .toList();
        for (String name : firstColumn(Path.of("output/README.md"))) {
            var glob = FileSystems.getDefault().getPathMatcher("glob:" + (name.endsWith("/") ? name + "**" : name));
            assertThat(files).as("output/README.md: " + name).anyMatch(glob::matches);
        }
        assertThat(home.resolve("output/2025-01-30"))
                .isDirectoryContaining("glob:**/controle")
                .isDirectoryContaining("glob:**/onvolledig")
                .isDirectoryContaining("glob:**/selectie");
    }

    @Test
    void theManualListsEverySettingWithItsDefault() throws IOException {
        var documented = new LinkedHashMap<String, String>();
        var names = new TreeSet<String>();
        for (var row : SETTING.matcher(Files.readString(MANUAL)).results().toList()) {
            names.add(row.group(1));
            if (row.group(2) != null) {
                documented.put(row.group(1), row.group(2));
            }
        }
        var strict = new NoUnboundElementsBindHandler(BindHandler.DEFAULT);
        var fromManual = new Binder(new MapConfigurationPropertySource(documented))
                .bindOrCreate("inbreng", Bindable.of(Settings.class), strict);
        var byDefault =
                new Binder(new MapConfigurationPropertySource()).bindOrCreate("inbreng", Bindable.of(Settings.class));

        assertThat(documented).hasSize(19);
        assertThat(fromManual).isEqualTo(byDefault);
        assertThat(names).isEqualTo(settings());
    }

    @Test
    void theManualListsEveryExitCode() throws IOException {
        var listed = Pattern.compile("(?m)^\\| (\\d+) \\|")
                .matcher(Files.readString(MANUAL))
                .results()
                .map(it -> it.group(1))
                .toList();

        assertThat(listed)
                .containsExactlyElementsOf(CommandLines.program()
                        .getCommandSpec()
                        .usageMessage()
                        .exitCodeList()
                        .keySet());
    }

    /// A run that is checked, one that makes an edition, one that makes a selection, one that fails, and a night that
    /// does
    /// so and whose mail stays.
    private void runEveryWay() throws IOException {
        var installation = Installation.withSample(home);
        Files.createDirectories(home.resolve("config/geheim"));
        Files.writeString(home.resolve("config/application.yml"), "{}");
        installation.run("controleer");
        installation.run("maak");
        installation.run("maak", "--gemeenten", "--provincie", "utrecht");
        Path template = home.resolve("templates/provincie/document.ftlh");
        Files.writeString(template, "<#if titel?contains('Zeeland')>${bestaatNiet}</#if>" + Files.readString(template));
        installation.run("maak");
        Files.writeString(
                home.resolve("config/application.yaml"),
                "inbreng: {post: {host: 127.0.0.1, poort: 1, afzender: a@example.nl, medewerkers: b@example.nl}}");
        installation.run("nacht");
    }

    private static Stream<Path> filesIn(Path folder) {
        try {
            return Installation.files(folder).stream().map(folder::relativize);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> firstColumn(Path page) throws IOException {
        return Pattern.compile("(?m)^\\| (`[^|]+) \\|")
                .matcher(Files.readString(page))
                .results()
                .flatMap(it -> Arrays.stream(it.group(1).split(", ")))
                .map(it -> it.replace("`", ""))
                .toList();
    }

    private static List<String> words(String line) {
        return List.of(line.strip().split("\\s+"));
    }

    /// The command, if there is none, and the options that it does not have.
    private static List<String> unknown(List<String> words) {
        var program = CommandLines.program();
        var command = program.getSubcommands().getOrDefault(words.getFirst(), program);
        return words.stream()
                .filter(it -> it.startsWith("-") || (it.equals(words.getFirst()) && command == program))
                .filter(it -> !command.getCommandSpec().optionsMap().containsKey(it))
                .toList();
    }

    private static Set<String> options() {
        var program = CommandLines.program();
        return Stream.concat(Stream.of(program), program.getSubcommands().values().stream())
                .map(CommandLine::getCommandSpec)
                .flatMap(it -> it.optionsMap().keySet().stream())
                .collect(Collectors.toSet());
    }

    /// All settings but the folder that the others stand in, which the script sets.
    private static Set<String> settings() {
        return settings("inbreng", Settings.class)
                .filter(it -> !it.equals("inbreng.home"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> settings(String prefix, Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(it -> it.getType().isRecord()
                        ? settings(prefix + "." + it.getName(), it.getType())
                        : Stream.of(prefix + "." + kebab(it.getName())));
    }

    /// As it is written in a settings file: `antwoordAan` is `antwoord-aan`.
    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static List<Path> pages() throws IOException {
        var pages = new ArrayList<Path>();
        for (String folder : List.of("docs", "input", "templates", "output")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                pages.addAll(files.filter(it -> it.toString().endsWith(".md"))
                        .filter(it -> !it.toString().matches("templates.(tekst|vragen).*"))
                        .toList());
            }
        }
        pages.add(Path.of("README.md"));
        pages.add(Path.of("CONTRIBUTING.md"));
        return pages;
    }
}
