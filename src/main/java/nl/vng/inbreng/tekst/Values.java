package nl.vng.inbreng.tekst;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.vng.inbreng.domain.Cijfer;
import nl.vng.inbreng.domain.Dutch;
import nl.vng.inbreng.domain.Kengetal;

/// What stands in the place of a hole.
final class Values {

    /// The figure of which "6 van de 13 gemeenten met een opgave" names a part.
    private static final String ALL_GEMEENTEN = "opvang.gemeenten_met_opgave";

    private final Context context;

    Values(Context context) {
        this.context = context;
    }

    /// The words for `hole`, or empty when there is no value that may be shown.
    ///
    /// @param klein figures of which "minder dan 10" may be said
    Optional<String> of(Hole hole, Set<String> klein) {
        var figure = context.figure(hole.gebied(), hole.naam());
        if (figure.isPresent()) {
            return figure(hole, figure.get(), klein);
        }
        var kengetal = context.kengetal(hole.naam());
        return kengetal.isPresent()
                ? kengetal(hole, kengetal.get())
                : context.fact(hole.naam()).map(Fact::printed).filter(it -> !it.isEmpty());
    }

    private static Optional<String> kengetal(Hole hole, Kengetal kengetal) {
        return switch (hole.vorm()) {
            case "stand" -> Dutch.peildatum(kengetal).map("stand "::concat);
            case "peildatum" -> Dutch.peildatum(kengetal);
            default -> Optional.of(Dutch.kengetal(kengetal));
        };
    }

    private Optional<String> figure(Hole hole, Cijfer cijfer, Set<String> klein) {
        boolean small = cijfer.klein() && klein.contains(hole.naam());
        if (cijfer.reden() != null && !small) {
            return Optional.empty();
        }
        if (hole.isWords()) {
            return Optional.of(hole.words().get(Dutch.isOne(cijfer) ? 0 : 1));
        }
        return switch (hole.vorm()) {
            case "getal" -> Optional.of(Dutch.count(cijfer));
            case "op" -> Optional.of((cijfer.peildatum().heleMaand() ? "in " : "op ") + peildatum(cijfer));
            case "stand" -> Optional.of("stand " + peildatum(cijfer));
            case "peildatum" -> Optional.of(peildatum(cijfer));
            case "deel" -> deel(hole, cijfer);
            default -> Optional.of(Dutch.counted(cijfer));
        };
    }

    private Optional<String> deel(Hole hole, Cijfer deel) {
        var alle = context.figure(hole.gebied(), ALL_GEMEENTEN).filter(it -> it.getal() != null);
        return alle.map(it -> Dutch.isOne(it)
                ? "de enige gemeente met een opgave"
                : Dutch.count(deel) + " van de " + Dutch.figure(it) + " gemeenten met een opgave");
    }

    static String peildatum(Cijfer cijfer) {
        return Dutch.peildatum(Objects.requireNonNull(cijfer).peildatum());
    }
}
