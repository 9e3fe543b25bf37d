package nl.vng.inbreng.tekst;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.vng.inbreng.domain.Spelling;
import nl.vng.inbreng.tekst.TextBlock.Otherwise;
import org.jspecify.annotations.Nullable;

/// From files to blocks and asks, with the checks that need more than one line: keys, places, references.
final class TextsBuilder {

    /// The key of a topic's number, and the place of its text.
    private static final String TOPIC = "onderwerp";

    private static final String NUMBER = "\\d{1,4}";

    private static final Pattern HOLE = Pattern.compile("\\$\\{[^}]*}");

    private static final Pattern DUTCH_DATE = Pattern.compile("(\\d{1,2})-(\\d{1,2})-(\\d{4})");

    private final Names names;
    private final Map<String, Set<String>> plaatsen;
    private final Map<String, Set<String>> nodig;
    private final List<TextBlock> blocks = new ArrayList<>();
    private final List<AskText> asks = new ArrayList<>();
    private final Map<String, List<String>> documents = new HashMap<>();
    private final Set<String> zwervend = new HashSet<>();
    private final List<Complaint> klachten = new ArrayList<>();

    TextsBuilder(Names names, Map<String, Set<String>> plaatsen, Map<String, Set<String>> nodig) {
        this.names = names;
        this.plaatsen = plaatsen;
        this.nodig = nodig;
    }

    void block(String bestand, List<String> lines) {
        var file = TextFileReader.read(bestand, lines, names, TextBlock.SLEUTELS, Set.of());
        klachten.addAll(file.klachten());
        var documenten = documents(file, "");
        var plaats = file.text("plaats");
        boolean numbered = !plaats.equals(TOPIC) || file.text(TOPIC).matches(NUMBER);
        if (!place(file, plaats, documenten) || !numbered) {
            zwervend.add(bestand);
        }
        var tekst = file.passage("");
        int volgorde = number(file, "volgorde", 50);
        int onderwerp = topic(file, plaats);
        var titel = title(file);
        var als = condition(file);
        var anders = otherwise(file);
        if (tekst != null) {
            blocks.add(new TextBlock(
                    file.naam(), documenten, plaats, onderwerp, volgorde, titel, als, anders, tekst, file.line("als")));
        }
    }

    /// Whether its place is known in each of its documents.
    private boolean place(TextFile file, String plaats, List<String> documenten) {
        if (plaats.isEmpty()) {
            missing(file, "plaats", known(documenten));
            return false;
        }
        var elsewhere = documenten.stream()
                .filter(it -> !known(List.of(it)).contains(plaats))
                .toList();
        for (var document : elsewhere) {
            complain(
                    file,
                    "plaats",
                    "de plaats “" + plaats + "” bestaat niet in het document " + document + "; "
                            + suggestion(plaats, known(List.of(document))));
        }
        return file.kopGoed() && !documenten.isEmpty() && elsewhere.isEmpty();
    }

    /// The number of its topic; 0 when it is about none. A topic has its own place, and there is none at another.
    private int topic(TextFile file, String plaats) {
        boolean named = !file.text(TOPIC).isEmpty();
        if (plaats.equals(TOPIC) && !named) {
            missing(file, TOPIC, Set.of());
        } else if (named && !plaats.equals(TOPIC) && !plaats.isEmpty()) {
            complain(
                    file,
                    TOPIC,
                    "“onderwerp:” hoort alleen bij een tekst met “plaats: onderwerp”; haal deze regel weg");
        }
        return number(file, TOPIC, 0);
    }

