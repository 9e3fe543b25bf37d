package nl.vng.inbreng.compose;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.vng.inbreng.domain.Belemmering;
import nl.vng.inbreng.domain.Dutch;
import nl.vng.inbreng.tekst.Fact;

/// What holds up most plans of an area, in words.
final class Belemmeringen {

    private Belemmeringen() {}

    /// The two that hold up most places, of equals the one that the export's word list names first:
    /// `netcongestie (1.204 plekken) en stikstofregels (310 plekken)`. Empty when none is known.
    static Optional<Fact> grootste(Situatie situatie) {
        var grootste = Arrays.stream(Belemmering.values())
                .filter(it -> situatie.positief(id(it)))
                .sorted(Comparator.comparing((Belemmering it) -> situatie.getal(id(it)))
                        .reversed())
                .limit(2)
                .toList();
        return grootste.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fact.Counted(
                        grootste.stream()
                                .map(it -> it.inZin() + " (" + Dutch.counted(situatie.cijfer(id(it))) + ")")
                                .collect(Collectors.joining(" en ")),
                        grootste.stream().map(Belemmeringen::id).toList()));
    }

    private static String id(Belemmering belemmering) {
        return "opvang.belemmerd." + belemmering.naam();
    }
}
