package nl.vng.inbreng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vng.inbreng.batch.BevindingenText;
import nl.vng.inbreng.batch.PublishedEdition;
import nl.vng.inbreng.batch.Uitslag;
import nl.vng.inbreng.batch.UnreadableEditionException;
import nl.vng.inbreng.domain.Bevinding;
import nl.vng.inbreng.domain.Bevindingen;
import nl.vng.inbreng.domain.Dutch;
import nl.vng.inbreng.domain.Ernst;
import nl.vng.inbreng.domain.Ontvanger;
import nl.vng.inbreng.intake.OntvangersFile;
import nl.vng.inbreng.post.Toewijzing;
import nl.vng.inbreng.publish.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `ontvangers`: who would get what of the last edition and why, and what is wrong with the list. Sends and writes
/// nothing.
@Command(
        name = "ontvangers",
        aliases = "recipients",
        description = {
            "Toont wie welke documenten van de laatste editie zou krijgen, en waarom; er wordt niets verstuurd.",
            "De lijst is ontvangers.csv in de map met exports. Exitcode 10 als er een rij is afgekeurd."
        })
final class OntvangersCommand implements Callable<Integer> {

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    final CommonOptions common = new CommonOptions();

    @Mixin
    final RunOptions run = new RunOptions();

    @Option(names = "--dag", paramLabel = "JJJJ-MM-DD", description = "dag van versturen (anders: vandaag)")
    @Nullable
    LocalDate dag;

    private final Clock clock;

    OntvangersCommand() {
        this(Clock.system(Plan.HERE));
    }

    OntvangersCommand(Clock clock) {
        this.clock = clock;
    }

    /// @param editie the edition that it is about; `null` when there is none
    private record Lijst(@Nullable PublishedEdition editie, List<Toewijzing> toewijzingen, Bevindingen bevindingen) {

        int exit() {
            return bevindingen.aantal(Ernst.FOUT) > 0 ? Uitslag.AFGEKEURD.code() : Exit.DONE;
        }
    }

    @Override
    public Integer call() throws IOException {
        CommandSpec command = Objects.requireNonNull(spec, "picocli sets the spec");
        var settings = Configuration.read(run);
        var file = Folders.exports(settings, command.commandLine().getErr()).resolve(OntvangersFile.NAME);
        if (!Files.isRegularFile(file)) {
            throw new ProblemException(
                    Problem.of(
                            "er is geen lijst met ontvangers",
                            file.toString(),
                            "maak het bestand; input/README.md noemt de kolommen en input/voorbeeld heeft een voorbeeld"),
                    Exit.CONFIGURATION);
        }
        var day = dag == null ? LocalDate.now(clock) : dag;
        var bevindingen = new Bevindingen();
        var ontvangers = OntvangersFile.read(file, day, bevindingen);
        var editie = PublishedEdition.in(settings.outputFolder()).stream()
                .filter(it -> run.peildatum == null || it.peildatum().equals(run.peildatum))
                .max(Comparator.comparing(PublishedEdition::peildatum).thenComparingInt(PublishedEdition::nummer))
                .orElse(null);
        var lijst = new Lijst(
                editie, Toewijzing.of(ontvangers, editie == null ? List.of() : bestanden(editie), day), bevindingen);
        var out = command.commandLine().getOut();
        out.print(common.json ? Json.text(model(lijst)) : text(lijst));
        out.flush();
        return lijst.exit();
    }

    private static List<String> bestanden(PublishedEdition editie) throws IOException {
        try {
            return editie.bestanden();
        } catch (UnreadableEditionException e) {
            throw Edities.unreadableBefore(e);
        }
    }

    private static String text(Lijst lijst) {
        var text = new StringBuilder(BevindingenText.full(lijst.bevindingen()));
        for (Toewijzing it : lijst.toewijzingen()) {
            text.append(wie(it.ontvanger())).append('\n');
            it.stukken().forEach(stuk -> text.append("    %-28s %s\n".formatted(stuk.bestand(), stuk.waarom())));
            if (it.stukken().isEmpty()) {
                text.append("    krijgt niets\n");
            }
        }
        var editie = lijst.editie();
        long getting = lijst.toewijzingen().stream()
                .filter(it -> !it.stukken().isEmpty())
                .count();
        return text.append(
                        editie == null
                                ? "Er is nog geen editie; begin met `inbreng maak`. In de lijst staan %d ontvangers.\n"
                                        .formatted(lijst.toewijzingen().size())
                                : "Van editie %d, peildatum %s, krijgen %d van de %d ontvangers iets. Er is niets verstuurd.\n"
                                        .formatted(
                                                editie.nummer(),
                                                Dutch.date(editie.peildatum()),
                                                getting,
                                                lijst.toewijzingen().size()))
                .toString();
    }

    private static String wie(Ontvanger it) {
        var about = Stream.of(it.functie(), it.fractie())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return "%s <%s>%s".formatted(it.adres().naam(), it.adres().email(), about.isEmpty() ? "" : ", " + about);
    }

    private static Map<String, @Nullable Object> model(Lijst lijst) {
        var model = new LinkedHashMap<String, @Nullable Object>();
        model.put("schema", 1);
        model.put("opdracht", "ontvangers");
        model.put("exitcode", lijst.exit());
        var editie = lijst.editie();
        model.put("peildatum", editie == null ? null : editie.peildatum().toString());
        model.put("editie", editie == null ? null : editie.nummer());
        model.put(
                "ontvangers",
                lijst.toewijzingen().stream().map(OntvangersCommand::model).toList());
        model.put(
                "bevindingen",
                lijst.bevindingen().soorten().stream()
                        .flatMap(it -> lijst.bevindingen().voorbeelden(it).stream())
                        .map(OntvangersCommand::model)
                        .toList());
        return model;
    }

    private static Map<String, Object> model(Toewijzing it) {
        var model = new LinkedHashMap<String, Object>();
        model.put("rij", it.ontvanger().rij());
        model.put("naam", it.ontvanger().adres().naam());
        model.put("email", it.ontvanger().adres().email());
        model.put("functie", it.ontvanger().functie());
        model.put("fractie", it.ontvanger().fractie());
        model.put("documenten", it.stukken());
        return model;
    }

    private static Map<String, @Nullable Object> model(Bevinding it) {
        var model = new LinkedHashMap<String, @Nullable Object>();
        model.put("code", it.soort().code());
        model.put("ernst", it.soort().ernst().naam());
        model.put("rij", it.bron().rij());
        model.put("kolom", it.kolom());
        model.put("waarde", it.waarde());
        model.put("wat", it.wat());
        model.put("doe_dit", it.soort().doeDit());
        return model;
    }
}
