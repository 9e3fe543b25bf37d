package nl.vng.inbreng.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The kengetallen that hold on the peildatum, by key.
///
/// @param perSleutel one kengetal per key
/// @param eigen keys of those that the delivery gave; the others are shipped with the program
/// @param sleutels all keys that exist, also those that have no value on the peildatum
/// @param meegeleverd the table that is shipped, as if it were delivered
public record Kengetallen(
        Map<String, Kengetal> perSleutel, Set<String> eigen, Set<String> sleutels, Levering meegeleverd) {

    public Kengetallen {
        perSleutel = Map.copyOf(perSleutel);
        eigen = Set.copyOf(eigen);
        sleutels = Set.copyOf(sleutels);
    }

    /// Whether the delivery gave any of these keys.
    public boolean anyOwn(Set<String> sleutels) {
        return sleutels.stream().anyMatch(eigen::contains);
    }

    /// The kengetal `sleutel`, or empty when none holds on the peildatum.
    public Optional<Kengetal> find(String sleutel) {
        return Optional.ofNullable(perSleutel.get(sleutel));
    }

    /// @throws IllegalArgumentException if there is no kengetal `sleutel`
    public Kengetal get(String sleutel) {
        return find(sleutel)
                .orElseThrow(() -> new IllegalArgumentException("no kengetal '" + sleutel + "' on the peildatum"));
    }

    /// The date `sleutel`; the check on reading has proven that it is one.
    public LocalDate datum(String sleutel) {
        return get(sleutel).datum();
    }

    /// The number `sleutel`, exact.
    public BigDecimal getal(String sleutel) {
        return get(sleutel).getal();
    }
}
