package nl.vng.inbreng.batch;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.vng.inbreng.domain.Omvang;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The history of runs, table `uitvoering`. Holds no row of any export.
@Component
public class RunStore {

    private static final String SELECT =
            "select id, opdracht, begonnen, geeindigd, peildatum, uitslag, boodschap, eigenaar,"
                    + " omvang is not null as editie from uitvoering";

    private final JdbcClient jdbc;

    public RunStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One run of the past.
    ///
    /// @param opdracht `maak` or `controleer`
    /// @param begonnen when it began
    /// @param geeindigd when it ended, or was found to be interrupted; `null` before
    /// @param peildatum its peildatum; `null` when none could be chosen
    /// @param uitslag its outcome, the name of a [Uitslag]; `null` before it ended
    /// @param boodschap what the operator was told
    /// @param eigenaar process and host that ran it; `null` for runs of before this was noted
    /// @param editie whether it made a whole edition
    public record Run(
            long id,
            String opdracht,
            OffsetDateTime begonnen,
            @Nullable OffsetDateTime geeindigd,
            @Nullable LocalDate peildatum,
            @Nullable String uitslag,
            @Nullable String boodschap,
            @Nullable String eigenaar,
            boolean editie) {}

    /// Notes that a run begins.
    ///
    /// @return its number
    long begin(String opdracht, String eigenaar, OffsetDateTime now) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into uitvoering (opdracht, eigenaar, begonnen) values (?, ?, ?)")
                .params(opdracht, eigenaar, now)
                .update(key, "id");
        Number id = key.getKey();
        if (id == null) {
            throw new IllegalStateException("the database gave the run no number");
        }
        return id.longValue();
    }

    /// Notes how a run ended.
    void end(long id, OffsetDateTime now, RunResult result, @Nullable String fingerprint, @Nullable Omvang omvang) {
        jdbc.sql("""
                        update uitvoering
                           set geeindigd = ?, peildatum = ?, vingerafdruk = ?, uitslag = ?, boodschap = ?, omvang = ?
                         where id = ?""")
                .param(now)
                .param(result.peildatum())
                .param(fingerprint)
                .param(result.uitslag().name())
                .param(result.boodschap())
                .param(omvang == null ? null : JsonMapper.shared().writeValueAsString(omvang))
                .param(id)
                .update();
    }

    /// Runs that began and never ended, oldest first.
    List<Run> interrupted() {
        return runs(jdbc.sql(SELECT + " where geeindigd is null order by id"));
    }

    /// Notes that a run was interrupted, when that is found out.
    void interrupted(Run run, OffsetDateTime now) {
        jdbc.sql("update uitvoering set geeindigd = ?, uitslag = ?, boodschap = ? where id = ? and geeindigd is null")
                .params(now, Uitslag.ONDERBROKEN.name(), "De run is afgebroken voordat hij klaar was.", run.id())
                .update();
    }

    /// What the exports of the last edition of the same kind were like: a real delivery is not compared with
    /// voorbeeldcijfers, nor the other way round.
    Optional<Omvang> previousOmvang(boolean voorbeeld) {
        return jdbc
                .sql("select omvang from uitvoering where omvang is not null order by id desc")
                .query(String.class)
                .list()
                .stream()
                .map(it -> JsonMapper.shared().readValue(it, Omvang.class))
                .filter(it -> it.voorbeeld() == voorbeeld)
                .findFirst();
    }

    /// The last runs, newest first.
    public List<Run> last(int count) {
        return runs(jdbc.sql(SELECT + " order by id desc limit ?").param(count));
    }

    private static List<Run> runs(JdbcClient.StatementSpec query) {
        return query.query(Run.class).list().stream()
                .<Run>flatMap(Stream::ofNullable)
                .toList();
    }
}
