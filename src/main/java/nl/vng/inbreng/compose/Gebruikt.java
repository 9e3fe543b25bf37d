package nl.vng.inbreng.compose;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import nl.vng.inbreng.domain.Cijfer;
import nl.vng.inbreng.domain.Kengetal;

/// Which figures and kengetallen a document prints: what its Verantwoording accounts for.
final class Gebruikt {

    private final Situatie situatie;
    private final TreeSet<String> cijferIds = new TreeSet<>();
    private final TreeSet<String> sleutels = new TreeSet<>();

    Gebruikt(Situatie situatie) {
        this.situatie = situatie;
    }

    void zinnen(Collection<Zin> zinnen) {
        for (var zin : zinnen) {
            cijferIds.addAll(zin.cijfers().keySet());
            sleutels.addAll(zin.kengetallen().keySet());
        }
    }

    void cijfers(Collection<String> ids) {
        cijferIds.addAll(ids);
    }

    /// By number of their definition.
    List<Cijfer> cijfers() {
        return situatie.figures().cijfers().of(situatie.gebied()).stream()
                .filter(it -> cijferIds.contains(it.id()))
                .toList();
    }

    /// By key.
    List<Kengetal> kengetallen() {
        return sleutels.stream().map(situatie.uitgave().kengetallen()::get).toList();
    }
}
