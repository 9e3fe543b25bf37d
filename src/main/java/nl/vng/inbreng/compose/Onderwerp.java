package nl.vng.inbreng.compose;

import java.util.List;

/// A topic of the letter.
///
/// @param nummer its number in this letter: topics that the debate drops do not count
/// @param titel its heading
/// @param html its text, as XHTML
/// @param vragen its asks
public record Onderwerp(int nummer, String titel, String html, List<Vraag> vragen) {}
