package nl.vng.inbreng.render;

import java.util.HashMap;
import java.util.Objects;
import org.openpdf.pdf.ITextRenderer;
import org.openpdf.util.Configuration;

/// Starts the engine with the settings of its own jar.
///
/// Left alone it would also take them from `~/.flyingsaucer/local.openpdf.conf` and from system properties that begin
/// with `xr.`, so that the same document could look different under another user. It reads them once, when its
/// Configuration is first touched: for that moment the properties are put aside, and `xr.conf`, which goes before
/// the file in the home folder, names the jar's own file.
final class Engine {

    private static final String OVERRIDE = "xr.conf";

    static {
        isolate();
        Complaints.listen();
    }

    private Engine() {}

    /// Does nothing but make sure that the above has happened.
    static void start() {}

    private static void isolate() {
        var own = Objects.requireNonNull(ITextRenderer.class.getResource("/resources/conf/openpdf.conf"));
        var aside = new HashMap<String, String>();
        System.getProperties().stringPropertyNames().stream()
                .filter(it -> it.startsWith("xr."))
                .forEach(it -> aside.put(it, System.clearProperty(it)));
        System.setProperty(OVERRIDE, own.toString());
        try {
            Configuration.valueFor("xr.conf");
        } finally {
            System.clearProperty(OVERRIDE);
            aside.forEach(System::setProperty);
        }
    }
}
