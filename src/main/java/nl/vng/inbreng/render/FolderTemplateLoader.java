package nl.vng.inbreng.render;

import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Gives FreeMarker the files of the templates folder and nothing else.
///
/// @param rewrite what becomes of a template, from its name and its text
record FolderTemplateLoader(TemplateFolder folder, BinaryOperator<String> rewrite) implements TemplateLoader {

    /// The clock would make each run different, and the other two would run a text from the data as a template.
    private static final Pattern FORBIDDEN =
            Pattern.compile("(?<![\\w)\\]])\\.\\s*now\\b|\\?\\s*(?:eval|interpret)\\b");

    @Override
    public @Nullable Object findTemplateSource(String name) {
        return folder.find(name).orElse(null);
    }

    @Override
    public long getLastModified(Object source) {
        return 0; // parsed once: a Renderer never looks at a template again
    }

    @Override
    public Reader getReader(Object source, String encoding) throws IOException {
        var text = read((Path) source, Charset.forName(encoding));
        var forbidden = FORBIDDEN.matcher(text);
        if (forbidden.find()) {
            throw new RenderException(
                    "Een sjabloon mag \"" + forbidden.group() + "\" niet gebruiken.",
                    "templates/%s, regel %d".formatted(folder.nameOf((Path) source), lineOf(text, forbidden.start())),
                    "haal het weg: een datum en een tekst komen klaar binnen");
        }
        return new StringReader(rewrite.apply(folder.nameOf((Path) source), text));
    }

    private String read(Path file, Charset encoding) throws IOException {
        try {
            return Files.readString(file, encoding);
        } catch (CharacterCodingException e) {
            throw new RenderException(
                    "Een sjabloon is niet opgeslagen als " + encoding + ".",
                    "templates/" + folder.nameOf(file),
                    "sla het bestand opnieuw op, met tekenset UTF-8",
                    e);
        }
    }

    private static long lineOf(String text, int at) {
        return text.substring(0, at).chars().filter(it -> it == '\n').count() + 1;
    }

    /// FreeMarker prints it where it did not find a template.
    @Override
    public String toString() {
        return "the templates folder";
    }

    @Override
    public void closeTemplateSource(Object source) {}
}
