package nl.vng.inbreng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import nl.vng.inbreng.batch.RunResult;
import nl.vng.inbreng.domain.Ernst;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The last run as a Prometheus text file, for the textfile collector of the node exporter: `var/metrics/inbreng.prom`.
final class Metrics {

    private static final Logger LOG = LoggerFactory.getLogger(Metrics.class);
    private static final String SUCCESS = "inbreng_last_success_timestamp_seconds";
    private static final Pattern LAST_SUCCESS = Pattern.compile("(?m)^" + SUCCESS + " (\\d+)$");

    private Metrics() {}

    /// Writes the file, whole or not at all. A run does not fail when its metrics cannot be written.
    ///
    /// @param varFolder folder of the program's own state
    static void write(Path varFolder, RunResult result, Instant begun, Instant ended) {
        Path file = varFolder.resolve("metrics").resolve("inbreng.prom");
        try {
            String before = Files.exists(file) ? Files.readString(file) : "";
            Files.createDirectories(file.getParent());
            Path half = file.resolveSibling(".inbreng.prom.tmp"); // the collector reads *.prom
            Files.writeString(half, text(result, begun, ended, before));
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("the metrics could not be written to {}", file, e);
        }
    }

    /// @param before the text of the run before, which knows the last success; empty when there was none
    static String text(RunResult result, Instant begun, Instant ended, String before) {
        var text = new StringBuilder();
        add(text, "inbreng_last_run_timestamp_seconds", "When the last run ended.", ended.getEpochSecond());
        add(
                text,
                "inbreng_last_run_duration_seconds",
                "How long the last run took.",
                Duration.between(begun, ended).toMillis() / 1000.0);
        add(
                text,
                "inbreng_last_run_exit_code",
                "Exit code of the last run.",
                result.uitslag().code());
        var earlier = LAST_SUCCESS.matcher(before);
        long success = result.uitslag().code() == 0
                ? ended.getEpochSecond()
                : earlier.find() ? Long.parseLong(earlier.group(1)) : 0;
        add(text, SUCCESS, "When the last run ended that made an edition or found nothing new; 0 is never.", success);
        add(
                text,
                "inbreng_documents_made",
                "Documents that the last run made.",
                result.documenten().size());
        add(
                text,
                "inbreng_documents_failed",
                "Documents that the last run could not make.",
                result.mislukt().size());
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
