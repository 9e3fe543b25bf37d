package nl.vng.inbreng.compose;

/// What a document says in one text, without markup: what editions are compared by.
///
/// @param bron file of the text: `tekst/inleiding.md`
/// @param deel which part of that file: `tekst`, `titel`, `vraag`, `cijfers` or `voorlezen`
/// @param tekst the words, with their figures
public record Uitspraak(String bron, String deel, String tekst) {}
