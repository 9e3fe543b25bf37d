package nl.vng.inbreng.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.vng.inbreng.aggregate.Herkomst;
import nl.vng.inbreng.aggregate.Herkomst.Onderdeel;
import nl.vng.inbreng.aggregate.Herkomst.Rij;
import nl.vng.inbreng.aggregate.Herkomst.Term;
import nl.vng.inbreng.domain.Cijfer;
import nl.vng.inbreng.domain.Dutch;
import nl.vng.inbreng.domain.Gemeente;
import nl.vng.inbreng.publish.Json;
import org.jspecify.annotations.Nullable;

/// Prints where a figure comes from: a table with a row per row of the exports, or one JSON document.
final class HerkomstPrinter {

    private static final List<String> KOP = List.of("bestand", "rij", "gemeente", "omschrijving", "waarde", "telt");
    private static final int OMSCHRIJVING = 3;

    private final PrintWriter out;
    private final boolean json;

    HerkomstPrinter(PrintWriter out, boolean json) {
        this.out = out;
        this.json = json;
    }

    /// @param exit exit code of the command
    void print(Herkomst herkomst, int exit) {
        if (json) {
            Json.write(model(herkomst, exit), out); // a figure may have a million rows
        } else {
            text(herkomst);
        }
        out.flush();
    }

    private void text(Herkomst herkomst) {
        var cijfer = herkomst.cijfer();
        line("%s van %s (%s): %s"
                .formatted(
                        cijfer.definitie().titel(),
                        cijfer.gebied().naam(),
                        cijfer.gebied().code(),
                        withUnit(cijfer)));
        line("");
        if (herkomst.nietHerleid() != null) {
            line("Niet herleid: " + herkomst.nietHerleid() + ".");
            line("");
        }
        for (var onderdeel : herkomst.onderdelen()) {
            table(onderdeel);
        }
        if (herkomst.nietHerleid() == null) {
            line(herkomst.berekening());
        }
        line("Cijfer:     %s = %s".formatted(cijfer.id(), withUnit(cijfer)));
        line("Peildatum:  " + Dutch.peildatum(cijfer.peildatum()));
        line("Definitie:  %d. %s"
                .formatted(cijfer.definitie().nummer(), cijfer.definitie().omschrijving()));
        line("Bron:       %s, SHA-256 %s"
                .formatted(cijfer.levering().bestand(), cijfer.levering().sha256()));
    }

    private void table(Onderdeel onderdeel) {
        int[] widths = new int[KOP.size()];
        rows(onderdeel).forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        rows(onderdeel).forEach(row -> line(padded(row, widths)));
        line("");
    }

    /// Made anew each time: there may be too many to keep.
    private static Stream<List<String>> rows(Onderdeel onderdeel) {
        return Stream.of(
                        Stream.of(KOP),
                        onderdeel.termen().stream().flatMap(it -> rows(it).stream()),
                        Stream.of(List.of("", "", "", "som: " + onderdeel.naam(), "", Dutch.number(onderdeel.som()))))
                .flatMap(it -> it);
    }

