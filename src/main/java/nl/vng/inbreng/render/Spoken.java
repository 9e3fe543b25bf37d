package nl.vng.inbreng.render;

/// One thing that a screen reader says of a document.
///
/// @param rol what it announces, in Dutch: `kop 1`, `alinea`, `lijst met 9 onderdelen`, `rij 2`, `afbeelding`
/// @param tekst what it reads; empty when it only announces
/// @param diepte how many lists and tables it lies in
public record Spoken(String rol, String tekst, int diepte) {}
