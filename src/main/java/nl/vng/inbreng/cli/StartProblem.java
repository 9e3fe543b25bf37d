package nl.vng.inbreng.cli;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.vng.inbreng.SettingException;
import nl.vng.inbreng.post.Afloop;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.transaction.TransactionSystemException;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/// Says in Dutch why the program cannot start; what the libraries say of it goes to the log.
final class StartProblem {

    private static final Logger LOG = LoggerFactory.getLogger(StartProblem.class);

    private static final Map<Class<?>, String> EXPECTED = Map.of(
            int.class, "een heel getal",
            boolean.class, "true of false",
            Path.class, "het pad van een map");

    private StartProblem() {}

    /// Why the settings cannot be used.
    static ProblemException of(RuntimeException failure) {
        return of(failure, _ -> settings());
    }

    /// @param place says in Dutch where a setting of this name gets its value
    static ProblemException of(RuntimeException failure, UnaryOperator<String> place) {
        if (failure instanceof ProblemException told) {
            return told;
        }
        LOG.error("the program cannot start", failure);
        return settings(failure, place).orElseGet(StartProblem::unexplained);
    }

    /// The same, for a program that may have got as far as its database.
    static ProblemException of(RuntimeException failure, Database database) {
        LOG.error("the program cannot start", failure);
        return settings(failure, _ -> settings())
                .or(() -> database.unwritable().map(it -> new ProblemException(it, Afloop.MAP)))
                .or(() -> cause(failure, SQLException.class).flatMap(it -> database(it, database)))
                .or(() -> cause(failure, FlywayException.class).map(_ -> otherDatabase(database)))
                .orElseGet(StartProblem::unexplained);
    }

    private static Optional<ProblemException> settings(RuntimeException failure, UnaryOperator<String> place) {
        return cause(failure, SettingException.class)
                .map(it -> setting(it.instelling(), it.waarde(), it.verwacht(), place))
                .or(() -> cause(failure, UnboundConfigurationPropertiesException.class)
                        .map(StartProblem::unknown))
                .or(() -> cause(failure, BindException.class).map(it -> unbound(it, place)))
                .or(() -> cause(failure, MarkedYAMLException.class).map(StartProblem::yaml));
    }

    /// What a failure of the database means to an operator; empty when nothing is known of it.
    static Optional<ProblemException> database(SQLException failure, Database database) {
        String place = database.place();
        return Optional.ofNullable(
                switch (DatabaseFault.of(failure)) {
                    case IN_USE ->
                        problem(
                                Exit.BUSY,
                                "de database is in gebruik door een ander programma",
                                place,
                                "sluit dat programma of wacht tot het klaar is, en probeer het dan opnieuw");
                    case OLD_TABLES ->
                        problem(
                                Exit.CONFIGURATION,
                                "de database is van een oudere versie van het programma",
                                place,
                                "voer `inbreng herstel` uit; dat werkt de database bij");
                    case DAMAGED ->
                        problem(
                                Exit.CONFIGURATION,
                                "de database is beschadigd of niet leesbaar",
                                place,
                                database.repair());
                    case UNREACHABLE ->
                        problem(
                                Exit.CONFIGURATION,
                                "de database is niet bereikbaar",
                                place,
                                "controleer of de databaseserver draait en vanaf deze computer bereikbaar is, en of de"
                                        + " instelling spring.datasource.url klopt");
                    case REFUSED ->
                        problem(
                                Exit.CONFIGURATION,
                                "de database weigert deze gebruiker of dit wachtwoord",
                                place,
                                "controleer de instellingen spring.datasource.username en spring.datasource.password");
                    case ABSENT ->
                        problem(
                                Exit.CONFIGURATION,
                                "deze database bestaat niet op de databaseserver",
                                place,
                                "laat de beheerder van de server de database maken, of verbeter de instelling"
                                        + " spring.datasource.url");
                    case FORBIDDEN ->
                        problem(
                                Exit.CONFIGURATION,
                                "de gebruiker van de database heeft te weinig rechten",
                                place,
                                "maak deze gebruiker eigenaar van de database; de handleiding zegt hoe");
                    case TOO_OLD ->
                        problem(
                                Exit.CONFIGURATION,
                                "PostgreSQL %s is te oud; nodig is versie %d of hoger"
                                        .formatted(
                                                ((OldServerException) failure).found(),
                                                ((OldServerException) failure).needed()),
                                place,
                                "laat de server bijwerken, of kies met spring.datasource.url een nieuwere server");
                    case NO_TABLE, OTHER -> null;
                });
    }

    /// Another run has the lock.
    static ProblemException busy(Database database) {
        return new ProblemException(
                Problem.of(
                        "er draait al een run (" + database.owner() + ")",
                        database.place(),
                        "wacht tot die klaar is en probeer het dan opnieuw"),
                Exit.BUSY);
    }

    /// The database is of another version.
    static ProblemException otherDatabase(Database database) {
        return problem(
                Exit.CONFIGURATION,
                "de database past niet bij deze versie van het programma",
                database.place(),
                "draai de versie die de database heeft gemaakt, of " + database.repair());
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
                        + "verbeter de naam of haal %s weg; alle instellingen staan in docs/handleiding.md"
                                .formatted(place.startsWith(SettingSources.VARIABLE) ? "de variabele" : "de regel"));
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
                settings() + ", of de database",
                "voer `inbreng diagnose` uit; blijft het misgaan, stuur dan var/log/inbreng.log naar de beheerder");
    }

    /// All places that settings may come from.
    static String settings() {
        return Configuration.file() + " of een omgevingsvariabele INBRENG_…";
    }

    private static ProblemException problem(int exit, String wat, String waar, String doeDit) {
        return new ProblemException(Problem.of(wat, waar, doeDit), exit);
    }

    /// The first of this type among a failure and its causes. Where undoing failed too, what had to be undone goes
    /// before why it could not be.
    static <T extends Throwable> Optional<T> cause(@Nullable Throwable failure, Class<T> type) {
        if (failure == null) {
            return Optional.empty();
        }
        if (type.isInstance(failure)) {
            return Optional.of(type.cast(failure));
        }
        return failure instanceof TransactionSystemException undoing && undoing.getApplicationException() != null
                ? cause(undoing.getApplicationException(), type).or(() -> cause(failure.getCause(), type))
                : cause(failure.getCause(), type);
    }
}
