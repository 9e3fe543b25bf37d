package nl.vng.inbreng.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.vng.inbreng.Settings;
import nl.vng.inbreng.intake.Delivery;

/// Whether the folders of a run can be used; a problem is told before anything is read.
final class Folders {

    private static final List<String> OWN_FILES =
            List.of("run.lock", "run.eigenaar", "inbreng.mv.db", "log/inbreng.log");

    /// Bytes of a trial: less is of no use to a run.
    private static final int TRIAL = 1 << 20;

    private Folders() {}

    /// The folder with exports: what was asked or configured, else `input`, else the sample in it, which is then told.
    static Path exports(Settings settings, PrintWriter err) throws IOException {
        Path folder = settings.inputFolder();
        Path sample = folder.resolve("voorbeeld");
        if (settings.input() != null || Delivery.anyIn(folder) || !Files.isDirectory(sample)) {
            return folder;
        }
        err.println("In " + folder + " staan geen exports; de voorbeeldlevering in " + sample + " wordt gebruikt.");
        err.flush();
        return sample;
    }

    static Optional<Problem> input(Path folder) {
        return Files.isDirectory(folder) && Files.isReadable(folder)
                ? Optional.empty()
                : Optional.of(Problem.of(
                        "de map met exports is er niet of is niet leesbaar",
                        folder.toString(),
                        "maak de map aan en zet de exports erin, of noem een andere map met --input"));
    }

    static Optional<Problem> templates(Path folder) {
        return Files.isRegularFile(folder.resolve("landelijk").resolve("document.ftlh"))
                        && Files.isDirectory(folder.resolve("fonts"))
                ? Optional.empty()
                : Optional.of(Problem.of(
                        "in deze map staan geen sjablonen met lettertypen",
                        folder.toString(),
                        "noem met --templates de map die de mappen landelijk, provincie en fonts bevat"));
    }

    static Optional<Problem> output(Path folder) {
        return writable(folder)
                ? Optional.empty()
                : Optional.of(Problem.of(
                        "er kan niet worden geschreven in de map voor de edities",
                        folder.toString(),
                        "geef schrijfrechten, maak ruimte vrij, of noem een andere map met --output"));
    }

    /// The folder where very large exports are kept while they are read.
    static Optional<Problem> temporary(Path folder) {
        return writable(folder) ? Optional.empty() : Optional.of(unwritable(folder));
    }

    static Problem unwritable(Path folder) {
        return Problem.of(
                "er kan niet worden geschreven",
                folder.toString(),
                "maak ruimte vrij of geef schrijfrechten, en geef de opdracht opnieuw");
    }

    static Optional<Problem> var(Path folder) {
        return writable(folder)
                        && writable(folder.resolve("log"))
                        && OWN_FILES.stream().map(folder::resolve).allMatch(Folders::usable)
                ? Optional.empty()
                : Optional.of(Problem.of(
                        "er kan niet worden geschreven in de map voor de database en het logbestand",
                        folder.toString(),
                        "geef schrijfrechten op deze map en alles erin, of maak ruimte vrij"));
    }

    private static boolean usable(Path file) {
        return Files.notExists(file) || (Files.isRegularFile(file) && Files.isWritable(file));
    }

    /// On a full disk a file can still be made, but nothing be written in it.
    private static boolean writable(Path folder) {
        try {
            Files.createDirectories(folder);
            Path trial = Files.createTempFile(folder, ".proef", null);
            try {
                Files.write(trial, new byte[TRIAL]);
            } finally {
                Files.delete(trial);
            }
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
