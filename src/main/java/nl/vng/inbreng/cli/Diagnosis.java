package nl.vng.inbreng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.vng.inbreng.render.RenderException;
import nl.vng.inbreng.render.Renderer;
import picocli.CommandLine.Model.CommandSpec;

/// The verdict on one part of the machine.
///
/// @param onderdeel what was looked at
/// @param goed whether it is as it should be
/// @param bevinding Dutch: what was found and, when it is wrong, what to do
record Diagnosis(String onderdeel, boolean goed, String bevinding) {

    private static final int JAVA = 25;
    private static final long ENOUGH = 500L << 20;

    /// Looks at everything; nothing is changed but the database, which is brought up to date.
    static List<Diagnosis> all(CommandSpec command, RunOptions options) {
        var all = new ArrayList<Diagnosis>();
        all.add(java());
        all.add(timeZone());
        try (var program = Program.start(command, options)) {
            all.add(new Diagnosis("database", true, "in orde, in " + Program.varFolder()));
            all.add(folder(
                    "input",
                    program.settings().inputFolder(),
                    Folders.input(program.settings().inputFolder())));
            all.add(folder("output", program.output(), Folders.output(program.output())));
            all.add(folder("sjablonen", program.templates(), Folders.templates(program.templates())));
            all.add(fonts(program.templates()));
            all.add(disk(program.output()));
        } catch (ProblemException e) {
            all.add(new Diagnosis(
                    "database", false, e.problem().wat() + "; " + e.problem().doeDit()));
        } catch (IOException e) {
            all.add(new Diagnosis(
                    "database",
                    false,
                    "kan niet in " + Program.varFolder() + " schrijven: geef schrijfrechten (" + e + ")"));
        }
        return all;
    }

    private static Diagnosis java() {
        int feature = Runtime.version().feature();
        return new Diagnosis("java", feature >= JAVA, "versie " + Runtime.version() + ", nodig is " + JAVA);
    }

    private static Diagnosis timeZone() {
        var now = ZonedDateTime.now(ZoneId.of("Europe/Amsterdam"));
        return new Diagnosis(
                "klok", true, DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(now) + " in Nederland");
    }

    private static Diagnosis folder(String name, Path folder, Optional<Problem> problem) {
        return problem.map(it -> new Diagnosis(name, false, it.wat() + ": " + it.waar() + "; " + it.doeDit()))
                .orElseGet(() -> new Diagnosis(name, true, folder.toString()));
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
                    "schijf", free >= ENOUGH, (free >> 20) + " MB vrij, nodig is " + (ENOUGH >> 20) + " MB");
        } catch (IOException e) {
            return new Diagnosis("schijf", false, "de vrije ruimte van " + folder + " is niet te bepalen");
        }
    }
}
