package nl.vng.inbreng.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vng.inbreng.domain.BevindingSoort;
import nl.vng.inbreng.domain.Debat;
import nl.vng.inbreng.domain.Spelling;
import org.jspecify.annotations.Nullable;

/// `debat.yaml`: flat lines `sleutel: waarde`, and nothing else of YAML: no nesting, lists, anchors or tags.
final class DebatFile {

    private static final long LARGEST = 1 << 20;
    private static final List<String> REQUIRED =
            List.of("naam", "commissie", "datum", "bewindspersoon", "briefdatum", "onderwerp", "aanhef");
    private static final List<String> OPTIONAL =
            List.of("tijd", "kamerstukken", "contactpersoon", "telefoon", "e-mail", "embargo_tot", "onderwerpen");
    private static final Pattern LINE = Pattern.compile("([A-Za-z][A-Za-z0-9_-]*) *:(?:[ \\t]+(.*?))?[ \\t]*");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:.](\\d{2})(?: uur)?");

    private static final Pattern TOPICS = Pattern.compile("\\d{1,4}(?:\\s*,\\s*\\d{1,4})*+");

    private final Source source;
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();

    private DebatFile(Source source) {
        this.source = source;
    }

    /// The debate; empty when the file is refused, which is then a finding.
    static Optional<Debat> read(Source source) throws IOException {
        if (Files.size(source.path()) > LARGEST) {
            source.find(BevindingSoort.DEBAT_VORM, "het bestand is groter dan 1 MB");
            return Optional.empty();
        }
        var file = new DebatFile(source);
        file.parse();
        file.findAbsent();
        var debat = source.refused() ? null : file.debat();
        return source.refused() ? Optional.empty() : Optional.ofNullable(debat);
    }

    private void parse() throws IOException {
        var encoding = Encoding.of(source.path());
        if (encoding.guessed()) {
            source.find(BevindingSoort.WINDOWS_1252, BevindingSoort.WINDOWS_1252.regel());
        }
        List<String> all;
        try (var reader = encoding.open(source.path())) {
            all = reader.readAllAsString().lines().toList();
        }
        for (int i = 0; i < all.size(); i++) {
            var line = all.get(i);
            if (!line.isBlank()
                    && !line.stripLeading().startsWith("#")
                    && !(i == 0 && line.strip().equals("---"))) {
                line(line, i + 1);
            }
        }
    }

    private void line(String line, int rij) {
        var match = LINE.matcher(line);
        var value = match.matches() ? value(match.group(2) == null ? "" : match.group(2)) : null;
        if (value == null || value.chars().anyMatch(Character::isISOControl)) {
            source.find(BevindingSoort.DEBAT_VORM, rij, null, line, BevindingSoort.DEBAT_VORM.regel());
            return;
        }
        var key = key(match.group(1));
        if (!REQUIRED.contains(key) && !OPTIONAL.contains(key)) {
            var near = Spelling.nearest(key, Stream.concat(REQUIRED.stream(), OPTIONAL.stream()));
            var wat =
                    near.map(it -> "onbekende sleutel (bedoelt u " + it + "?)").orElse("onbekende sleutel");
            source.find(BevindingSoort.DEBAT_SLEUTEL, rij, null, key, wat);
        } else if (values.putIfAbsent(key, value) != null) {
            source.find(BevindingSoort.DEBAT_VORM, rij, key, null, "deze sleutel staat er twee keer in");
        } else {
            lines.put(key, rij);
        }
    }

    private static String key(String text) {
        var key = text.toLowerCase(Locale.ROOT);
        return switch (key) {
            case "email", "e_mail" -> "e-mail";
            case "embargo-tot" -> "embargo_tot";
            default -> key;
        };
    }

    /// What stands behind the colon, without quotes and comment; `null` when it is more than plain text.
    private static @Nullable String value(String text) {
        if (text.isEmpty() || text.startsWith("#")) {
            return "";
        }
        char first = text.charAt(0);
        if (first == '"' || first == '\'') {
            int close = text.lastIndexOf(first);
            var rest = text.substring(close + 1).strip();
            var inner = close == 0 ? "" : text.substring(1, close);
            var plain = first == '"' ? inner.replace("\\\"", "") : inner.replace("''", "");
            boolean closed = close > 0 && (rest.isEmpty() || rest.startsWith("#")) && plain.indexOf(first) < 0;
            if (!closed || (first == '"' && plain.indexOf('\\') >= 0)) {
                return null;
            }
            return first == '"' ? inner.replace("\\\"", "\"") : inner.replace("''", "'");
        }
        if ("&*!|>{}[]%@`,?".indexOf(first) >= 0 || text.equals("-") || text.startsWith("- ")) {
            return null;
        }
        int comment = text.indexOf(" #");
        return comment < 0 ? text : text.substring(0, comment).strip();
    }

    private void findAbsent() {
        for (var key : REQUIRED) {
            if (text(key).isEmpty()) {
                source.find(BevindingSoort.DEBAT_ONTBREEKT, lines.getOrDefault(key, 0), key, null, key + " ontbreekt");
            }
        }
    }

    private @Nullable Debat debat() {
        var datum = date("datum");
        var briefdatum = date("briefdatum");
        var tijd = time("tijd", text("tijd"));
        var embargo = embargo();
        if (datum == null || briefdatum == null) {
            return null;
        }
        return new Debat(
                text("naam"),
                text("commissie"),
                datum,
                tijd,
                text("bewindspersoon"),
                briefdatum,
                text("onderwerp"),
                text("aanhef"),
                text("kamerstukken"),
                text("contactpersoon"),
                text("telefoon"),
                text("e-mail"),
                embargo,
                onderwerpen(),
                source.bron(lines.getOrDefault("onderwerpen", 0)));
    }

    /// `1, 3, 5`; empty is all.
    private Set<Integer> onderwerpen() {
        var text = text("onderwerpen");
        if (text.isEmpty()) {
            return Set.of();
        }
        if (!TOPICS.matcher(text).matches()) {
            bad("onderwerpen", BevindingSoort.DEBAT_NUMMERS);
            return Set.of();
        }
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
    }

    private String text(String key) {
        return values.getOrDefault(key, "");
    }

    private @Nullable LocalDate date(String key) {
        var date = Dates.parse(text(key));
        if (date == null) {
            bad(key);
        }
        return date;
    }

    private @Nullable LocalTime time(String key, String text) {
        if (text.isEmpty()) {
            return null;
        }
        var match = TIME.matcher(text);
        try {
            if (match.matches()) {
                return LocalTime.of(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)));
            }
        } catch (DateTimeException _) {
            // 25:00 is told below, with every other text that is no time
        }
        bad(key);
        return null;
    }

    /// A day with a time; without a time the documents are free when the day begins.
    private @Nullable LocalDateTime embargo() {
        var text = text("embargo_tot");
        if (text.isEmpty()) {
            return null;
        }
        int space = Math.max(text.indexOf(' '), text.indexOf('T'));
        var date = Dates.parse(space < 0 ? text : text.substring(0, space));
        if (date == null) {
            bad("embargo_tot");
            return null;
        }
        if (space < 0) {
            return date.atStartOfDay();
        }
        var time =
                time("embargo_tot", text.substring(space + 1).strip().replaceFirst("^(\\d{1,2}:\\d{2}):\\d{2}$", "$1"));
        return time == null ? null : date.atTime(time);
    }

    private void bad(String key) {
        bad(key, BevindingSoort.DEBAT_WAARDE);
    }

    private void bad(String key, BevindingSoort soort) {
        source.find(soort, lines.getOrDefault(key, 0), key, text(key), soort.regel());
    }
}
