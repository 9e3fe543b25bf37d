package nl.vng.inbreng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.vng.inbreng.Settings;
import nl.vng.inbreng.batch.PublishedEdition;
import nl.vng.inbreng.batch.Stopper;
import nl.vng.inbreng.cli.Verzendronde.Uitkomst;
import nl.vng.inbreng.post.Bezorgstaat;
import nl.vng.inbreng.post.Smtp;
import nl.vng.inbreng.post.Verzender;
import nl.vng.inbreng.post.Verzendregister;
import nl.vng.inbreng.post.Zending;
import nl.vng.inbreng.publish.Json;

/// Sends nothing to anybody else: messages become files, or go to one's own address. The ledger knows nothing of it.
///
/// @param editie the edition
/// @param settings where one's own address is, and the mail server
/// @param berichtgever writes the messages
record Proefronde(PublishedEdition editie, Settings settings, Berichtgever berichtgever) {

    /// Writes each message to a file in the edition.
    Uitkomst files(List<Zending> zendingen) throws IOException {
        berichtgever.prepare(zendingen);
        var map = new Bezorgmap(editie);
        Files.createDirectories(map.map());
        map.clear();
        for (var zending : zendingen) {
            Files.write(map.bericht(zending), berichtgever.eml(zending, zending.aan(), false));
        }
        return new Uitkomst(
                Exit.DONE,
                zendingen.size(),
                0,
                List.of("Er is niets verzonden: %s als bestand in de map hieronder, voor een mailprogramma."
                        .formatted(zendingen.size() == 1 ? "1 bericht staat" : zendingen.size() + " berichten staan")),
                map.map().toString(),
                Json.text(Map.of(
                        "schema", 1, "exitcode", Exit.DONE, "map", map.map().toString())));
    }

    /// Sends each message to one's own address.
    Uitkomst toOneself(List<Zending> zendingen, Stopper stopper) throws IOException {
        var eigen = Objects.requireNonNull(settings.verzenden().eigen(), "settings require it");
        berichtgever.prepare(zendingen);
        var kept = new Proef();
        var bezorger = new Smtp(settings.post().mailserver());
        var verzender = new Verzender(
                (eml, van, _) -> bezorger.bezorg(eml, van, eigen),
                settings.post().van(),
                kept,
                settings.verzenden().tempo(),
                stopper::await);
        var einde = Verzendronde.run(verzender, zendingen, it -> berichtgever.eml(it, eigen, true));
        int exit = Verzendronde.exit(einde, kept.verzonden == zendingen.size(), kept.verzonden > 0);
        return new Uitkomst(
                exit,
                zendingen.size(),
                0,
                List.of(),
                "%d van de %d berichten %s als proef naar %s gegaan. Niemand anders heeft iets gekregen."
                        .formatted(
                                kept.verzonden, zendingen.size(), kept.verzonden == 1 ? "is" : "zijn", eigen.email()),
                Json.text(Map.of("schema", 1, "exitcode", exit, "verzonden", kept.verzonden)));
    }

    /// Counts; nothing that goes to oneself is written down.
    private static final class Proef implements Verzendregister {

        private int verzonden;

        @Override
        public void begin(Zending zending) {
            // nobody else gets it
        }

        @Override
        public void einde(Zending zending, Bezorgstaat staat, String uitleg) {
            verzonden += staat == Bezorgstaat.VERZONDEN ? 1 : 0;
        }
    }
}
