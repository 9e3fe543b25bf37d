package nl.vng.inbreng.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.vng.inbreng.domain.Bevinding;
import nl.vng.inbreng.domain.BevindingSoort;
import nl.vng.inbreng.domain.Bron;
import nl.vng.inbreng.keuring.Logboek;
import nl.vng.inbreng.publish.Manifest;
import nl.vng.inbreng.verschil.Inhoud;
import org.jspecify.annotations.Nullable;

/// The edition with which the documents of a run compare themselves: the last one before it that was sent, for that is
/// what readers have; else the last one before it. Only one that was made from something else. What is approved is
/// compared with what its concept was compared with; what corrects an edition is compared with that.
///
/// An edition for which an approval stayed valid, and whose run was killed before the log knew it, is passed over: the
/// next one is compared as if that run had not been.
///
/// Voorbeeldcijfers are never compared with real ones.
public final class VorigeEditie {

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
        return last(run.request().output(), it -> isBefore(it, run), log, it -> isOther(it, run, voorbeeld));
    }

    /// The last edition that was sent, else the last one.
    ///
    /// @param before whether an edition comes before what is made
    /// @param log what was sent
    /// @param other whether it can be compared with
    /// @throws UnreadableEditionException if one that may be it cannot be read
    public static Optional<PublishedEdition> last(
            Path output, Predicate<PublishedEdition> before, Logboek log, Predicate<Manifest> other)
            throws IOException {
        var editions =
                PublishedEdition.in(output).reversed().stream().filter(before).toList();
        var sent = editions.stream()
                .filter(it -> log.verzonden(it.map()).isPresent())
                .toList();
        var found = first(sent, other);
        return found.isPresent() ? found : first(editions, other.and(it -> !isLeftBehind(it, log)));
    }

    private static boolean isLeftBehind(Manifest manifest, Logboek log) {
        return PublishedEdition.isBehouden(manifest) && !log.kentVan(manifest.vingerafdruk());
    }

    private static Optional<PublishedEdition> first(List<PublishedEdition> editions, Predicate<Manifest> other)
            throws IOException {
        for (var edition : editions) {
            if (other.test(edition.sealed())) {
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

    private static boolean isOther(Manifest manifest, Work.Assignment run, boolean voorbeeld) {
        return manifest.voorbeeld() == voorbeeld && !manifest.vingerafdruk().equals(run.vingerafdruk());
    }
}
