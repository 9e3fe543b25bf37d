package nl.vng.inbreng.aggregate;

import java.time.YearMonth;

/// TGO contracts of a provincie that end in one month: one mark on its time line.
///
/// @param maand month of the last contract day, after the peildatum
/// @param contracten contracts that run on the peildatum and end in this month
/// @param plekken their places together
public record TgoMaand(YearMonth maand, int contracten, int plekken) {}
