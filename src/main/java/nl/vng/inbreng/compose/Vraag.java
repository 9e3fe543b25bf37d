package nl.vng.inbreng.compose;

/// A key ask in one document.
///
/// @param id `1a`, `5a-vervolg`
/// @param onderwerp the number that its topic has in `templates/vragen`
/// @param kern the ask itself, as XHTML
/// @param aanvulling what the figures add, as XHTML; empty when there is nothing to add
public record Vraag(String id, int onderwerp, String kern, String aanvulling) {}
