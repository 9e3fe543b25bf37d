package nl.vng.inbreng.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.vng.inbreng.batch.PublishedEdition;
import nl.vng.inbreng.batch.RunStore;
import nl.vng.inbreng.batch.Uitslag;
import nl.vng.inbreng.batch.UnreadableEditionException;
import nl.vng.inbreng.keuring.LogboekException;
import nl.vng.inbreng.keuring.LogboekFile;
import nl.vng.inbreng.publish.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `status`: the last runs, and whether one is busy. Only looks: it stops no run and waits for none.
@Command(
        name = "status",
        description = {
            "Toont de laatste runs: wanneer, waarvan, en hoe ze afliepen.",
            "Met --bewaak exitcode 0: er was vandaag op tijd een goede run klaar; 1: die was er niet."
        })
final class StatusCommand implements Callable<Integer> {

    private static final int SHOWN = 10;
    private static final int OF_A_DAY = 1000;
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EE d MMM yyyy, HH:mm 'uur'", Locale.forLanguageTag("nl-NL"));

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    final CommonOptions common = new CommonOptions();

    @Option(
            names = "--bewaak",
            paramLabel = "UU:MM",
            description = "kijk of er vandaag vóór dit tijdstip een goede run klaar was (Nederlandse tijd)")
    @Nullable
    LocalTime bewaak;

    @Override
    public Integer call() throws IOException {
        CommandSpec command = Objects.requireNonNull(spec, "picocli sets the spec");
        var settings = Configuration.read(new RunOptions());
        var output = settings.outputFolder();
        var database = Configuration.database(new RunOptions());
        if (bewaak != null) {
            return watched(command.commandLine().getOut(), database, bewaak);
        }
        var stand = stand(database, SHOWN, PublishedEdition.in(output));
        PrintWriter out = command.commandLine().getOut();
        var staten = staten(stand.edities(), new LogboekFile(output, settings.varFolder()));
        out.print(common.json ? json(stand, staten) : text(stand) + text(staten));
        out.flush();
        return Exit.DONE;
    }

    private int watched(PrintWriter out, Database database, LocalTime before) {
        var runs = stand(database, OF_A_DAY, List.of()).runs();
        var oordeel = Bewaking.of(runs, before, ZonedDateTime.now(HERE));
        int exit = oordeel.goed() ? Exit.DONE : Exit.UNEXPECTED;
        out.print(
                common.json
                        ? Json.text(Map.of("schema", 1, "exitcode", exit, "goed", oordeel.goed(), "zin", oordeel.zin()))
                        : oordeel.zin() + "\n");
        out.flush();
        return exit;
    }

    /// @param bezig who runs now; `null` when nobody does
    /// @param runs the last runs; `null` when a run that is busy keeps them from being read
    /// @param edities the editions that exist
    private record Stand(@Nullable String bezig, @Nullable List<RunStore.Run> runs, List<PublishedEdition> edities) {}

    private static Stand stand(Database database, int count, List<PublishedEdition> edities) {
        try {
            String bezig = database.running().orElse(null);
            return new Stand(bezig, runs(database, count), edities);
        } catch (SQLException e) {
            if (DatabaseFault.of(e) == DatabaseFault.IN_USE) {
                return new Stand(database.owner(), null, edities);
            }
            throw StartProblem.database(e, database).orElseGet(() -> StartProblem.otherDatabase(database));
        }
    }

    private static List<RunStore.Run> runs(Database database, int count) throws SQLException {
        try {
            return database.ask(it -> new RunStore(JdbcClient.create(it)).last(count))
                    .orElse(List.of());
        } catch (SQLException e) {
            if (DatabaseFault.of(e) == DatabaseFault.NO_TABLE) {
                return List.of();
            }
            throw e;
        }
    }

