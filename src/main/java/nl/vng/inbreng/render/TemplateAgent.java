package nl.vng.inbreng.render;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openpdf.pdf.ITextOutputDevice;
import org.openpdf.pdf.ITextRenderer;
import org.openpdf.pdf.ITextUserAgent;
import org.openpdf.resource.ImageResource;

/// Gives the engine style sheets and images from the templates folder, by their path in it, and nothing else.
final class TemplateAgent extends ITextUserAgent {

    private static final String ENGINE_STYLES = "/resources/css/XhtmlNamespaceHandler.css";

    /// What the engine accepts without a complaint.
    private static final Pattern WITHOUT_EFFECT =
            Pattern.compile("(?<![-\\w])(?:hyphens|letter-spacing|word-spacing|overflow)(?=\\s*:)|linear-gradient");

    private final TemplateFolder folder;
    private final ConcurrentMap<String, byte[]> styles;

    /// @param styles the style sheets that were read and found good, shared by all documents
    TemplateAgent(TemplateFolder folder, ConcurrentMap<String, byte[]> styles, ITextOutputDevice device) {
        super(device, ITextRenderer.DEFAULT_DOTS_PER_PIXEL);
        this.folder = folder;
        this.styles = styles;
    }

    @Override
    public @Nullable String resolveURI(@Nullable String uri) {
        return uri;
    }

    @Override
    public ImageResource getImageResource(String uri) {
        var name = uri.toLowerCase(Locale.ROOT);
        if (!name.endsWith(".png") && !name.endsWith(".jpg")) {
            throw new RenderException(
                    "De afbeelding \"" + uri + "\" is geen PNG of JPG uit de map met sjablonen.",
                    "de XHTML of de opmaak (CSS) van dit document",
                    "gebruik een bestand uit de map met sjablonen dat eindigt op .png of .jpg, of een <svg>");
        }
        return super.getImageResource(uri);
    }

    @Override
    protected InputStream resolveAndOpenStream(@Nullable String uri) {
        var wanted = Objects.requireNonNull(uri);
        if (isEngineStyles(wanted)) {
            return Objects.requireNonNull(ITextRenderer.class.getResourceAsStream(ENGINE_STYLES));
        }
        return new ByteArrayInputStream(
                wanted.endsWith(".css") ? styles.computeIfAbsent(wanted, this::style) : folder.read(wanted));
    }

    private byte[] style(String name) {
        var bytes = folder.read(name);
        refuseWhatDoesNothing(name, new String(bytes, StandardCharsets.UTF_8));
        return bytes;
    }

    private static void refuseWhatDoesNothing(String name, String styles) {
        var found = WITHOUT_EFFECT.matcher(styles);
        if (found.find()) {
            long regel = styles.substring(0, found.end()).lines().count();
            throw new RenderException(
                    "De PDF-maker doet niets met \"" + found.group().strip() + "\", of knipt er tekst mee af.",
                    "templates/%s, regel %d".formatted(name, regel),
                    "haal het weg uit de opmaak");
        }
    }

    /// The engine names its own style sheet by where it lies on the class path.
    private static boolean isEngineStyles(String uri) {
        var engine = ITextRenderer.class.getResource(ENGINE_STYLES);
        return engine != null && uri.equals(engine.toString());
    }
}
