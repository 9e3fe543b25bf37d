package nl.vng.inbreng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.vng.inbreng.VerzendSettings;
import nl.vng.inbreng.batch.PublishedEdition;
import nl.vng.inbreng.batch.UnreadableEditionException;
import nl.vng.inbreng.domain.Adres;
import nl.vng.inbreng.domain.Documentsoort;
import nl.vng.inbreng.domain.Dutch;
import nl.vng.inbreng.post.Bericht;
import nl.vng.inbreng.post.Bijlage;
import nl.vng.inbreng.post.Eml;
import nl.vng.inbreng.post.Zending;
import nl.vng.inbreng.publish.Manifest;
import nl.vng.inbreng.publish.Sha256;
import nl.vng.inbreng.verschil.DocumentInhoud;
import org.jspecify.annotations.Nullable;

/// Writes the message of each person: only that person's documents.
final class Berichtgever {

    private static final String PDF = ".pdf";

    private final PublishedEdition editie;
    private final Manifest manifest;
    private final Mailteksten teksten;
    private final Map<String, Map<String, String>> woorden;
    private final VerzendSettings settings;
    private final Adres van;
    private final @Nullable Adres antwoordAan;
    private final Clock clock;
    private final Map<String, DocumentInhoud> documenten;
    private final Map<String, Bijlage> bijlagen = new LinkedHashMap<>();

    /// @param woorden what only the message to one person says, by [Zending#sleutel] and place
    Berichtgever(
            PublishedEdition editie,
            Manifest manifest,
            Mailteksten teksten,
            Map<String, Map<String, String>> woorden,
            VerzendSettings settings,
            Adres van,
            @Nullable Adres antwoordAan,
            Clock clock)
            throws IOException {
        this.editie = editie;
        this.manifest = manifest;
        this.teksten = teksten;
        this.woorden = woorden;
        this.settings = settings;
        this.van = van;
        this.antwoordAan = antwoordAan;
        this.clock = clock;
        try {
            this.documenten =
                    editie.inhoud().documenten().stream().collect(Collectors.toMap(DocumentInhoud::bestand, it -> it));
        } catch (UnreadableEditionException e) {
            throw Edities.unreadable(e);
        }
    }

    /// Reads the documents of all of `zendingen`, so that nothing can be missing half-way.
    ///
    /// @throws ProblemException if one is not what was approved, or too large while there is no link to give
    void prepare(List<Zending> zendingen) throws IOException {
        for (var zending : zendingen) {
            for (var bestand : zending.bestanden()) {
                if (!bijlagen.containsKey(bestand)) {
                    bijlagen.put(bestand, bijlage(bestand));
                }
            }
            if (isTooLarge(zending) && settings.link() == null) {
                throw new ProblemException(
                        Problem.of(
                                "de documenten voor één ontvanger zijn samen groter dan %d MB"
                                        .formatted(settings.megabytes()),
                                "bij de instelling inbreng.verzenden.megabytes",
                                "verhoog die grens, of zet in inbreng.verzenden.link waar de documenten te vinden zijn"),
                        Exit.CONFIGURATION);
            }
        }
    }

    /// The message for `zending`, to `aan`.
    ///
    /// @param proef whether it goes to one's own address instead; it is then no message of the ledger, for
    ///     what comes back of it, nor for a mailbox that keeps one message of each id
    byte[] eml(Zending zending, Adres aan, boolean proef) {
        boolean link = isTooLarge(zending);
        var tekst = link ? teksten.link() : teksten.bijlage();
        var values = values(zending);
        return Eml.of(new Bericht(
                van,
                antwoordAan,
                aan,
                (proef ? "[proef voor %s] ".formatted(zending.aan().email()) : "") + tekst.onderwerp(values),
                tekst.tekst(values),
                tekst.html(values),
                proef ? "proef-" + UUID.randomUUID() : zending.id(editie.map()),
                ZonedDateTime.now(clock),
                link ? List.of() : zending.bestanden().stream().map(this::read).toList()));
    }

    private Bijlage read(String bestand) {
        var bijlage = bijlagen.get(bestand);
        if (bijlage == null) {
            throw new IllegalStateException("not prepared: " + bestand);
        }
        return bijlage;
    }

    private boolean isTooLarge(Zending zending) {
        return zending.bestanden().stream().mapToLong(it -> read(it).omvang()).sum() > settings.bytes();
    }

    private Bijlage bijlage(String bestand) throws IOException {
        byte[] pdf = Files.readAllBytes(editie.folder().resolve(bestand + PDF));
        if (!Sha256.of(pdf).equals(manifest.uitvoer().get(bestand + PDF))) {
            throw new ProblemException(
                    Problem.of(
                            "dit document is gewijzigd na de goedkeuring",
                            editie.folder().resolve(bestand + PDF).toString(),
                            "zet de map terug uit de reservekopie"),
                    Exit.NOT_SENT);
        }
        return new Bijlage("inbreng-%s-%s.pdf".formatted(editie.peildatum(), bestand.replace('/', '-')), pdf);
    }

    private Map<String, String> values(Zending zending) {
        var values = new LinkedHashMap<String, String>();
        values.put("naam", zending.aan().naam());
        values.put("titel", titel(Documentsoort.LANDELIJK.naam()));
        values.put("peildatum", Dutch.date(editie.peildatum()));
        values.put("kenmerk", manifest.kenmerk());
        values.put(
                "documenten",
                zending.bestanden().stream().map(it -> "- " + titel(it)).collect(Collectors.joining("\n")));
        values.putAll(woorden.getOrDefault(Zending.sleutel(zending.aan()), Map.of()));
        if (settings.link() != null) {
            values.put("link", settings.link());
        }
        return values;
    }

    private String titel(String bestand) {
        var inhoud = documenten.get(bestand);
        return inhoud == null ? bestand : inhoud.titel();
    }
}
