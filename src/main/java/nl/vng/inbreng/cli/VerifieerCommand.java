package nl.vng.inbreng.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import nl.vng.inbreng.batch.PublishedEdition;
import nl.vng.inbreng.keuring.Logboek;
import nl.vng.inbreng.keuring.LogboekFile;
import nl.vng.inbreng.publish.Json;
import nl.vng.inbreng.publish.Manifest;
import nl.vng.inbreng.publish.Provenance;
import nl.vng.inbreng.render.Identity;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `verifieer`: which edition a file is from, and whether it was altered. Only looks.
@Command(
        name = "verifieer",
        aliases = "verify",
        description = {
            "Zegt van welke editie een PDF of een ander bestand is, waarvan die is gemaakt, en of het is gewijzigd.",
            "Exitcode 0: ongewijzigd; 11: gewijzigd of onbekend.",
            "",
            "  inbreng verifieer utrecht.pdf"
        })
final class VerifieerCommand implements Callable<Integer> {

    /// More than any file of an edition.
    private static final long LARGEST = 100L << 20;

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    final CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "BESTAND", description = "het bestand dat u wilt nagaan")
    Path file = Path.of("");

    @Option(names = "--output", paramLabel = "MAP", description = "map met de edities (anders: output)")
    @Nullable
    Path output;

    private Logboek logboek = Logboek.LEEG;
    /// Where the editions are, and how many.
    private Path folder = Path.of("");
    private int editions;

    @Override
    public Integer call() throws IOException {
        CommandSpec command = Objects.requireNonNull(spec, "picocli sets the spec");
        var options = new RunOptions();
        options.output = output;
        var settings = Configuration.read(options);
        logboek = new LogboekFile(settings.outputFolder(), settings.varFolder()).read();
        var folders = PublishedEdition.in(settings.outputFolder()).stream()
                .map(PublishedEdition::folder)
                .toList();
        folder = settings.outputFolder();
        editions = folders.size();
        var provenance = Provenance.of(read(), folders);
        PrintWriter out = command.commandLine().getOut();
        out.print(common.json ? Json.text(model(provenance)) : text(provenance));
        out.flush();
        return exit(provenance);
    }

    private byte[] read() throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new ProblemException(
                    Problem.of(
                            "het bestand is er niet, of is niet te lezen",
                            file.toString(),
                            "controleer het pad en de rechten"),
                    Exit.USAGE);
        }
        if (Files.size(file) > LARGEST) {
            throw new ProblemException(
                    Problem.of(
                            "het bestand is groter dan 100 MB; zo groot is geen bestand van een editie",
                            file.toString(),
                            "geef een PDF of een ander bestand van een editie op"),
                    Exit.USAGE);
        }
        return Files.readAllBytes(file);
    }

    /// What it corrects, and by what it was corrected, each in a line of Dutch.
    private Map<String, String> rectificaties(Provenance.Genuine it) throws IOException {
        var lines = new LinkedHashMap<String, String>();
        var rectificeert = it.manifest().rectificeert();
        if (rectificeert != null) {
            lines.put("rectificeert", "%s (%s)".formatted(rectificeert.editie(), rectificeert.reden()));
        }
        Rectificaties.last(map(it.manifest()), folder, logboek).ifPresent(door -> {
            var document = it.name().replaceFirst("\\.(pdf|html)$", "");
            lines.put(
                    "gerectificeerd",
                    "door %s (%s); %s"
                            .formatted(
                                    door.editie().map(),
                                    logboek.goedkeuring(door.editie().map()).isPresent()
                                            ? door.wat().reden()
                                            : "nog niet goedgekeurd",
                                    door.wat().documenten().contains(document)
                                            ? "GEBRUIK DIT DOCUMENT NIET"
                                            : "dit bestand is daarin niet verbeterd"));
        });
        return lines;
    }

    private static int exit(Provenance provenance) {
        return provenance instanceof Provenance.Genuine ? Exit.DONE : Exit.REFUSED;
    }

    private String text(Provenance provenance) throws IOException {
        return switch (provenance) {
            case Provenance.Genuine it -> genuine(it);
            case Provenance.Altered it ->
                "%s is GEWIJZIGD: het zegt %s van %s te zijn, maar is niet het bestand dat is uitgegeven. Gebruik het niet.\n"
                        .formatted(file, it.says().bestand(), it.edition());
            case Provenance.Unknown it -> unknown(it);
        };
    }

    private String genuine(Provenance.Genuine it) throws IOException {
        var manifest = it.manifest();
        var text = new StringBuilder("%s is ongewijzigd.\n".formatted(file));
        line(text, "bestand", it.name());
        line(
                text,
                "editie",
                "%d van peildatum %s, in %s".formatted(manifest.editie(), manifest.peildatum(), it.edition()));
        line(text, "kenmerk", manifest.kenmerk());
        line(text, "staat", state(it));
        rectificaties(it).forEach((name, value) -> line(text, name, value));
        line(text, "programma", manifest.versie());
        manifest.invoer().forEach((name, sum) -> line(text, "invoer", name + "  SHA-256 " + sum));
        line(text, "sjablonen", manifest.sjablonen().size() + " bestanden; zie manifest.json van de editie");
        return text.toString();
    }

    private String state(Provenance.Genuine it) {
        var manifest = it.manifest();
        return EditieStaat.of(map(manifest), manifest, logboek)
                + (manifest.voorbeeld() ? "; voorbeeldcijfers, niet voor gebruik" : "");
    }

    private static String map(Manifest manifest) {
        return PublishedEdition.map(LocalDate.parse(manifest.peildatum()), manifest.editie());
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append("    %-11s %s\n".formatted(name + ":", value));
    }

    private String unknown(Provenance.Unknown it) {
        var text = new StringBuilder("%s is van geen van de edities in %s; daar %s.\n"
                .formatted(file, folder, editions == 1 ? "staat 1 editie" : "staan " + editions + " edities"));
        Identity says = it.says();
        if (says != null) {
            text.append(
                    "Het zegt %s te zijn van de editie met kenmerk %s. Zoek die editie, en noem haar map met --output.\n"
                            .formatted(says.bestand(), says.kenmerk()));
        }
        it.unreadable().forEach(edition -> text.append("Niet vergeleken, want niet te lezen: %s\n".formatted(edition)));
        return text.toString();
    }

    private Map<String, @Nullable Object> model(Provenance provenance) throws IOException {
        var model = new LinkedHashMap<String, @Nullable Object>();
        model.put("schema", 1);
        model.put("exitcode", exit(provenance));
        model.put("bestand", file.toString());
        switch (provenance) {
            case Provenance.Genuine it -> {
                model.put("uitkomst", "ongewijzigd");
                model.put("document", it.name());
                model.put("map", it.edition().toString());
                model.put("kenmerk", it.manifest().kenmerk());
                model.put("staat", state(it));
                model.putAll(rectificaties(it));
                model.put("manifest", it.manifest());
            }
            case Provenance.Altered it -> {
                model.put("uitkomst", "gewijzigd");
                model.put("document", it.says().bestand());
                model.put("map", it.edition().toString());
                model.put("kenmerk", it.says().kenmerk());
            }
            case Provenance.Unknown it -> {
                model.put("uitkomst", "onbekend");
                model.put("document", it.says() == null ? null : it.says().bestand());
                model.put("kenmerk", it.says() == null ? null : it.says().kenmerk());
                model.put("gezocht_in", folder.toString());
                model.put("edities", editions);
                model.put(
                        "niet_te_lezen",
                        it.unreadable().stream().map(Path::toString).toList());
            }
        }
        return model;
    }
}
