package nl.vng.inbreng.domain;

import org.jspecify.annotations.Nullable;

/// What one gemeente is to provide under the Spreidingswet.
///
/// @param totaal places, at least 0
/// @param amv places of those for unaccompanied minors; `null` when missing
public record Opgave(int totaal, @Nullable Integer amv) {}
