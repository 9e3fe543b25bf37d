package nl.vng.inbreng.tekst;

import java.time.LocalDate;

/// A line of the ask register.
///
/// @param vraag id of the ask
/// @param stap what happened to it
/// @param datum when
/// @param verwijzing where that is written down: a debate, a motion, a letter
public record Registerregel(String vraag, Stap stap, LocalDate datum, String verwijzing) {}
