package nl.vng.inbreng.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.vng.inbreng.batch.BevindingenText;
import nl.vng.inbreng.batch.Made;
import nl.vng.inbreng.batch.RunResult;
import nl.vng.inbreng.batch.Uitslag;
import nl.vng.inbreng.domain.Bevinding;
import nl.vng.inbreng.domain.BevindingSoort;
import nl.vng.inbreng.domain.Bevindingen;
import nl.vng.inbreng.domain.Ernst;
import nl.vng.inbreng.publish.Json;
import nl.vng.inbreng.tekst.Complaint;
import nl.vng.inbreng.verschil.Akkoordverschil;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// Prints how a run ended: the result on stdout, what an operator should know beside it on stderr.
final class ResultPrinter {

    /// Reasons of failed sheets that are told one by one.
    private static final int BLADEN = 3;

    /// Differences with the approved edition that are told one by one.
    private static final int CHANGES = 12;

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean json;

    ResultPrinter(CommandLine command, boolean json) {
        this.out = command.getOut();
        this.err = command.getErr();
        this.json = json;
    }

    /// The result of `maak`: the last line is the path of what was made.
    ///
    /// @param next what to do next with the edition, as a sentence; empty when there is nothing to do
    void maak(RunResult result, String next) {
        if (json) {
            print(Json.text(model("maak", result)));
            return;
        }
        if (result.uitslag() == Uitslag.AFGEKEURD) {
            err.print(BevindingenText.full(result.bevindingen()));
        } else if (result.bevindingen().aantal(Ernst.FOUT)
                        + result.bevindingen().aantal(Ernst.WAARSCHUWING)
                > 0) {
            err.println("Bevindingen in de gegevens: zie verslag.html of `inbreng controleer`.");
        }
        failures(result.mislukt());
        err.println(result.boodschap());
        err.print(BevindingenText.blocking(result.bevindingen()));
        changes(result.akkoord());
        if (!next.isEmpty()) {
            err.println(next);
        }
        err.flush();
        Path map = result.map();
        if (map != null) {
            Path index = map.resolve("index.html");
            print((java.nio.file.Files.exists(index) ? index : map) + "\n");
        }
    }

    /// What is other than in the edition that was approved.
    private void changes(@Nullable Akkoordverschil akkoord) {
        if (akkoord != null) {
            Akkoordverschil.some(akkoord.regels(), CHANGES).forEach(it -> err.println("    " + it));
            if (akkoord.regels().size() > CHANGES) {
                err.println("    alles staat in verslag.html en in `inbreng vergelijk`");
            }
        }
    }

    /// What could not be made, each reason once. A mistake in the template of the sheets fails each with its own place:
    /// a few say enough.
    private void failures(List<Made.Failed> all) {
        var reasons = Failures.byReason(all);
        var bladen = reasons.entrySet().stream()
                .filter(it -> it.getValue().stream().allMatch(Made::ofGemeente))
                .skip(BLADEN)
                .toList();
        reasons.entrySet().stream()
                .filter(it -> !bladen.contains(it))
                .forEach(it -> err.println(Failures.names(it.getValue()) + ": " + it.getKey()));
        if (!bladen.isEmpty()) {
            err.println("en nog %d gemeentebladen; zie mislukt.txt in de map hieronder"
                    .formatted(bladen.stream()
                            .flatMap(it -> it.getValue().stream())
                            .distinct()
                            .count()));
        }
    }

    /// The result of `controleer`: the findings, and what is wrong with the texts.
    void controleer(RunResult result, List<Complaint> teksten, int exit) {
        if (json) {
            var model = model("controleer", result);
            model.put("exitcode", exit);
            if (exit == Uitslag.GEWEIGERD.code()) {
                model.put("uitslag", Uitslag.GEWEIGERD.naam());
                model.put("boodschap", wrong(teksten.size()));
            }
            model.put("teksten", teksten.stream().map(Complaint::line).toList());
            print(Json.text(model));
            return;
        }
        print(BevindingenText.full(result.bevindingen()));
        teksten.forEach(it -> print(it.line() + "\n"));
        err.println(result.boodschap());
        err.print(BevindingenText.blocking(result.bevindingen()));
        if (result.map() != null) {
            err.println(result.map());
        }
        if (!teksten.isEmpty()) {
            err.println(wrong(teksten.size()));
        }
        err.flush();
    }

    /// What is wrong with so many texts means to who made the exports right.
    private static String wrong(int teksten) {
        return "In de teksten %s: zo kan er geen editie worden gemaakt. Verbeter de teksten en voer `inbreng controleer` opnieuw uit."
                .formatted(teksten == 1 ? "staat een fout" : "staan %d fouten".formatted(teksten));
    }

    private void print(String text) {
        out.print(text);
        out.flush();
    }

    private static Map<String, @Nullable Object> model(String opdracht, RunResult result) {
        var model = new LinkedHashMap<String, @Nullable Object>();
        model.put("schema", 1);
        model.put("opdracht", opdracht);
        model.put("uitslag", result.uitslag().naam());
        model.put("exitcode", result.uitslag().code());
        model.put("boodschap", result.boodschap());
        model.put(
                "peildatum",
                result.peildatum() == null ? null : result.peildatum().toString());
        model.put("editie", result.editie());
        model.put("map", result.map() == null ? null : result.map().toString());
        model.put(
                "documenten",
                result.documenten().stream()
                        .filter(it -> !it.ofGemeente())
                        .map(ResultPrinter::document)
                        .toList());
        model.put(
                "gemeentebladen",
                result.documenten().stream().filter(Made::ofGemeente).count());
        model.put("mislukt", result.mislukt());
        model.put("bevindingen", bevindingen(result.bevindingen()));
        model.put("akkoord", akkoord(result.akkoord()));
        return model;
    }

    private static @Nullable Map<String, Object> akkoord(@Nullable Akkoordverschil it) {
        return it == null
                ? null
                : Map.of(
                        "gelezen", it.gelezen(),
                        "blijft", it.blijft(),
                        "anders", it.regels(),
                        "buiten_de_band", it.buiten(),
                        "grootste", it.grootste());
    }

    private static Map<String, Object> document(Made.Succeeded it) {
        var model = new LinkedHashMap<String, Object>();
        model.put("bestand", it.bestand());
        model.put("titel", it.titel());
        model.put("onderwerp", it.onderwerp());
        model.put("paginas", it.paginas());
        model.put("bytes", it.bytes());
        return model;
    }

    private static List<Map<String, Object>> bevindingen(Bevindingen all) {
        var list = new ArrayList<Map<String, Object>>();
        for (BevindingSoort soort : all.soorten()) {
            var model = new LinkedHashMap<String, Object>();
            model.put("code", soort.code());
            model.put("ernst", soort.ernst().naam());
            model.put("regel", soort.regel());
            model.put("doe_dit", soort.doeDit());
            model.put("aantal", all.aantal(soort));
            model.put(
                    "voorbeelden",
                    all.voorbeelden(soort).stream()
                            .map(ResultPrinter::voorbeeld)
                            .toList());
            list.add(model);
        }
        return list;
    }

    private static Map<String, @Nullable Object> voorbeeld(Bevinding it) {
        var model = new LinkedHashMap<String, @Nullable Object>();
        model.put("bestand", it.bron().bestand());
        model.put("rij", it.bron().rij());
        model.put("kolom", it.kolom());
        model.put("waarde", it.waarde());
        model.put("wat", it.wat());
        return model;
    }
}
