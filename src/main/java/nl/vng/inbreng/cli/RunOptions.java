package nl.vng.inbreng.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Options of the commands that read exports.
final class RunOptions {

    @Option(names = "--input", paramLabel = "MAP", description = "map met de exports (anders: input)")
    @Nullable
    Path input;

    @Option(names = "--output", paramLabel = "MAP", description = "map voor de edities (anders: output)")
    @Nullable
    Path output;

    @Option(names = "--templates", paramLabel = "MAP", description = "map met de sjablonen (anders: templates)")
    @Nullable
    Path templates;

    @Option(
            names = "--peildatum",
            paramLabel = "JJJJ-MM-DD",
            description = "peildatum van de opvangcapaciteit (anders: de nieuwste die compleet is)")
    @Nullable
    LocalDate peildatum;
}
