package nl.vng.inbreng.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openpdf.text.BadElementException;
import org.openpdf.text.Image;

/// The templates folder, as the only place that a document is made from.
final class TemplateFolder {

    private static final Pattern IMAGE = Pattern.compile("(?i).+\\.(?:png|jpg)");

    private final Path root;

    TemplateFolder(Path root) {
        try {
            this.root = root.toRealPath();
        } catch (IOException e) {
            throw new RenderException(
                    "De map met sjablonen is er niet of is niet te lezen.",
                    root.toString(),
                    "zet de map terug, of noem de goede met --templates",
                    e);
        }
    }

    /// The file named `name`, with forward slashes and relative to the folder; empty if there is none.
    ///
    /// @throws RenderException if the name leads out of the folder: absolute, a scheme, `..` or a link
    Optional<Path> find(String name) {
        if (name.isEmpty()
                || name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || name.contains("..")
                || name.contains("%")) {
            throw outside(name);
        }
        try {
            var file = root.resolve(name);
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            var real = file.toRealPath();
            if (!real.startsWith(root)) {
                throw outside(name);
            }
            return Optional.of(real);
        } catch (InvalidPathException e) {
            throw outside(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The line of a file, as messages name it.
    static String place(String name, int line) {
        return place(name) + ", regel " + line;
    }

    static String place(String name) {
        return "templates/" + name;
    }

    /// The bytes of the picture named `name`.
    ///
    /// @throws RenderException if it is no PNG or JPG in the folder, or is damaged
    byte[] image(String name) {
        if (!IMAGE.matcher(name).matches()) {
            throw new RenderException(
                    "De afbeelding \"" + name + "\" is geen PNG of JPG uit de map met sjablonen.",
                    root.toString(),
                    "gebruik een bestand uit de map met sjablonen dat eindigt op .png of .jpg, of een <svg>");
        }
        var bytes = read(name);
        try {
            var _ = Image.getInstance(bytes);
            return bytes;
        } catch (IOException | BadElementException e) {
            throw new RenderException(
                    "De afbeelding \"" + name + "\" is stuk, of is geen PNG of JPG.",
                    root.toString(),
                    "sla de afbeelding opnieuw op als PNG of JPG",
                    e);
        }
    }

    /// The bytes of the file named `name`.
    ///
    /// @throws RenderException if there is no such file in the folder
    byte[] read(String name) {
        var file = find(name)
                .orElseThrow(() -> new RenderException(
                        "Het bestand \"" + name + "\" staat niet in de map met sjablonen.",
                        root.toString(),
                        "zet het bestand erin of verbeter de naam; namen tellen vanaf de map met sjablonen"));
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The name of `file` in the folder, with forward slashes.
    String nameOf(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private RenderException outside(String name) {
        return new RenderException(
                "Een document mag alleen bestanden uit de map met sjablonen gebruiken, niet \"" + name + "\".",
                root.toString(),
                "zet het bestand in de map met sjablonen en noem het vanaf die map, bijvoorbeeld style/huisstijl.css");
    }
}
