package nl.vng.inbreng.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.vng.inbreng.aggregate.GepubliceerdEerder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What earlier editions published: from table `cijfer`, where an announced edition counts as published, and of
/// editions that the database does not know from their folders. A lost database thus ends no protection.
@Component
public class FigureStore {

    private final JdbcClient jdbc;

    public FigureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The figures that were published and must be remembered.
    ///
    /// @param output folder that holds one folder per peildatum
    /// @throws UnreadableEditionException if an edition that the database does not know cannot be read
    public GepubliceerdEerder published(Path output) throws IOException {
        var published = new ArrayList<>(stored());
        for (PublishedEdition edition : all(output)) {
            if (!knows(edition)) {
                published.addAll(edition.figures());
            }
        }
        return new GepubliceerdEerder(published);
    }

    /// The same, as far as the folders say: for when there is no database.
    ///
    /// @throws UnreadableEditionException if an edition cannot be read
    public static GepubliceerdEerder inFolders(Path output) throws IOException {
        var published = new ArrayList<GepubliceerdEerder.Eerder>();
        for (PublishedEdition edition : all(output)) {
            published.addAll(edition.figures());
        }
        return new GepubliceerdEerder(published);
    }

    /// What was deleted by retention was published all the same.
    private static List<PublishedEdition> all(Path output) throws IOException {
        var all = new ArrayList<>(PublishedEdition.in(output));
        all.addAll(PublishedEdition.pruned(output));
        return all;
    }

    /// Whether the figures of `edition` are in the database; the fingerprint tells editions of two output folders
    /// apart, and does not matter when the manifest that holds it is damaged.
    private boolean knows(PublishedEdition edition) throws IOException {
        var fingerprint = jdbc.sql("select vingerafdruk from editie where peildatum = ? and nummer = ?")
                .params(edition.peildatum(), edition.nummer())
                .query(String.class)
                .optional();
        var manifest = edition.manifest();
        return fingerprint.isPresent()
                && (manifest.isEmpty() || manifest.get().vingerafdruk().equals(fingerprint.get()));
    }

    private List<GepubliceerdEerder.Eerder> stored() {
        return jdbc.sql("""
                        select distinct gebied, cijfer as id, cijfer_peildatum as peildatum, bestand_sha256 as sha256,
                               getal as waarde, reden, kleiner_dan,
                               max(kleiner_dan) over (partition by cijfer.peildatum, nummer) as drempel
                          from cijfer
                         order by 1, 2, 3, 4, 5, 6, 7, 8""").query(GepubliceerdEerder.Eerder.class).list().stream()
                .<GepubliceerdEerder.Eerder>flatMap(Stream::ofNullable)
                .toList();
    }
}
