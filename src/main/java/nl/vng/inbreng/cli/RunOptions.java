package nl.vng.inbreng.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

    /// What was typed, each word apart and each folder in full: for who gives the command from elsewhere.
    List<String> typed() {
        var typed = new ArrayList<>(folders());
        if (peildatum != null) {
            typed.addAll(List.of("--peildatum", peildatum.toString()));
        }
        return typed;
    }

    /// The same, of the folders alone.
    List<String> folders() {
        var typed = new ArrayList<String>();
        folder(typed, "--input", input);
        folder(typed, "--output", output);
        folder(typed, "--templates", templates);
        return typed;
    }

    private static void folder(List<String> typed, String option, @Nullable Path folder) {
        if (folder != null) {
            typed.addAll(List.of(option, folder.toAbsolutePath().normalize().toString()));
        }
    }
}
