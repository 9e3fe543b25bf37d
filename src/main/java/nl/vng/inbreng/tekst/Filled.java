package nl.vng.inbreng.tekst;

import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;

/// A text with its figures in it, for one area.
///
/// @param html as XHTML: paragraphs and lists, escaped
/// @param alineas its paragraphs and list items, in order
/// @param vorm what was chosen of it, with its holes: `Er zijn ${opvang.tekort} te weinig.`
/// @param getoond the figures of any area whose values it prints: `PV26 opvang.tekort`
/// @param cijfers ids of the figures of the document's own area that it prints
/// @param kengetallen keys of the kengetallen that it prints
/// @param klachten why it may not be printed; empty when it may
public record Filled(
        String html,
        List<Alinea> alineas,
        String vorm,
        SortedSet<String> getoond,
        SortedSet<String> cijfers,
        SortedSet<String> kengetallen,
        List<Complaint> klachten) {

    /// A paragraph or the text of a list item.
    ///
    /// @param tekst without markup
    /// @param html its content, escaped
    /// @param regel line of the file
    public record Alinea(String tekst, String html, int regel) {}

    /// Whether nothing of it is printed: no choice was true.
    public boolean isEmpty() {
        return alineas.isEmpty();
    }

    /// The same, which may not be printed.
    Filled with(Complaint klacht) {
        return new Filled(html, alineas, vorm, getoond, cijfers, kengetallen, List.of(klacht));
    }

    /// As part of another paragraph.
    public String inline() {
        return alineas.stream().map(Alinea::html).collect(Collectors.joining(" "));
    }

    /// Without markup, in one line.
    public String plain() {
        return alineas.stream().map(Alinea::tekst).collect(Collectors.joining(" "));
    }
}
