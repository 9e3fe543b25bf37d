package nl.vng.inbreng.cli;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vng.inbreng.VerzendSettings;
import nl.vng.inbreng.batch.BezorgStore;
import nl.vng.inbreng.batch.PublishedEdition;
import nl.vng.inbreng.batch.RunResult;
import nl.vng.inbreng.batch.UnreadableEditionException;
import nl.vng.inbreng.keuring.Logboek;
import nl.vng.inbreng.keuring.LogboekFile;
import nl.vng.inbreng.post.Afloop;
import nl.vng.inbreng.post.Bezorgstaat;
import nl.vng.inbreng.publish.Manifest;
import picocli.CommandLine.Model.CommandSpec;

/// What a night sends: the edition, if it is approved and free and somebody still has to get it; or one before it on
/// the same approval, of which the sending was begun and not ended.
final class Nachtverzending {

    private final Program program;
    private final CommandSpec command;
    private final Clock clock;

    /// What became of sending.
    ///
    /// @param regel Dutch, without names
    record Bezorgd(Afloop afloop, String regel) {}

    Nachtverzending(Program program, CommandSpec command, Clock clock) {
        this.program = program;
        this.command = command;
        this.clock = clock;
    }

    /// @param gemaakt how the making ended; how the night ends when nothing is to be sent
    Bezorgd verzend(RunResult result, Afloop gemaakt) throws IOException {
        try {
            return program.beforeSending(
                    () -> gemaakt.goed() ? attempt(result, gemaakt) : new Bezorgd(gemaakt, left(log(), Set.of())));
        } catch (ProblemException e) {
            return gemaakt == Afloop.NIETS_NIEUWS || gemaakt == Afloop.GOEDGEKEURD_GEBLEVEN
                    ? failed("", e)
                    : new Bezorgd(
                            gemaakt,
                            "Of een eerdere verzending af is, kon niet worden nagegaan: %s."
                                    .formatted(e.problem().wat()));
        }
    }

    private Bezorgd attempt(RunResult result, Afloop gemaakt) throws IOException {
        var log = log();
        var made = PublishedEdition.at(Objects.requireNonNull(result.map(), "the result names an edition"));
        var edition = approved(made, log);
        var welke = edition.map().equals(made.map()) ? "" : "editie " + edition.map();
        var refusal =
                Vrijgave.refusal(edition, Vrijgave.manifest(edition), program.output(), log, ZonedDateTime.now(clock));
        if (refusal.isPresent()) {
            var wat = log.ingetrokken(edition.map()).isPresent()
                    ? "deze editie is ingetrokken" // by whom and why has no place in a mail
                    : refusal.get().problem().wat();
            return refused(
                    notSent(welke, wat),
                    refusal.get(),
                    log.goedkeuring(edition.map()).isPresent(),
                    gemaakt,
                    left(log, Set.of()));
        }
        var positie = program.settings().verzenden().positie();
        if (positie != VerzendSettings.Positie.ECHT) {
            return new Bezorgd(gemaakt, "Niet verzonden: inbreng.verzenden.positie is %s.".formatted(positie.naam()));
        }
        var klaar = gemaakt == Afloop.WACHT_OP_AKKOORD ? Afloop.GOEDGEKEURD_GEBLEVEN : gemaakt;
        var eerder = sentBefore(edition, log);
        if (eerder.isEmpty()) {
            var left = left(log, Set.of(edition.map()));
            var bezorgd = send(edition, welke, klaar);
            return new Bezorgd(
                    bezorgd.afloop(), "%s %s".formatted(bezorgd.regel(), left).strip());
        }
        var left = left(log, log.familie(log.gelezen(edition.map())));
        for (var it : eerder) {
            if (isOnaf(it)) {
                var bezorgd = send(it, "editie %s, waaraan was begonnen".formatted(it.map()), klaar);
                boolean ready = bezorgd.afloop().goed() && program.sending(() -> !isOnaf(it));
                return new Bezorgd(
                        bezorgd.afloop() == Afloop.VERZONDEN ? klaar : bezorgd.afloop(), // it is told with the new one
                        "%s %s %s"
                                .formatted(
                                        bezorgd.regel(),
                                        passedOver(edition, it, ready ? "is al verzonden" : "gaat voor"),
                                        left)
                                .strip());
            }
        }
        return new Bezorgd(
                klaar,
                "%s %s"
                        .formatted(passedOver(edition, eerder.getFirst(), "is al verzonden"), left)
                        .strip());
    }

