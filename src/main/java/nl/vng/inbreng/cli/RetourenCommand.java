package nl.vng.inbreng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import nl.vng.inbreng.post.Retour;
import nl.vng.inbreng.publish.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `retouren`: reads what mail servers sent back, and notes it with who it was for.
@Command(
        name = "retouren",
        aliases = "bounces",
        description = {
            "Leest berichten die zijn teruggekomen (“onbestelbaar”), en zet bij de ontvanger dat het niet is aangekomen.",
            "Bewaar ze uit uw mailprogramma als .eml, of noem de map van een postbus. De bestanden blijven zoals ze zijn.",
            "",
            "  inbreng retouren onbestelbaar/"
        })
final class RetourenCommand implements Callable<Integer> {

    private static final long LARGEST = 50L << 20;

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    final CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "BESTAND", arity = "1..*", description = "bestanden of mappen met berichten")
    List<Path> paths = List.of();

    /// @param verwerkt reports that were noted
    /// @param onbekend reports of messages that the ledger does not know, or knew already
    /// @param anders files that are no report of a failure
    private record Telling(int verwerkt, int onbekend, int anders) {}

    @Override
    public Integer call() throws IOException {
        var command = Objects.requireNonNull(spec, "picocli sets the spec");
        var files = paths.stream().flatMap(it -> files(it).stream()).toList();
        try (var program = Program.start(command, new RunOptions())) {
            int verwerkt = 0;
            int onbekend = 0;
            int anders = 0;
            for (Path file : files) {
                var retour = Files.size(file) > LARGEST
                        ? null
                        : Retour.of(Files.readAllBytes(file)).orElse(null);
                if (retour == null) {
                    anders++;
                } else if (program.bezorging().returned(retour) > 0) {
                    verwerkt++;
                } else {
                    onbekend++;
                }
            }
            print(new Telling(verwerkt, onbekend, anders));
        }
        return Exit.DONE;
    }

    private static List<Path> files(Path path) {
        try (var all = Files.walk(path)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException _) {
            throw new ProblemException(
                    Problem.of(
                            "dit bestand of deze map is er niet, of is niet te lezen",
                            path.toString(),
                            "controleer het pad en de rechten"),
                    Exit.USAGE);
        }
    }

    private void print(Telling telling) {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        if (common.json) {
            var model = new LinkedHashMap<String, Object>();
            model.put("schema", 1);
            model.put("exitcode", Exit.DONE);
            model.put("verwerkt", telling.verwerkt());
            model.put("niet_in_register", telling.onbekend());
            model.put("geen_retour", telling.anders());
            out.print(Json.text(model));
        } else {
            out.printf(
                    "%d %s verwerkt; %d van berichten die hier niet (meer) open staan; %d %s geen retour.%n",
                    telling.verwerkt(),
                    telling.verwerkt() == 1 ? "retour" : "retouren",
                    telling.onbekend(),
                    telling.anders(),
                    telling.anders() == 1 ? "bestand is" : "bestanden zijn");
        }
        out.flush();
    }
}
