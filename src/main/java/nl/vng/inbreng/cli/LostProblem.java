package nl.vng.inbreng.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import nl.vng.inbreng.batch.LockLostException;
import nl.vng.inbreng.domain.UnwritableException;
import nl.vng.inbreng.post.Afloop;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/// Says in Dutch that the disk or the database gave up in the middle of the work, and what became of that work; of
/// sending also when it was something else.
enum LostProblem {
    /// Documents are made or looked at: nothing of it is seen until it is whole.
    RUN(
            "tijdens de run",
            "er is niets half uitgegeven",
            "geef de opdracht opnieuw; die maakt het werk af",
            Afloop.SCHIJF,
            Afloop.DATABASE,
            null),
    /// It is decided whether letters go out, and to whom.
    VOOR_VERZENDEN(
            "vóór het verzenden",
            "er is deze keer nog niets verzonden",
            "geef de opdracht opnieuw",
            Afloop.VERZENDEN_NIET_BEGONNEN,
            Afloop.VERZENDEN_NIET_BEGONNEN,
            Afloop.VERZENDEN_NIET_BEGONNEN),
    /// Letters go out one by one.
    VERZENDEN(
            "tijdens het verzenden",
            "een deel van de berichten kan al verzonden zijn",
            "geef de opdracht opnieuw; wie al een bericht heeft, krijgt het niet nog eens, en van wie dat onzeker is,"
                    + " staat in `inbreng bezorging`",
            Afloop.VERZENDEN_AFGEBROKEN,
            Afloop.VERZENDEN_AFGEBROKEN,
            Afloop.VERZENDEN_AFGEBROKEN);

    private final String wanneer;
    private final String gevolg;
    private final String opnieuw;
    private final Afloop schijf;
    private final Afloop verbinding;
    private final @Nullable Afloop onverwacht;

    LostProblem(
            String wanneer,
            String gevolg,
            String opnieuw,
            Afloop schijf,
            Afloop verbinding,
            @Nullable Afloop onverwacht) {
        this.wanneer = wanneer;
        this.gevolg = gevolg;
        this.opnieuw = opnieuw;
        this.schijf = schijf;
        this.verbinding = verbinding;
        this.onverwacht = onverwacht;
    }

    /// What `failure` means to an operator; empty when it is something else, of which this work says nothing.
    ///
    /// @param output folder with the editions
    Optional<ProblemException> of(Throwable failure, Database database, Path output) {
        return StartProblem.cause(failure, UnwritableException.class)
                .map(UnwritableException::folder)
                .or(() -> StartProblem.cause(failure, SQLException.class)
                        .flatMap(_ -> database.unwritable())
                        .or(() -> StartProblem.cause(failure, IOException.class).flatMap(_ -> Folders.output(output)))
                        .map(it -> Path.of(it.waar())))
                .map(this::unwritable)
                .or(() -> isGone(failure) ? Optional.of(gone(database)) : unexpected());
    }

    private static boolean isGone(Throwable failure) {
        return StartProblem.cause(failure, LockLostException.class).isPresent()
                || StartProblem.cause(failure, SQLException.class)
                        .filter(it -> DatabaseFault.of(it) == DatabaseFault.UNREACHABLE)
                        .isPresent()
                || StartProblem.cause(failure, SQLTransientConnectionException.class)
                        .isPresent()
                || StartProblem.cause(failure, TransactionSystemException.class)
                        .filter(it -> isClosed(it.getCause()))
                        .isPresent();
    }

    /// The pool closes a connection that dies under a transaction, and says so without a code.
    private static boolean isClosed(@Nullable Throwable failure) {
        return failure instanceof SQLException it && it.getSQLState() == null && it.getErrorCode() == 0;
    }

    private ProblemException unwritable(Path folder) {
        return new ProblemException(
                Problem.of(
                        "er kon %s niet meer worden geschreven; %s".formatted(wanneer, gevolg),
                        folder.toString(),
                        "maak ruimte vrij of geef schrijfrechten, en " + opnieuw),
                schijf);
    }

    private ProblemException gone(Database database) {
        return new ProblemException(
                Problem.of(
                        "de verbinding met de database is %s verbroken; %s".formatted(wanneer, gevolg),
                        database.place(),
                        "zorg dat de database weer bereikbaar is en " + opnieuw),
                verbinding);
    }

    private Optional<ProblemException> unexpected() {
        return Optional.ofNullable(onverwacht)
                .map(it -> new ProblemException(
                        Problem.of(
                                "er ging iets onverwachts mis %s; %s".formatted(wanneer, gevolg),
                                "zie var/log/inbreng.log",
                                "kijk daar wat er misging, en " + opnieuw),
                        it));
    }
}
