package nl.vng.inbreng.tekst;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.vng.inbreng.tekst.Branch.Kind;

/// Whom an ask is for: an ask says who must do what.
///
/// @param naam what stands behind `gericht aan`, without its article; `minister` when nothing does
record Addressee(String naam) {

    private static final String MINISTER = "minister";

    /// Who speaks for the government, as a word or as the fact that prints them.
    private static final Pattern MINISTERS =
            words("ministers?|staatssecretaris(?:sen)?|bewindspersoon|bewindspersonen|bewindslieden");

    private static final Pattern HOLE = Pattern.compile("\\$\\{[^}]*}");

    static Addressee of(TextFile file) {
        var naam = oneLine(file.text("gericht aan")).replaceFirst("(?i)^(de|het) ", "");
        return new Addressee(naam.isEmpty() ? MINISTER : naam);
    }

    /// What is wrong with an ask whatever the figures are: nothing in it names them, or only one choice does and not in
    /// all that it can print. Of any other, [#complaint(Passage, Filled)] tells.
    Optional<Complaint> complaint(Passage vraag) {
        var naming = vraag.keuzes().stream()
                .filter(it -> it.stream().anyMatch(this::isNamedIn))
                .toList();
        if (naming.size() > 1) {
            return Optional.empty();
        }
        var texts =
                naming.isEmpty() ? vraag.keuzes().stream().flatMap(List::stream).toList() : naming.getFirst();
        return texts.stream()
                .filter(it -> !it.isBlank() && !isNamedIn(it))
                .findFirst()
                .map(it -> new Complaint(vraag.bestand(), it.tekstregel(), unnamed()))
                .or(() -> naming.stream()
                        .filter(Addressee::isOnlySometimes)
                        .findFirst()
                        .map(it -> new Complaint(
                                vraag.bestand(), it.getFirst().regel(), sometimes("als deze voorwaarde niet klopt"))));
    }

    /// What is wrong with an ask as it is printed, when it does not name them or prints nothing at all.
    Optional<Complaint> complaint(Passage vraag, Filled printed) {
        return isNamedIn(printed.vorm())
                ? Optional.empty()
                : Optional.of(new Complaint(
                        vraag.bestand(),
                        printed.isEmpty()
                                ? vraag.regel()
                                : printed.alineas().getFirst().regel(),
                        sometimes("bij de cijfers en de datum van dit document")));
    }

    /// Whether nothing is printed when the one condition of this choice does not hold.
    private static boolean isOnlySometimes(List<Branch> keuze) {
        return keuze.getFirst().als() != null
                && keuze.stream().allMatch(it -> it.soort() == Kind.FIRST || it.soort() == Kind.UNKNOWN);
    }

    private boolean isNamedIn(Branch branch) {
        return isNamedIn(String.join("\n", branch.regels()));
    }

    /// Whether a text names them, in whole words. Its holes count for a minister only: what another prints is no name.
    private boolean isNamedIn(String text) {
        if (isMinister()) {
            return MINISTERS.matcher(text).find();
        }
        var words = naam.contains("${") ? text : HOLE.matcher(text).replaceAll(" ");
        return words(Pattern.quote(naam)).matcher(oneLine(words)).find();
    }

    private boolean isMinister() {
        return MINISTERS.matcher(naam).find();
    }

    private String unnamed() {
        return lacking("")
                + (isMinister()
                        ? "begin met “Vraag ${minister} …”, of zet in de kop achter “gericht aan” wie het wel is en noem"
                                + " die in de vraag"
                        : "noem in de vraag wie er achter “gericht aan” staat");
    }

    private String sometimes(String wanneer) {
        return lacking(" " + wanneer) + "zet er “--- anders” onder met een vraag die "
                + (isMinister() ? "“${minister}”" : "“" + naam + "”")
                + " noemt, of noem die in een tekst zonder voorwaarde";
    }

    private String lacking(String wanneer) {
        return "deze vraag zegt niet wie wat moet doen: " + (isMinister() ? "de minister" : "“" + naam + "”")
                + " staat er niet in" + wanneer + "; ";
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static Pattern words(String pattern) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + pattern + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
