package nl.vng.inbreng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import nl.vng.inbreng.batch.BezorgStore;
import nl.vng.inbreng.batch.PublishedEdition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `bezorging`: who was sent what of an edition, and how that ended. Only looks.
@Command(
        name = "bezorging",
        aliases = "deliveries",
        description = {
            "Toont per ontvanger wat er van een editie is verzonden, en wat er niet is aangekomen.",
            "",
            "  inbreng bezorging 2025-01-30/3",
            "  inbreng bezorging 2025-01-30/3 --csv bezorging.csv"
        })
final class BezorgingCommand implements Callable<Integer> {

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    final CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "EDITIE", description = "peildatum en nummer: 2025-01-30/3; of de map van de editie")
    String editie = "";

    @Option(names = "--output", paramLabel = "MAP", description = "map met de edities (anders: output)")
    @Nullable
    Path output;

    @Option(names = "--csv", paramLabel = "BESTAND", description = "schrijf het overzicht naar een bestand voor Excel")
    @Nullable
    Path csv;

    @Override
    public Integer call() throws IOException {
        var command = Objects.requireNonNull(spec, "picocli sets the spec");
        var options = new RunOptions();
        options.output = output;
        var edition = Edities.find(editie, Configuration.read(options).outputFolder());
        var overzicht = new Bezorgoverzicht(edition, read(Configuration.database(options), edition));
        if (csv != null) {
            Files.write(csv, overzicht.csv());
        }
        var out = command.commandLine().getOut();
        out.print(common.json ? overzicht.json(Exit.DONE) : overzicht.text());
        out.flush();
        return Exit.DONE;
    }

    static List<BezorgStore.Bezorging> read(Database database, PublishedEdition edition) {
        try {
            return database.ask(it -> BezorgStore.of(JdbcClient.create(it), edition))
                    .orElse(List.of());
        } catch (SQLException e) {
            if (DatabaseFault.of(e) == DatabaseFault.NO_TABLE) {
                return List.of();
            }
            throw StartProblem.database(e, database).orElseGet(() -> StartProblem.otherDatabase(database));
        }
    }
}
