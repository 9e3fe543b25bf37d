package nl.vng.inbreng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.vng.inbreng.Settings;
import nl.vng.inbreng.domain.Dutch;
import nl.vng.inbreng.render.RenderException;
import nl.vng.inbreng.render.Renderer;
import org.flywaydb.core.Flyway;
import org.springframework.boot.system.ApplicationHome;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/// The verdict on one part of the machine.
///
/// @param onderdeel what was looked at
/// @param goed whether it is as it should be
/// @param bevinding Dutch: what was found and, when it is wrong, what to do
record Diagnosis(String onderdeel, boolean goed, String bevinding) {

    private static final int JAVA = 25;
    private static final long ENOUGH = 500L << 20;
    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

    /// Looks at everything, whatever is wrong with a part of it; nothing is changed.
    static List<Diagnosis> all(RunOptions options) {
        var all = new ArrayList<Diagnosis>();
        all.add(java());
        all.add(clock(Instant.now(), built()));
        all.add(folder("var", Program.varFolder(), Folders.var(Program.varFolder())));
        try {
            all.add(database(Configuration.database(options)));
        } catch (ProblemException e) {
            all.add(problem("database", e.problem()));
        }
        try {
            var settings = Configuration.read(options);
            all.add(new Diagnosis("instellingen", true, "in orde"));
            all.addAll(folders(settings));
        } catch (ProblemException e) {
            all.add(problem("instellingen", e.problem()));
        }
        return all;
    }

    private static List<Diagnosis> folders(Settings settings) {
        return List.of(
                folder("input", settings.inputFolder(), Folders.input(settings.inputFolder())),
                folder("output", settings.outputFolder(), Folders.output(settings.outputFolder())),
                folder("sjablonen", settings.templatesFolder(), Folders.templates(settings.templatesFolder())),
                folder("tijdelijk", TEMPORARY, Folders.temporary(TEMPORARY)),
                fonts(settings.templatesFolder()),
                disk(settings.outputFolder()));
    }

    private static Diagnosis java() {
        int feature = Runtime.version().feature();
        return new Diagnosis("java", feature >= JAVA, "versie " + Runtime.version() + ", nodig is " + JAVA);
    }

    /// A clock that stands before the moment the program was built is wrong: run records and findings on dates in the
    /// future would be too.
    static Diagnosis clock(Instant now, Instant built) {
        String shown =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(now.atZone(ZoneId.of("Europe/Amsterdam")));
        return now.isBefore(built.minus(Duration.ofDays(1)))
                ? new Diagnosis(
                        "klok",
                        false,
                        shown
                                + " in Nederland, maar het programma is later gemaakt; zet de datum van deze computer goed")
                : new Diagnosis("klok", true, shown + " in Nederland");
    }

    private static Instant built() {
        var program = new ApplicationHome(Diagnosis.class).getSource();
        return program == null ? Instant.EPOCH : Instant.ofEpochMilli(program.lastModified());
    }

    private static Diagnosis database(Database database) {
        try {
            return database.ask(it -> found(it, database))
                    .orElseGet(() -> new Diagnosis("database", true, "nog niet nodig; de eerste run maakt hem"));
        } catch (SQLException e) {
            return DatabaseFault.of(e) == DatabaseFault.IN_USE
                    ? new Diagnosis("database", true, "in gebruik door een run (" + database.owner() + ")")
                    : problem(
                            "database",
                            StartProblem.database(e, database)
                                    .orElseGet(() -> StartProblem.otherDatabase(database))
                                    .problem());
        }
    }

    private static Diagnosis found(DataSource source, Database database) {
        return fits(source, database)
                ? new Diagnosis("database", true, "%s: %s".formatted(product(source), database.place()))
                : problem("database", StartProblem.otherDatabase(database).problem());
    }

    private static String product(DataSource source) {
        return new JdbcTemplate(source).execute((ConnectionCallback<String>) it -> {
            var server = it.getMetaData();
            return server.getDatabaseProductName() + " " + server.getDatabaseProductVersion();
        });
    }

    /// Whether the tables are those of this version, or of an earlier one that the next run brings up to date.
    private static boolean fits(DataSource source, Database database) {
        return Flyway.configure()
                .dataSource(source)
                .locations(database.migrations())
                .ignoreMigrationPatterns("*:pending")
                .load()
                .validateWithResult()
                .validationSuccessful;
    }

    private static Diagnosis problem(String onderdeel, Problem it) {
        return new Diagnosis(onderdeel, false, it.wat() + ": " + it.waar() + "; " + it.doeDit());
    }

    private static Diagnosis folder(String name, Path folder, Optional<Problem> problem) {
        return problem.map(it -> problem(name, it)).orElseGet(() -> new Diagnosis(name, true, folder.toString()));
    }

    private static Diagnosis fonts(Path templates) {
        try {
            new Renderer(templates);
            return new Diagnosis("lettertypen", true, "alle aanwezig");
        } catch (RenderException e) {
            return new Diagnosis("lettertypen", false, e.wat() + "; " + e.doeDit());
        }
    }

    private static Diagnosis disk(Path folder) {
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            return new Diagnosis(
                    "schijf",
                    free >= ENOUGH,
                    "%s MB vrij, nodig is %s MB".formatted(Dutch.number(free >> 20), Dutch.number(ENOUGH >> 20)));
        } catch (IOException e) {
            return new Diagnosis("schijf", false, "de vrije ruimte van " + folder + " is niet te bepalen");
        }
    }
}
