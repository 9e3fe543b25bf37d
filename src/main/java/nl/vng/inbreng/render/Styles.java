package nl.vng.inbreng.render;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// The style of documents: the sheets in the templates folder, read and found good once per run, and what a document
/// says itself.
final class Styles {

    private final TemplateFolder folder;
    private final ConcurrentMap<String, byte[]> sheets = new ConcurrentHashMap<>();

    Styles(TemplateFolder folder) {
        this.folder = folder;
    }

    /// The bytes of the sheet named `name`.
    ///
    /// @throws RenderException naming file and line of a mistake in it
    byte[] sheet(String name) {
        return sheets.computeIfAbsent(name, this::read);
    }

    /// @throws RenderException if a style of `document` is not there, or has a mistake
    void check(Document document) {
        each(document, "link", it -> {
            if (!isForScreen(it)) {
                sheet(it.getAttribute("href"));
            }
        });
        each(
                document,
                "style",
                it -> new StyleCheck(folder, "", line -> "regel " + line + " van de opmaak")
                        .sheet(it.getTextContent()));
        each(document, "*", it -> {
            if (it.hasAttribute("style")) {
                new StyleCheck(folder, "", _ -> "style=\"" + it.getAttribute("style") + "\"")
                        .declarations(it.getAttribute("style"));
            }
        });
    }

    /// Whether the sheet that `link` names is for the HTML twin only.
    static boolean isForScreen(Element link) {
        return link.getAttribute("media").equals("screen");
    }

    private byte[] read(String name) {
        var bytes = folder.read(name);
        new StyleCheck(folder, name.substring(0, name.lastIndexOf('/') + 1), line -> TemplateFolder.place(name, line))
                .sheet(new String(bytes, StandardCharsets.UTF_8));
        return bytes;
    }

    private static void each(Document document, String name, Consumer<Element> check) {
        var all = document.getElementsByTagName(name);
        for (int i = 0; i < all.getLength(); i++) {
            var element = (Element) all.item(i);
            try {
                check.accept(element);
            } catch (RenderException e) {
                throw e.about(element);
            }
        }
    }
}
