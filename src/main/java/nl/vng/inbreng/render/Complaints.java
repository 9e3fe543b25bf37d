package nl.vng.inbreng.render;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.openpdf.util.XRLog;
import org.openpdf.util.XRLogger;

/// What the engine would only write to a log: something that it could not read or paint. It does not throw, it leaves
/// out; here each warning makes the document fail.
final class Complaints implements XRLogger {

    private static final ScopedValue<List<String>> OF_THIS_DOCUMENT = ScopedValue.newInstance();

    /// Takes the place of the engine's logger, for the whole JVM.
    static void listen() {
        XRLog.setLoggerImpl(new Complaints());
        XRLog.setLoggingEnabled(true);
    }

    /// What `work` gives.
    ///
    /// @throws RenderException if the engine complained
    static <T> T none(ScopedValue.CallableOp<T, RuntimeException> work) {
        var complaints = new ArrayList<String>();
        var result = ScopedValue.where(OF_THIS_DOCUMENT, complaints).call(work);
        if (!complaints.isEmpty()) {
            throw new RenderException(
                    "De PDF-maker kan een deel van dit document niet lezen of tekenen.",
                    "de opmaak (CSS) of een afbeelding van dit document",
                    "maak de laatste wijziging in sjabloon of opmaak ongedaan; wat de PDF-maker zei, staat in het logbestand",
                    new IllegalArgumentException(complaints.getFirst()));
        }
        return result;
    }

    @Override
    public void log(String where, Level level, String message) {
        log(where, level, message, null);
    }

    @Override
    public void log(String where, Level level, String message, @Nullable Throwable cause) {
        if (level.intValue() >= Level.WARNING.intValue() && OF_THIS_DOCUMENT.isBound()) {
            OF_THIS_DOCUMENT.get().add(cause == null ? message : message + ": " + cause);
        }
    }

    @Override
    public void setLevel(String logger, Level level) {}
}
