package nl.vng.inbreng.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vng.inbreng.PostSettings;
import nl.vng.inbreng.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.UnboundElementsSourceFilter;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/// Where the settings come from: the command line, then the environment, then [secrets](#secrets()), then
/// [the file](#file()) in the folder `config`.
final class Configuration {

    /// Key by which Spring is told where settings are; in place of its own list, which has the current folder in it.
    static final String LOCATION = "spring.config.location";

    /// Name of the source with what was typed.
    static final String COMMAND_LINE = "opdrachtregel";

    /// The names that Spring knows; of one setting in several files the first wins.
    static final List<String> NAMES =
            List.of("application.properties", "application.xml", "application.yml", "application.yaml");

    private Configuration() {}

    /// The settings as a run would have them. Nothing is opened or written.
    ///
    /// @throws ProblemException if one cannot be used
    static Settings read(RunOptions options) {
        return read(environment(options));
    }

    /// The settings in `environment`.
    ///
    /// @throws ProblemException if one cannot be used
    static Settings read(ConfigurableEnvironment environment) {
        new SettingSources(environment).misspelled().ifPresent(it -> {
            throw StartProblem.unknown(it.name(), it.place());
        });
        return bind(environment, "inbreng", Settings.class);
    }

    /// How mail is sent, also when another setting is wrong: that has to be told.
    ///
    /// @throws ProblemException if one of these settings cannot be used
    static PostSettings post(RunOptions options) {
        return bind(environment(options), "inbreng.post", PostSettings.class);
    }

    private static <T> T bind(ConfigurableEnvironment environment, String prefix, Class<T> type) {
        try {
            return Binder.get(environment)
                    .bindOrCreate(
                            prefix,
                            Bindable.of(type),
                            new NoUnboundElementsBindHandler(BindHandler.DEFAULT, new UnboundElementsSourceFilter()));
        } catch (RuntimeException e) {
            throw StartProblem.of(e, places(environment));
        }
    }

    /// Where a setting gets its value, in Dutch, by its name.
    private static UnaryOperator<String> places(ConfigurableEnvironment environment) {
        var sources = new SettingSources(environment);
        return it -> sources.place(it).orElseGet(StartProblem::settings);
    }

    /// All that settings come from, the first of which wins.
    ///
    /// @throws ProblemException if a file cannot be read
    static ConfigurableEnvironment environment(RunOptions options) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addLast(new MapPropertySource("programma", Map.of(LOCATION, location())));
        override(environment, options);
        try {
            ConfigDataEnvironmentPostProcessor.applyTo(environment);
            ConfigurationPropertySources.attach(environment);
            return environment;
        } catch (RuntimeException e) {
            throw StartProblem.of(e);
        }
    }

    /// The database that a run would use. Nothing is opened.
    ///
    /// @throws ProblemException if no such database can be used
    static Database database(RunOptions options) {
        var environment = environment(options);
        try {
            return Database.of(
                    environment.getRequiredProperty("spring.datasource.url"),
                    environment.getProperty("spring.datasource.username", ""),
                    environment.getProperty("spring.datasource.password", ""));
        } catch (RuntimeException e) {
            throw StartProblem.of(e, places(environment));
        }
    }

    /// Lets the command line win from all other settings.
    static void override(ConfigurableEnvironment environment, RunOptions options) {
        var properties = new LinkedHashMap<String, Object>();
        put(properties, "inbreng.home", home()); // in full: Spring looks for a short path in the jar first
        put(properties, "inbreng.input", options.input);
        put(properties, "inbreng.output", options.output);
        put(properties, "inbreng.templates", options.templates);
        environment.getPropertySources().addFirst(new MapPropertySource(COMMAND_LINE, properties));
    }

    /// The settings in the jar, the folder `config` and the folders of [secrets][#secrets()], as Spring wants them;
    /// the last wins.
    static String location() {
        return "optional:classpath:/,optional:file:" + folder() + "/"
                + secrets().stream()
                        .map(it -> ",optional:configtree:" + it + "/")
                        .collect(Collectors.joining());
    }

    /// Folders with a secret per file, named after its setting: `config/geheim`, and what systemd's `LoadCredential`
    /// gives.
    static List<String> secrets() {
        var systemd = System.getenv("CREDENTIALS_DIRECTORY");
        return Stream.of(folder().resolve("geheim").toString(), Objects.requireNonNullElse(systemd, ""))
                .filter(it -> !it.isEmpty())
                .toList();
    }

    /// The file with settings, for a message: by the name that it has; all of them if there are several.
    static String file() {
        var files = NAMES.stream()
                .map(folder()::resolve)
                .filter(Files::exists)
                .map(Path::toString)
                .collect(Collectors.joining(" of "));
        return files.isEmpty() ? folder().resolve("application.yml").toString() : files;
    }

    static Path folder() {
        return home().resolve("config");
    }

    /// Top of the installation, known before any setting is.
    static Path home() {
        return Path.of(System.getProperty("inbreng.home", "."));
    }

    private static void put(Map<String, Object> properties, String key, @Nullable Path folder) {
        if (folder != null) {
            properties.put(key, folder.toAbsolutePath().toString());
        }
    }
}