    /// The places that any of these documents has.
    private Set<String> known(List<String> documenten) {
        return documenten.stream()
                .flatMap(it -> plaatsen.getOrDefault(it, Set.of()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    void ask(String bestand, List<String> lines) {
        var file = TextFileReader.read(bestand, lines, names, AskText.SLEUTELS, AskText.KOPJES);
        klachten.addAll(file.klachten());
        var documenten = documents(file, "landelijk, provincie, spreekkaart, gemeente");
        for (var key : List.of("titel", TOPIC)) {
            if (file.text(key).isEmpty()) {
                missing(file, key, Set.of());
            }
        }
        var vraag = file.passage("Vraag");
        if (vraag == null) {
            if (file.klachten().isEmpty()) {
                complain(file, "", "het kopje “# Vraag” ontbreekt");
            }
            return;
        }
        asks.add(new AskText(
                file.naam(),
                file.text("titel"),
                number(file, TOPIC, 0),
                documenten,
                number(file, "volgorde", 50),
                number(file, "gewicht", 50),
                addressee(file, vraag),
                day(file, "geldig vanaf"),
                day(file, "geldig tot"),
                file.text("opvolger"),
                vraag,
                file.passage("Cijfers"),
                file.passage("Voorlezen"),
                file.text(TOPIC).matches(NUMBER) ? file.line(TOPIC) : 0,
                file.line("geldig tot")));
    }

    /// Whom the ask must name; `null` when it does not, or when another mistake may be why: in its head, in a hole, or
    /// that it has no words.
    private @Nullable Addressee addressee(TextFile file, Passage vraag) {
        var texts = vraag.keuzes().stream().flatMap(List::stream).toList();
        boolean readable = texts.stream().flatMap(it -> it.gaten().stream()).allMatch(Hole::bekend);
        if (!file.kopGoed() || !readable || texts.stream().allMatch(Branch::isBlank)) {
            return null;
        }
        var addressee = Addressee.of(file);
        var complaint = addressee.complaint(vraag);
        complaint.ifPresent(klachten::add);
        return complaint.isPresent() ? null : addressee;
    }

    /// Ids of the asks read.
    List<String> vragen() {
        return asks.stream().map(AskText::id).sorted().toList();
    }

    Texts build(RegisterFile.Read register) {
        klachten.addAll(register.klachten());
        var references = new References(
                blocks,
                asks,
                it -> zwervend.stream()
                        .anyMatch(file ->
                                documents.getOrDefault(file, List.of(it)).contains(it)));
        klachten.addAll(references.complaints());
        return new Texts(
                blocks, asks, documents, register.register(), klachten, references.absent(nodig), references.topics());
    }

    private List<String> documents(TextFile file, String fallback) {
        var text = file.text("document").isEmpty() ? fallback : file.text("document");
        var documenten = Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
        var unknown =
                documenten.stream().filter(it -> !plaatsen.containsKey(it)).toList();
        for (var it : unknown) {
            complain(file, "document", "het document “" + it + "” bestaat niet; " + suggestion(it, plaatsen.keySet()));
        }
        if (documenten.isEmpty()) {
            missing(file, "document", plaatsen.keySet());
        }
        if (!documenten.isEmpty() && unknown.isEmpty()) {
            documents.put(file.bestand(), documenten);
        }
        return documenten;
    }

    /// A key that is not in the head. In a head with a mistake it may be there, under another name.
    private void missing(TextFile file, String key, Set<String> known) {
        if (file.kopGoed()) {
            complain(
                    file,
                    key,
                    "in de kop ontbreekt “" + key + ":”"
                            + (known.isEmpty() ? "" : "; kies uit " + String.join(", ", sorted(known))));
        }
    }

    private @Nullable Passage title(TextFile file) {
        var titel = file.text("titel");
        if (titel.isEmpty()) {
            return null;
        }
        var gaten = new ArrayList<Hole>();
        HOLE.matcher(titel)
                .results()
                .forEach(it -> gaten.add(Hole.parse(
                        it.group().substring(2, it.group().length() - 1),
                        file.line("titel"),
                        names,
                        what -> complain(file, "titel", what))));
        if (gaten.stream().anyMatch(it -> names.isFigure(it.naam()))) {
            complain(file, "titel", "in een titel kan geen cijfer staan: het zou daar geen datum hebben");
        }
        int regel = file.line("titel");
        var branch = new Branch(Branch.Kind.FIRST, null, List.of(titel), gaten, regel, regel);
        return new Passage(file.bestand(), List.of(List.of(branch)), regel);
    }

    private @Nullable Condition condition(TextFile file) {
        if (file.text("als").isEmpty()) {
            return null;
        }
        try {
            return ConditionParser.parse(file.text("als"), names);
        } catch (ConditionParser.Unreadable e) {
            complain(file, "als", String.valueOf(e.getMessage()));
            return null;
        }
    }

    private Otherwise otherwise(TextFile file) {
        var text = file.text("anders");
        if (text.isEmpty()) {
            return Otherwise.WEGLATEN;
        }
        if (file.text("als").isEmpty()) {
            complain(file, "anders", "“anders” heeft alleen zin met een voorwaarde achter “als”");
        }
        try {
            return Otherwise.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            complain(file, "anders", "achter “anders” hoort weglaten, weigeren of markeren");
            return Otherwise.WEIGEREN;
        }
    }

    private String day(TextFile file, String key) {
        var text = file.text(key);
        if (text.isEmpty() || names.kengetallen().contains(text)) {
            return text;
        }
        var iso = DUTCH_DATE
                .matcher(text)
                .replaceFirst(it -> "%s-%02d-%02d"
                        .formatted(it.group(3), Integer.parseInt(it.group(2)), Integer.parseInt(it.group(1))));
        try {
            return LocalDate.parse(iso).toString();
        } catch (DateTimeException _) {
            complain(
                    file,
                    key,
                    "achter “" + key + "” hoort een datum (1-7-2025) of een kengetal; "
                            + suggestion(text, names.kengetallen()));
            return "";
        }
    }

    private int number(TextFile file, String key, int fallback) {
        var text = file.text(key);
        if (text.isEmpty()) {
            return fallback;
        }
        if (!text.matches(NUMBER)) {
            complain(file, key, "achter “" + key + "” hoort een getal van hoogstens vier cijfers");
            return fallback;
        }
        return Integer.parseInt(text);
    }

    private static String suggestion(String text, Set<String> known) {
        return Spelling.nearest(text, known.stream())
                .map(it -> "bedoelde u “" + it + "”?")
                .orElse("kies uit " + String.join(", ", sorted(known)));
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }

    private void complain(TextFile file, String key, String melding) {
        klachten.add(new Complaint(file.bestand(), file.line(key), melding));
    }
}
