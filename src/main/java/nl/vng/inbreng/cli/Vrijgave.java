package nl.vng.inbreng.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import nl.vng.inbreng.batch.PublishedEdition;
import nl.vng.inbreng.batch.UnreadableEditionException;
import nl.vng.inbreng.domain.Dutch;
import nl.vng.inbreng.keuring.Logboek;
import nl.vng.inbreng.publish.Editions;
import nl.vng.inbreng.publish.Manifest;

/// Whether an edition may leave the house.
final class Vrijgave {

    private Vrijgave() {}

    /// The manifest of an edition that may leave.
    ///
    /// @param now the moment, in Europe/Amsterdam
    /// @throws ProblemException if it may not: it is not approved, withdrawn, changed since, or under embargo
    static Manifest require(PublishedEdition editie, Path output, Logboek log, ZonedDateTime now) throws IOException {
        var manifest = manifest(editie);
        var refusal = refusal(editie, manifest, output, log, now);
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        return manifest;
    }

    static Manifest manifest(PublishedEdition editie) throws IOException {
        try {
            return editie.sealed();
        } catch (UnreadableEditionException e) {
            throw Edities.unreadable(e);
        }
    }

    /// Why an edition may not leave now; empty when it may.
    static Optional<ProblemException> refusal(
            PublishedEdition editie, Manifest manifest, Path output, Logboek log, ZonedDateTime now)
            throws IOException {
        var ingetrokken = log.ingetrokken(editie.map());
        if (ingetrokken.isPresent()) {
            return no(
                    Exit.NOT_SENT,
                    editie,
                    "deze editie is ingetrokken door %s: %s"
                            .formatted(
                                    ingetrokken.get().wie(), ingetrokken.get().reden()),
                    Rectificaties.last(editie.map(), output, log)
                            .map(it -> "gebruik de rectificatie: " + it.editie().map())
                            .orElse("keur een andere editie goed en verstuur die"));
        }
        var rectificatie = Rectificaties.approved(manifest.vingerafdruk(), output, log);
        if (rectificatie.isPresent()) {
            return no(
                    Exit.NOT_SENT,
                    editie,
                    corrected(rectificatie.get()),
                    "verbeter de exports of teksten en maak een nieuwe editie met `inbreng maak`");
        }
        if (manifest.staat().equals(Manifest.CONCEPT)) {
            return log.goedgekeurdVan(manifest.vingerafdruk())
                    .map(Edities::typed)
                    .map(it -> no(
                            Exit.WAITING,
                            editie,
                            "deze editie is een concept, en goedgekeurd als " + it,
                            "verzend die: `inbreng verzend %s`".formatted(it)))
                    .orElseGet(() -> no(
                            Exit.WAITING,
                            editie,
                            "deze editie is een concept: niemand heeft haar goedgekeurd",
                            "keur haar goed met `inbreng keurgoed`, en verstuur de editie die dan wordt gemaakt"));
        }
        var akkoord = log.goedkeuring(editie.map());
        if (akkoord.isEmpty()) {
            return no(
                    Exit.NOT_SENT,
                    editie,
                    "het logboek weet van geen goedkeuring van deze editie",
                    "keur een concept goed met `inbreng keurgoed`");
        }
        if (!akkoord.get().vingerafdruk().equals(manifest.vingerafdruk())
                || !Editions.of(output, editie.peildatum()).isWhole(editie.nummer())) {
            return no(
                    Exit.NOT_SENT,
                    editie,
                    "deze editie is gewijzigd na de goedkeuring",
                    "zet de map terug uit de reservekopie; of trek haar in met `inbreng trekin`, maak een nieuwe editie en"
                            + " keur die goed");
        }
        var embargo = embargo(manifest);
        if (embargo.isPresent() && now.toLocalDateTime().isBefore(embargo.get())) {
            return no(
                    Exit.WAITING,
                    editie,
                    "op deze editie rust een embargo: zij is vrij vanaf " + Dutch.moment(embargo.get()),
                    "geef de opdracht na dat moment opnieuw");
        }
        return Optional.empty();
    }

    /// Dutch: what was made from the same is corrected.
    static String corrected(Rectificaties.Rectificatie door) {
        return "hiervan is een editie gerectificeerd door %s (%s)"
                .formatted(door.editie().map(), door.wat().reden());
    }

    /// When the embargo on it ends; empty when there was none.
    static Optional<LocalDateTime> embargo(Manifest manifest) {
        return Optional.ofNullable(manifest.embargoTot()).map(LocalDateTime::parse);
    }

    private static Optional<ProblemException> no(int exit, PublishedEdition editie, String wat, String doeDit) {
        return Optional.of(new ProblemException(Problem.of(wat, editie.folder().toString(), doeDit), exit));
    }
}
