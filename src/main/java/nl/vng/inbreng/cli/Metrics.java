package nl.vng.inbreng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import nl.vng.inbreng.batch.RunResult;
import nl.vng.inbreng.domain.Ernst;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The last run as a Prometheus text file, for the textfile collector of the node exporter: `var/metrics/inbreng.prom`.
/// Beside it `inbreng-nacht.prom`: when the last night began, so that one that never ended is seen.
final class Metrics {

    private static final Logger LOG = LoggerFactory.getLogger(Metrics.class);
    private static final String SUCCESS = "inbreng_last_success_timestamp_seconds";
    private static final Pattern LAST_SUCCESS = Pattern.compile("(?m)^" + SUCCESS + " (\\d+)$");

    private Metrics() {}

    /// Notes that a night begins.
    ///
    /// @param varFolder folder of the program's own state
    static void begin(Path varFolder, Instant begun) {
        var text = new StringBuilder();
        add(text, "inbreng_last_night_start_timestamp_seconds", "When the last night began.", begun.getEpochSecond());
        replace(file(varFolder, "inbreng-nacht.prom"), text.toString());
    }

    /// Notes how a run ended. It does not fail when that cannot be written.
    ///
    /// @param varFolder folder of the program's own state
    /// @param exit exit code of the command
    /// @param result what the run gave; `null` when it ended before, or without any
    static void write(Path varFolder, int exit, @Nullable RunResult result, Instant begun, Instant ended) {
        Path file = file(varFolder, "inbreng.prom");
        replace(file, text(exit, result, begun, ended, read(file)));
    }

    private static Path file(Path varFolder, String name) {
        return varFolder.resolve("metrics").resolve(name);
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException _) {
            return "";
        }
    }

    /// Writes the file, whole or not at all. What cannot be replaced is taken away if that can be done: no news is
    /// noticed, old news is not.
    private static void replace(Path file, String text) {
        Path half = file.resolveSibling("." + file.getFileName() + ".tmp"); // the collector reads *.prom
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(half, text);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("the metrics could not be written to {}", file, e);
            for (Path it : List.of(half, file)) {
                delete(it);
            }
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} could not be taken away", file, e);
        }
    }

    /// @param before the text of the run before, which knows the last success; empty when there was none
    private static String text(int exit, @Nullable RunResult result, Instant begun, Instant ended, String before) {
        var text = new StringBuilder();
        add(text, "inbreng_last_run_timestamp_seconds", "When the last run ended.", ended.getEpochSecond());
        add(
                text,
                "inbreng_last_run_duration_seconds",
                "How long the last run took.",
                Duration.between(begun, ended).toMillis() / 1000.0);
        add(text, "inbreng_last_run_exit_code", "Exit code of the last run.", exit);
        var earlier = LAST_SUCCESS.matcher(before);
        boolean edition = result != null && result.editie() != null;
        long success = edition && (exit == Exit.DONE || exit == Exit.WAITING)
                ? ended.getEpochSecond()
                : earlier.find() ? Long.parseLong(earlier.group(1)) : 0;
        add(text, SUCCESS, "When the last run ended that made an edition or found nothing new; 0 is never.", success);
        add(
                text,
                "inbreng_documents_made",
                "Documents that the last run made.",
                result == null ? 0 : result.documenten().size());
        add(
                text,
                "inbreng_documents_failed",
                "Documents that the last run could not make.",
                result == null ? 0 : result.mislukt().size());
        if (result == null) {
            return text.toString(); // nothing is known of the data
        }
        head(text, "inbreng_findings", "Findings in the data of the last run.");
        for (Ernst ernst : Ernst.values()) {
            text.append("inbreng_findings{ernst=\"%s\"} %d\n"
                    .formatted(ernst.naam(), result.bevindingen().aantal(ernst)));
        }
        return text.toString();
    }

    private static void add(StringBuilder text, String name, String help, Object value) {
        head(text, name, help);
        text.append(name).append(' ').append(value).append('\n');
    }

    private static void head(StringBuilder text, String name, String help) {
        text.append("# HELP %1$s %2$s\n# TYPE %1$s gauge\n".formatted(name, help));
    }
}
