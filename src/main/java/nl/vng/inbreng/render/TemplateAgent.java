package nl.vng.inbreng.render;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openpdf.pdf.ITextOutputDevice;
import org.openpdf.pdf.ITextRenderer;
import org.openpdf.pdf.ITextUserAgent;

/// Gives the engine style sheets and images from the templates folder, by their path in it, and nothing else.
final class TemplateAgent extends ITextUserAgent {

    private static final String ENGINE_STYLES = "/resources/css/XhtmlNamespaceHandler.css";

    private final TemplateFolder folder;
    private final Styles styles;

    TemplateAgent(TemplateFolder folder, Styles styles, ITextOutputDevice device) {
        super(device, ITextRenderer.DEFAULT_DOTS_PER_PIXEL);
        this.folder = folder;
        this.styles = styles;
    }

    @Override
    public @Nullable String resolveURI(@Nullable String uri) {
        return uri;
    }

    @Override
    protected InputStream resolveAndOpenStream(@Nullable String uri) {
        var wanted = Objects.requireNonNull(uri);
        if (isEngineStyles(wanted)) {
            return Objects.requireNonNull(ITextRenderer.class.getResourceAsStream(ENGINE_STYLES));
        }
        return new ByteArrayInputStream(wanted.endsWith(".css") ? styles.sheet(wanted) : folder.read(wanted));
    }

    /// The engine names its own style sheet by where it lies on the class path.
    private static boolean isEngineStyles(String uri) {
        var engine = ITextRenderer.class.getResource(ENGINE_STYLES);
        return engine != null && uri.equals(engine.toString());
    }
}
