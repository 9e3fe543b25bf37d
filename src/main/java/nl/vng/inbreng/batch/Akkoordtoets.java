package nl.vng.inbreng.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vng.inbreng.Settings;
import nl.vng.inbreng.aggregate.Definities;
import nl.vng.inbreng.domain.BevindingSoort;
import nl.vng.inbreng.domain.Bronsoort;
import nl.vng.inbreng.domain.Ernst;
import nl.vng.inbreng.domain.Gebied;
import nl.vng.inbreng.intake.OntvangersFile;
import nl.vng.inbreng.keuring.Handeling;
import nl.vng.inbreng.keuring.Logboek;
import nl.vng.inbreng.keuring.LogboekFile;
import nl.vng.inbreng.keuring.Logregel;
import nl.vng.inbreng.publish.Editions;
import nl.vng.inbreng.publish.Manifest;
import nl.vng.inbreng.verschil.Akkoordverschil;
import nl.vng.inbreng.verschil.Band;
import nl.vng.inbreng.verschil.Bandoordeel;
import nl.vng.inbreng.verschil.EditieVerschil;
import nl.vng.inbreng.verschil.Inhoud;
import nl.vng.inbreng.verschil.Waarde;
import nl.vng.inbreng.verschil.Wijzigingen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Holds a new concept against the edition that people read and approved before it: what is other, and whether that is
/// so little that the approval stays valid.
@Component
class Akkoordtoets {

    /// The only files of which the content may differ within a band: those that figures are counted from.
    private static final Set<Bronsoort> EXPORTS =
            Set.of(Bronsoort.OPVANGCAPACITEIT, Bronsoort.TGO_CONTRACTEN, Bronsoort.LVV_ZAKEN);

    private final Settings settings;

    Akkoordtoets(Settings settings) {
        this.settings = settings;
    }

