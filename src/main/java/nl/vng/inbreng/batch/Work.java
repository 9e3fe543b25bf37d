package nl.vng.inbreng.batch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.vng.inbreng.aggregate.Figures;
import nl.vng.inbreng.domain.Bevindingen;
import nl.vng.inbreng.domain.Omvang;
import nl.vng.inbreng.domain.Snapshot;
import nl.vng.inbreng.domain.Uitgave;
import nl.vng.inbreng.intake.Delivery;
import nl.vng.inbreng.publish.Edition;
import nl.vng.inbreng.publish.Manifest;
import nl.vng.inbreng.verschil.Akkoordverschil;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the current run knows so far; its steps hand results on through it.
///
/// Has state, and only in memory: a run that is killed begins again at the exports, whose fingerprints prove that
/// they are the same. One run per process, one step at a time.
@Component
class Work {

    private @Nullable Assignment assignment;
    private @Nullable Snapshot snapshot;
    private @Nullable Figures figures;
    private @Nullable Edition edition;
    private @Nullable Path result;
    private @Nullable Akkoordverschil akkoord;
    private final List<Made.Succeeded> made = new ArrayList<>();
    private final List<Made.Failed> failed = new ArrayList<>();
    private Uitslag uitslag = Uitslag.ONVERWACHT;

    /// What this run is to do, settled before its job starts.
    ///
    /// @param request what was asked
    /// @param delivery the files found
    /// @param bevindingen where findings go
    /// @param fingerprint what the run is made from
    /// @param nummer number of the edition to make; 0 when none is made
    /// @param rejected folder for rejected rows
    record Assignment(
            RunRequest request,
            Delivery delivery,
            Bevindingen bevindingen,
            Fingerprint fingerprint,
            int nummer,
            Path rejected) {

        String vingerafdruk() {
            return fingerprint.full();
        }
    }

    void begin(Assignment next) {
        assignment = next;
        snapshot = null;
        figures = null;
        edition = null;
        result = null;
        akkoord = null;
        made.clear();
        failed.clear();
        uitslag = Uitslag.ONVERWACHT;
    }

    Assignment assignment() {
        return Objects.requireNonNull(assignment, "no run has begun");
    }

    void snapshot(Snapshot read) {
        snapshot = read;
    }

    /// Size and reach of the exports; `null` unless the run made an edition, for only editions are compared with.
    @Nullable
    Omvang omvang() {
        return snapshot == null || uitslag != Uitslag.GEREED || assignment().nummer() == 0 ? null : Omvang.of(snapshot);
    }

    Snapshot snapshot() {
        return Objects.requireNonNull(snapshot, "the exports are not read yet");
    }

    void figures(Figures computed) {
        figures = computed;
    }

    Figures figures() {
        return Objects.requireNonNull(figures, "the figures are not computed yet");
    }

    /// The documents that this run is to make.
    List<DocumentItem> asked() {
        return List.copyOf(DocumentItem.of(assignment().request(), snapshot().gemeenten()));
    }

    Uitgave uitgave() {
        return Uitgave.of(
                snapshot(),
                assignment().request().isConcept(),
                Manifest.kenmerk(assignment().vingerafdruk()));
    }

    void edition(Edition open) {
        edition = open;
    }

    Edition edition() {
        return Objects.requireNonNull(edition, "the edition is not open yet");
    }

    void add(Made one) {
        switch (one) {
            case Made.Succeeded it -> made.add(it);
            case Made.Failed it -> failed.add(it);
        }
    }

    /// Takes back a document that was made.
    void reject(Made.Failed document) {
        made.removeIf(it -> it.bestand().equals(document.bestand()));
        failed.add(document);
    }

    /// @throws IllegalStateException if not each of `asked` was made, once: Batch may end a step early and call it
    /// complete
    void requireAll(List<DocumentItem> asked) {
        var missing = asked.stream().map(DocumentItem::bestand).collect(Collectors.toCollection(TreeSet::new));
        made.forEach(it -> missing.remove(it.bestand()));
        if (!missing.isEmpty() || made.size() != asked.size()) {
            throw new IllegalStateException(
                    "%d documents asked for, %d made; missing: %s".formatted(asked.size(), made.size(), missing));
        }
    }

    List<Made.Succeeded> made() {
        return List.copyOf(made);
    }

    List<Made.Failed> failed() {
        return List.copyOf(failed);
    }

    /// How the edition differs from the one that was approved before it.
    void akkoord(@Nullable Akkoordverschil verschil) {
        akkoord = verschil;
    }

    /// `null` when nothing was approved before, or when people approved this one.
    @Nullable
    Akkoordverschil akkoord() {
        return akkoord;
    }

    void end(Uitslag how, @Nullable Path where) {
        uitslag = how;
        result = where;
    }

    Uitslag uitslag() {
        return uitslag;
    }

    @Nullable
    Path result() {
        return result;
    }
}
