package nl.vng.inbreng.compose;

import java.util.List;
import java.util.stream.Collectors;
import nl.vng.inbreng.verschil.Inhoud;

/// An edition that readers have and that was wrong, for the documents that take its place.
///
/// @param fout what it said
/// @param kenmerk its short fingerprint, by which a reader knows the document
/// @param reden what was wrong with it, in the words of a person
public record Correctie(Inhoud fout, String kenmerk, String reden) {

    /// As documents and mails name it: `30 januari 2025 (editie 2, kenmerk 7f3a-91c2-04be)`.
    ///
    /// @param naam as people name the edition: `30 januari 2025 (editie 2)`
    public static String naam(String naam, String kenmerk) {
        return naam.replace(")", ", kenmerk " + kenmerk + ")");
    }

    /// What was wrong with all of them, each said once and ended as a sentence.
    public static String redenen(List<String> redenen) {
        return redenen.stream()
                .distinct()
                .map(it -> it.matches(".*[.?!][”\"’)]*") ? it : it + ".")
                .collect(Collectors.joining(" "));
    }

    String naam() {
        return naam(fout.naam(), kenmerk);
    }
}
