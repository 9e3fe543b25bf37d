package nl.vng.inbreng.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Options of the commands that work on an edition that exists.
final class FolderOptions {

    @Option(names = "--input", paramLabel = "MAP", description = "map met de exports (anders: input)")
    @Nullable
    Path input;

    @Option(names = "--output", paramLabel = "MAP", description = "map met de edities (anders: output)")
    @Nullable
    Path output;

    @Option(names = "--templates", paramLabel = "MAP", description = "map met de sjablonen (anders: templates)")
    @Nullable
    Path templates;

    /// As the options of a run.
    RunOptions options() {
        var options = new RunOptions();
        options.input = input;
        options.output = output;
        options.templates = templates;
        return options;
    }
}
