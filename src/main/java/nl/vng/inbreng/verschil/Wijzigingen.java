package nl.vng.inbreng.verschil;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// What is other than in the edition that was approved, for who must read it again.
///
/// Has state: kinds of difference are added one after the other.
public final class Wijzigingen {

    private final List<String> soorten = new ArrayList<>();
    private final List<String> regels = new ArrayList<>();

    /// What the documents say otherwise.
    ///
    /// @param gebieden name of an area, by its code
    /// @param titels title of a figure, by its id
    public static Wijzigingen of(
            EditieVerschil verschil, UnaryOperator<String> gebieden, UnaryOperator<String> titels) {
        var all = new Wijzigingen();
        all.add(
                "cijfer",
                "cijfers",
                verschil.cijfers().stream()
                        .map(it -> "%s, %s: %s"
                                .formatted(gebieden.apply(it.gebied()), titels.apply(it.cijfer()), it.zin()))
                        .toList());
        all.add(
                "vraag",
                "vragen",
                verschil.vragen().entrySet().stream()
                        .map(it -> "vraag %s (%s): %s in %s"
                                .formatted(
                                        it.getKey().vraag(),
                                        it.getKey().titel(),
                                        it.getKey().soort().naam(),
                                        String.join(", ", it.getValue())))
                        .toList());
        all.add("tekst", "teksten", texts(verschil));
        all.add(
                "document",
                "documenten",
                List.of(verschil.erbij(), verschil.weg()).stream()
                        .flatMap(List::stream)
                        .map(it -> it + (verschil.erbij().contains(it) ? ": erbij" : ": weg"))
                        .toList());
        return all;
    }

    /// Adds differences that can be counted; none add nothing.
    private void add(String een, String meer, List<String> lines) {
        if (!lines.isEmpty()) {
            soorten.add(lines.size() + " " + (lines.size() == 1 ? een : meer));
            regels.addAll(lines);
        }
    }

    /// Adds one more thing that is other than it was.
    public void add(String wat) {
        soorten.add(wat);
        regels.add(wat);
    }

    /// Dutch: each kind, with its number.
    public List<String> soorten() {
        return List.copyOf(soorten);
    }

    /// Dutch: each difference.
    public List<String> regels() {
        return List.copyOf(regels);
    }

    /// The texts that are worded otherwise; what only has other numbers is told by its figures, and what is new since
    /// another edition is no text of its own.
    private static List<String> texts(EditieVerschil verschil) {
        var where = new LinkedHashMap<String, Set<String>>();
        verschil.teksten().stream()
                .filter(it ->
                        !it.bron().startsWith(Uitspraak.VRAGEN) && !it.bron().endsWith("nieuw.md") && !it.onlyNumbers())
                .forEach(it -> where.computeIfAbsent(it.bron(), _ -> new LinkedHashSet<>())
                        .add(it.document()));
        return where.entrySet().stream().map(Wijzigingen::line).toList();
    }

    private static String line(Map.Entry<String, Set<String>> it) {
        return "%s, in %s"
                .formatted(it.getKey(), String.join(", ", Akkoordverschil.some(List.copyOf(it.getValue()), 3)));
    }
}
