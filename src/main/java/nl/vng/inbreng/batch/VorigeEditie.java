package nl.vng.inbreng.batch;

import java.io.IOException;
import nl.vng.inbreng.domain.Bevinding;
import nl.vng.inbreng.domain.BevindingSoort;
import nl.vng.inbreng.domain.Bron;
import nl.vng.inbreng.verschil.Inhoud;
import org.jspecify.annotations.Nullable;

/// The edition with which the documents of a run compare themselves: the last one before it that was made from
/// something
/// else. What corrects an edition is compared with that.
///
/// Voorbeeldcijfers are never compared with real ones.
final class VorigeEditie {

    private VorigeEditie() {}

    /// @param voorbeeld whether the run holds voorbeeldcijfers
    /// @return `null` when there is none; also when it cannot be read, which is a finding of the run
    static @Nullable Inhoud of(Work.Assignment run, boolean voorbeeld) throws IOException {
        try {
            for (var edition : PublishedEdition.in(run.request().output()).reversed()) {
                if (isBefore(edition, run) && isOther(edition, run, voorbeeld)) {
                    return edition.inhoud();
                }
            }
            return null;
        } catch (UnreadableEditionException e) {
            run.bevindingen()
                    .add(new Bevinding(
                            BevindingSoort.VORIGE_EDITIE_BESCHADIGD,
                            new Bron(String.valueOf(e.edition().getFileName()), 0),
                            null,
                            null,
                            e.wat()));
            return null;
        }
    }

    /// A selection has no number of its own: it comes after all editions of its peildatum.
    private static boolean isBefore(PublishedEdition edition, Work.Assignment run) {
        int peildatum = edition.peildatum().compareTo(run.delivery().peildatum());
        boolean earlier = run.nummer() == 0 || edition.nummer() < run.nummer();
        return peildatum < 0 || (peildatum == 0 && earlier);
    }

    private static boolean isOther(PublishedEdition edition, Work.Assignment run, boolean voorbeeld)
            throws IOException {
        var manifest = edition.sealed();
        return manifest.voorbeeld() == voorbeeld && !manifest.vingerafdruk().equals(run.vingerafdruk());
    }
}
