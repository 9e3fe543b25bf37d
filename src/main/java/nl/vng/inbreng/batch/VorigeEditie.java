package nl.vng.inbreng.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.vng.inbreng.domain.Bevinding;
import nl.vng.inbreng.domain.BevindingSoort;
import nl.vng.inbreng.domain.Bron;
import nl.vng.inbreng.keuring.Logboek;
import nl.vng.inbreng.verschil.Inhoud;
import org.jspecify.annotations.Nullable;

/// The edition with which the documents of a run compare themselves: the last one before it that was sent, for that is
/// what readers have; else the last one before it. Only one that was made from something else. What is approved is
/// compared with what its concept was compared with; what corrects an edition is compared with that.
///
/// Voorbeeldcijfers are never compared with real ones.
final class VorigeEditie {

    private VorigeEditie() {}

    /// @param voorbeeld whether the run holds voorbeeldcijfers
    /// @param log what was sent
    /// @return `null` when there is none; also when it cannot be read, which is a finding of the run
    static @Nullable Inhoud of(Work.Assignment run, boolean voorbeeld, Logboek log) throws IOException {
        try {
            var edition = run.request().isConcept() ? last(run, voorbeeld, log) : ofConcept(run);
            return edition.isPresent() ? edition.get().inhoud() : null;
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

    private static Optional<PublishedEdition> last(Work.Assignment run, boolean voorbeeld, Logboek log)
            throws IOException {
        var before = PublishedEdition.in(run.request().output()).reversed().stream()
                .filter(it -> isBefore(it, run))
                .toList();
        var sent = before.stream()
                .filter(it -> log.verzonden(it.map()).isPresent())
                .toList();
        var found = firstOther(sent, run, voorbeeld);
        return found.isPresent() ? found : firstOther(before, run, voorbeeld);
    }

    private static Optional<PublishedEdition> firstOther(
            List<PublishedEdition> editions, Work.Assignment run, boolean voorbeeld) throws IOException {
        for (var edition : editions) {
            if (isOther(edition, run, voorbeeld)) {
                return Optional.of(edition);
            }
        }
        return Optional.empty();
    }

    private static Optional<PublishedEdition> ofConcept(Work.Assignment run) throws IOException {
        Path output = run.request().output();
        var concept =
                PublishedEdition.map(run.delivery().peildatum(), run.request().goedgekeurd());
        var map = PublishedEdition.named(output, concept).sealed().vergelekenMet();
        return map == null ? Optional.empty() : Optional.of(PublishedEdition.named(output, map));
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
