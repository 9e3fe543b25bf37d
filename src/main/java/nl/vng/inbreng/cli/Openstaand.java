package nl.vng.inbreng.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.vng.inbreng.batch.BezorgStore.Bezorging;
import nl.vng.inbreng.domain.Ontvanger;
import nl.vng.inbreng.post.Bezorgstaat;
import nl.vng.inbreng.post.Toewijzing;
import nl.vng.inbreng.post.Zending;

/// What still has to go out: who should get what, without what the ledger says was offered. Pure.
final class Openstaand {

    private Openstaand() {}

    /// Of each on the list what is not in the ledger yet, or open there. Who gets nothing by the list stays; who has
    /// all of it does not.
    static List<Toewijzing> of(List<Toewijzing> lijst, List<Bezorging> ledger) {
        var closed = closed(ledger);
        var open = new ArrayList<Toewijzing>();
        for (var it : lijst) {
            var left = it.stukken().stream()
                    .filter(stuk -> !isClosed(it.ontvanger(), stuk, closed))
                    .toList();
            if (it.stukken().isEmpty() || !left.isEmpty()) {
                open.add(new Toewijzing(it.ontvanger(), left));
            }
        }
        return open;
    }

    /// What is on its way in the ledger, and does not go to anybody any more by the list.
    static List<Bezorging> vervallen(List<Toewijzing> lijst, List<Bezorging> ledger) {
        var wanted = new HashSet<List<String>>();
        lijst.forEach(it -> it.stukken()
                .forEach(stuk ->
                        wanted.add(List.of(Zending.sleutel(it.ontvanger().adres()), stuk.bestand()))));
        return ledger.stream()
                .filter(it -> it.staat() == Bezorgstaat.OPEN || it.staat() == Bezorgstaat.UITGESTELD)
                .filter(it -> !wanted.contains(List.of(it.sleutel(), it.bestand())))
                .toList();
    }

    /// How many documents, each to one person, the ledger says were offered and are not to be offered again by
    /// themselves. Removing a person's data changes nothing in it: the hash that is left counts.
    static int aangeboden(List<Bezorging> ledger) {
        var offered = new HashSet<List<String>>();
        closed(ledger).forEach(it -> offered.add(List.of(Zending.alsWees(it.getFirst()), it.getLast())));
        return offered.size();
    }

    /// A message to each who gets anything.
    static List<Zending> zendingen(List<Toewijzing> toewijzingen) {
        return toewijzingen.stream()
                .filter(it -> !it.stukken().isEmpty())
                .map(it -> new Zending(
                        it.ontvanger().adres(),
                        it.stukken().stream().map(Toewijzing.Stuk::bestand).toList()))
                .toList();
    }

    private static Set<List<String>> closed(List<Bezorging> ledger) {
        var closed = new HashSet<List<String>>();
        ledger.stream()
                .filter(it -> !it.staat().isOpen())
                .forEach(it -> closed.add(List.of(it.sleutel(), it.bestand())));
        return closed;
    }

    private static boolean isClosed(Ontvanger ontvanger, Toewijzing.Stuk stuk, Set<List<String>> closed) {
        var sleutel = Zending.sleutel(ontvanger.adres());
        return closed.contains(List.of(sleutel, stuk.bestand()))
                || closed.contains(List.of(Zending.wees(sleutel), stuk.bestand()));
    }
}
