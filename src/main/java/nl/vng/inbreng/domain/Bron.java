package nl.vng.inbreng.domain;

/// Where a record came from.
///
/// @param bestand file name, without folder
/// @param rij row as Excel shows it: the header is a row, an empty row is a row, a cell with newlines is in one row; 0
/// is
///     the file as a whole
public record Bron(String bestand, int rij) {}
