package nl.vng.inbreng.cli;

import java.util.List;
import java.util.Optional;
import nl.vng.inbreng.batch.BezorgStore.Bezorging;
import nl.vng.inbreng.batch.PublishedEdition;
import nl.vng.inbreng.intake.OntvangersFile;
import nl.vng.inbreng.keuring.Logboek;
import nl.vng.inbreng.keuring.Logregel;
import nl.vng.inbreng.publish.Manifest;

/// What must hold before a message leaves, beside the edition itself being free ([Vrijgave]).
///
/// @param program the program and its settings
/// @param editie the edition
record Verzendeisen(Program program, PublishedEdition editie) {

    private static final String PRODUCTIE = "productie";

    /// @throws ProblemException if the list is not the one that was approved
    void requireList(Verzendlijst lijst, Logboek log) {
        refusal(lijst, log).ifPresent(it -> {
            throw it;
        });
    }

    /// Why nothing is sent by this list: nobody can tell who is on it, or it changed since the approval.
    Optional<ProblemException> refusal(Verzendlijst lijst, Logboek log) {
        if (lijst.bevindingen().blokkeert()) {
            return Optional.of(new ProblemException(
                    Problem.of(
                            Verzendlijst.ONLEESBAAR,
                            OntvangersFile.NAME,
                            "`inbreng ontvangers` noemt wat eraan mankeert; herstel dat en keur de lijst goed"),
                    Exit.NOT_SENT));
        }
        var approved = log.goedkeuring(editie.map()).map(Logregel::ontvangers).orElse("");
        return lijst.sha256() == null || approved.equals(lijst.sha256())
                ? Optional.empty()
                : Optional.of(
                        refused(
                                "de lijst met ontvangers is gewijzigd na de goedkeuring",
                                "bekijk haar met `inbreng ontvangers`, en keur deze editie opnieuw goed met `inbreng keurgoed`"));
    }

    /// Only a computer that was chosen for it sends, only what is real, and somebody reads the answers.
    void requireProduction(Manifest manifest) {
        if (!program.profile(PRODUCTIE)) {
            throw new ProblemException(
                    Problem.of(
                            "inbreng.verzenden.positie is echt, maar het profiel productie staat niet aan",
                            Configuration.file(),
                            "zet op de computer die mag verzenden spring.profiles.active op productie; anders: map of eigen-adres"),
                    Exit.CONFIGURATION);
        }
        if (manifest.voorbeeld()) {
            throw refused("in deze editie staan voorbeeldcijfers", "verzend een editie van echte exports");
        }
        if (program.settings().post().antwoord() == null) {
            throw new ProblemException(
                    Problem.of(
                            "er is niet ingesteld wie een antwoord van een ontvanger leest",
                            "bij de instelling inbreng.post.antwoord-aan",
                            "zet daar het e-mailadres van een mens"),
                    Exit.CONFIGURATION);
        }
    }

    void requireServer() {
        if (!program.settings().post().ingesteld()) {
            throw new ProblemException(
                    Problem.of(
                            "er is geen mailserver ingesteld",
                            "bij de instelling inbreng.post.host",
                            "stel een mailserver in; docs/handleiding.md zegt hoe"),
                    Exit.CONFIGURATION);
        }
    }

    /// @throws ProblemException if the ledger lacks what the log says was sent
    void requireLedger(List<Bezorging> ledger, Logboek log) {
        ledgerRefusal(ledger, log).ifPresent(it -> {
            throw it;
        });
    }

    /// Why nothing is sent by this ledger: it was lost, or an older one was put back. People would get it again.
    Optional<ProblemException> ledgerRefusal(List<Bezorging> ledger, Logboek log) {
        return lacking(editie, ledger, log)
                .map(it -> refused(
                        it,
                        "verzend niets, en kijk met `inbreng bezorging %s` wat de database nog weet; zet de map var (of de database) terug zoals zij na de laatste verzending was. Is die er niet meer, trek deze editie dan in met `inbreng trekin`, en maak een nieuwe"
                                .formatted(Edities.typed(editie.map()))));
    }

    /// Dutch: what the ledger of an edition lacks of what the log says was sent of it; empty when nothing. It may know
    /// more: after a crash the log lacks the last round.
    static Optional<String> lacking(PublishedEdition editie, List<Bezorging> ledger, Logboek log) {
        int sent = log.bezorgingen(editie.map());
        int known = Openstaand.aangeboden(ledger);
        if (ledger.isEmpty() && log.verzonden(editie.map()).isPresent()) {
            return Optional.of(
                    "volgens het logboek is deze editie al verzonden, maar de database weet niet meer aan wie");
        }
        return known >= sent
                ? Optional.empty()
                : Optional.of(
                        "volgens het logboek %s van deze editie al aan ontvangers aangeboden, maar de database kent er %d: zij is ouder dan het logboek"
                                .formatted(sent == 1 ? "is 1 document" : "zijn " + sent + " documenten", known));
    }

    private ProblemException refused(String wat, String doeDit) {
        return new ProblemException(Problem.of(wat, editie.folder().toString(), doeDit), Exit.NOT_SENT);
    }
}
