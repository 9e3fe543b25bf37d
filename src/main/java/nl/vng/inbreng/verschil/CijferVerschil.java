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
public record CijferVerschil(
        String gebied,
        String cijfer,
        @Nullable String was,
        @Nullable String nu) {

    private static final String HIDDEN = "niet getoond";

    /// How two values of one figure differ; empty when they are printed alike.
    ///
    /// @param oud `null` when the earlier edition does not have it
    /// @param nieuw `null` when the later edition does not have it
    public static Optional<CijferVerschil> between(@Nullable Waarde oud, @Nullable Waarde nieuw) {
        if (oud == null) {
            return nieuw == null
                    ? Optional.empty()
                    : Optional.of(new CijferVerschil(nieuw.gebied(), nieuw.cijfer(), null, nieuw.weergave()));
        }
        if (nieuw == null) {
            return Optional.of(new CijferVerschil(oud.gebied(), oud.cijfer(), null, null));
        }
        if (oud.weergave().equals(nieuw.weergave())) {
            return Optional.empty();
        }
        return Optional.of(new CijferVerschil(
                nieuw.gebied(), nieuw.cijfer(), nieuw.onderdrukt() ? null : oud.weergave(), nieuw.weergave()));
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
        return zin(nu);
    }

    /// The same, with other words for what it is now: `was 1.108, nu 1.050 plekken`.
    public String zin(@Nullable String nu) {
        if (nu == null) {
            return "staat er niet meer in";
        }
        if (was == null && nu.equals(HIDDEN)) {
            return "wordt niet getoond";
        }
        return was == null ? "nu " + nu : "was " + was + ", nu " + nu;
    }
}