    private Logboek log() throws IOException {
        return new LogboekFile(program.output(), program.settings().varFolder()).read();
    }

    /// What may be sent of what was made or found: of a concept that was made once more, the edition that is approved.
    private PublishedEdition approved(PublishedEdition edition, Logboek log) throws IOException {
        var manifest = Vrijgave.manifest(edition);
        var approved = manifest.staat().equals(Manifest.CONCEPT)
                ? log.goedgekeurdVan(manifest.vingerafdruk())
                : Optional.<String>empty();
        return approved.isEmpty() ? edition : named(approved.get());
    }

    /// That nothing is sent, and what that asks of whom; a new concept is told as one.
    ///
    /// @param zin Dutch: that it was not sent, and why
    private static Bezorgd refused(
            String zin, ProblemException refusal, boolean approved, Afloop gemaakt, String left) {
        boolean isNew = gemaakt == Afloop.WACHT_OP_AKKOORD;
        if (refusal.exit() != Exit.WAITING) {
            return new Bezorgd(
                    isNew ? Afloop.NIET_GOED_TE_KEUREN : approved ? Afloop.NIET_VERZONDEN : gemaakt,
                    "%s Doe dit: %s. %s"
                            .formatted(zin, refusal.problem().doeDit(), left)
                            .strip());
        }
        if (isNew && !approved) {
            return new Bezorgd(gemaakt, left);
        }
        return new Bezorgd(
                approved ? Afloop.WACHT_OP_EMBARGO : Afloop.NOG_GEEN_AKKOORD,
                "%s %s".formatted(zin, left).strip());
    }

    /// What sendings left undone that the night does not go on with: there are other figures now, and whether the
    /// others still get the earlier ones is for a person. What was on its way when the program died is told once.
    ///
    /// @param own editions that the night does go on with
    private String left(Logboek log, Set<String> own) throws IOException {
        if (program.settings().verzenden().positie() != VerzendSettings.Positie.ECHT) {
            return "";
        }
        var store = program.bezorging();
        var left = new ArrayList<String>();
        for (var it : others(store.busy().stream(), own)) {
            store.orphans(it);
            left.add(
                    "Het programma is gestopt terwijl editie %s werd verzonden. `inbreng bezorging %s` noemt van wie onzeker is of het bericht is aangekomen."
                            .formatted(it.map(), Edities.typed(it.map())));
        }
        for (var it : others(
                log.laatstVerzonden().stream()
                        .filter(map -> log.goedkeuring(map).isPresent()),
                own)) {
            var rows = store.of(it);
            if (isOnaf(rows)) {
                var typed = Edities.typed(it.map());
                left.add(
                        "Het verzenden van editie %s is begonnen en niet af: %s. Deze nacht gaat er niet mee verder. Wilt u dat wel, voer dan `inbreng verzend %s` uit; moet niemand haar nog krijgen, trek haar dan in met `inbreng trekin %s`."
                                .formatted(it.map(), Bezorgoverzicht.telling(rows), typed, typed));
            }
        }
        return String.join(" ", left);
    }

    private List<PublishedEdition> others(Stream<String> editions, Set<String> own) {
        return editions.filter(it -> !own.contains(it))
                .flatMap(it -> PublishedEdition.called(program.output(), it).stream())
                .toList();
    }

    private static String notSent(String welke, String wat) {
        return "Niet verzonden%s: %s.".formatted(welke.isEmpty() ? "" : " (" + welke + ")", wat);
    }

