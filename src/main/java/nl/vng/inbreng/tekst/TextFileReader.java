package nl.vng.inbreng.tekst;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.vng.inbreng.domain.Spelling;
import nl.vng.inbreng.tekst.Branch.Kind;
import org.jspecify.annotations.Nullable;

/// Reads a text file: a head between two lines `---`, then passages, in which lines that begin with `---` say when the
/// text after them is true. What is wrong becomes a [Complaint] with its line; reading goes on, so that all are told.
final class TextFileReader {

    private static final Pattern KEY = Pattern.compile("([\\p{L}][\\p{L} ]*):(?:\\s+(.*))?");
    private static final Pattern HOLE = Pattern.compile("\\$\\{([^}]*)}");
    private static final Pattern CODE = Pattern.compile("<#|</#|<@|</@|\\[#|\\[@");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Co}\\p{Cn}\\p{Cc}&&[^\t]]");
    private static final int MOST_LINES = 2_000;

    private final String bestand;
    private final Names names;
    private final Set<String> keys;
    private final Set<String> headings;
    private final List<Complaint> klachten = new ArrayList<>();
    private final Map<String, TextFile.Value> kop = new LinkedHashMap<>();
    private final Map<String, Passage> passages = new LinkedHashMap<>();
    private List<List<Branch>> keuzes = new ArrayList<>();
    private boolean kopGoed;
    private @Nullable Draft draft;

    /// A piece whose lines are still being read.
    private record Draft(
            Kind soort, @Nullable Condition als, int regel, int tekstregel, List<String> regels, List<Hole> gaten) {}

    private TextFileReader(String bestand, Names names, Set<String> keys, Set<String> headings) {
        this.bestand = bestand;
        this.names = names;
        this.keys = new TreeSet<>(keys);
        this.headings = new TreeSet<>(headings);
    }

    /// @param bestand name for messages
    /// @param lines of the file
    /// @param keys that its head may have
    /// @param headings names that its passages may have; empty when it has one passage without a heading
    static TextFile read(String bestand, List<String> lines, Names names, Set<String> keys, Set<String> headings) {
        var reader = new TextFileReader(bestand, names, keys, headings);
        reader.all(lines);
        return new TextFile(bestand, reader.kop, reader.passages, reader.kopGoed, reader.klachten);
    }

    private void all(List<String> lines) {
        if (lines.size() > MOST_LINES) {
            complain(1, "het bestand heeft meer dan " + MOST_LINES + " regels");
            return;
        }
        if (lines.isEmpty() || !lines.getFirst().strip().equals("---")) {
            complain(1, "het bestand begint niet met een regel “---”; daarna horen de titel en de plaats te staan");
            return;
        }
        int end = 1;
        while (end < lines.size() && !lines.get(end).strip().equals("---")) {
            head(lines.get(end), end + 1);
            end++;
        }
        if (end == lines.size()) {
            complain(1, "de kop van het bestand eindigt niet met een regel “---”");
            return;
        }
        kopGoed = klachten.isEmpty();
        body(lines, end + 1);
    }

    private void head(String line, int regel) {
        if (line.isBlank() || line.strip().startsWith("#")) {
            return;
        }
        var match = KEY.matcher(line.strip());
        if (!match.matches()) {
            complain(regel, "“" + line.strip() + "” is geen regel als “titel: Inleiding”");
            return;
        }
        var key = match.group(1);
        if (!keys.contains(key)) {
            complain(
                    regel,
                    "“" + key + "” kan hier niet staan; "
                            + Spelling.nearest(key, keys.stream())
                                    .map(it -> "bedoelde u “" + it + "”?")
                                    .orElse("kies uit " + String.join(", ", keys)));
        } else if (kop.containsKey(key)) {
            complain(regel, "“" + key + "” staat er twee keer");
        } else {
            var value = match.group(2) == null ? "" : match.group(2).strip();
            kop.put(key, new TextFile.Value(value, regel));
        }
    }

    private void body(List<String> lines, int from) {
        var heading = "";
        int begin = from + 1;
        for (int i = from; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.startsWith("# ") && !headings.isEmpty()) {
                close(heading, begin);
                heading = heading(line.substring(2).strip(), i + 1);
                begin = i + 1;
            } else if (line.startsWith("---")) {
                separator(line.substring(3).strip(), i + 1);
            } else {
                text(line, i + 1);
            }
        }
        close(heading, begin);
    }

    private String heading(String naam, int regel) {
        if (!headings.contains(naam)) {
            complain(
                    regel,
                    "het kopje “# " + naam + "” kan hier niet staan; kies uit # " + String.join(", # ", headings));
        } else if (passages.containsKey(naam)) {
            complain(regel, "het kopje “# " + naam + "” staat er twee keer");
        }
        return naam;
    }

    /// Ends the passage above the next heading or the end of the file.
    private void close(String heading, int begin) {
        end();
        var pieces = keuzes;
        keuzes = new ArrayList<>();
        boolean empty = pieces.stream().flatMap(List::stream).allMatch(Branch::isBlank);
        if (heading.isEmpty() != headings.isEmpty()) {
            if (!empty) {
                complain(begin, "boven deze tekst ontbreekt een kopje; kies uit # " + String.join(", # ", headings));
            }
            return;
        }
        if (empty) {
            complain(begin, "hier staat geen tekst");
        }
        passages.putIfAbsent(heading, new Passage(bestand, pieces, begin));
    }

    private void separator(String text, int regel) {
        end();
        boolean chain = !keuzes.isEmpty()
                && keuzes.getLast().getLast().soort() != Kind.REFUSE
                && keuzes.getLast().getLast().soort() != Kind.MARK;
        if (text.equals("altijd")) {
            begin(Kind.FIRST, null, regel);
        } else if (text.startsWith("als ")) {
            begin(Kind.FIRST, condition(text.substring(4), regel), regel);
        } else if (!text.startsWith("anders") && !text.equals("onbekend")) {
            complain(
                    regel,
                    "achter “---” hoort: als VOORWAARDE, anders, anders als VOORWAARDE, anders weigeren, anders"
                            + " markeren, onbekend of altijd");
        } else if (!chain) {
            complain(regel, "“--- " + text + "” hoort na een tekst met “--- als”");
        } else {
            otherwise(text, regel);
        }
    }

    private void otherwise(String text, int regel) {
        if (keuzes.getLast().getLast().als() == null && !text.equals("onbekend")) {
            complain(regel, "“--- " + text + "” kan niet na een tekst die altijd waar is");
            return;
        }
        switch (text) {
            case "anders" -> begin(Kind.OTHERWISE, null, regel);
            case "onbekend" -> begin(Kind.UNKNOWN, null, regel);
            case "anders weigeren" -> begin(Kind.REFUSE, null, regel);
            case "anders markeren" -> begin(Kind.MARK, null, regel);
            default -> {
                if (text.startsWith("anders als ")) {
                    begin(Kind.OTHERWISE, condition(text.substring(11), regel), regel);
                } else {
                    complain(regel, "“--- " + text + "” bestaat niet; bedoelde u “--- anders”?");
                }
            }
        }
    }

    private @Nullable Condition condition(String text, int regel) {
        try {
            return ConditionParser.parse(text, names);
        } catch (ConditionParser.Unreadable e) {
            complain(regel, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private void begin(Kind soort, @Nullable Condition als, int regel) {
        begin(soort, als, regel, regel + 1);
    }

    private void begin(Kind soort, @Nullable Condition als, int regel, int tekstregel) {
        draft = new Draft(soort, als, regel, tekstregel, new ArrayList<>(), new ArrayList<>());
    }

    private void end() {
        var done = draft;
        draft = null;
        if (done == null) {
            return;
        }
        NumberGuard.check(done.regels(), done.tekstregel(), (what, where) -> complain(where, what));
        var branch = new Branch(
                done.soort(),
                done.als(),
                List.copyOf(done.regels()),
                List.copyOf(done.gaten()),
                done.regel(),
                done.tekstregel());
        boolean instead = done.soort() == Kind.REFUSE || done.soort() == Kind.MARK;
        if (instead && !branch.isBlank()) {
            complain(
                    done.regel(), "na “anders weigeren” en “anders markeren” hoort geen tekst; begin met “--- altijd”");
        }
        if (done.soort() == Kind.FIRST || keuzes.isEmpty()) {
            keuzes.add(new ArrayList<>());
        }
        keuzes.getLast().add(branch);
    }

    private void text(String line, int regel) {
        if (draft == null) {
            if (line.isBlank() && keuzes.isEmpty()) {
                return;
            }
            begin(Kind.FIRST, null, regel, regel);
        }
        var here = draft;
        if (here == null) {
            return;
        }
        if (CODE.matcher(line).find()) {
            complain(
                    regel,
                    "in een tekst staat geen code; schrijf “--- als …” boven wat alleen soms waar is, en ${…} voor een"
                            + " cijfer");
        }
        if (UNPRINTABLE.matcher(line).find()) {
            complain(regel, "hier staat een teken dat niet te drukken is; typ de regel opnieuw");
        }
        if (line.contains("${") && HOLE.matcher(line).replaceAll("").contains("${")) {
            complain(regel, "een ${ heeft geen } op dezelfde regel");
        }
        HOLE.matcher(line)
                .results()
                .forEach(it -> here.gaten().add(Hole.parse(it.group(1), regel, names, what -> complain(regel, what))));
        here.regels().add(line);
    }

    private void complain(int regel, String melding) {
        klachten.add(new Complaint(bestand, regel, melding));
    }
}
