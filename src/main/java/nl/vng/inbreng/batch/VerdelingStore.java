package nl.vng.inbreng.batch;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// The run whose documents are made by several processes, tables `verdeling` and `verdeeld_document`.
@Component
class VerdelingStore {

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Clock clock;

    VerdelingStore(JdbcClient jdbc, PlatformTransactionManager manager, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(manager);
        this.clock = clock;
    }

    /// A run that hands out documents.
    ///
    /// @param jobExecution its execution
    /// @param map folder for what is made, in the folder with editions
    record Verdeling(String id, long jobExecution, String map) {}

    /// A document as another process made it, or why it did not.
    ///
    /// @param pdfSha256 SHA-256 of the PDF; `null` when there is none
    /// @param htmlSha256 SHA-256 of its twin
    record Uitkomst(
            Made made, @Nullable String pdfSha256, @Nullable String htmlSha256) {}

    /// The forms of [Made] apart, for JSON: exactly one is set.
    private record Stored(Made.@Nullable Succeeded gelukt, Made.@Nullable Failed mislukt) {

        static Stored of(Made made) {
            return switch (made) {
                case Made.Succeeded it -> new Stored(it, null);
                case Made.Failed it -> new Stored(null, it);
            };
        }

        Made made() {
            return gelukt == null ? Objects.requireNonNull(mislukt, "neither made nor failed") : gelukt;
        }
    }

    /// Hands out documents, in the place of what an earlier run handed out. The caller holds the [RunLock].
    ///
    /// @param bestanden the documents, in order
    /// @param size how many make up a part
    void begin(Verdeling verdeling, Handout stof, List<String> bestanden, int size) {
        transactions.executeWithoutResult(_ -> {
            clear();
            jdbc.sql("insert into verdeling (id, job_execution, map, begonnen, stof) values (?, ?, ?, ?, ?)")
                    .params(
                            verdeling.id(),
                            verdeling.jobExecution(),
                            verdeling.map(),
                            OffsetDateTime.now(clock),
                            stof.json())
                    .update();
            IntStream.range(0, bestanden.size())
                    .forEach(i -> jdbc.sql("""
                            insert into verdeeld_document (verdeling, bestand, volgorde, deel, pogingen)
                            values (?, ?, ?, ?, 0)""")
                            .params(verdeling.id(), bestanden.get(i), i, i / size)
                            .update());
        });
    }

    /// Ends what was handed out: nobody can note anything about it any more.
    void clear() {
        jdbc.sql("delete from verdeling").update();
    }

    /// The run that hands out documents now, or did when it died.
    Optional<Verdeling> current() {
        return jdbc.sql("select id, job_execution, map from verdeling order by begonnen desc limit 1")
                .query(Verdeling.class)
                .optional();
    }

    /// What its documents are made from; empty when it has just ended.
    Optional<Handout> stof(Verdeling verdeling) {
        return jdbc.sql("select stof from verdeling where id = ?")
                .param(verdeling.id())
                .query(String.class)
                .optional()
                .map(Handout::read);
    }

    /// Notes that somebody begins with a part.
    ///
    /// @return how often that was noted
    int attempt(String verdeling, int deel) {
        jdbc.sql("update verdeeld_document set pogingen = pogingen + 1 where verdeling = ? and deel = ?")
                .params(verdeling, deel)
                .update();
        return jdbc.sql("select coalesce(max(pogingen), 0) from verdeeld_document where verdeling = ? and deel = ?")
                .params(verdeling, deel)
                .query(Integer.class)
                .single();
    }

    /// The documents of a part that are not made yet, in order.
    List<String> open(String verdeling, int deel) {
        return jdbc.sql("""
                        select bestand from verdeeld_document
                         where verdeling = ? and deel = ? and uitkomst is null
                         order by volgorde""").params(verdeling, deel).query(String.class).list().stream()
                .<String>flatMap(Stream::ofNullable)
                .toList();
    }

    /// Notes what became of a document. Who notes it first has made it.
    ///
    /// @return whether that was this process
    boolean made(String verdeling, Uitkomst uitkomst) {
        return jdbc.sql("""
                        update verdeeld_document set uitkomst = ?, pdf_sha256 = ?, html_sha256 = ?, werker = ?
                         where verdeling = ? and bestand = ? and uitkomst is null""")
                        .param(JsonMapper.shared().writeValueAsString(Stored.of(uitkomst.made())))
                        .param(uitkomst.pdfSha256())
                        .param(uitkomst.htmlSha256())
                        .param(RunOwner.current())
                        .param(verdeling)
                        .param(uitkomst.made().bestand())
                        .update()
                == 1;
    }

    /// How many documents are ready, made or not.
    int done(String verdeling) {
        return jdbc.sql("select count(*) from verdeeld_document where verdeling = ? and uitkomst is not null")
                .param(verdeling)
                .query(Integer.class)
                .single();
    }

    /// What became of a document; empty when nobody noted that.
    Optional<Uitkomst> uitkomst(String verdeling, String bestand) {
        return jdbc.sql("""
                        select uitkomst, pdf_sha256, html_sha256 from verdeeld_document
                         where verdeling = ? and bestand = ? and uitkomst is not null""")
                .params(verdeling, bestand)
                .query((row, _) -> new Uitkomst(
                        JsonMapper.shared()
                                .readValue(row.getString("uitkomst"), Stored.class)
                                .made(),
                        row.getString("pdf_sha256"),
                        row.getString("html_sha256")))
                .optional();
    }
}
