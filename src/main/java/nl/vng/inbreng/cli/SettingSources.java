package nl.vng.inbreng.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyNameException;
import org.springframework.boot.env.ConfigTreePropertySource;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.Resource;

/// Where each setting gets its value, in Dutch: an option, an environment variable, a secret, a line of a file.
final class SettingSources {

    static final String DEFAULT = "standaard";
    static final String VARIABLE = "de omgevingsvariabele ";

    /// In the name that Spring gives to the settings in the jar.
    private static final String OF_THE_JAR = "class path resource";

    /// Of the scripts, not settings of the program.
    static final Set<String> OF_SCRIPTS =
            Set.of("INBRENG_SNELSTART", "INBRENG_BROWSER_VERPLICHT", "INBRENG_SCHIJF_VERPLICHT");

    private final ConfigurableEnvironment environment;

    SettingSources(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    /// A name that is no setting.
    ///
    /// @param name as it was written
    /// @param place where, in Dutch
    record Misspelled(String name, String place) {}

    /// What is no setting and was meant to be one: in a file of ours any name outside `inbreng`, whose names the binder
    /// knows; in the environment any name that begins with `INBRENG_`; there and in the folders of secrets, which
    /// may hold what belongs to others, a name that is nearly one.
    Optional<Misspelled> misspelled() {
        return Stream.concat(names(), variables()).findFirst();
    }

    private Stream<Misspelled> names() {
        return environment.getPropertySources().stream()
                .filter(SettingSources::isOperators)
                .flatMap(source -> names(source)
                        .filter(it -> !SettingNames.isKnown(it))
                        .filter(it -> !(source instanceof ConfigTreePropertySource)
                                || SettingNames.nearest(it).isPresent())
                        .sorted()
                        .map(it -> new Misspelled(
                                it, place(OriginLookup.getOrigin(source, it)).orElseGet(StartProblem::settings))));
    }

    private Stream<Misspelled> variables() {
        var source = environment.getPropertySources().get(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        return source instanceof EnumerablePropertySource<?> variables
                ? Stream.of(variables.getPropertyNames())
                        .filter(it -> !OF_SCRIPTS.contains(it) && !SettingNames.isKnownVariable(it))
                        .filter(it -> SettingNames.isOurs(it)
                                || SettingNames.nearest(it).isPresent())
                        .sorted()
                        .map(it -> new Misspelled(it, VARIABLE + it))
                : Stream.empty();
    }

    /// Where `name` gets its value, of a list its first; empty when nothing sets it.
    Optional<String> place(String name) {
        return property(name).or(() -> property(name + "[0]")).flatMap(SettingSources::place);
    }

    /// The value of `name` as it is set; empty when nothing sets it.
    Optional<String> value(String name) {
        return property(name).map(it -> environment.resolvePlaceholders(String.valueOf(it.getValue())));
    }

    /// Whether `name` comes from a folder of secrets.
    boolean isSecretFile(String name) {
        return property(name)
                .map(ConfigurationProperty::getSource)
                .map(it -> it.getUnderlyingSource() instanceof ConfigTreePropertySource)
                .orElse(false);
    }

    /// The settings outside `inbreng`: those that are always told, and whatever else an operator set in a file, a
    /// secret, the environment or as `-Dspring.…`; sorted, each under one name.
    List<String> others() {
        var byName = new LinkedHashMap<String, String>();
        Stream.concat(
                        SettingNames.TOLD.stream(),
                        environment.getPropertySources().stream()
                                .flatMap(SettingSources::ofOperator)
                                .sorted())
                .forEach(it -> byName.putIfAbsent(SettingNames.relaxed(it), it));
        return List.copyOf(byName.values());
    }

    private static Stream<String> ofOperator(PropertySource<?> source) {
        if (isOperators(source)) {
            return names(source).filter(it -> !it.startsWith("inbreng."));
        }
        return switch (source.getName()) {
            case StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME ->
                names(source).flatMap(it -> SettingNames.ofVariable(it).stream());
            case StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME ->
                names(source).filter(it -> it.startsWith("spring.") && SettingNames.isKnown(it));
            default -> Stream.empty();
        };
    }

    private static boolean isOperators(PropertySource<?> source) {
        return source instanceof ConfigTreePropertySource
                || (source instanceof EnumerablePropertySource<?> it
                        && it.getSource() instanceof Map<?, ?>
                        && it.getName().startsWith("Config resource")
                        && !it.getName().contains(OF_THE_JAR));
    }

    /// A file with nothing but `{}` in it has a name that is none.
    private static Stream<String> names(PropertySource<?> source) {
        return Stream.of(((EnumerablePropertySource<?>) source).getPropertyNames())
                .filter(Objects::nonNull);
    }

    private Optional<ConfigurationProperty> property(String name) {
        var form = form(name);
        return StreamSupport.stream(
                        ConfigurationPropertySources.get(environment).spliterator(), false)
                .map(it -> it.getConfigurationProperty(form))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /// A file may write a name with capitals or `_` too.
    private static ConfigurationPropertyName form(String name) {
        try {
            return ConfigurationPropertyName.of(name);
        } catch (InvalidConfigurationPropertyNameException _) {
            return ConfigurationPropertyName.adapt(name, '.');
        }
    }

    /// Where `property` is set, in Dutch.
    static Optional<String> place(ConfigurationProperty property) {
        var origin = property.getSource();
        String source =
                origin != null && origin.getUnderlyingSource() instanceof PropertySource<?> it ? it.getName() : "";
        String name = property.getName().getLastElement(ConfigurationPropertyName.Form.ORIGINAL);
        return switch (source) {
            case Configuration.COMMAND_LINE ->
                Optional.of(name.equals("home") ? "de map van het programma" : "de optie --" + name);
            case StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME ->
                Optional.of("de Java-optie -D" + property.getName());
            case StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME ->
                Optional.of(VARIABLE
                        + (property.getOrigin() instanceof PropertySourceOrigin it
                                ? it.getPropertyName()
                                : SettingNames.variable(property.getName().toString())));
            default -> source.contains(OF_THE_JAR) ? Optional.of(DEFAULT) : place(property.getOrigin());
        };
    }

    private static Optional<String> place(@Nullable Origin origin) {
        return switch (origin) {
            case PropertySourceOrigin it -> place(it.getOrigin());
            case TextResourceOrigin it
            when it.getResource() != null -> {
                String file = file(it.getResource());
                boolean secret = Configuration.secrets().stream().anyMatch(file::startsWith);
                yield Optional.of(secret ? file : file + line(it));
            }
            case null, default -> Optional.empty();
        };
    }

    private static String file(Resource resource) {
        try {
            return Path.of(resource.getURI()).toString();
        } catch (IOException | RuntimeException _) {
            return resource.getDescription();
        }
    }

    private static String line(TextResourceOrigin origin) {
        var location = origin.getLocation();
        return location == null || location.getLine() < 0 ? "" : ", regel %d".formatted(location.getLine() + 1);
    }
}
