package nl.vng.inbreng.cli;

import java.time.OffsetDateTime;
import nl.vng.inbreng.batch.PublishedEdition;
import nl.vng.inbreng.domain.Dutch;
import nl.vng.inbreng.keuring.Handeling;
import nl.vng.inbreng.keuring.Logboek;
import nl.vng.inbreng.keuring.Logregel;
import nl.vng.inbreng.publish.Manifest;

/// Where an edition stands: what its manifest says, and whether the log says the same.
final class EditieStaat {

    private EditieStaat() {}

    /// In Dutch: `concept, niet goedgekeurd`, `concept, goedgekeurd als 2025-01-30/2`,
    /// `goedgekeurd door M. Jansen op 3 februari 2025`.
    ///
    /// @param editie `2025-01-30/editie-0003`
    static String of(String editie, Manifest manifest, Logboek log) {
        return log.ingetrokken(editie)
                .map(it -> "INGETROKKEN door " + who(it) + ". Gebruik haar niet")
                .orElseGet(() -> manifest.staat().equals(Manifest.CONCEPT)
                        ? log.goedgekeurdVan(manifest.vingerafdruk())
                                .map(it -> "concept, goedgekeurd als " + Edities.typed(it))
                                .orElse("concept, niet goedgekeurd"
                                        + (PublishedEdition.isBehouden(manifest)
                                                ? "; de volgende run kan er een eerdere goedkeuring voor behouden, tenzij u haar intrekt met `inbreng trekin`"
                                                : ""))
                        : log.goedkeuring(editie)
                                .map(EditieStaat::approved)
                                .orElse("NIET GOEDGEKEURD: het logboek weet van geen goedkeuring. Gebruik haar niet"));
    }

    private static String approved(Logregel it) {
        return it.wat() == Handeling.BEHOUDEN ? "goedkeuring behouden op " + when(it) : "goedgekeurd door " + who(it);
    }

    private static String who(Logregel it) {
        return it.wie() + " op " + when(it);
    }

    private static String when(Logregel it) {
        return Dutch.date(OffsetDateTime.parse(it.moment()).toLocalDate()) + " (" + it.reden() + ")";
    }
}
