package nl.vng.inbreng.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// The sentences of a paragraph, in order: those that are true.
final class Zinnen {

    private final Situatie situatie;
    private final List<Zin> zinnen = new ArrayList<>();

    Zinnen(Situatie situatie) {
        this.situatie = situatie;
    }

    /// A sentence that is true as soon as its figures are known.
    Zinnen bekend(String naam, String... cijferIds) {
        return bekend(true, naam, cijferIds);
    }

    /// A sentence that is true when `waar` holds and its figures are known.
    Zinnen bekend(boolean waar, String naam, String... cijferIds) {
        if (waar && situatie.bekend(cijferIds)) {
            zinnen.add(situatie.zin(naam, cijferIds).build());
        }
        return this;
    }

    /// A sentence that is only made when `waar` holds: it may ask for figures that are known only then.
    Zinnen add(boolean waar, Supplier<ZinBuilder> zin) {
        if (waar) {
            zinnen.add(zin.get().build());
        }
        return this;
    }

    List<Zin> list() {
        return List.copyOf(zinnen);
    }
}
