package nl.vng.inbreng.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

/// Where the settings come from: the command line, then the environment, then [the file](#file()) in the folder
/// `config`.
final class Configuration {

    /// Key by which Spring is told where settings are; in place of its own list, which has the current folder in it.
    static final String LOCATION = "spring.config.location";

    /// The names that Spring knows; of one setting in several files the first wins.
    private static final List<String> NAMES =
            List.of("application.properties", "application.xml", "application.yml", "application.yaml");

    private Configuration() {}

    /// The settings as a run would have them. Nothing is opened or written.
    ///
    /// @throws ProblemException if one cannot be used
    static Settings read(RunOptions options) {
        return bind(options, "inbreng", Settings.class);
    }

    /// How mail is sent, also when another setting is wrong: that has to be told.
    ///
    /// @throws ProblemException if one of these settings cannot be used
    static PostSettings post(RunOptions options) {
        return bind(options, "inbreng.post", PostSettings.class);
    }

    private static <T> T bind(RunOptions options, String prefix, Class<T> type) {
        try {
            return Binder.get(environment(options))
                    .bindOrCreate(
                            prefix,
                            Bindable.of(type),
                            new NoUnboundElementsBindHandler(BindHandler.DEFAULT, new UnboundElementsSourceFilter()));
        } catch (RuntimeException e) {
            throw StartProblem.of(e);
        }
    }

    /// The database that a run would use. Nothing is opened.
    ///
    /// @throws ProblemException if no such database can be used
    static Database database(RunOptions options) {
        try {
            var environment = environment(options);
            return Database.of(
                    environment.getRequiredProperty("spring.datasource.url"),
                    environment.getProperty("spring.datasource.username", ""),
                    environment.getProperty("spring.datasource.password", ""));
        } catch (RuntimeException e) {
            throw StartProblem.of(e);
        }
    }

    private static StandardEnvironment environment(RunOptions options) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addLast(new MapPropertySource("programma", Map.of(LOCATION, location())));
        override(environment, options);
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        ConfigurationPropertySources.attach(environment);
        return environment;
    }

    /// Lets the command line win from all other settings.
    static void override(ConfigurableEnvironment environment, RunOptions options) {
        var properties = new LinkedHashMap<String, Object>();
        put(properties, "inbreng.home", home()); // in full: Spring looks for a short path in the jar first
        put(properties, "inbreng.input", options.input);
        put(properties, "inbreng.output", options.output);
        put(properties, "inbreng.templates", options.templates);
        environment.getPropertySources().addFirst(new MapPropertySource("opdrachtregel", properties));
    }

    /// The settings in the jar and the folder `config`, as Spring wants them.
    static String location() {
        return "optional:classpath:/,optional:file:" + folder() + "/";
    }

    /// The file with settings, for a message: by the name that it has; all of them if there are several.
    static String file() {
        var files = NAMES.stream()
                .map(folder()::resolve)
                .filter(Files::exists)
                .map(Path::toString)
                .collect(Collectors.joining(" of "));
        return files.isEmpty() ? folder().resolve("application.yaml").toString() : files;
    }

    private static Path folder() {
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
