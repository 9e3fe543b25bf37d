package nl.vng.inbreng.compose;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vng.inbreng.domain.Dutch;
import nl.vng.inbreng.tekst.AskText;
import nl.vng.inbreng.tekst.Complaint;
import nl.vng.inbreng.tekst.Filled;

/// The key asks of one document, as they stand for its area, in the order of the topics.
///
/// An ask always has its own text. Figures are added only when at least 90% of the gemeenten with an opgave is covered.
/// An ask whose time has passed is replaced by the one that follows it, and refused when none does.
final class Vragen {

    private Vragen() {}

    /// The asks with what the figures add, by topic and order.
    static List<Vraag> of(Author author) {
        return current(author).stream().map(it -> vraag(it, author)).toList();
    }

    /// The asks alone, by topic and order.
    static List<Vraag> kort(Author author) {
        return current(author).stream()
                .map(it -> new Vraag(
                        it.id(),
                        it.onderwerp(),
                        author.keep(it.bestand(), "vraag", it.vraag(author.context()))
                                .inline(),
                        ""))
                .toList();
    }

    /// As questions to be read out, the heaviest first.
    ///
    /// @param most how many at most
    static List<Vraag> voorlezen(Author author, int most) {
        return current(author).stream()
                .sorted(Comparator.comparingInt(AskText::gewicht).reversed())
                .limit(most)
                .flatMap(it -> spoken(it, author).stream())
                .toList();
    }

    private static Optional<Vraag> spoken(AskText ask, Author author) {
        return ask.voorlezen(author.context().sharp())
                .map(it -> author.keep(ask.bestand(), "voorlezen", it))
                .map(it -> new Vraag(ask.id(), ask.onderwerp(), it.inline(), ""));
    }

    private static List<AskText> current(Author author) {
        var all = author.texts().asks(author.document());
        var followers = all.stream().map(AskText::opvolger).collect(Collectors.toUnmodifiableSet());
        var topics = topics(author);
        return all.stream()
                .filter(it -> !followers.contains(it.id()) && topics.test(it.onderwerp()))
                .flatMap(it -> current(it, author).stream())
                .toList();
    }

    private static IntPredicate topics(Author author) {
        var debat = author.situatie().uitgave().debat();
        return it -> debat == null || debat.heeftOnderwerp(it);
    }

    /// The ask that holds now: itself, or the follow-up of the follow-up.
    private static Optional<AskText> current(AskText first, Author author) {
        var ask = first;
        while (ask.ended(author.context())) {
            var next = author.texts().ask(ask.opvolger());
            if (next.isEmpty()) {
                author.complain(new Complaint(
                        ask.bestand(),
                        ask.regelTot(),
                        "deze vraag kan op " + Dutch.date(author.context().moment())
                                + " niet meer worden gesteld; geef haar een opvolger, of trek haar in"));
                return Optional.empty();
            }
            ask = next.get();
        }
        var moment = author.context().moment();
        return Optional.of(ask)
                .filter(it -> it.begun(author.context()))
                .filter(it -> !author.texts().register().state(it.id(), moment).isEnd());
    }

    private static Vraag vraag(AskText ask, Author author) {
        var kern = author.keep(ask.bestand(), "vraag", ask.vraag(author.context()));
        var cijfers = ask.cijfers(author.context().sharp()).map(it -> author.keep(ask.bestand(), "cijfers", it));
        var verloop = author.life(ask.id());
        return new Vraag(
                ask.id(),
                ask.onderwerp(),
                kern.inline(),
                Stream.of(cijfers.map(Filled::inline), verloop.map(Tekst::inline))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" ")));
    }
}
