package nl.vng.inbreng.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import nl.vng.inbreng.aggregate.GepubliceerdEerder;
import nl.vng.inbreng.batch.FigureStore;
import nl.vng.inbreng.batch.PublishedEdition;
import nl.vng.inbreng.batch.UnreadableEditionException;
import nl.vng.inbreng.preview.Archive;
import nl.vng.inbreng.preview.ArchiveException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The database and the output folder, as far as the preview asks; both are only read.
///
/// Has state: what was published is remembered, for a moment in which a run has the database.
final class PublishedArchive implements Archive {

    private final Path output;
    private @Nullable GepubliceerdEerder last;

    PublishedArchive(Path output) {
        this.output = output;
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
            last = DatabaseFile.ask(it -> stored(new FigureStore(JdbcClient.create(it))))
                    .orElseGet(this::folders);
            return last;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (UnreadableEditionException e) {
            throw Program.unreadable(e);
        } catch (SQLException e) {
            return without(e);
        }
    }

    private GepubliceerdEerder without(SQLException e) throws IOException {
        if (DatabaseFile.NO_TABLE.contains(e.getErrorCode())) {
            return folders();
        }
        if (e.getErrorCode() != DatabaseFile.IN_USE) {
            throw StartProblem.database(e).orElseGet(StartProblem::otherDatabase);
        }
        if (last == null) {
            throw Program.busy();
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
    public Optional<Path> edition(LocalDate peildatum) throws IOException {
        return PublishedEdition.in(output).stream()
                .filter(it -> !it.peildatum().isAfter(peildatum))
                .max(Comparator.comparing(PublishedEdition::peildatum).thenComparingInt(PublishedEdition::nummer))
                .map(PublishedEdition::folder);
    }
}
