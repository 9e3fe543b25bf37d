package nl.vng.inbreng.batch;

import java.util.List;
import java.util.Optional;
import nl.vng.inbreng.domain.Bevindingen;
import nl.vng.inbreng.keuring.LogboekException;
import nl.vng.inbreng.publish.Editions;
import nl.vng.inbreng.verschil.Akkoordverschil;
import org.jspecify.annotations.Nullable;

/// The result of a run, with its sentence for the operator.
final class Outcome {

    private Outcome() {}

    /// No complete delivery was found.
    static RunResult noDelivery(Bevindingen bevindingen) {
        return new RunResult(
                Uitslag.AFGEKEURD,
                null,
                null,
                null,
                List.of(),
                List.of(),
                bevindingen,
                "Er is geen volledige levering gevonden; er is niets gemaakt.",
                null);
    }

    /// Nobody can say what is approved.
    static RunResult damagedLog(LogboekException e) {
        return new RunResult(
                Uitslag.LOGBOEK,
                null,
                null,
                null,
                List.of(),
                List.of(),
                new Bevindingen(),
                "Het logboek van goedkeuringen klopt niet: regel %d %s. Er is niets gemaakt."
                        .formatted(e.regel(), e.wat()),
                null);
    }

    /// Edition `nummer` was made from the same input.
    ///
    /// @param akkoord why it needs no approval of its own; `null` when it does, or has one
    static RunResult unchanged(Work.Assignment run, int nummer, @Nullable Akkoordverschil akkoord) {
        return found(
                run,
                nummer,
                Uitslag.NIETS_NIEUWS,
                run.request().rectificatie() != null
                        ? "Niets nieuws: editie %d is deze rectificatie, met dezelfde reden, bestanden en sjablonen."
                                .formatted(nummer)
                        : "Niets nieuws: editie %d is gemaakt van dezelfde bestanden, sjablonen en instellingen, met hetzelfde programma.%s Met `inbreng maak --force` maakt u toch een nieuwe."
                                .formatted(
                                        nummer, run.request().controle() ? " veraPDF keurt haar documenten goed." : ""),
                akkoord);
    }

    /// Edition `nummer` is what a run that was interrupted made of the concept, and did not write down.
    static RunResult finished(Work.Assignment run, int nummer) {
        var akkoord = run.request().behouden();
        return found(
                run,
                nummer,
                Uitslag.GEREED,
                "Editie %d is gereed: een run die werd onderbroken, had haar al gemaakt.%s"
                        .formatted(nummer, akkoord == null ? "" : " " + akkoord.zin()),
                akkoord);
    }

    private static RunResult found(
            Work.Assignment run, int nummer, Uitslag uitslag, String boodschap, @Nullable Akkoordverschil akkoord) {
        return new RunResult(
                uitslag,
                run.delivery().peildatum(),
                nummer,
                Places.of(run).editions().path(nummer),
                List.of(),
                List.of(),
                run.bevindingen(),
                boodschap,
                akkoord);
    }

    /// Edition `nummer` was made from the same input, and not all of its documents pass the judge.
    static RunResult rejected(Work.Assignment run, int nummer, List<Made.Failed> rejected) {
        return new RunResult(
                Uitslag.ONTOEGANKELIJK,
                run.delivery().peildatum(),
                nummer,
                Places.of(run).editions().path(nummer),
                List.of(),
                rejected,
                run.bevindingen(),
                "Er is niets nieuws gemaakt. In editie %d zijn documenten niet toegankelijk of niet te archiveren."
                        .formatted(nummer),
                null);
    }

    /// Concept `nummer` was approved, and what it was made from is not there any more.
    static RunResult notTheConcept(Work.Assignment run, int nummer, List<String> differences) {
        return new RunResult(
                Uitslag.GEWEIGERD,
                run.delivery().peildatum(),
                null,
                null,
                List.of(),
                List.of(),
                run.bevindingen(),
                "Editie %d kan niet worden goedgekeurd, want zij is niet opnieuw te maken. Veranderd zijn: %s. Is zij uit een andere map gemaakt, geef die dan mee met --input of --templates; maak anders een nieuwe editie met `inbreng maak` en keur die goed."
                        .formatted(nummer, String.join(", ", differences)),
                null);
    }

