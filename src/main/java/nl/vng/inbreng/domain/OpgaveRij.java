package nl.vng.inbreng.domain;

/// One row of `opgave_gemeente`.
///
/// @param opgave what the row says, of an abolished gemeente too
/// @param bron the row it was read from
public record OpgaveRij(Opgave opgave, Bron bron) {}
