package nl.vng.inbreng.tekst;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Whom an ask is for: an ask says who must do what.
///
/// @param naam what stands behind `gericht aan`, without its article; `minister` when nothing does
record Addressee(String naam) {

    private static final String MINISTER = "minister";

    /// The minister as a word, and the facts that print who speaks for the government in the debate.
    private static final Set<String> MINISTER_NAMES = Set.of(MINISTER, "bewindspersoon");

    private static final Pattern HOLE = Pattern.compile("\\$\\{[^}]*}");

    static Addressee of(TextFile file) {
        var naam = file.text("gericht aan").toLowerCase(Locale.ROOT).replaceFirst("^(de|het) ", "");
        return new Addressee(naam.isEmpty() ? MINISTER : naam);
    }

    /// Whether the ask names them whichever of its texts is chosen, or says nothing at all.
    boolean isNamedIn(Passage vraag) {
        return vraag.keuzes().stream().allMatch(it -> it.stream().allMatch(Branch::isBlank))
                || vraag.keuzes().stream().anyMatch(this::isNamedIn);
    }

    private boolean isNamedIn(List<Branch> keuze) {
        var texts = keuze.stream().filter(it -> !it.isBlank()).toList();
        return !texts.isEmpty() && texts.stream().allMatch(this::isNamedIn);
    }

    private boolean isNamedIn(Branch branch) {
        return branch.regels().stream()
                .map(it -> it.toLowerCase(Locale.ROOT))
                .anyMatch(it -> isMinister()
                        ? MINISTER_NAMES.stream().anyMatch(it::contains)
                        : HOLE.matcher(it).replaceAll("").contains(naam));
    }

    private boolean isMinister() {
        return MINISTER_NAMES.contains(naam);
    }

    /// What to say when they are not named.
    String unnamed() {
        return isMinister()
                ? "deze vraag zegt niet wie wat moet doen: de minister staat er niet in; begin met “Vraag ${minister} …”,"
                        + " of zet in de kop achter “gericht aan” wie het wel is en noem die in de vraag"
                : "deze vraag zegt niet wie wat moet doen: “" + naam
                        + "” staat er niet in; noem in de vraag wie er achter" + " “gericht aan” staat";
    }
}
