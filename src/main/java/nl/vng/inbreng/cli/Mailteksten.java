package nl.vng.inbreng.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private static final Set<String> PLACES = Set.of("titel", "peildatum", "naam", "documenten", "kenmerk");

    /// @throws ProblemException if one is missing, wrong, or not the one that was approved
    static Mailteksten read(Path templates, Manifest manifest) throws IOException {
        var withLink = new TreeSet<>(PLACES);
        withLink.add("link");
        return new Mailteksten(read(templates, BIJLAGE, PLACES, manifest), read(templates, LINK, withLink, manifest));
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
            return Mailtekst.of(new String(bytes, StandardCharsets.UTF_8), places);
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
