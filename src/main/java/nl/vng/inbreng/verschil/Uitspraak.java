package nl.vng.inbreng.verschil;

import java.util.SortedSet;

/// What a document says in one text, without markup.
///
/// @param bron file of the text: `tekst/inleiding.md`, `vragen/1a.md`
/// @param deel which part of that file: `tekst`, `titel`, `vraag`, `cijfers` or `voorlezen`
/// @param titel short name of the ask; empty when the text is none
/// @param vorm the text as it was written, with the names of its figures: `Er zijn ${opvang.tekort} te weinig.`
/// @param tekst the words, with their figures
/// @param cijfers the figures whose values it prints: `PV26 opvang.tekort`
public record Uitspraak(String bron, String deel, String titel, String vorm, String tekst, SortedSet<String> cijfers) {

    /// Folder of the asks.
    public static final String VRAGEN = "vragen/";

    /// Whether it belongs to a key ask.
    boolean isVraag() {
        return bron.startsWith(VRAGEN);
    }

    /// Whether it is what a key ask demands, and not what is said for it.
    boolean isEis() {
        return isVraag() && (deel.equals("vraag") || deel.equals("titel"));
    }
}
