package nl.vng.inbreng.tekst;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vng.inbreng.domain.Spelling;

/// Whether what the texts need of each other is there: follow-ups, topics, and the places of a document.
///
/// A text without a place, or without the number of its topic, may be the one that is missed. Then that is told, and
/// what follows from it is not.
///
/// @param strays whether a text of this kind of document has no place or topic that is known
record References(List<TextBlock> blocks, List<AskText> asks, Predicate<String> strays) {

    /// The kind of document that has a section for each topic.
    private static final String WITH_TOPICS = "landelijk";

    /// The numbers of the topics that a text is about; empty when they are not all known.
    Optional<SortedSet<Integer>> topics() {
        return strays.test(WITH_TOPICS)
                ? Optional.empty()
                : Optional.of(blocks.stream()
                        .map(TextBlock::onderwerp)
                        .filter(it -> it > 0)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /// What is wrong with the asks.
    List<Complaint> complaints() {
        return asks.stream()
                .flatMap(it -> Stream.concat(followUp(it).stream(), topic(it).stream()))
                .toList();
    }

    /// By kind of document: the places that it cannot do without and that no text has.
    Map<String, List<Complaint>> absent(Map<String, Set<String>> nodig) {
        var absent = new HashMap<String, List<Complaint>>();
        nodig.forEach((document, plaatsen) -> {
            var complaints = new ArrayList<Complaint>();
            for (var plaats : new TreeSet<>(plaatsen)) {
                if (blocks.stream().noneMatch(it -> it.isAt(document, plaats)) && !strays.test(document)) {
                    complaints.add(absent(document, plaats));
                }
            }
            absent.put(document, complaints);
        });
        return absent;
    }

    private Complaint absent(String document, String plaats) {
        var example = blocks.stream()
                .filter(it -> it.plaats().equals(plaats))
                .findFirst()
                .map(it -> "; neem als voorbeeld tekst/%s.md, van het document %s"
                        .formatted(it.naam(), it.documenten().getFirst()))
                .orElse("");
        return new Complaint(
                "tekst",
                0,
                "in geen bestand staan “document: %s” en “plaats: %s”, en dit document kan niet zonder; maak een bestand met die twee regels in de kop%s"
                        .formatted(document, plaats, example));
    }

    /// A follow-up exists, and following it comes to an end.
    private Optional<Complaint> followUp(AskText ask) {
        var seen = new TreeSet<String>();
        var here = Optional.of(ask);
        while (here.isPresent() && !here.get().opvolger().isEmpty()) {
            var next = here.get().opvolger();
            if (!seen.add(here.get().id())) {
                return Optional.of(new Complaint(ask.bestand(), 1, "de opvolgers verwijzen naar elkaar: " + seen));
            }
            here = asks.stream().filter(it -> it.id().equals(next)).findFirst();
            if (here.isEmpty() && seen.size() == 1) {
                return Optional.of(new Complaint(
                        ask.bestand(), 1, "de opvolger “" + next + "” bestaat niet; " + suggestion(next)));
            }
        }
        return Optional.empty();
    }

    private String suggestion(String id) {
        var ids = asks.stream().map(AskText::id).sorted().toList();
        return Spelling.nearest(id, ids.stream())
                .map(it -> "bedoelde u “" + it + "”?")
                .orElse("kies uit " + String.join(", ", ids));
    }

    /// An ask whose topic no text is about would stand in the list of asks and in no section, and in no document at all
    /// when the debate names its topics.
    private Optional<Complaint> topic(AskText ask) {
        return topics().filter(it -> ask.regelOnderwerp() > 0 && !it.contains(ask.onderwerp()))
                .map(topics -> new Complaint(
                        ask.bestand(),
                        ask.regelOnderwerp(),
                        "onderwerp %d heeft geen tekst; kies een onderwerp dat er is (%s), of maak een tekst met “plaats: onderwerp” en “onderwerp: %d”"
                                .formatted(
                                        ask.onderwerp(),
                                        topics.stream().map(String::valueOf).collect(Collectors.joining(", ")),
                                        ask.onderwerp())));
    }
}