    /// The run's job has ended.
    ///
    /// @param same the edition from the same input, if there is one: it is damaged, or a new one was asked for
    static RunResult of(Work.Assignment run, Work work, Optional<Editions.Found> same) {
        boolean edition = work.uitslag() == Uitslag.GEREED && run.nummer() > 0;
        var akkoord = edition ? work.akkoord() : null;
        return new RunResult(
                work.uitslag(),
                run.delivery().peildatum(),
                edition ? run.nummer() : null,
                work.result(),
                work.made(),
                work.failed(),
                run.bevindingen(),
                same.filter(it -> !it.heel()).map(Outcome::damaged).orElse("")
                        + sentence(run, work)
                        + same.filter(it -> it.heel() && edition)
                                .map(it -> forced(it, run.nummer()))
                                .orElse("")
                        + (akkoord == null ? "" : " " + akkoord.zin()),
                akkoord);
    }

    private static String damaged(Editions.Found same) {
        return "Editie %d is beschadigd: een bestand is weg of veranderd nadat zij is gemaakt. Gebruik haar niet. "
                .formatted(same.nummer());
    }

    private static String forced(Editions.Found same, int nummer) {
        return " Er was niets nieuws ten opzichte van editie %d; editie %d is gemaakt omdat u --force opgaf."
                .formatted(same.nummer(), nummer);
    }

    private static String bladen(Work work) {
        long bladen = work.made().stream().filter(Made::ofGemeente).count();
        return bladen == 0 ? "" : ", met %d gemeentebladen".formatted(bladen);
    }

    private static String sentence(Work.Assignment run, Work work) {
        return switch (work.uitslag()) {
            case GEREED ->
                run.nummer() > 0
                        ? "Editie %d is gereed%s.".formatted(run.nummer(), bladen(work))
                        : run.request().isSelection()
                                ? "De gekozen briefings zijn gemaakt%s; dit is geen editie.".formatted(bladen(work))
                                : "De gegevens zijn gecontroleerd. De bevindingen en de afgekeurde rijen staan in de map hieronder.";
            case AFGEKEURD ->
                "De gegevens zijn afgekeurd: er is niets uitgegeven en de vorige editie is onveranderd. De bevindingen en de afgekeurde rijen staan in de map hieronder.";
            case GEWEIGERD ->
                work.failed().stream().anyMatch(it -> it.bestand().equals(Rectificatie.NAAM))
                        ? "Er is geen rectificatie gemaakt; alles is gebleven zoals het was."
                        : "%d van de %d documenten %s niet gemaakt, omdat een tekst erin niet waar of niet te lezen is: er is geen editie uitgegeven. Wat wel is gemaakt, staat apart."
                                .formatted(
                                        work.failed().size(),
                                        work.failed().size() + work.made().size(),
                                        work.failed().size() == 1 ? "is" : "zijn");
            case ONVOLLEDIG ->
                "%d van de %d documenten %s niet worden gemaakt: er is geen editie uitgegeven. Wat wel is gemaakt, staat apart."
                        .formatted(
                                work.failed().size(),
                                work.failed().size() + work.made().size(),
                                work.failed().size() == 1 ? "kon" : "konden");
            case TE_LAAT ->
                "De documenten waren niet klaar in de tijd die de instelling inbreng.werkers.geduld geeft: er is niets uitgegeven en de vorige editie is onveranderd. Kijk of op de andere computers een werker draait (`inbreng werker`), of geef meer tijd, en geef de opdracht opnieuw.";
            case ONTOEGANKELIJK ->
                "%d van de %d documenten %s niet toegankelijk of niet te archiveren: er is geen editie uitgegeven. Wat is gemaakt, staat apart."
                        .formatted(
                                work.failed().size(),
                                work.failed().size() + work.made().size(),
                                work.failed().size() == 1 ? "is" : "zijn");
            case ONDERBROKEN ->
                "De run is onderbroken: er is niets uitgegeven en de vorige editie is onveranderd. Geef de opdracht opnieuw; die maakt het werk af.";
            case ONSCHRIJFBAAR ->
                "Er kon niet worden geschreven: er is niets uitgegeven en de vorige editie is onveranderd. Maak ruimte vrij of geef schrijfrechten, en geef de opdracht opnieuw.";
            case NIETS_NIEUWS, LOGBOEK, ONVERWACHT ->
                "De run is door een onverwachte fout gestopt; er is niets uitgegeven. Zie var/log/inbreng.log en meld dit de beheerder.";
        };
    }
}
