package nl.vng.inbreng.render;

import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Gives FreeMarker the files of the templates folder and nothing else.
record FolderTemplateLoader(TemplateFolder folder) implements TemplateLoader {

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
        return Files.newBufferedReader((Path) source, Charset.forName(encoding));
    }

    @Override
    public void closeTemplateSource(Object source) {}
}
