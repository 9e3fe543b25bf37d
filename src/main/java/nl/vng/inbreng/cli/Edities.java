package nl.vng.inbreng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import nl.vng.inbreng.batch.PublishedEdition;
import nl.vng.inbreng.batch.UnreadableEditionException;
import nl.vng.inbreng.keuring.LogboekException;
import nl.vng.inbreng.keuring.LogboekFile;
import nl.vng.inbreng.post.Afloop;

/// Editions as people type them: a folder, or peildatum and number.
final class Edities {

    private static final Pattern NAME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})/(?:editie-)?(\\d{1,9})");

    private Edities() {}

    /// @throws ProblemException if there is no such edition, or it cannot be read
    static PublishedEdition find(String typed, Path output) throws IOException {
        var name = NAME.matcher(typed);
        if (name.matches() && isDate(name.group(1))) {
            int nummer = Integer.parseInt(name.group(2));
            return PublishedEdition.in(output).stream()
                    .filter(it -> it.peildatum().toString().equals(name.group(1)) && it.nummer() == nummer)
                    .findFirst()
                    .orElseThrow(() -> problem(
                            "editie %s bestaat niet".formatted(typed),
                            output.toString(),
                            "kies een editie die `inbreng status` noemt"));
        }
        var folder = Path.of(typed);
        if (!Files.isDirectory(folder)) {
            throw problem(
                    "“%s” is geen editie, en geen map die er is".formatted(typed),
                    "op de opdrachtregel",
                    "noem peildatum en nummer, JJJJ-MM-DD/nummer: bijvoorbeeld 2025-01-30/2; of de map van een editie");
        }
        try {
            return PublishedEdition.at(folder);
        } catch (UnreadableEditionException e) {
            throw unreadable(e);
        }
    }

    /// The name of an edition as people type it: `2025-01-30/editie-0002` is `2025-01-30/2`.
    static String typed(String map) {
        return map.replaceFirst("/editie-0*", "/");
    }

    static ProblemException unreadable(UnreadableEditionException e) {
        return new ProblemException(
                Problem.of(
                        "deze editie is niet te lezen: " + e.wat(),
                        e.edition().toString(),
                        "zet de map terug uit de reservekopie, of kies een andere editie"),
                Exit.REFUSED);
    }

    /// The same, of one whose figures a run needs.
    static ProblemException unreadableBefore(UnreadableEditionException e) {
        return new ProblemException(
                Problem.of(
                        "een eerdere editie is niet te lezen: " + e.wat()
                                + ". Zonder die editie kunnen kleine aantallen"
                                + " uit het verschil met een nieuwe editie worden afgeleid",
                        e.edition().toString(),
                        "zet deze map of de map var terug uit de reservekopie; is de editie nooit gedeeld, verplaats"
                                + " de map dan naar buiten de map met edities"),
                Exit.REFUSED);
    }

    static ProblemException damaged(LogboekException e) {
        return new ProblemException(
                Problem.of(
                        "het logboek van goedkeuringen klopt niet: regel %d %s".formatted(e.regel(), e.wat()),
                        LogboekFile.NAME + " in de map met edities",
                        "is er goedgekeurd in een andere map met edities, noem die dan met --output; zet anders het logboek terug"
                                + " uit de reservekopie, en vertrouw tot die tijd geen goedkeuring"),
                Afloop.LOGBOEK);
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException _) {
            return false;
        }
    }

    private static ProblemException problem(String wat, String waar, String doeDit) {
        return new ProblemException(Problem.of(wat, waar, doeDit), Exit.USAGE);
    }
}
