package nl.vng.inbreng.batch;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.vng.inbreng.aggregate.GepubliceerdEerder;
import nl.vng.inbreng.domain.Cijfer;
import nl.vng.inbreng.domain.Cijfers;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/// The editions, and what they published that suppression must remember: tables `editie` and `cijfer`. All other
/// figures of an edition are in its folder.
@Component
class EditionStore {

    private static final String INSERT_CIJFER = """
            insert into cijfer (peildatum, nummer, gebied, cijfer, getal, reden, kleiner_dan, cijfer_peildatum, bestand_sha256)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    /// An announcement must be on disk before the folder is, whatever becomes of the step around it.
    private static final TransactionDefinition OWN =
            new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final TransactionOperations transactions;

    EditionStore(JdbcClient jdbc, JdbcTemplate template, PlatformTransactionManager manager) {
        this.jdbc = jdbc;
        this.template = template;
        this.transactions = new TransactionTemplate(manager, OWN);
    }

    /// Announces an edition with its figures, before its folder appears. An announcement that was never confirmed is
    /// replaced.
    void announce(LocalDate peildatum, int nummer, String fingerprint, Cijfers cijfers, OffsetDateTime now) {
        transactions.executeWithoutResult(_ -> write(peildatum, nummer, fingerprint, cijfers, now));
    }

    private void write(LocalDate peildatum, int nummer, String fingerprint, Cijfers cijfers, OffsetDateTime now) {
        jdbc.sql("delete from cijfer where peildatum = ? and nummer = ?")
                .params(peildatum, nummer)
                .update();
        jdbc.sql("delete from editie where peildatum = ? and nummer = ?")
                .params(peildatum, nummer)
                .update();
        jdbc.sql("insert into editie (peildatum, nummer, vingerafdruk, aangekondigd) values (?, ?, ?, ?)")
                .params(peildatum, nummer, fingerprint, now)
                .update();
        List<Object[]> rows = cijfers.all().stream()
                .filter(it -> GepubliceerdEerder.onthoudt(it.id(), it.reden()))
                .map(it -> row(peildatum, nummer, it))
                .toList();
        template.batchUpdate(INSERT_CIJFER, rows);
    }

    /// Notes that the folder of an announced edition has appeared.
    void confirm(LocalDate peildatum, int nummer, OffsetDateTime now) {
        jdbc.sql("update editie set bevestigd = ? where peildatum = ? and nummer = ? and bevestigd is null")
                .params(now, peildatum, nummer)
                .update();
    }

    /// An edition by its number.
    record Announced(LocalDate peildatum, int nummer) {}

    /// Editions that were announced, and not confirmed since.
    List<Announced> unconfirmed() {
        return jdbc
                .sql("select peildatum, nummer from editie where bevestigd is null order by peildatum, nummer")
                .query(Announced.class)
                .list()
                .stream()
                .<Announced>flatMap(Stream::ofNullable)
                .toList();
    }

    /// Number of the edition that was announced for `fingerprint` and whose folder never appeared.
    Optional<Integer> announced(LocalDate peildatum, String fingerprint) {
        return jdbc.sql("select max(nummer) from editie where peildatum = ? and vingerafdruk = ? and bevestigd is null")
                .params(peildatum, fingerprint)
                .query(Integer.class)
                .optional();
    }

    /// Highest number that was given out for `peildatum`, or 0.
    int last(LocalDate peildatum) {
        return jdbc.sql("select coalesce(max(nummer), 0) from editie where peildatum = ?")
                .param(peildatum)
                .query(Integer.class)
                .single();
    }

    private static Object[] row(LocalDate peildatum, int nummer, Cijfer cijfer) {
        return new Object[] {
            peildatum,
            nummer,
            cijfer.gebied().code(),
            cijfer.id(),
            cijfer.getal(),
            cijfer.reden() == null ? null : cijfer.reden().name(),
            cijfer.kleinerDan(),
            cijfer.peildatum().iso(),
            cijfer.levering().sha256()
        };
    }
}
