package nl.vng.inbreng.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import nl.vng.inbreng.Settings;
import nl.vng.inbreng.domain.Bronsoort;
import nl.vng.inbreng.domain.Omvang;
import nl.vng.inbreng.intake.Delivery;
import nl.vng.inbreng.publish.Editions;
import nl.vng.inbreng.publish.Manifest;
import nl.vng.inbreng.publish.Opgeruimd;
import nl.vng.inbreng.publish.Sums;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Deletes what is older than [Settings.Bewaren] says. The caller holds the [RunLock].
///
/// What small LVV numbers are protected with outlives the edition: its published figures stay in the database, and in
/// [Opgeruimd] for when that is lost.
@Component
public class Opruiming {

    private static final int MANY = 100_000;

    private final JdbcClient jdbc;
    private final JobRepository jobs;
    private final BezorgStore bezorging;
    private final Clock clock;

    Opruiming(JdbcClient jdbc, JobRepository jobs, BezorgStore bezorging, Clock clock) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.bezorging = bezorging;
        this.clock = clock;
    }

    /// What can be deleted; nothing has been.
    ///
    /// @param edities editions that may go
    /// @param behouden editions that are old enough and stay: folder and reason, in Dutch
    /// @param runs numbers of the runs that may go
    /// @param lvv LVV exports that have lain long enough
    /// @param adressen how many documents were sent so long ago that to whom may be forgotten
    /// @param berichten messages that were written to a file as long ago: they hold a name and an address
    public record Plan(
            List<PublishedEdition> edities,
            List<String> behouden,
            List<Long> runs,
            List<Path> lvv,
            int adressen,
            List<Path> berichten) {

        public Plan {
            edities = List.copyOf(edities);
            behouden = List.copyOf(behouden);
            runs = List.copyOf(runs);
            lvv = List.copyOf(lvv);
            berichten = List.copyOf(berichten);
        }
    }

    /// Looks what can be deleted.
    ///
    /// @param output folder that holds one folder per peildatum
    /// @param input folder with the exports
    public Plan plan(Path output, Path input, Settings.Bewaren bewaren) throws IOException {
        var now = clock.instant();
        var candidates = new ArrayList<Bewaring.Kandidaat>();
        for (var edition : PublishedEdition.in(output)) {
            candidates.add(candidate(edition, now, bewaren.edities()));
        }
        var edities = new ArrayList<PublishedEdition>();
        var behouden = new ArrayList<String>();
        for (var it : Bewaring.besluiten(candidates, bewaren.edities(), now)) {
            var edition = it.kandidaat().edition();
            if (it.behouden() == null) {
                edities.add(edition);
            } else if (old(it.kandidaat().gemaakt(), now, bewaren.edities())) {
                behouden.add(edition.folder() + ": " + it.behouden());
            }
        }
        return new Plan(
                edities,
                behouden,
                runs(cutoff(bewaren.runs())),
                lvv(input, now, bewaren.lvv()),
                bezorging.old(cutoff(bewaren.adressen())).size(),
                berichten(output, now, bewaren.adressen()));
    }

    /// Deletes what `plan` names.
    ///
    /// @param lvv whether the LVV exports go too
    public void carryOut(Plan plan, Path output, Settings.Bewaren bewaren, boolean lvv) throws IOException {
        Editions.delete(Editions.halfMade(output)); // what an interrupted `opruimen` left half deleted
        for (var it : plan.edities()) {
            Opgeruimd.of(output, it.peildatum()).add(it.folder(), PublishedEdition.FIGURES);
        }
        for (long run : plan.runs()) {
            jdbc.sql("delete from uitvoering where id = ?").param(run).update();
        }
        forgetJobs(cutoff(bewaren.runs()));
        bezorging.forget(cutoff(bewaren.adressen()));
        for (Path it : plan.berichten()) {
            Files.deleteIfExists(it); // its edition may be gone by now
        }
        if (lvv) {
            for (Path it : plan.lvv()) {
                Files.delete(it);
            }
        }
    }

    private Bewaring.Kandidaat candidate(PublishedEdition edition, Instant now, int dagen) throws IOException {
        var made = made(edition);
        var manifest = edition.manifest();
        boolean whole = manifest.isPresent() && old(made, now, dagen) && whole(edition, manifest.get());
        return new Bewaring.Kandidaat(
                edition,
                made,
                manifest.map(Manifest::staat).orElse(null),
                manifest.map(Manifest::voorbeeld).orElse(false),
                manifest.map(Manifest::vergelekenMet).orElse(null),
                whole);
    }

    /// The later of what the folder and the database say. A copy that was put back is as old as it was: what puts it
    /// back puts back the moment of its folder too.
    private Instant made(PublishedEdition edition) throws IOException {
        var folder = Files.getLastModifiedTime(edition.folder(), LinkOption.NOFOLLOW_LINKS)
                .toInstant();
        var announced = jdbc.sql("select aangekondigd from editie where peildatum = ? and nummer = ?")
                .params(edition.peildatum(), edition.nummer())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(folder);
        return announced.isAfter(folder) ? announced : folder;
    }

    /// Whether it holds what was published and nothing else: no file of someone else, and no link that leads away.
    private static boolean whole(PublishedEdition edition, Manifest manifest) throws IOException {
        var expected = new TreeSet<>(manifest.uitvoer().keySet());
        expected.add(Manifest.NAME);
        expected.add(Sums.NAME);
        var found = new TreeSet<String>();
        try (var files = Files.walk(edition.folder())) {
            files.filter(it -> !Files.isDirectory(it, LinkOption.NOFOLLOW_LINKS))
                    .forEach(it -> found.add(
                            Files.isRegularFile(it, LinkOption.NOFOLLOW_LINKS)
                                    ? edition.folder().relativize(it).toString().replace('\\', '/')
                                    : it + " is a link"));
        }
        return found.equals(expected) && Sums.hold(edition.folder(), manifest);
    }

    private List<Long> runs(OffsetDateTime oldest) {
        var runs = new ArrayList<>(
                jdbc.sql("select id from uitvoering where coalesce(geeindigd, begonnen) < ? order by id")
                        .param(oldest)
                        .query(Long.class)
                        .list());
        runs.removeAll(kept());
        return runs;
    }

    /// The run that the next is compared with, of voorbeeldcijfers and of real ones.
    private List<Long> kept() {
        record Gemeten(long id, String omvang) {
            boolean voorbeeld() {
                return JsonMapper.shared().readValue(omvang, Omvang.class).voorbeeld();
            }
        }
        var measured = jdbc.sql("select id, omvang from uitvoering where omvang is not null order by id desc")
                .query((row, _) -> new Gemeten(row.getLong("id"), row.getString("omvang")))
                .list();
        var kept = new ArrayList<Long>();
        for (boolean voorbeeld : new boolean[] {true, false}) {
            measured.stream()
                    .filter(it -> it.voorbeeld() == voorbeeld)
                    .findFirst()
                    .ifPresent(it -> kept.add(it.id()));
        }
        return kept;
    }

    /// Spring Batch's own records of jobs that ended, well or not; an edition is known by its folder, and a job without
    /// records begins anew.
    private void forgetJobs(OffsetDateTime oldest) {
        for (String job : jobs.getJobNames()) {
            for (JobInstance instance : jobs.getJobInstances(job, 0, MANY)) {
                var executions = jobs.getJobExecutions(instance);
                if (!executions.isEmpty() && executions.stream().allMatch(it -> isOver(it, oldest))) {
                    executions.forEach(jobs::deleteJobExecution);
                    jobs.deleteJobInstance(instance);
                }
            }
        }
    }

    private static boolean isOver(JobExecution it, OffsetDateTime oldest) {
        var ended = it.getEndTime();
        return !BatchTables.UNENDED.contains(it.getStatus())
                && ended != null
                && ended.atZone(ZoneId.systemDefault()).toInstant().isBefore(oldest.toInstant());
    }

    /// Only files that lie in the folder itself: what a link leads to is not ours.
    private static List<Path> lvv(Path input, Instant now, int dagen) throws IOException {
        return old(input, it -> Delivery.soort(it) == Bronsoort.LVV_ZAKEN, now, dagen);
    }

    private static List<Path> berichten(Path output, Instant now, int dagen) throws IOException {
        var old = new ArrayList<Path>();
        for (var edition : PublishedEdition.in(output)) {
            old.addAll(old(edition.verzending(), it -> it.toString().endsWith(".eml"), now, dagen));
        }
        return old;
    }

    /// The files in a folder that are of a kind and have lain long enough.
    private static List<Path> old(Path folder, Predicate<Path> kind, Instant now, int dagen) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var old = new ArrayList<Path>();
        try (var files = Files.list(folder)) {
            for (Path it : files.sorted().toList()) {
                if (Files.isRegularFile(it, LinkOption.NOFOLLOW_LINKS)
                        && kind.test(it)
                        && old(Files.getLastModifiedTime(it).toInstant(), now, dagen)) {
                    old.add(it);
                }
            }
        }
        return old;
    }

    private OffsetDateTime cutoff(int dagen) {
        return OffsetDateTime.now(clock).minusDays(dagen);
    }

    private static boolean old(@Nullable Instant moment, Instant now, int dagen) {
        return moment != null && !moment.isAfter(now.minus(Duration.ofDays(dagen)));
    }
}
