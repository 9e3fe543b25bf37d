package nl.vng.inbreng.cli;

import java.time.OffsetDateTime;
import nl.vng.inbreng.domain.Dutch;
import nl.vng.inbreng.keuring.Logboek;
import nl.vng.inbreng.keuring.Logregel;
import nl.vng.inbreng.publish.Manifest;

/// Where an edition stands: what its manifest says, and whether the log says the same.
final class EditieStaat {

    private EditieStaat() {}

    /// In Dutch: `concept, niet goedgekeurd`, `goedgekeurd door M. Jansen op 3 februari 2025`.
    ///
    /// @param editie `2025-01-30/editie-0003`
    static String of(String editie, Manifest manifest, Logboek log) {
        return log.ingetrokken(editie)
                .map(it -> "INGETROKKEN door " + who(it) + ". Gebruik haar niet")
                .orElseGet(() -> manifest.staat().equals(Manifest.CONCEPT)
                        ? "concept, niet goedgekeurd"
                        : log.goedkeuring(editie)
                                .map(it -> "goedgekeurd door " + who(it))
                                .orElse("NIET GOEDGEKEURD: het logboek weet van geen goedkeuring. Gebruik haar niet"));
    }

    private static String who(Logregel it) {
        return it.wie() + " op " + Dutch.date(OffsetDateTime.parse(it.moment()).toLocalDate()) + " (" + it.reden()
                + ")";
    }
}
