package nl.vng.inbreng.compose;

import java.util.List;
import java.util.stream.Collectors;
import nl.vng.inbreng.verschil.Inhoud;

/// An edition that readers have and that was wrong, for the documents that take its place.
///
/// @param fout what it said
/// @param kenmerk its short fingerprint, by which a reader knows the document
/// @param reden what was wrong with it, in the words of a person
/// @param kleuren whether only colours of drawings are other in the document that corrects it
public record Correctie(Inhoud fout, String kenmerk, String reden, boolean kleuren) {

    /// Dutch: said of an earlier correction instead of a reason that would be wrong itself by now.
    public static final String VERVALLEN =
            "Een eerdere rectificatie noemde een cijfer of datum die niet meer klopt of niet meer wordt getoond.";

    public Correctie(Inhoud fout, String kenmerk, String reden) {
        this(fout, kenmerk, reden, false);
    }

    /// The same, of a document in which only colours are other.
    public Correctie inColours() {
        return new Correctie(fout, kenmerk, reden, true);
    }

    /// The same, as far as its reason may still be printed: a figure in it may have changed again, or be hidden since.
    ///
    /// @param material what the documents that print it are made from
    public Correctie against(Material material) {
        return RedenGuard.mistakes(reden, fout, material).isEmpty() ? this : new Correctie(fout, kenmerk, VERVALLEN);
    }

    /// Whether its own reason is not printed any more.
    public boolean isVervallen() {
        return reden.equals(VERVALLEN);
    }

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
