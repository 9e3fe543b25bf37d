package nl.vng.inbreng.tekst;

import java.util.List;

/// A text with its choices, in order: of each choice at most one piece is printed.
///
/// @param bestand file it stands in: `tekst/inleiding.md`
/// @param keuzes the choices; text without a condition is a choice of one
/// @param regel line of the file on which it begins
public record Passage(String bestand, List<List<Branch>> keuzes, int regel) {

    public Passage {
        keuzes = List.copyOf(keuzes);
    }
}
