package nl.vng.inbreng.compose;

/// A text as a template sees it.
///
/// @param titel its heading; empty when it has none
/// @param html paragraphs and lists, as XHTML
/// @param inline the same as part of another paragraph
/// @param gewoon the same without markup, in one line
public record Tekst(String titel, String html, String inline, String gewoon) {}
