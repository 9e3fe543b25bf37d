package nl.vng.inbreng.verschil;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A figure that another edition shows otherwise.
///
/// An old value that is not shown any more is not repeated: it was hidden to protect someone.
///
/// @param gebied code of the area
/// @param cijfer id of the figure
/// @param was as the earlier edition printed it; `null` when it did not have the figure, or when the value may not be
///     repeated
/// @param nu as the later edition prints it; `null` when it does not have the figure
/// @param verborgen whether the later edition hides what the earlier one showed
public record CijferVerschil(
        String gebied,
        String cijfer,
        @Nullable String was,
        @Nullable String nu,
        boolean verborgen) {

    /// How two values of one figure differ; empty when they are printed alike.
    ///
    /// @param oud `null` when the earlier edition does not have it
    /// @param nieuw `null` when the later edition does not have it
    public static Optional<CijferVerschil> between(@Nullable Waarde oud, @Nullable Waarde nieuw) {
        if (oud == null) {
            return nieuw == null
                    ? Optional.empty()
                    : Optional.of(new CijferVerschil(nieuw.gebied(), nieuw.cijfer(), null, nieuw.weergave(), false));
        }
        if (nieuw == null) {
            return Optional.of(new CijferVerschil(oud.gebied(), oud.cijfer(), null, null, false));
        }
        if (oud.weergave().equals(nieuw.weergave())) {
            return Optional.empty();
        }
        return Optional.of(new CijferVerschil(
                nieuw.gebied(),
                nieuw.cijfer(),
                nieuw.onderdrukt() ? null : oud.weergave(),
                nieuw.weergave(),
                nieuw.onderdrukt() && !oud.onderdrukt()));
    }

    /// All figures that differ: those of the later edition in its order, then those that are gone.
    public static List<CijferVerschil> between(Inhoud oud, Inhoud nieuw) {
        var all = new ArrayList<CijferVerschil>();
        for (Waarde it : nieuw.cijfers()) {
            between(oud.cijfer(it.naam()), it).ifPresent(all::add);
        }
        for (Waarde it : gone(oud.cijfers(), nieuw)) {
            between(it, null).ifPresent(all::add);
        }
        return all;
    }

    private static List<Waarde> gone(Collection<Waarde> oud, Inhoud nieuw) {
        return oud.stream().filter(it -> nieuw.cijfer(it.naam()) == null).toList();
    }

    /// The difference in words: `was 1.108, nu 1.050`.
    public String zin() {
        if (nu == null) {
            return "staat er niet meer in";
        }
        if (verborgen && was == null) {
            return "wordt niet meer getoond";
        }
        return was == null ? "nu " + nu : "was " + was + ", nu " + nu;
    }
}
