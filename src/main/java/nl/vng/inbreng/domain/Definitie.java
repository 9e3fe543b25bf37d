package nl.vng.inbreng.domain;

/// What a figure means; `docs/cijfers.md` has the full text under the same number.
///
/// @param nummer number in `docs/cijfers.md`
/// @param id for example `opvang.tekort`
/// @param titel short Dutch name, as printed in a table
/// @param eenheid unit: `plekken`, `gemeenten`, `%`, `euro`, `datum`, ...
/// @param bron the export that it is counted from
/// @param omschrijving one Dutch sentence, as printed in the Verantwoording
public record Definitie(int nummer, String id, String titel, String eenheid, Bronsoort bron, String omschrijving) {}
