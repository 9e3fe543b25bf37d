package nl.vng.inbreng.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.vng.inbreng.compose.Document;
import nl.vng.inbreng.compose.IndexPage;
import nl.vng.inbreng.compose.Onderdeel;
import nl.vng.inbreng.compose.VerslagPage;
import nl.vng.inbreng.domain.Cijfers;
import nl.vng.inbreng.publish.CijfersCsv;
import nl.vng.inbreng.publish.CijfersJson;
import nl.vng.inbreng.publish.Edition;
import nl.vng.inbreng.publish.Json;
import nl.vng.inbreng.publish.Manifest;
import nl.vng.inbreng.verschil.Akkoordverschil;
import nl.vng.inbreng.verschil.DocumentInhoud;
import nl.vng.inbreng.verschil.Teksten;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Ends a run on what it made: an edition when all is there, a folder beside the editions when it is not.
@Component
class Publication {

    private final Work work;
    private final Documentation documentation;
    private final Akkoordtoets akkoord;
    private final EditionStore store;
    private final RunLock.Held lock;
    private final Clock clock;

    Publication(
            Work work,
            Documentation documentation,
            Akkoordtoets akkoord,
            EditionStore store,
            RunLock.Held lock,
            Clock clock) {
        this.work = work;
        this.documentation = documentation;
        this.akkoord = akkoord;
        this.store = store;
        this.lock = lock;
        this.clock = clock;
    }

    /// @return a Dutch fact on what was published
    String publish() throws IOException {
        var run = work.assignment();
        var places = Places.of(run);
        requireCorrected(run.request().rectificatie());
        if (!work.failed().isEmpty()) {
            var how = worst();
            work.end(how, setAside(places.incomplete()));
            throw new StopRun(how);
        }
        work.requireAll(work.asked());
        if (run.request().isSelection()) {
            work.end(Uitslag.GEREED, work.edition().setAside(places.target()));
            return "selectie, geen editie";
        }
        work.end(Uitslag.GEREED, seal(run));
        return "editie %d".formatted(run.nummer());
    }

    /// Nobody is told of a correction when what they have is right.
    private void requireCorrected(@Nullable Rectificatie asked) {
        if (asked == null || !work.failed().isEmpty() || corrected().stream().anyMatch(asked.bezorgd()::contains)) {
            return;
        }
        work.add(new Made.Failed(
                Rectificatie.NAAM,
                corrected().isEmpty()
                        ? "de documenten zeggen hetzelfde als in de editie die fout zou zijn; verbeter eerst de export of de tekst"
                        : "alleen documenten die niemand heeft gekregen zijn veranderd; maak een nieuwe editie met `inbreng maak`",
                Uitslag.GEWEIGERD));
    }

    /// The documents that say something else than in the edition that is corrected.
    private List<String> corrected() {
        return work.made().stream()
                .filter(Made.Succeeded::anders)
                .map(Made.Succeeded::bestand)
                .sorted()
                .toList();
    }

    /// What could not be made goes before what would be untrue, and that before what is not accessible.
    private Uitslag worst() {
        var all = work.failed().stream().map(Made.Failed::uitslag).toList();
        return Stream.of(Uitslag.ONVOLLEDIG, Uitslag.GEWEIGERD)
                .filter(all::contains)
                .findFirst()
                .orElse(Uitslag.ONTOEGANKELIJK);
    }

    private Path setAside(Path place) throws IOException {
        var reasons = new StringBuilder(
                "Deze map is geen editie: niet alle documenten konden worden gemaakt, of zijn goed.\n\n");
        work.failed().forEach(it -> reasons.append("%s: %s\n".formatted(it.bestand(), it.reden())));
        work.edition().add("mislukt.txt", reasons.toString().getBytes(StandardCharsets.UTF_8));
        return work.edition().setAside(place);
    }

    private Path seal(Work.Assignment run) throws IOException {
        Edition edition = work.edition();
        Cijfers cijfers = work.figures().cijfers();
        edition.add("cijfers.csv", CijfersCsv.of(cijfers));
        edition.add("cijfers.json", CijfersJson.of(cijfers));
        edition.add(
                Teksten.NAME,
                Json.bytes(Teksten.of(
                        work.made().stream().map(Made.Succeeded::inhoud).toList())));
        edition.addFolder("afgekeurd", run.rejected());
        List<Onderdeel> onderdelen = work.made().stream()
                .map(it -> new Onderdeel(it.bestand(), it.titel(), it.onderwerp(), it.paginas(), it.bytes()))
                .toList();
        var kept = run.request().behouden();
        var verschil = kept != null
                ? kept
                : akkoord.of(work, documentation.material().vorige()).orElse(null);
        work.akkoord(verschil);
        addPage(
                edition,
                "verslag.html",
                VerslagPage.of(work.figures(), work.uitgave(), run.bevindingen(), onderdelen, verschil));
        addPage(
                edition,
                "index.html",
                IndexPage.of(documentation.indexed(), onderdelen, brief(), kept == null ? verschil : null));
        if (verschil != null && verschil.blijft()) {
            edition.add(Akkoordverschil.NAME, Json.bytes(verschil));
        }
        edition.add(Manifest.NAME, manifest(run, edition).json());

        LocalDate peildatum = run.delivery().peildatum();
        lock.require();
        store.announce(peildatum, run.nummer(), run.vingerafdruk(), cijfers, OffsetDateTime.now(clock));
        lock.require();
        Path place = edition.seal();
        store.confirm(peildatum, run.nummer(), OffsetDateTime.now(clock));
        return place;
    }

    private DocumentInhoud brief() {
        return work.made().stream()
                .map(Made.Succeeded::inhoud)
                .filter(it -> it.bestand().equals(new DocumentItem.Landelijk().bestand()))
                .findFirst()
                .orElseThrow();
    }

    private void addPage(Edition edition, String name, Document page) throws IOException {
        edition.add(name, documentation.html(page).getBytes(StandardCharsets.UTF_8));
    }

    private Manifest.@Nullable Rectificeert rectificeert(@Nullable Rectificatie asked) {
        return asked == null
                ? null
                : new Manifest.Rectificeert(
                        asked.editie(),
                        asked.vingerafdruk(),
                        asked.reden(),
                        corrected(),
                        Objects.requireNonNull(documentation.maker().correcties(), "a correction corrects")
                                .vervallen());
    }

    private Manifest manifest(Work.Assignment run, Edition edition) {
        var vorige = documentation.material().vorige();
        var debat = work.uitgave().debat();
        return new Manifest(
                1,
                run.delivery().peildatum().toString(),
                run.nummer(),
                run.fingerprint().versie(),
                run.fingerprint().code(),
                run.vingerafdruk(),
                run.request().isConcept() ? Manifest.CONCEPT : Manifest.GOEDGEKEURD,
                work.uitgave().voorbeeld(),
                vorige == null ? null : vorige.map(),
                rectificeert(run.request().rectificatie()),
                debat == null || debat.embargoTot() == null
                        ? null
                        : debat.embargoTot().toString(),
                run.fingerprint().invoer(),
                run.fingerprint().sjablonen(),
                edition.sums());
    }
}
