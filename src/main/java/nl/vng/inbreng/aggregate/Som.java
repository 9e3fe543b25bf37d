package nl.vng.inbreng.aggregate;

import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A sum of whole numbers, some of which may be missing.
///
/// @param bekend sum of the known parts
/// @param delen parts, known and missing
/// @param missend parts of those that are missing
record Som(long bekend, int delen, int missend) {

    static <T> Som of(Collection<T> delen, Function<T, @Nullable Integer> waarde) {
        long bekend = 0;
        int missend = 0;
        for (var deel : delen) {
            var getal = waarde.apply(deel);
            if (getal == null) {
                missend++;
            } else {
                bekend += getal;
            }
        }
        return new Som(bekend, delen.size(), missend);
    }

    /// Whether every part is known.
    boolean volledig() {
        return missend == 0;
    }

    /// Whether there are parts, and not one of them is known: such a sum has no value.
    boolean onbekend() {
        return delen > 0 && missend == delen;
    }
}
