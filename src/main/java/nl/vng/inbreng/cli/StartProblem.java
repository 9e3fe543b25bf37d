package nl.vng.inbreng.cli;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.core.NestedExceptionUtils;

/// Says what is wrong when the program cannot start.
final class Configuration {

    private Configuration() {}

    static ProblemException problem(RuntimeException failure) {
        return cause(failure, FlywayException.class)
                .map(_ -> otherDatabase())
                .or(() -> cause(failure, UnboundConfigurationPropertiesException.class)
                        .map(it -> wrong("onbekende instelling: " + names(it))))
                .or(() -> cause(failure, BindException.class)
                        .map(it -> wrong("onjuiste waarde voor de instelling " + it.getName())))
                .orElseGet(() -> wrong("het programma kan niet starten: "
                        + NestedExceptionUtils.getMostSpecificCause(failure).getMessage()));
    }

    private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    private static String names(UnboundConfigurationPropertiesException unknown) {
        return unknown.getUnboundProperties().stream()
                .map(it -> it.getName().toString())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static ProblemException otherDatabase() {
        return new ProblemException(
                Problem.of(
                        "de database past niet bij deze versie van het programma",
                        "var/inbreng.mv.db",
                        "draai de versie die de database heeft gemaakt, of zet de map var opzij en laat alle edities staan:"
                                + " wat eerder is uitgegeven, wordt dan uit de edities gelezen"),
                Exit.CONFIGURATION);
    }

    private static ProblemException wrong(String wat) {
        return new ProblemException(
                Problem.of(
                        wat,
                        "instellingen (config/application.yaml, omgevingsvariabelen INBRENG_…) of database in var/",
                        "herstel de instelling; `inbreng diagnose` laat zien wat er niet klopt"),
                Exit.CONFIGURATION);
    }
}
