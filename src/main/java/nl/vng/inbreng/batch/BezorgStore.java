package nl.vng.inbreng.batch;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import nl.vng.inbreng.post.Bezorgstaat;
import nl.vng.inbreng.post.Retour;
import nl.vng.inbreng.post.Verzendregister;
import nl.vng.inbreng.post.Zending;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/// The ledger of what was sent to whom, table `bezorging`. The caller holds the [RunLock].
@Component
public class BezorgStore {

    private static final String SELECT = """
            select peildatum, nummer, sleutel, bestand, email, naam, staat, pogingen, message_id, moment, uitleg
              from bezorging""";

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Clock clock;

    BezorgStore(JdbcClient jdbc, PlatformTransactionManager manager, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(manager);
        this.clock = clock;
    }

    /// One document on its way to one person.
    ///
    /// @param sleutel by what the person is known
    /// @param bestand file in the edition, without extension
    /// @param email address; `null` once the person's data were removed
    /// @param naam name; `null` once the person's data were removed
    /// @param pogingen how often it was offered
    /// @param messageId unique part of the Message-ID
    /// @param moment of the last change
    /// @param uitleg Dutch: why it was not taken; empty when nothing is to be said
    public record Bezorging(
            LocalDate peildatum,
            int nummer,
            String sleutel,
            String bestand,
            @Nullable String email,
            @Nullable String naam,
            Bezorgstaat staat,
            int pogingen,
            String messageId,
            OffsetDateTime moment,
            String uitleg) {

        /// The same while nobody offers: what was being offered then is uncertain.
        public Bezorging atRest() {
            return staat == Bezorgstaat.BEZIG
                    ? new Bezorging(
                            peildatum,
                            nummer,
                            sleutel,
                            bestand,
                            email,
                            naam,
                            Bezorgstaat.ONBEKEND,
                            pogingen,
                            messageId,
                            moment,
                            uitleg)
                    : this;
        }
    }

    /// All of an edition, by person and document.
    public List<Bezorging> of(PublishedEdition editie) {
        return of(jdbc, editie);
    }

    /// The same, for who only looks.
    public static List<Bezorging> of(JdbcClient jdbc, PublishedEdition editie) {
        return list(jdbc.sql(SELECT + " where peildatum = ? and nummer = ? order by sleutel, bestand")
                .params(editie.peildatum(), editie.nummer()));
    }

    /// The editions of which something is being offered, or was when a process died, as the log names them.
    public List<String> busy() {
        return jdbc.sql("select distinct peildatum, nummer from bezorging where staat = ? order by peildatum, nummer")
                .param(Bezorgstaat.BEZIG.name())
                .query((row, _) ->
                        PublishedEdition.map(row.getObject("peildatum", LocalDate.class), row.getInt("nummer")))
                .list();
    }

    /// What was being offered by a process that died is uncertain from now on.
    ///
    /// @return how many documents
    public int orphans(PublishedEdition editie) {
        return jdbc.sql("""
                        update bezorging set staat = ?, moment = ?, uitleg = ?
                         where peildatum = ? and nummer = ? and staat = ?""")
                .params(
                        Bezorgstaat.ONBEKEND.name(),
                        OffsetDateTime.now(clock),
                        "het programma is gestopt terwijl dit werd verzonden",
                        editie.peildatum(),
                        editie.nummer(),
                        Bezorgstaat.BEZIG.name())
                .update();
    }

    /// Notes that by the list nobody gets these any more.
    public void lapse(List<Bezorging> vervallen) {
        transactions.executeWithoutResult(_ -> vervallen.forEach(it -> jdbc.sql("""
                        update bezorging set staat = ?, moment = ?, uitleg = ?
                         where peildatum = ? and nummer = ? and sleutel = ? and bestand = ? and staat in (?, ?)""")
                .params(
                        Bezorgstaat.VERVALLEN.name(),
                        OffsetDateTime.now(clock),
                        "krijgt dit volgens de lijst niet meer",
                        it.peildatum(),
                        it.nummer(),
                        it.sleutel(),
                        it.bestand(),
                        Bezorgstaat.OPEN.name(),
                        Bezorgstaat.UITGESTELD.name())
                .update()));
    }

    /// A person decides that what of `zending` ended badly may be offered again.
    public void reopen(PublishedEdition editie, Zending zending) {
        transactions.executeWithoutResult(_ -> zending.bestanden()
                .forEach(bestand -> jdbc.sql("""
                        update bezorging set staat = ?, moment = ?, uitleg = ?
                         where peildatum = ? and nummer = ? and sleutel = ? and bestand = ? and staat in (?, ?, ?)""")
                        .params(
                                Bezorgstaat.OPEN.name(),
                                OffsetDateTime.now(clock),
                                "opnieuw, op verzoek",
                                editie.peildatum(),
                                editie.nummer(),
                                Zending.sleutel(zending.aan()),
                                bestand,
                                Bezorgstaat.ONBEKEND.name(),
                                Bezorgstaat.GEWEIGERD.name(),
                                Bezorgstaat.ADRES_ONGELDIG.name())
                        .update()));
    }

    /// All of one person, by edition and document.
    public List<Bezorging> of(String sleutel) {
        return list(jdbc.sql(SELECT + " where sleutel = ? order by peildatum, nummer, bestand")
                .param(sleutel));
    }

    /// Removes name and address of one person. What was sent stays known by a hash, so that it is not sent again.
    public void forget(String sleutel) {
        of(sleutel).forEach(this::forget);
    }

    /// The same of all that did not change since `before`.
    ///
    /// @return how many documents
    public int forget(OffsetDateTime before) {
        var old = old(before);
        old.forEach(this::forget);
        return old.size();
    }

