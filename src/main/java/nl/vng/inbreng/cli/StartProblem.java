package nl.vng.inbreng.cli;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.vng.inbreng.SettingException;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/// Says in Dutch why the program cannot start; what the libraries say of it goes to the log.
final class StartProblem {

    private static final Logger LOG = LoggerFactory.getLogger(StartProblem.class);

    private static final Map<Class<?>, String> EXPECTED = Map.of(
            int.class, "een heel getal",
            boolean.class, "true of false",
            Path.class, "het pad van een map");

    private StartProblem() {}

    static ProblemException of(RuntimeException failure) {
        return of(failure, _ -> settings());
    }

    /// @param place says in Dutch where a setting of this name gets its value
    static ProblemException of(RuntimeException failure, UnaryOperator<String> place) {
        if (failure instanceof ProblemException told) {
            return told;
        }
        LOG.error("the program cannot start", failure);
        return cause(failure, SettingException.class)
                .map(it -> setting(it.instelling(), it.waarde(), it.verwacht(), place))
                .or(() -> cause(failure, UnboundConfigurationPropertiesException.class)
                        .map(StartProblem::unknown))
                .or(() -> cause(failure, BindException.class).map(it -> unbound(it, place)))
                .or(() -> cause(failure, MarkedYAMLException.class).map(StartProblem::yaml))
                .or(() -> cause(failure, SQLException.class).flatMap(StartProblem::database))
                .or(() -> cause(failure, FlywayException.class).map(_ -> otherDatabase()))
                .orElseGet(StartProblem::unexplained);
    }

    /// What a failure of H2 means to an operator; empty when nothing is known of it.
    static Optional<ProblemException> database(SQLException failure) {
        Path file = DatabaseFile.path();
        return switch (failure.getErrorCode()) {
            case DatabaseFile.IN_USE ->
                Optional.of(problem(
                        Exit.BUSY,
                        "de database is in gebruik door een ander programma",
                        file.toString(),
                        "sluit dat programma of wacht tot het klaar is, en probeer het dan opnieuw"));
            case DatabaseFile.DAMAGED,
                    DatabaseFile.OTHER_FORMAT,
                    DatabaseFile.IO,
                    DatabaseFile.IO_OF_FILE,
                    DatabaseFile.GENERAL ->
                Optional.of(problem(
                        Exit.CONFIGURATION,
                        "de database is beschadigd of niet leesbaar",
                        file.toString(),
                        "zet de map var terug uit de reservekopie, of zet haar opzij en laat alle edities staan: wat eerder"
                                + " is uitgegeven, wordt dan uit de edities gelezen"));
            default -> Optional.empty();
        };
    }

    /// The database is of another version.
    static ProblemException otherDatabase() {
        return problem(
                Exit.CONFIGURATION,
                "de database past niet bij deze versie van het programma",
                DatabaseFile.path().toString(),
                "draai de versie die de database heeft gemaakt, of zet de map var opzij en laat alle edities staan: wat"
                        + " eerder is uitgegeven, wordt dan uit de edities gelezen");
    }

    private static ProblemException unknown(UnboundConfigurationPropertiesException failure) {
        var first = failure.getUnboundProperties().stream()
                .min(Comparator.comparing(it -> it.getName().toString()))
                .orElseThrow();
        return unknown(first.getName().toString(), SettingSources.place(first).orElseGet(StartProblem::settings));
    }

    /// A setting of this name does not exist.
    static ProblemException unknown(String name, String place) {
        return problem(
                Exit.CONFIGURATION,
                "onbekende instelling: " + name,
                place,
                SettingNames.nearest(name)
                                .map(it -> "bedoelde u `" + it + "`? ")
                                .orElse("")
                        + "verbeter de naam of haal de regel weg; alle instellingen staan in docs/handleiding.md");
    }

    private static ProblemException unbound(BindException failure, UnaryOperator<String> place) {
        var property = failure.getProperty();
        Class<?> type = Objects.requireNonNullElse(failure.getTarget().getType().resolve(), Object.class);
        return setting(
                failure.getName().toString(),
                property == null ? "" : String.valueOf(property.getValue()),
                EXPECTED.getOrDefault(type, "een andere waarde"),
                place);
    }

    private static ProblemException setting(
            String instelling, String waarde, String verwacht, UnaryOperator<String> place) {
        return problem(
                Exit.CONFIGURATION,
                "onjuiste waarde '%s' voor de instelling %s; verwacht: %s"
                        .formatted(SettingNames.masked(instelling, waarde), instelling, verwacht),
                place.apply(instelling),
                "verbeter de waarde en probeer het opnieuw");
    }

    private static ProblemException yaml(MarkedYAMLException failure) {
        var mark = failure.getProblemMark();
        String place = mark == null ? "" : ", regel %d, kolom %d".formatted(mark.getLine() + 1, mark.getColumn() + 1);
        return problem(
                Exit.CONFIGURATION,
                "het bestand met instellingen is geen geldige YAML",
                Configuration.file() + place,
                "controleer op en boven die regel het inspringen, de dubbele punten en de aanhalingstekens");
    }

    /// Nothing is known of the cause.
    static ProblemException unexplained() {
        return problem(
                Exit.CONFIGURATION,
                "het programma kan niet starten",
                settings() + ", of de database " + DatabaseFile.path(),
                "voer `inbreng diagnose` uit; blijft het misgaan, stuur dan var/log/inbreng.log naar de beheerder");
    }

    /// All places that settings may come from.
    static String settings() {
        return Configuration.file() + " of een omgevingsvariabele INBRENG_…";
    }

    private static ProblemException problem(int exit, String wat, String waar, String doeDit) {
        return new ProblemException(Problem.of(wat, waar, doeDit), exit);
    }

    private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
