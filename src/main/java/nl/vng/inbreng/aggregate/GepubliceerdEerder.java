package nl.vng.inbreng.aggregate;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import nl.vng.inbreng.domain.Cijfer;
import nl.vng.inbreng.domain.Reden;
import org.jspecify.annotations.Nullable;

/// What earlier editions published: readers have it, so suppression counts it as known.
///
/// @param cijfers the figures of earlier editions that [#onthoudt] keeps; others are dropped, other peildata do no harm
public record GepubliceerdEerder(List<Eerder> cijfers) {

    /// Nothing was published before.
    public static final GepubliceerdEerder NIETS = new GepubliceerdEerder(List.of());

    public GepubliceerdEerder {
        cijfers = cijfers.stream()
                .filter(it -> onthoudt(it.id(), it.reden() == null ? null : Reden.valueOf(it.reden())))
                .toList();
    }

    /// Whether a figure, once published, must be remembered: an `lvv.*` figure, for only these are suppressed, of an
    /// area that can have one.
    ///
    /// @param id id of the figure
    /// @param reden why it has no value; `null` when it has one
    public static boolean onthoudt(String id, @Nullable Reden reden) {
        return id.startsWith("lvv.") && reden != Reden.GEEN_LVV && reden != Reden.NVT;
    }

    /// One figure of an earlier edition, as stored.
    ///
    /// @param gebied code of the area
    /// @param id id of the figure
    /// @param peildatum as [nl.vng.inbreng.domain.Peildatum#iso] writes it
    /// @param sha256 SHA-256 of the file it was counted from
    /// @param waarde the value shown; `null` when none was
    /// @param reden the name of the [Reden]; `null` when a value was shown
    /// @param kleinerDan as in [Cijfer]: 10 when "minder dan 10" was printed, 0 when nothing was said
    /// @param drempel threshold that readers of the edition could see; 0 when it marked nothing as small
    public record Eerder(
            String gebied,
            String id,
            String peildatum,
            String sha256,
            @Nullable BigDecimal waarde,
            @Nullable String reden,
            int kleinerDan,
            int drempel) {

        private Cijfer shows(Cijfer cijfer) {
            return waarde == null
                    ? cijfer.without(reden == null ? Reden.ONDERDRUKT : Reden.valueOf(reden), kleinerDan)
                    : cijfer.with(waarde);
        }
    }

    /// The values shown earlier for the same area, id and moment that still say something about `cijfer`: all
    /// from the same file, and from another file those that are still true.
    List<BigDecimal> shown(Cijfer cijfer) {
        var getal = cijfer.getal();
        return cijfers.stream()
                .filter(it -> same(it, cijfer))
                .filter(it -> it.sha256().equals(cijfer.levering().sha256()) || equal(it.waarde(), getal))
                .flatMap(it -> Stream.ofNullable(it.waarde()))
                .toList();
    }

    /// What was hidden earlier for the same area, id and moment: how it was marked says something too.
    List<Eerder> hidden(Cijfer cijfer) {
        return cijfers.stream()
                .filter(it -> same(it, cijfer) && Reden.ONDERDRUKT.name().equals(it.reden()))
                .toList();
    }

    /// An `lvv.*` figure as the first edition from the same file shows it, hidden when none does; another as it is.
    Cijfer uitgegeven(Cijfer cijfer) {
        if (!onthoudt(cijfer.id(), cijfer.reden())) {
            return cijfer;
        }
        return cijfers.stream()
                .filter(it ->
                        same(it, cijfer) && it.sha256().equals(cijfer.levering().sha256()))
                .findFirst()
                .map(it -> it.shows(cijfer))
                .orElseGet(() -> cijfer.without(Reden.ONDERDRUKT, 0));
    }

    private static boolean same(Eerder eerder, Cijfer cijfer) {
        return eerder.gebied().equals(cijfer.gebied().code())
                && eerder.id().equals(cijfer.id())
                && eerder.peildatum().equals(cijfer.peildatum().iso());
    }

    private static boolean equal(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null && other != null && one.compareTo(other) == 0;
    }
}
