package nl.vng.inbreng.verschil;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What differs between two editions.
///
/// @param oud the earlier one
/// @param nieuw the later one
/// @param cijfers the figures that differ
/// @param vragen the asks that differ, each with the documents in which they do
/// @param teksten the texts that differ, of documents that both editions have
/// @param erbij documents that only the later edition has
/// @param weg documents that only the earlier edition has
public record EditieVerschil(
        Inhoud oud,
        Inhoud nieuw,
        List<CijferVerschil> cijfers,
        Map<VraagVerschil, List<String>> vragen,
        List<TekstVerschil> teksten,
        List<String> erbij,
        List<String> weg) {

    public static EditieVerschil between(Inhoud oud, Inhoud nieuw) {
        return new EditieVerschil(
                oud,
                nieuw,
                CijferVerschil.between(oud, nieuw),
                asks(oud, nieuw),
                texts(oud, nieuw),
                without(nieuw.documenten(), oud),
                without(oud.documenten(), nieuw));
    }

    /// The texts that differ, each once with the documents in which it differs alike; those of many documents first.
    public List<Gelijk> gelijk() {
        var gelijk = new LinkedHashMap<List<Object>, List<TekstVerschil>>();
        teksten.forEach(it -> gelijk.computeIfAbsent(it.zonderDocument(), _ -> new ArrayList<>())
                .add(it));
        return gelijk.values().stream()
                .map(it -> new Gelijk(
                        it.getFirst(),
                        it.stream().map(TekstVerschil::document).distinct().toList()))
                .sorted(Comparator.comparing(it -> it.documenten().size() == 1))
                .toList();
    }

    /// A text that differs alike in one or more documents.
    ///
    /// @param tekst as it differs in the first of them
    public record Gelijk(TekstVerschil tekst, List<String> documenten) {}

    /// Whether the two say the same.
    public boolean isEmpty() {
        return cijfers.isEmpty() && vragen.isEmpty() && teksten.isEmpty() && erbij.isEmpty() && weg.isEmpty();
    }

    private static Map<VraagVerschil, List<String>> asks(Inhoud oud, Inhoud nieuw) {
        var asks = new LinkedHashMap<VraagVerschil, List<String>>();
        for (var document : nieuw.documenten()) {
            oud.document(document.bestand())
                    .ifPresent(was -> VraagVerschil.between(was, document)
                            .forEach(it -> asks.computeIfAbsent(it, _ -> new ArrayList<>())
                                    .add(document.bestand())));
        }
        return asks;
    }

    private static List<TekstVerschil> texts(Inhoud oud, Inhoud nieuw) {
        return nieuw.documenten().stream()
                .flatMap(it -> oud.document(it.bestand()).stream()
                        .flatMap(was -> TekstVerschil.between(was, it, nieuw::isHidden).stream()))
                .toList();
    }

    private static List<String> without(Collection<DocumentInhoud> documenten, Inhoud other) {
        return documenten.stream()
                .map(DocumentInhoud::bestand)
                .filter(it -> other.document(it).isEmpty())
                .toList();
    }
}
