package nl.vng.inbreng.tekst;

/// What a guard says of a paragraph.
///
/// @param plaats where in the paragraph
/// @param melding Dutch: what is wrong, and what to do or what would be true
record Remark(int plaats, String melding) {}
