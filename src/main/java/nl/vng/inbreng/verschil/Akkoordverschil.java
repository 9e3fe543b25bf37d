package nl.vng.inbreng.verschil;

import java.util.ArrayList;
import java.util.List;
import nl.vng.inbreng.domain.Dutch;

/// How a new edition differs from the one that people read and approved before it. An edition for which that approval
/// stays valid holds it as `behouden.json`.
///
/// @param gelezen that edition: `2025-01-30/editie-0002`
/// @param soorten Dutch: each kind of difference with its number: `12 cijfers`, `de lijst met ontvangers`
/// @param regels Dutch: the differences themselves, by kind
/// @param band percent that a figure may shift; 0 when there is no band
/// @param buiten Dutch: what is outside the band; empty when nothing is, or when there is no band
/// @param grootste Dutch: the largest shift; empty when no number shifted
public record Akkoordverschil(
        String gelezen, List<String> soorten, List<String> regels, int band, List<String> buiten, String grootste) {

    public static final String NAME = "behouden.json";

    public Akkoordverschil {
        soorten = List.copyOf(soorten);
        regels = List.copyOf(regels);
        buiten = List.copyOf(buiten);
    }

    /// Whether the approval stays valid for the new edition.
    public boolean blijft() {
        return band > 0 && buiten.isEmpty();
    }

    /// Dutch: whether the approval covers the new edition, and if not, what keeps it from that.
    public String zin() {
        if (blijft()) {
            return "De goedkeuring van editie %s blijft geldig: alleen cijfers zijn veranderd, elk minder dan %d%%%s."
                    .formatted(gelezen, band, grootste.isEmpty() ? "" : "; de grootste verschuiving is " + grootste);
        }
        var zin = "De goedkeuring van editie %s geldt niet voor deze editie. Anders %s: %s."
                .formatted(gelezen, soorten.size() == 1 ? "is" : "zijn", Dutch.list(soorten));
        return band == 0
                ? zin
                : zin
                        + " Buiten de band van %d%% valt: %s%s."
                                .formatted(
                                        band,
                                        buiten.getFirst(),
                                        buiten.size() == 1 ? "" : ", en nog %d andere".formatted(buiten.size() - 1));
    }

    /// The first `most` of `all`, and how many others there are.
    public static List<String> some(List<String> all, int most) {
        if (all.size() <= most) {
            return all;
        }
        var some = new ArrayList<>(all.subList(0, most));
        some.add("en nog %d andere".formatted(all.size() - most));
        return some;
    }
}
