package nl.vng.inbreng.verschil;

import nl.vng.inbreng.domain.Cijfer;
import nl.vng.inbreng.domain.Dutch;

/// A figure as an edition shows it: one object of `cijfers.json`.
///
/// @param gebied code of the area
/// @param cijfer id of the figure
/// @param weergave as printed: `1.108`, `niet getoond`
/// @param onderdrukt whether a value exists that is not shown
/// @param peildatum ISO day, or month
public record Waarde(String gebied, String cijfer, String weergave, boolean onderdrukt, String peildatum) {

    public static Waarde of(Cijfer cijfer) {
        return new Waarde(
                cijfer.gebied().code(),
                cijfer.id(),
                Dutch.figure(cijfer),
                cijfer.onderdrukt(),
                cijfer.peildatum().iso());
    }

    /// What no other figure of the edition has: `PV26 opvang.tekort`.
    public String naam() {
        return naam(gebied, cijfer);
    }

    /// The name of a figure of an area.
    public static String naam(String gebied, String cijfer) {
        return gebied + " " + cijfer;
    }
}