    /// @param welke Dutch: which edition, when it is not the one that was made or found; else empty
    private Bezorgd send(PublishedEdition edition, String welke, Afloop gemaakt) throws IOException {
        try {
            return program.beforeSending(() -> {
                var ronde = new Verzendronde(program, edition, command, clock);
                var lijst = ronde.lijst(LocalDate.now(clock));
                var uitkomst = ronde.verzend(
                        lijst, lijst.ontvangers(), new Verzendronde.Wensen(Set.of(), Integer.MAX_VALUE, true, true));
                var regel = Stream.concat(
                        Stream.of("Verzending%s: %s."
                                .formatted(welke.isEmpty() ? "" : " van " + welke, uitkomst.regel())),
                        lijst.opmerkingen().stream());
                boolean missed = !lijst.isHeel() && program.sending(() -> isOnaf(edition)); // in a row with a mistake
                return new Bezorgd(
                        afloop(uitkomst, missed ? Afloop.DEELS_VERZONDEN : gemaakt),
                        regel.collect(Collectors.joining(" ")));
            });
        } catch (ProblemException e) {
            return failed(welke, e);
        }
    }

    private static Bezorgd failed(String welke, ProblemException e) {
        return switch (e.afloop()) {
            case VERZENDEN_AFGEBROKEN ->
                new Bezorgd(
                        e.afloop(),
                        "Het verzenden%s is afgebroken: %s."
                                .formatted(
                                        welke.isEmpty() ? "" : " (" + welke + ")",
                                        e.problem().wat()));
            case VERZENDEN_NIET_BEGONNEN ->
                new Bezorgd(e.afloop(), notSent(welke, e.problem().wat()));
            default ->
                new Bezorgd(Afloop.NIET_VERZONDEN, notSent(welke, e.problem().wat()));
        };
    }

    /// Nobody gets a slightly other edition by itself after one that was sent on the same approval.
    private static String passedOver(PublishedEdition edition, PublishedEdition eerder, String waarom) {
        return "Editie %s is niet verzonden: editie %s, met dezelfde goedkeuring, %s. Wilt u deze ook verzenden, voer dan `inbreng verzend %s/%d` uit."
                .formatted(edition.map(), eerder.map(), waarom, edition.peildatum(), edition.nummer());
    }

    /// The other editions that were begun to be sent on the same approval; none when this one was itself.
    private List<PublishedEdition> sentBefore(PublishedEdition edition, Logboek log) throws IOException {
        if (log.verzonden(edition.map()).isPresent()) {
            return List.of();
        }
        var all = new ArrayList<PublishedEdition>();
        for (var it : log.familie(log.gelezen(edition.map()))) {
            if (log.verzonden(it).isPresent() && log.goedkeuring(it).isPresent()) {
                all.add(named(it));
            }
        }
        return all;
    }

    private PublishedEdition named(String map) throws IOException {
        try {
            return PublishedEdition.named(program.output(), map);
        } catch (UnreadableEditionException e) {
            throw Edities.unreadable(e);
        }
    }

    /// Whether somebody still has to get it, or perhaps has it since a process that died.
    private boolean isOnaf(PublishedEdition edition) {
        return isOnaf(program.bezorging().of(edition));
    }

    private static boolean isOnaf(List<BezorgStore.Bezorging> rows) {
        return rows.stream().map(BezorgStore.Bezorging::staat).anyMatch(Bezorgstaat::isOnaf);
    }

    private static Afloop afloop(Verzendronde.Uitkomst uitkomst, Afloop gemaakt) {
        if (uitkomst.aangeboden() == 0) {
            return uitkomst.onzeker() > 0 ? Afloop.DEELS_VERZONDEN : gemaakt;
        }
        return switch (uitkomst.exit()) {
            case Exit.DONE -> Afloop.VERZONDEN;
            case Exit.SENT_IN_PART -> Afloop.DEELS_VERZONDEN;
            case Exit.INTERRUPTED -> Afloop.ONDERBROKEN;
            default -> Afloop.NIET_VERZONDEN;
        };
    }
}
