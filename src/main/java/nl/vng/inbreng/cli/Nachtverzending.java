package nl.vng.inbreng.cli;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
            return program.watched(() -> attempt(result, gemaakt));
        } catch (ProblemException e) {
            return e.afloop() == Afloop.VERZENDEN_AFGEBROKEN
                    ? new Bezorgd(
                            e.afloop(),
                            "Het verzenden is afgebroken: " + e.problem().wat() + ".")
                    : new Bezorgd(
                            Afloop.NIET_VERZONDEN,
                            "Niet verzonden: " + e.problem().wat() + ".");
        }
    }

    private Bezorgd attempt(RunResult result, Afloop gemaakt) throws IOException {
        var edition = PublishedEdition.at(Objects.requireNonNull(result.map(), "the result names an edition"));
        var log = new LogboekFile(program.output(), program.settings().varFolder()).read();
        var refusal =
                Vrijgave.refusal(edition, Vrijgave.manifest(edition), program.output(), log, ZonedDateTime.now(clock));
        if (refusal.isPresent()) {
            var afloop = refusal.get().exit() != Exit.WAITING
                    ? gemaakt
                    : log.goedkeuring(edition.map()).isPresent() ? Afloop.WACHT_OP_EMBARGO : Afloop.NOG_GEEN_AKKOORD;
            return new Bezorgd(
                    afloop, "Niet verzonden: " + refusal.get().problem().wat() + ".");
        }
        var positie = program.settings().verzenden().positie();
        if (positie != VerzendSettings.Positie.ECHT) {
            return new Bezorgd(gemaakt, "Niet verzonden: inbreng.verzenden.positie is %s.".formatted(positie.naam()));
        }
        var eerder = sentBefore(edition, log);
        if (eerder.isEmpty()) {
            return verzend(edition, "Verzending: ", gemaakt);
        }
        for (var it : eerder) {
            if (isUnfinished(it)) {
                var bezorgd =
                        verzend(it, "Verzending van editie %s, waaraan was begonnen: ".formatted(it.map()), gemaakt);
                return new Bezorgd(
                        bezorgd.afloop() == Afloop.VERZONDEN
                                ? gemaakt
                                : bezorgd.afloop(), // it is told with the new one
                        bezorgd.regel() + " " + passedOver(edition, it, "gaat voor"));
            }
        }
        return new Bezorgd(gemaakt, passedOver(edition, eerder.getFirst(), "is al verzonden"));
    }

    private Bezorgd verzend(PublishedEdition edition, String kop, Afloop gemaakt) throws IOException {
        var ronde = new Verzendronde(program, edition, command, clock);
        var lijst = ronde.lijst(LocalDate.now(clock));
        var uitkomst = ronde.verzend(
                lijst, lijst.ontvangers(), new Verzendronde.Wensen(Set.of(), Integer.MAX_VALUE, true, true));
        var regel = Stream.concat(Stream.of(kop + uitkomst.regel() + "."), lijst.opmerkingen().stream());
        return new Bezorgd(afloop(uitkomst, gemaakt), regel.collect(Collectors.joining(" ")));
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
            if (log.verzonden(it).isPresent()) {
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
    private boolean isUnfinished(PublishedEdition edition) {
        return program.bezorging().of(edition).stream()
                .map(BezorgStore.Bezorging::staat)
                .anyMatch(it -> it.isOpen() || it == Bezorgstaat.BEZIG);
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
