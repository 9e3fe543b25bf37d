package nl.vng.inbreng.compose;

import java.math.BigDecimal;
import nl.vng.inbreng.domain.Cijfer;
import nl.vng.inbreng.domain.Dutch;
import org.jspecify.annotations.Nullable;

/// A figure as it is printed.
///
/// @param id for example `opvang.tekort`
/// @param titel short Dutch name
/// @param tekst in a sentence: `1.108`, `59,5%`, `ten minste 1.108`, `niet getoond`
/// @param kort in a narrow cell: as `tekst`, with `≥` for `ten minste`
/// @param n the value, for number agreement and charts; `null` when it is no known number
/// @param bekend whether a value is known and shown; a sentence is only built around such a figure
/// @param peildatum `30 januari 2025`, or `januari 2025`
/// @param op when it was so: `op 30 januari 2025`, `in januari 2025`
/// @param definitie number of the definition
public record Weergave(
        String id,
        String titel,
        String tekst,
        String kort,
        @Nullable BigDecimal n,
        boolean bekend,
        String peildatum,
        String op,
        int definitie) {

    static Weergave of(Cijfer cijfer) {
        var plain = Dutch.value(cijfer);
        var lowerBound = cijfer.reden() == null && cijfer.tenMinste();
        return new Weergave(
                cijfer.id(),
                cijfer.definitie().titel(),
                Dutch.figure(cijfer),
                (lowerBound ? "≥ " : "") + plain,
                cijfer.getal(),
                cijfer.reden() == null,
                Dutch.peildatum(cijfer.peildatum()),
                (cijfer.peildatum().heleMaand() ? "in " : "op ") + Dutch.peildatum(cijfer.peildatum()),
                cijfer.definitie().nummer());
    }
}
