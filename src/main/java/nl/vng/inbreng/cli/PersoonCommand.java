package nl.vng.inbreng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import nl.vng.inbreng.batch.BezorgStore;
import nl.vng.inbreng.batch.BezorgStore.Bezorging;
import nl.vng.inbreng.batch.PublishedEdition;
import nl.vng.inbreng.domain.Adres;
import nl.vng.inbreng.domain.AdresException;
import nl.vng.inbreng.post.Zending;
import nl.vng.inbreng.publish.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `persoon`: what is known of one reader, to give or to remove (AVG, articles 15 and 17).
@Command(
        name = "persoon",
        aliases = "person",
        description = {
            "Toont wat het programma van één ontvanger heeft bewaard, of verwijdert naam en adres.",
            "De lijst ontvangers.csv verandert niet: haal de rij daar zelf weg.",
            "",
            "  inbreng persoon noor@kamer.example --json",
            "  inbreng persoon noor@kamer.example --verwijder"
        })
final class PersoonCommand implements Callable<Integer> {

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    final CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "ADRES", description = "e-mailadres van de ontvanger")
    String adres = "";

    @Option(names = "--output", paramLabel = "MAP", description = "map met de edities (anders: output)")
    java.nio.file.@Nullable Path output;

    @Option(names = "--verwijder", description = "verwijder naam en adres uit het verzendregister")
    boolean verwijder;

    @Option(names = "--yes", description = "verwijder zonder het te vragen")
    boolean yes;

    @Override
    public Integer call() throws IOException {
        var command = Objects.requireNonNull(spec, "picocli sets the spec");
        var sleutel = sleutel();
        var options = new RunOptions();
        options.output = output;
        try (var program = Program.start(command, options)) {
            var store = program.bezorging();
            var all = store.of(sleutel);
            boolean removed = verwijder
                    && new Toestemming(yes, common.json)
                            .gevraagd("Naam en adres van deze ontvanger verwijderen?", command.qualifiedName());
            if (removed) {
                store.forget(sleutel);
                clear(program, store, sleutel);
                program.compact();
            }
            var out = command.commandLine().getOut();
            out.print(common.json ? json(all, removed) : text(all, removed));
            out.flush();
            return Exit.DONE;
        }
    }

    private String sleutel() {
        try {
            return Zending.sleutel(Adres.of(adres));
        } catch (AdresException e) {
            throw new ProblemException(
                    Problem.of(
                            "dit is geen e-mailadres: " + e.reden(),
                            "op de opdrachtregel van `inbreng persoon`",
                            "typ het adres zoals het in de lijst staat"),
                    Exit.USAGE);
        }
    }

    /// What stands in the editions beside the ledger.
    private static void clear(Program program, BezorgStore store, String sleutel) throws IOException {
        for (var editie : PublishedEdition.in(program.output())) {
            var map = new Bezorgmap(editie);
            Files.deleteIfExists(map.bericht(sleutel));
            map.renew(new Bezorgoverzicht(editie, store.of(editie)));
        }
    }

    private String text(List<Bezorging> all, boolean removed) {
        if (all.isEmpty()) {
            return removed
                    ? "Van dit adres was niets verzonden. Berichten in de edities zijn verwijderd.\n"
                    : "Van dit adres is niets bekend in het verzendregister.\n";
        }
        var text = new StringBuilder();
        all.forEach(it -> text.append("%s  %-28s %s <%s>  %s, %s%s\n"
                .formatted(
                        PublishedEdition.map(it.peildatum(), it.nummer()),
                        it.bestand(),
                        it.naam(),
                        it.email(),
                        it.staat().naam(),
                        Bezorgoverzicht.MOMENT.format(it.moment()),
                        it.uitleg().isEmpty() ? "" : " (" + it.uitleg() + ")")));
        if (removed) {
            text.append("Naam en adres zijn verwijderd. Dat er iets is verzonden, blijft bekend zonder naam.\n");
        }
        return text.toString();
    }

    private static String json(List<Bezorging> all, boolean removed) {
        var model = new LinkedHashMap<String, Object>();
        model.put("schema", 1);
        model.put("exitcode", Exit.DONE);
        model.put("verwijderd", removed);
        model.put("bezorgingen", all.stream().map(Bezorgoverzicht::model).toList());
        return Json.text(model);
    }
}