    private static String text(Stand stand) {
        var runs = stand.runs();
        if (runs == null) {
            return busy(stand);
        }
        if (runs.isEmpty()) {
            return "Er is nog geen run geweest. Begin met `inbreng maak`.\n";
        }
        var text = new StringBuilder();
        if (stand.bezig() != null) {
            text.append("Er is nu een run bezig (%s).\n".formatted(stand.bezig()));
        }
        for (RunStore.Run run : runs) {
            text.append("%-26s %-11s peildatum %-11s %s\n"
                    .formatted(
                            MOMENT.format(run.begonnen().atZoneSameInstant(HERE)),
                            run.opdracht(),
                            Objects.requireNonNullElse(run.peildatum(), "-"),
                            uitslag(run, stand)));
            if (run.boodschap() != null) {
                text.append("    ").append(run.boodschap()).append('\n');
            }
        }
        return text.toString();
    }

    /// Where each edition stands, by its name; the newest last.
    private static SortedMap<String, String> staten(List<PublishedEdition> edities, LogboekFile file)
            throws IOException {
        var staten = new TreeMap<String, String>();
        for (var it : edities) {
            staten.put(it.map(), staat(it, file));
        }
        return staten;
    }

    private static String staat(PublishedEdition editie, LogboekFile file) throws IOException {
        try {
            return EditieStaat.of(editie.map(), editie.sealed(), file.read());
        } catch (UnreadableEditionException e) {
            return "NIET TE LEZEN: " + e.wat();
        } catch (LogboekException e) {
            return "ONBEKEND: regel %d van het logboek %s".formatted(e.regel(), e.wat());
        }
    }

    private static String text(SortedMap<String, String> staten) {
        return staten.entrySet().stream()
                .skip(Math.max(0, staten.size() - SHOWN))
                .map(it -> "%s: %s\n".formatted(it.getKey(), it.getValue()))
                .collect(Collectors.joining("", staten.isEmpty() ? "" : "Edities:\n", ""));
    }

    private static String busy(Stand stand) {
        return "Er is nu een run bezig (%s). De eerdere runs ziet u weer als die klaar is.\n".formatted(stand.bezig());
    }

    /// What began last is what runs now, if something does; any other without an end was interrupted.
    private static String uitslag(RunStore.Run run, Stand stand) {
        if (run.uitslag() != null) {
            return Uitslag.valueOf(run.uitslag()).naam();
        }
        var runs = stand.runs();
        return stand.bezig() != null && runs != null && run.equals(runs.getFirst()) ? "bezig" : "onderbroken";
    }

    private static String json(Stand stand, Map<String, String> staten) {
        var runs = stand.runs();
        var model = new LinkedHashMap<String, @Nullable Object>();
        model.put("schema", 1);
        model.put("bezig", stand.bezig());
        model.put(
                "runs",
                runs == null ? null : runs.stream().map(it -> model(it, stand)).toList());
        model.put(
                "edities", stand.edities().stream().map(it -> model(it, staten)).toList());
        return Json.text(model);
    }

    private static Map<String, @Nullable Object> model(RunStore.Run run, Stand stand) {
        var model = new LinkedHashMap<String, @Nullable Object>();
        model.put("opdracht", run.opdracht());
        model.put("begonnen", run.begonnen().toString());
        model.put("geeindigd", run.geeindigd() == null ? null : run.geeindigd().toString());
        model.put("peildatum", run.peildatum() == null ? null : run.peildatum().toString());
        model.put("uitslag", uitslag(run, stand));
        model.put("boodschap", run.boodschap());
        model.put("eigenaar", run.eigenaar());
        return model;
    }

    private static Map<String, @Nullable Object> model(PublishedEdition it, Map<String, String> staten) {
        var model = new LinkedHashMap<String, @Nullable Object>();
        model.put("peildatum", it.peildatum().toString());
        model.put("editie", it.nummer());
        model.put("map", it.folder().toString());
        model.put("staat", staten.get(it.map()));
        return model;
    }
}