    /// What did not change since `before` and still has a name or address.
    public List<Bezorging> old(OffsetDateTime before) {
        return list(jdbc.sql(
                        SELECT + " where email is not null and moment < ? order by peildatum, nummer, sleutel, bestand")
                .param(before));
    }

    private void forget(Bezorging it) {
        transactions.executeWithoutResult(_ -> {
            if (it.staat().isOpen() || isKnown(it, Zending.wees(it.sleutel()))) {
                change("delete from bezorging", it);
            } else {
                change(
                        "update bezorging set sleutel = '%s', email = null, naam = null, message_id = ''"
                                .formatted(Zending.wees(it.sleutel())),
                        it);
            }
        });
    }

    private boolean isKnown(Bezorging it, String sleutel) {
        return jdbc.sql(
                                "select count(*) from bezorging where peildatum = ? and nummer = ? and sleutel = ? and bestand = ?")
                        .params(it.peildatum(), it.nummer(), sleutel, it.bestand())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void change(String what, Bezorging it) {
        jdbc.sql(what + " where peildatum = ? and nummer = ? and sleutel = ? and bestand = ?")
                .params(it.peildatum(), it.nummer(), it.sleutel(), it.bestand())
                .update();
    }

    /// Notes that what the server had taken came back.
    ///
    /// @return how many documents
    public int returned(Retour retour) {
        return jdbc.sql("""
                        update bezorging set staat = ?, moment = ?, uitleg = ?
                         where message_id = ? and staat in (?, ?)""")
                .params(
                        retour.staat().name(),
                        OffsetDateTime.now(clock),
                        retour.uitleg(),
                        retour.id(),
                        Bezorgstaat.VERZONDEN.name(),
                        Bezorgstaat.ONBEKEND.name())
                .update();
    }

    /// The ledger of one edition, for who sends it.
    public Verzendregister register(PublishedEdition editie) {
        return new Verzendregister() {

            @Override
            public void begin(Zending zending) {
                transactions.executeWithoutResult(_ -> zending.bestanden().forEach(it -> begun(editie, zending, it)));
            }

            @Override
            public void einde(Zending zending, Bezorgstaat staat, String uitleg) {
                transactions.executeWithoutResult(
                        _ -> zending.bestanden().forEach(it -> ended(editie, zending, it, staat, uitleg)));
            }
        };
    }

    /// Writes down what is going to be sent, unless it stands there already; what had lapsed is open again.
    public void plan(PublishedEdition editie, List<Zending> zendingen) {
        transactions.executeWithoutResult(_ ->
                zendingen.forEach(zending -> zending.bestanden().forEach(it -> plan(editie, zending, it))));
    }

    private void plan(PublishedEdition editie, Zending zending, String bestand) {
        jdbc.sql("""
                        update bezorging set staat = ?, uitleg = ''
                         where peildatum = ? and nummer = ? and sleutel = ? and bestand = ? and staat = ?""")
                .params(
                        Bezorgstaat.OPEN.name(),
                        editie.peildatum(),
                        editie.nummer(),
                        Zending.sleutel(zending.aan()),
                        bestand,
                        Bezorgstaat.VERVALLEN.name())
                .update();
        jdbc.sql("""
                        insert into bezorging (peildatum, nummer, sleutel, bestand, email, naam, staat, pogingen, message_id, moment, uitleg)
                        select ?, ?, ?, ?, ?, ?, ?, 0, '', ?, ''
                         where not exists (select 1 from bezorging
                                            where peildatum = ? and nummer = ? and sleutel = ? and bestand = ?)""")
                .params(
                        editie.peildatum(),
                        editie.nummer(),
                        Zending.sleutel(zending.aan()),
                        bestand,
                        zending.aan().email(),
                        zending.aan().naam(),
                        Bezorgstaat.OPEN.name(),
                        OffsetDateTime.now(clock),
                        editie.peildatum(),
                        editie.nummer(),
                        Zending.sleutel(zending.aan()),
                        bestand)
                .update();
    }

    private void begun(PublishedEdition editie, Zending zending, String bestand) {
        int found = jdbc.sql("""
                        update bezorging set staat = ?, pogingen = pogingen + 1, message_id = ?, moment = ?, uitleg = ''
                         where peildatum = ? and nummer = ? and sleutel = ? and bestand = ? and staat in (?, ?)""")
                .params(
                        Bezorgstaat.BEZIG.name(),
                        zending.id(editie.map()),
                        OffsetDateTime.now(clock),
                        editie.peildatum(),
                        editie.nummer(),
                        Zending.sleutel(zending.aan()),
                        bestand,
                        Bezorgstaat.OPEN.name(),
                        Bezorgstaat.UITGESTELD.name())
                .update();
        if (found != 1) {
            throw new IllegalStateException("not open in the ledger: " + bestand);
        }
    }

    private void ended(PublishedEdition editie, Zending zending, String bestand, Bezorgstaat staat, String uitleg) {
        jdbc.sql("""
                        update bezorging set staat = ?, moment = ?, uitleg = ?
                         where peildatum = ? and nummer = ? and sleutel = ? and bestand = ? and staat = ?""")
                .params(
                        staat.name(),
                        OffsetDateTime.now(clock),
                        uitleg,
                        editie.peildatum(),
                        editie.nummer(),
                        Zending.sleutel(zending.aan()),
                        bestand,
                        Bezorgstaat.BEZIG.name())
                .update();
    }

    private static List<Bezorging> list(JdbcClient.StatementSpec query) {
        return query.query(Bezorging.class).list().stream()
                .<Bezorging>flatMap(Stream::ofNullable)
                .toList();
    }
}
