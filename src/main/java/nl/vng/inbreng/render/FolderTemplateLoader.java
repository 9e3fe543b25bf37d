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

    /// The clock would make each run different, the next two would run a text from the data as a template, and the last
    /// would leave out in silence what is missing.
    private static final Pattern FORBIDDEN =
            Pattern.compile("(?<![\\w)\\]])\\.\\s*now\\b|\\?\\s*(?:eval|interpret)\\b|<#attempt\\b");

    @Override
    public @Nullable Object findTemplateSource(String name) throws IOException {
        try {
            return folder.find(name).orElse(null);
        } catch (RenderException e) {
            throw new IOException(e); // FreeMarker adds the line of the include or the import
        }
    }

    @Override
    public long getLastModified(Object source) {
        return 0; // parsed once: a Renderer never looks at a template again
    }

    @Override
    public Reader getReader(Object source, String encoding) throws IOException {
        var text = read((Path) source, Charset.forName(encoding));
        var name = folder.nameOf((Path) source);
        refuseForbidden(name, text);
        refuseUnprintable(name, text);
        return new StringReader(rewrite.apply(name, text));
    }

    private static void refuseForbidden(String name, String text) {
        var forbidden = FORBIDDEN.matcher(text);
        if (forbidden.find()) {
            throw new RenderException(
                    "Een sjabloon mag \"" + forbidden.group() + "\" niet gebruiken.",
                    TemplateFolder.place(name, lineOf(text, forbidden.start())),
                    "haal het weg: een datum en een tekst komen klaar binnen, en een waarde die ontbreekt, is een fout");
        }
    }

    private static void refuseUnprintable(String name, String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (Legible.isUnprintable(text.codePointAt(i))) {
                throw Legible.unprintable(text.codePointAt(i), text).in(TemplateFolder.place(name, lineOf(text, i)));
            }
        }
    }

    private String read(Path file, Charset encoding) throws IOException {
        try {
            return Files.readString(file, encoding);
        } catch (CharacterCodingException e) {
            throw new RenderException(
                    "Een sjabloon is niet opgeslagen als " + encoding + ".",
                    TemplateFolder.place(folder.nameOf(file)),
                    "sla het bestand opnieuw op, met tekenset UTF-8",
                    e);
        }
    }

    private static int lineOf(String text, int at) {
        return (int) text.substring(0, at).chars().filter(it -> it == '\n').count() + 1;
    }

    /// FreeMarker prints it where it did not find a template.
    @Override
    public String toString() {
        return "the templates folder";
    }

    @Override
    public void closeTemplateSource(Object source) {}
}
