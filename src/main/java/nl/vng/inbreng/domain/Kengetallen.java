package nl.vng.inbreng.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// The kengetallen that hold on the peildatum, by key.
///
/// @param perSleutel one kengetal per key
public record Kengetallen(Map<String, Kengetal> perSleutel) {

    public Kengetallen {
        perSleutel = Map.copyOf(perSleutel);
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
        return LocalDate.parse(get(sleutel).waarde());
    }

    /// The number `sleutel`, exact.
    public BigDecimal getal(String sleutel) {
        return new BigDecimal(get(sleutel).waarde().replace(".", "").replace(',', '.'));
    }
}