    private static String padded(List<String> row, int[] widths) {
        var text = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            var pad = " ".repeat(widths[i] - row.get(i).length());
            boolean number = i == 1 || i > OMSCHRIJVING;
            text.append(number ? pad + row.get(i) : row.get(i) + pad).append("  ");
        }
        return text.toString();
    }

    /// One row when a term is one row of a file; else its rows, and then what they make.
    private static List<List<String>> rows(Term term) {
        var waarde = Dutch.number(term.waarde());
        if (term.rijen().size() == 1) {
            return List.of(row(term.rijen().getFirst(), waarde));
        }
        var rows = new ArrayList<List<String>>();
        term.rijen().forEach(it -> rows.add(row(it, "")));
        rows.add(List.of("", "", naam(term.gemeente()), term.omschrijving(), "", waarde));
        return rows;
    }

    private static List<String> row(Rij rij, String telt) {
        return List.of(
                rij.bron().bestand(),
                rij.bron().rij() == 0 ? "" : String.valueOf(rij.bron().rij()),
                naam(rij.gemeente()),
                rij.omschrijving(),
                waarde(rij),
                telt);
    }

    private static String waarde(Rij rij) {
        BigDecimal getal = rij.getal();
        if (getal != null) {
            return Dutch.number(getal);
        }
        return rij.datum() == null ? "" : rij.datum().toString();
    }

    private static String naam(@Nullable Gemeente gemeente) {
        return gemeente == null ? "" : gemeente.naam();
    }

    private static String withUnit(Cijfer cijfer) {
        var eenheid = cijfer.definitie().eenheid();
        boolean said = cijfer.getal() == null || eenheid.equals("%") || eenheid.equals("euro");
        return Dutch.figure(cijfer) + (said ? "" : " " + eenheid);
    }

    /// A cell may hold what a terminal obeys.
    private void line(String text) {
        out.print(text.stripTrailing().replaceAll("\\p{Cntrl}", "?") + "\n");
    }

    private static Map<String, @Nullable Object> model(Herkomst herkomst, int exit) {
        var cijfer = herkomst.cijfer();
        var model = new LinkedHashMap<String, @Nullable Object>();
        model.put("schema", 1);
        model.put("exitcode", exit);
        model.put("gebied", cijfer.gebied().code());
        model.put("naam", cijfer.gebied().naam());
        model.put("cijfer", cijfer.id());
        model.put("titel", cijfer.definitie().titel());
        model.put("waarde", waarde(cijfer));
        model.put("reden", cijfer.reden() == null ? null : cijfer.reden().naam());
        model.put("weergave", Dutch.figure(cijfer));
        model.put("eenheid", cijfer.definitie().eenheid());
        model.put("peildatum", cijfer.peildatum().iso());
        model.put("definitie", cijfer.definitie().nummer());
        model.put("omschrijving", cijfer.definitie().omschrijving());
        model.put("bestand", cijfer.levering().bestand());
        model.put("sha256", cijfer.levering().sha256());
        model.put("niet_herleid", herkomst.nietHerleid());
        model.put("berekening", herkomst.berekening());
        model.put(
                "onderdelen",
                herkomst.onderdelen().stream().map(HerkomstPrinter::model).toList());
        return model;
    }

    private static @Nullable Object waarde(Cijfer cijfer) {
        return cijfer.getal() != null
                ? (Object) cijfer.getal()
                : cijfer.datum() == null ? null : cijfer.datum().toString();
    }

    private static Map<String, Object> model(Onderdeel onderdeel) {
        var model = new LinkedHashMap<String, Object>();
        model.put("naam", onderdeel.naam());
        model.put("som", onderdeel.som());
        model.put(
                "termen",
                onderdeel.termen().stream().map(HerkomstPrinter::model).iterator());
        return model;
    }

    private static Map<String, @Nullable Object> model(Term term) {
        var model = new LinkedHashMap<String, @Nullable Object>();
        model.put("gemeente", term.gemeente() == null ? null : term.gemeente().code());
        model.put("omschrijving", term.omschrijving());
        model.put("waarde", term.waarde());
        model.put("rijen", term.rijen().stream().map(HerkomstPrinter::model).iterator());
        return model;
    }

    private static Map<String, @Nullable Object> model(Rij rij) {
        var model = new LinkedHashMap<String, @Nullable Object>();
        model.put("bestand", rij.bron().bestand());
        model.put("rij", rij.bron().rij() == 0 ? null : rij.bron().rij());
        model.put("gemeente", rij.gemeente() == null ? null : rij.gemeente().code());
        model.put("omschrijving", rij.omschrijving());
        model.put(
                "waarde",
                rij.getal() != null
                        ? rij.getal()
                        : rij.datum() == null ? null : rij.datum().toString());
        return model;
    }
}
