package nl.vng.inbreng.tekst;

/// What is wrong with a text, for the person who wrote it.
///
/// @param bestand file or folder, as staff name it: `tekst/inleiding.md`
/// @param regel line in that file, from 1; 0 is the file or folder as a whole
/// @param melding Dutch: what is wrong, and what to do or what would be true
public record Complaint(String bestand, int regel, String melding) implements Comparable<Complaint> {

    /// As one line: `templates/tekst/inleiding.md, regel 12: …`.
    public String line() {
        return waar() + ": " + melding;
    }

    /// Where: `templates/tekst/inleiding.md, regel 12`.
    public String waar() {
        return "templates/" + bestand + (regel == 0 ? "" : ", regel " + regel);
    }

    @Override
    public int compareTo(Complaint other) {
        int byFile = bestand.compareTo(other.bestand);
        return byFile != 0 ? byFile : Integer.compare(regel, other.regel);
    }
}
