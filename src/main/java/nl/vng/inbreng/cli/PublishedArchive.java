package nl.vng.inbreng.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import nl.vng.inbreng.aggregate.GepubliceerdEerder;
import nl.vng.inbreng.batch.FigureStore;
import nl.vng.inbreng.batch.UnreadableEditionException;
import nl.vng.inbreng.batch.VorigeEditie;
import nl.vng.inbreng.keuring.LogboekException;
import nl.vng.inbreng.keuring.LogboekFile;
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
    private final Path varFolder;
    private final Database database;
    private @Nullable GepubliceerdEerder last;

    PublishedArchive(Path output, Path varFolder, Database database) {
        this.output = output;
        this.varFolder = varFolder;
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
        try {
            var log = new LogboekFile(output, varFolder).read();
            var edition = VorigeEditie.last(
                    output, it -> !it.peildatum().isAfter(peildatum), log, it -> it.voorbeeld() == voorbeeld);
            return edition.isPresent() ? Optional.of(edition.get().inhoud()) : Optional.empty();
        } catch (UnreadableEditionException | LogboekException e) {
            LOG.warn("the figures are compared with no edition", e);
            return Optional.empty();
        }
    }
}
