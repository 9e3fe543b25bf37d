package nl.vng.inbreng.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import nl.vng.inbreng.aggregate.GepubliceerdEerder;
import nl.vng.inbreng.batch.FigureStore;
import nl.vng.inbreng.batch.PublishedEdition;
import nl.vng.inbreng.batch.UnreadableEditionException;
import nl.vng.inbreng.preview.Archive;
import nl.vng.inbreng.preview.ArchiveException;
import nl.vng.inbreng.verschil.Inhoud;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The database and the output folder, as far as the preview asks; both are only read.
///
/// Has state: what was published is remembered, for a moment in which a run has the database.
final class PublishedArchive implements Archive {

    private static final Logger LOG = LoggerFactory.getLogger(PublishedArchive.class);

    private final Path output;
    private final Database database;
    private @Nullable GepubliceerdEerder last;

    PublishedArchive(Path output, Database database) {
        this.output = output;
        this.database = database;
    }

    @Override
    public GepubliceerdEerder published() throws IOException {
        try {
            return require();
        } catch (ProblemException e) {
            var problem = e.problem();
            throw new ArchiveException(problem.wat(), problem.waar(), problem.doeDit(), e);
        }
    }

    /// The same, for the command line.
    ///
    /// @throws ProblemException if it cannot be known: small numbers could then be given away
    GepubliceerdEerder require() throws IOException {
        try {
            last = database.ask(it -> stored(new FigureStore(JdbcClient.create(it))))
                    .orElseGet(this::folders);
            return last;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (UnreadableEditionException e) {
            throw Edities.unreadableBefore(e);
        } catch (SQLException e) {
            return without(e);
        }
    }

    private GepubliceerdEerder without(SQLException e) throws IOException {
        if (DatabaseFault.of(e) == DatabaseFault.NO_TABLE) {
            return folders();
        }
        if (DatabaseFault.of(e) != DatabaseFault.IN_USE) {
            throw StartProblem.database(e, database).orElseGet(() -> StartProblem.otherDatabase(database));
        }
        if (last == null) {
            throw StartProblem.busy(database);
        }
        return last;
    }

    private GepubliceerdEerder stored(FigureStore store) {
        try {
            return store.published(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private GepubliceerdEerder folders() {
        try {
            return FigureStore.inFolders(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Inhoud> edition(LocalDate peildatum, boolean voorbeeld) throws IOException {
        for (var edition : PublishedEdition.in(output).reversed()) {
            if (!edition.peildatum().isAfter(peildatum)) {
                try {
                    var inhoud = edition.inhoud();
                    if (inhoud.voorbeeld() == voorbeeld) {
                        return Optional.of(inhoud);
                    }
                } catch (UnreadableEditionException e) {
                    LOG.warn("edition {} is not compared with", e.edition(), e);
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