    /// How the edition that a run is about to publish differs.
    ///
    /// @param vorige the edition with which its documents compare themselves; `null` when there is none
    /// @return empty when nothing is approved before it, when the last approved edition was made from the same,
    ///     and when the run makes no concept
    Optional<Akkoordverschil> of(Work work, @Nullable Inhoud vorige) throws IOException {
        var run = work.assignment();
        if (!run.request().isConcept()) {
            return Optional.empty();
        }
        var log = new LogboekFile(run.request().output(), settings.varFolder()).read();
        var gelezen = gelezen(run, run.nummer(), work.uitgave().voorbeeld(), log);
        if (gelezen.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    verschil(work, vorige, log, gelezen.get(), gelezen.get().sealed()));
        } catch (UnreadableEditionException e) {
            var wat = List.of("onbekend wat, want die editie is niet te lezen (" + e.wat() + ")");
            return Optional.of(new Akkoordverschil(
                    gelezen.get().map(), wat, wat, settings.goedkeuring().bandProcent(), wat, ""));
        }
    }

    /// Whether that is still so of a concept within the band from which no approved edition was made: the run that was
    /// to make it was killed. What the concept says was judged when it was made; what is around it is judged again.
    ///
    /// @return empty when the concept needs an approval of its own, or has one
    Optional<Akkoordverschil> nog(Work.Assignment run, PublishedEdition concept) throws IOException {
        var manifest = concept.sealed();
        var toen = concept.behouden();
        var log = new LogboekFile(run.request().output(), settings.varFolder()).read();
        if (toen.isEmpty()
                || !manifest.staat().equals(Manifest.CONCEPT)
                || settings.goedkeuring().bandProcent() < toen.get().band()
                || log.goedgekeurdVan(manifest.vingerafdruk()).isPresent()) {
            return Optional.empty();
        }
        int next = Places.of(run).editions().last() + 1;
        var gelezen = gelezen(run, next, manifest.voorbeeld(), log).orElse(null);
        if (gelezen == null || !gelezen.map().equals(toen.get().gelezen())) {
            return Optional.empty();
        }
        var akkoord = log.goedkeuring(gelezen.map()).orElseThrow();
        return outside(run, log, gelezen, akkoord).isEmpty() ? toen : Optional.empty();
    }

    /// The edition that people read when they approved the last one before `nummer`.
    private static Optional<PublishedEdition> gelezen(Work.Assignment run, int nummer, boolean voorbeeld, Logboek log)
            throws IOException {
        var editie = PublishedEdition.map(run.delivery().peildatum(), nummer);
        var editions = PublishedEdition.in(run.request().output());
        for (var map : log.goedgekeurdVoor(editie)) {
            var read = log.gelezen(map);
            var found = editions.stream().filter(it -> it.map().equals(read)).findFirst();
            var manifest =
                    found.isEmpty() ? Optional.<Manifest>empty() : found.get().manifest();
            if (manifest.isPresent() && manifest.get().voorbeeld() == voorbeeld) {
                return manifest.get().vingerafdruk().equals(run.vingerafdruk()) ? Optional.empty() : found;
            }
        }
        return Optional.empty();
    }

    private Akkoordverschil verschil(
            Work work, @Nullable Inhoud vorige, Logboek log, PublishedEdition gelezen, Manifest manifest)
            throws IOException {
        var was = gelezen.inhoud();
        var nu = inhoud(work);
        var gebieden = gebieden(work);
        var wijzigingen = Wijzigingen.of(EditieVerschil.between(was, nu), gebieden, Akkoordtoets::titel);
        var anders = work.assignment().fingerprint().differences(manifest);
        anders.forEach(wijzigingen::add);
        var ontvangers = OntvangersFile.sha256(work.assignment().request().input());
        var akkoord = log.goedkeuring(gelezen.map()).orElseThrow();
        if (!ontvangers.equals(akkoord.ontvangers())) {
            wijzigingen.add("de lijst met ontvangers");
        }
        int procent = settings.goedkeuring().bandProcent();
        if (procent == 0) {
            return new Akkoordverschil(gelezen.map(), wijzigingen.soorten(), wijzigingen.regels(), 0, List.of(), "");
        }
        var around = around(work, vorige, log, akkoord, gelezen, manifest, anders);
        var oordeel = Bandoordeel.of(new Band(procent), was, nu, gebieden);
        if (oordeel.buiten().isEmpty() && around.isEmpty()) {
            oordeel.pages(
                    gelezen.bestanden(),
                    it -> html(gelezen.folder(), it),
                    it -> html(work.edition().staging(), it));
        }
        var buiten = new ArrayList<>(oordeel.buiten());
        buiten.addAll(around);
        return new Akkoordverschil(
                gelezen.map(), wijzigingen.soorten(), wijzigingen.regels(), procent, buiten, oordeel.grootste());
    }

    /// What keeps an approval from staying valid, whatever the documents say.
    private List<String> around(
            Work work,
            @Nullable Inhoud vorige,
            Logboek log,
            Logregel akkoord,
            PublishedEdition gelezen,
            Manifest manifest,
            List<String> anders)
            throws IOException {
        var run = work.assignment();
        var buiten = new ArrayList<String>();
        anders.stream().filter(it -> !isExport(it, run, manifest)).forEach(it -> buiten.add(it + " is veranderd"));
        buiten.addAll(outside(run, log, gelezen, akkoord));
        open(work, log, akkoord).forEach(it -> buiten.add("niemand heeft deze bevinding bevestigd: " + it));
        if (vorige == null || !log.familie(gelezen.map()).contains(vorige.map())) {
            buiten.add("het kader “Nieuw sinds” vergelijkt met een editie die niemand heeft goedgekeurd");
        }
        if (manifest.rectificeert() != null || run.request().rectificatie() != null) {
            buiten.add("een rectificatie wordt altijd apart gelezen");
        }
        return buiten;
    }

    /// What of it may become so after the concept was made.
    private List<String> outside(Work.Assignment run, Logboek log, PublishedEdition gelezen, Logregel akkoord)
            throws IOException {
        var buiten = new ArrayList<String>();
        var ontvangers = OntvangersFile.sha256(run.request().input());
        if (!ontvangers.equals(akkoord.ontvangers())) {
            buiten.add("de lijst met ontvangers is veranderd");
        }
        if (log.akkoordenMet(akkoord.vingerafdruk(), ontvangers).size()
                < settings.goedkeuring().personen()) {
            buiten.add("er zijn nu meer mensen nodig dan toen akkoord waren");
        }
        if (withdrawn(log, log.familie(gelezen.map()), akkoord, run.vingerafdruk())) {
            buiten.add(
                    "iemand heeft een editie ingetrokken die op deze goedkeuring rust, of van dezelfde bestanden is");
        }
        if (!Editions.of(run.request().output(), gelezen.peildatum()).isWhole(gelezen.nummer())) {
            buiten.add("de goedgekeurde editie is beschadigd");
        }
        return buiten;
    }

    /// An export keeps its name: another one is of another moment, or of another form.
    private static boolean isExport(String difference, Work.Assignment run, Manifest earlier) {
        return EXPORTS.stream()
                .<Path>flatMap(
                        it -> Stream.ofNullable(run.delivery().bestanden().get(it)))
                .map(it -> it.getFileName().toString())
                .anyMatch(it ->
                        difference.equals("invoer " + it) && earlier.invoer().containsKey(it));
    }

    /// What was found in the data and not confirmed by who approved.
    private static Set<String> open(Work work, Logboek log, Logregel akkoord) {
        var bevestigd = log.regels().stream()
                .filter(it -> it.vingerafdruk().equals(akkoord.vingerafdruk()) && it.wat() != Handeling.BEHOUDEN)
                .flatMap(it -> it.bevestigd().stream())
                .collect(Collectors.toSet());
        return work.assignment().bevindingen().soorten().stream()
                .filter(it -> it.ernst() != Ernst.MELDING)
                .map(BevindingSoort::code)
                .filter(it -> !bevestigd.contains(it))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Whether somebody doubted what was read, or what rests on it, after it was approved; or ever what is made now.
    private static boolean withdrawn(Logboek log, Set<String> familie, Logregel akkoord, String vingerafdruk) {
        return log.regels().stream()
                .filter(it -> it.wat() == Handeling.INGETROKKEN)
                .anyMatch(it -> it.vingerafdruk().equals(vingerafdruk)
                        || (it.nr() > akkoord.nr()
                                && (familie.contains(it.editie())
                                        || it.vingerafdruk().equals(akkoord.vingerafdruk()))));
    }

    private static Inhoud inhoud(Work work) {
        return new Inhoud(
                work.assignment().delivery().peildatum(),
                work.assignment().nummer(),
                work.uitgave().voorbeeld(),
                work.figures().cijfers().all().stream().map(Waarde::of).toList(),
                work.made().stream().map(Made.Succeeded::inhoud).toList());
    }

    private static UnaryOperator<String> gebieden(Work work) {
        var names = work.figures().cijfers().gebieden().stream()
                .collect(Collectors.toMap(Gebied::code, it -> it.isProvincie() ? "provincie " + it.naam() : it.naam()));
        return code -> names.getOrDefault(code, code);
    }

    private static String titel(String cijfer) {
        return Definities.all().stream().anyMatch(it -> it.id().equals(cijfer))
                ? Definities.get(cijfer).titel()
                : cijfer;
    }

    private static String html(Path edition, String bestand) {
        try {
            return Files.readString(edition.resolve(bestand + ".html"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
