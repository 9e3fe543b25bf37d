package nl.vng.inbreng.verschil;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// A text of a document that another edition words otherwise, or with other figures.
///
/// @param document file in the edition, without extension
/// @param bron file of the text
/// @param deel which part of it
/// @param delen the words, in order: kept, gone and new
/// @param verzwegen whether the old words are left out, because they name a figure that is not shown any more
public record TekstVerschil(String document, String bron, String deel, List<Deel> delen, boolean verzwegen) {

    /// The texts of one document that differ.
    ///
    /// @param verborgen whether the later edition hides the value of a figure, by its name
    public static List<TekstVerschil> between(DocumentInhoud oud, DocumentInhoud nieuw, Predicate<String> verborgen) {
        var before = byPlace(oud);
        var after = byPlace(nieuw);
        var all = new ArrayList<TekstVerschil>();
        var places = new LinkedHashSet<>(after.keySet());
        places.addAll(before.keySet());
        for (String place : places) {
            var was = before.get(place);
            var is = after.get(place);
            if (was == null || is == null || !was.tekst().equals(is.tekst())) {
                boolean secret = was != null && was.cijfers().stream().anyMatch(verborgen);
                var some = is == null ? Objects.requireNonNull(was) : is;
                all.add(new TekstVerschil(
                        nieuw.bestand(),
                        some.bron(),
                        some.deel(),
                        Deel.between(was == null || secret ? "" : was.tekst(), is == null ? "" : is.tekst()),
                        secret));
            }
        }
        return all;
    }

    /// All of it but where: equal for two documents that differ alike.
    List<Object> zonderDocument() {
        return List.of(bron, deel, delen, verzwegen);
    }

    /// Whether it says the same with other numbers.
    boolean onlyNumbers() {
        return !verzwegen
                && Printed.of(words(Deel.Soort.NIEUW))
                        .woorden()
                        .equals(Printed.of(words(Deel.Soort.WEG)).woorden());
    }

    private String words(Deel.Soort without) {
        return delen.stream()
                .filter(it -> it.soort() != without)
                .map(Deel::tekst)
                .collect(Collectors.joining());
    }

    /// By file, part, and how many times that part stood before: a text about an ask stands there once per ask.
    private static Map<String, Uitspraak> byPlace(DocumentInhoud document) {
        var places = new LinkedHashMap<String, Uitspraak>();
        for (Uitspraak it : document.uitspraken()) {
            int times = 0;
            while (places.putIfAbsent(it.bron() + " " + it.deel() + " " + times, it) != null) {
                times++;
            }
        }
        return places;
    }
}
