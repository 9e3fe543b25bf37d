package nl.vng.inbreng.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.vng.inbreng.post.Mailtekst;
import nl.vng.inbreng.post.MailtekstException;
import nl.vng.inbreng.publish.Manifest;
import nl.vng.inbreng.publish.Sha256;

/// The words of the messages that go with an edition: `templates/mail`. They are part of what was approved.
///
/// @param bijlage with documents attached
/// @param link with the place where they can be fetched
record Mailteksten(Mailtekst bijlage, Mailtekst link) {

    static final String BIJLAGE = "mail/bijlage.md";
    static final String LINK = "mail/link.md";

    private static final String RECTIFICATIE = "mail/rectificatie.md";
    private static final String RECTIFICATIE_LINK = "mail/rectificatie-link.md";
    private static final String SUBJECT = "Rectificatie";

    private static final Set<String> PLACES = Set.of("titel", "peildatum", "naam", "documenten", "kenmerk");

    /// @throws ProblemException if one is missing, wrong, or not the one that was approved
    static Mailteksten read(Path templates, Manifest manifest) throws IOException {
        boolean rectificatie = manifest.rectificeert() != null;
        var places = new TreeSet<>(PLACES);
        if (rectificatie) {
            places.addAll(Set.of("reden", "vervangt"));
        }
        var withLink = new TreeSet<>(places);
        withLink.add("link");
        var bijlage = read(templates, rectificatie ? RECTIFICATIE : BIJLAGE, places, manifest);
        var link = read(templates, rectificatie ? RECTIFICATIE_LINK : LINK, withLink, manifest);
        return new Mailteksten(bijlage, link);
    }

    /// Nobody may take a correction for another copy.
    private static void requireSubject(Mailtekst tekst, String name, Path file) {
        if (name.startsWith(RECTIFICATIE.replace(".md", ""))
                && !tekst.onderwerp(Map.of()).startsWith(SUBJECT)) {
            throw problem(
                    "het onderwerp van een rectificatie begint niet met “Rectificatie”",
                    file + ", regel 1",
                    "zet dat woord terug, maak de rectificatie opnieuw en keur die goed",
                    Exit.REFUSED);
        }
    }

    private static Mailtekst read(Path templates, String name, Set<String> places, Manifest manifest)
            throws IOException {
        Path file = templates.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw problem(
                    "de tekst van de mail ontbreekt", file.toString(), "zet het bestand terug", Exit.CONFIGURATION);
        }
        byte[] bytes = Files.readAllBytes(file);
        if (!Sha256.of(bytes).equals(manifest.sjablonen().get(name))) {
            throw problem(
                    "de tekst van de mail is gewijzigd na de goedkeuring",
                    file.toString(),
                    "zet de tekst terug, of maak een nieuwe editie en keur die goed",
                    Exit.NOT_SENT);
        }
        try {
            var tekst = Mailtekst.of(new String(bytes, StandardCharsets.UTF_8), places);
            requireSubject(tekst, name, file);
            return tekst;
        } catch (MailtekstException e) {
            throw problem(
                    e.wat(),
                    "%s, regel %d".formatted(file, e.regel()),
                    "verbeter die regel, maak een nieuwe editie en keur die goed",
                    Exit.REFUSED);
        }
    }

    private static ProblemException problem(String wat, String waar, String doeDit, int exit) {
        return new ProblemException(Problem.of(wat, waar, doeDit), exit);
    }
}
