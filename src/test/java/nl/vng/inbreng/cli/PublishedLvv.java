package nl.vng.inbreng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.vng.inbreng.cli.LvvAttacker.Range;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// All that an edition says about the LVV, read from its files only.
final class PublishedLvv {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\d.-])\\d[\\d.]*(?![\\p{L}\\d-])");
    private static final Pattern WAS = Pattern.compile("was ([^,]*), (?=nu )");
    private static final Pattern DATE = Pattern.compile("(\\d{1,2} )?(januari|februari|maart|april|mei|juni|juli|"
            + "augustus|september|oktober|november|december) \\d{4}");
    /// What a sentence with a number about the LVV holds.
    private static final Pattern ABOUT_LVV = Pattern.compile(
            "(?:LVV|vreemdelingenvoorziening) in beeld|opvang van de LVV|[Zz]onder opvangplek|geen opvangplek|mensen is "
                    + "uitgestroomd|zijn uitgestroomd|vrijheidsbeperkende|een opvangplek");

    /// A row of a table whose head speaks of people in the LVV.
    private static final Pattern ROW =
            Pattern.compile("<th scope=\"row\">(?=[^<]*(?:LVV|zonder plek))[^<]*</th>(?:<td[^>]*>[^<]*</td>)*");

    private static final Map<String, String> ROWS = new TreeMap<>(Map.of(
            "lvv.actief", "Mensen in beeld bij de LVV",
            "lvv.in_opvang", "Mensen in de opvang van de LVV",
            "lvv.zonder_plek", "Mensen zonder plek (LVV)"));

    private final Path edition;
    private final Map<String, JsonNode> cijfers = new TreeMap<>();
    private final Map<String, JsonNode> vorige = new TreeMap<>();
    private final Map<String, String> areas = new HashMap<>();
    private int numbers;
    private int sheets;

    PublishedLvv(Path edition) throws IOException {
        this.edition = edition;
        read(edition, cijfers);
        var manifest = JsonMapper.shared().readTree(Files.readString(edition.resolve("manifest.json")));
        if (manifest.get("vergelekenMet").isString()) {
            read(edition.resolve("../..").resolve(manifest.get("vergelekenMet").asString()), vorige);
        }
    }

    private static void read(Path edition, Map<String, JsonNode> cijfers) throws IOException {
        for (var row : JsonMapper.shared().readTree(Files.readString(edition.resolve("cijfers.json")))) {
            if (row.get("cijfer").asString().startsWith("lvv.")) {
                cijfers.put(
                        row.get("gebied").asString() + " " + row.get("cijfer").asString(), row);
            }
        }
    }

    /// What a reader knows of each cell; a provincie says it of its LVV gemeente.
    Map<String, Range> known() {
        long drempel =
                cijfers.values().stream().mapToLong(PublishedLvv::limit).max().orElse(0);
        var known = new TreeMap<String, Range>();
        cijfers.forEach((key, row) -> {
            var range = range(row, drempel);
            if (range != null) {
                known.merge(cell(key), range, Range::and);
            }
        });
        return known;
    }

    /// Cells without a value that are not marked as small.
    Set<String> hiddenWithoutMark() {
        var cells = new HashSet<String>();
        cijfers.forEach((key, row) -> {
            if (onderdrukt(row) && limit(row) == 0) {
                cells.add(cell(key));
            }
        });
        return cells;
    }

    /// Files agree with each other and count no rows of the LVV export.
    ///
    /// @return how many numbers sentences about the LVV hold
    int isConsistent(int rijen) throws IOException {
        readCsv();
        for (var row : cijfers.values()) {
            assertThat(row.path("rijen").isNumber()).as("%s", row).isFalse();
        }
        for (Path file : Installation.files(edition)) {
            String name = edition.relativize(file).toString();
            if (name.endsWith(".pdf")) {
                String text = pdf(file);
                assertSentences(isSheet(name) ? withoutRows(text, name) : text, gebied(name), name);
                assertNoRowCount(text, rijen, name);
            } else if (name.endsWith(".html")) {
                String text = html(file);
                assertSentences(text, gebied(name), name);
                if (isSheet(name)) {
                    assertRows(Files.readString(file), name);
                    sheets++;
                }
                assertNoRowCount(text, rijen, name);
            } else if (name.equals("teksten.json")) {
                for (var document :
                        JsonMapper.shared().readTree(Files.readString(file)).get("documenten")) {
                    for (var uitspraak : document.get("uitspraken")) {
                        String text = uitspraak.get("tekst").asString();
                        assertSentences(text, document.get("gebied").asString(), name);
                        assertNoRowCount(text, rijen, name);
                    }
                }
            } else if (name.equals("afgekeurd/lvv_zaken.csv")) {
                assertRejected(Files.readAllLines(file));
            }
        }
        assertThat(Files.readAllLines(edition.resolve("SHA256SUMS")))
                .allMatch(it -> it.matches("[0-9a-f]{64}  [a-z0-9/._-]+|[0-9a-f]{64}  SHA256SUMS"));
        var manifest = JsonMapper.shared().readTree(Files.readString(edition.resolve("manifest.json")));
        assertThat(manifest.propertyNames())
                .containsExactlyInAnyOrder(
                        "schema",
                        "peildatum",
                        "editie",
                        "versie",
                        "code",
                        "vingerafdruk",
                        "staat",
                        "voorbeeld",
                        "vergelekenMet",
                        "embargoTot",
                        "invoer",
                        "sjablonen",
                        "uitvoer");
        return numbers;
    }

    /// The area that a document is about; a page about the whole edition speaks of the country.
    private String gebied(String name) {
        if (isSheet(name)) {
            return gemeente(name);
        }
        return areas.getOrDefault(name.substring(name.indexOf('/') + 1, name.lastIndexOf('.')), "NL");
    }

    /// How many sheets of gemeenten were read.
    int sheets() {
        return sheets;
    }

    private static boolean isSheet(String name) {
        return name.startsWith("gemeente/");
    }

    private static String gemeente(String name) {
        return "GM" + name.substring("gemeente/gm".length(), "gemeente/gm".length() + 4);
    }

    /// The cells about the LVV of a sheet are the published figures of gemeente, provincie and country; a gemeente
    /// without an LVV has none.
    private void assertRows(String page, String name) {
        var rows = new ArrayList<String>();
        ROW.matcher(page).results().forEach(it -> rows.add(it.group().replaceAll("<[^>]*>", "|")));
        assertThat(rows)
                .as(name)
                .map(it -> it.replaceAll("\\|+", "|"))
                .isEqualTo(rows(gemeente(name)).stream().map("|%s|"::formatted).toList());
        numbers +=
                (int) rows.stream().flatMap(it -> NUMBER.matcher(it).results()).count();
    }

    /// The text of a sheet without those cells, of which each row was found once.
    private String withoutRows(String text, String name) {
        String rest = text.replaceAll("\\s+", " ");
        for (String row : rows(gemeente(name))) {
            String printed = row.replace('|', ' ');
            assertThat(rest.split(Pattern.quote(printed), -1))
                    .as("%s: %s", name, printed)
                    .hasSize(2);
            rest = rest.replace(printed, ". ");
        }
        assertThat(rest).as(name).doesNotContainPattern("Mensen [^.;]*(LVV|zonder plek)[^.;]* \\d");
        // What stands between the head of the page and the asks is the rest of the table, without a full stop in it.
        return rest.replaceFirst("Waar staat de gemeente.*?Wat de VNG", "Wat de VNG");
    }

    /// Title and three cells of each figure about the LVV, as a sheet must print them.
    private List<String> rows(String gemeente) {
        if (!LvvLevering.GEMEENTEN.containsKey(gemeente)) {
            return List.of();
        }
        return ROWS.entrySet().stream()
                .map(it -> it.getValue() + "|"
                        + List.of(gemeente, LvvLevering.GEMEENTEN.get(gemeente), "NL").stream()
                                .map(gebied -> cijfers.get(gebied + " " + it.getKey())
                                        .get("weergave")
                                        .asString()
                                        .replace("ten minste ", "≥ "))
                                .collect(Collectors.joining("|")))
                .toList();
    }

    private void readCsv() throws IOException {
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        int seen = 0;
        String text = Files.readString(edition.resolve("cijfers.csv")).replace("\uFEFF", "");
        try (var csv = CSVParser.parse(text, format)) {
            for (var row : csv) {
                if (row.get("gebied").startsWith("PV")) {
                    areas.put(slug(row.get("naam")), row.get("gebied"));
                }
                if (row.get("cijfer").startsWith("lvv.")) {
                    seen++;
                    var json = cijfers.get(row.get("gebied") + " " + row.get("cijfer"));
                    assertThat(row.get("waarde"))
                            .isEqualTo(
                                    json.get("waarde").isNull()
                                            ? ""
                                            : json.get("waarde").toString());
                    assertThat(row.get("weergave"))
                            .isEqualTo(json.get("weergave").asString());
                    assertThat(row.get("reden")).isEqualTo(json.path("reden").asString(""));
                    assertThat(row.get("rijen")).isEmpty();
                }
            }
        }
        assertThat(seen).isEqualTo(cijfers.size());
    }

    /// Every number in a sentence about the LVV is a shown value of the area, or belongs to the mark.
    /// What was printed before may be repeated, as long as the figure is still shown.
    private String withoutOldValue(String sentence, String gebied, String name) {
        var was = WAS.matcher(sentence);
        if (!was.find()) {
            return sentence;
        }
        assertThat(vorige.entrySet())
                .as("%s: %s", name, sentence)
                .anyMatch(it -> it.getKey().startsWith(gebied + " ")
                        && it.getValue().get("weergave").asString().equals(was.group(1))
                        && !onderdrukt(cijfers.get(it.getKey())));
        return was.replaceAll("");
    }

    private void assertSentences(String text, String gebied, String name) {
        var shown = new ArrayList<String>();
        boolean marked = false;
        for (var entry : cijfers.entrySet()) {
            if (entry.getKey().startsWith(gebied + " ")) {
                marked |= limit(entry.getValue()) > 0;
                shown.add(entry.getValue().get("weergave").asString().replace("ten minste ", ""));
            }
        }
        // The definitions at the end have numbers of their own, and no figures.
        String prose = text.split("Definities, met hun nummer|met het nummer van hun definitie")[0];
        for (String sentence : prose.replaceAll("\\s+", " ").split("(?<=[.;]) ")) {
            if (ABOUT_LVV.matcher(sentence).find()) {
                String rest = withoutOldValue(DATE.matcher(sentence).replaceAll(""), gebied, name);
                if (marked) {
                    rest = rest.replaceAll("minder dan \\d+", "");
                }
                var printed = NUMBER.matcher(rest)
                        .results()
                        .map(it -> it.group().replaceAll("\\.$", ""))
                        .toList();
                assertThat(printed).as("%s: %s", name, sentence).isSubsetOf(shown);
                numbers += printed.size();
            }
        }
    }

    private static void assertNoRowCount(String text, int rijen, String name) {
        for (String line : text.replaceAll("\\s+", " ").split("(?=lvv_zaken)")) {
            if (line.startsWith("lvv_zaken")) {
                assertThat(line.split("(?<=weggelaten)|\\b(?:opgave_gemeente|debat|tgo|opvangcap)")[0])
                        .as(name)
                        .doesNotContainPattern("\\d+ rijen")
                        .doesNotContainPattern("\\bwaren het er \\d");
            }
        }
        String grouped = rijen < 1000 ? String.valueOf(rijen) : rijen / 1000 + "." + "%03d".formatted(rijen % 1000);
        assertThat(text)
                .as(name)
                .doesNotContainPattern(
                        "(?<![\\d.])(%d|%s)(?![\\d.])".formatted(rijen, Pattern.quote(grouped)) + " rijen");
    }

    private static void assertRejected(List<String> lines) {
        assertThat(lines.getFirst()).isEqualTo("\uFEFFrij;kolom;reden");
        assertThat(lines.subList(1, lines.size()))
                .allMatch(it -> it.matches("\\d+;[\\p{L} ,-]*;[A-Z]\\d{3}: [^;0-9]*"));
    }

    private static @Nullable Range range(JsonNode row, long drempel) {
        if (row.get("waarde").isNumber()) {
            return Range.exactly(row.get("waarde").asLong());
        }
        if (!onderdrukt(row)) {
            return null;
        }
        return limit(row) > 0 ? Range.below(limit(row)) : Range.zeroOrFrom(drempel);
    }

    private static boolean onderdrukt(JsonNode row) {
        return row.path("reden").asString("").equals("onderdrukt");
    }

    /// 10 of `minder dan 10`; 0 when it says nothing.
    private static long limit(JsonNode row) {
        String weergave = row.get("weergave").asString();
        return weergave.startsWith("minder dan ") ? Long.parseLong(weergave.substring("minder dan ".length())) : 0;
    }

    private static String cell(String key) {
        return LvvLevering.GEMEENTEN.entrySet().stream()
                .filter(it -> key.startsWith(it.getValue() + " "))
                .map(it -> it.getKey() + key.substring(4))
                .findFirst()
                .orElse(key);
    }

    private static String slug(String naam) {
        return Normalizer.normalize(naam, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace(' ', '-');
    }

    /// The text of a page, each block of it as a sentence of its own.
    private static String html(Path file) throws IOException {
        return Files.readString(file)
                .replaceAll("<style>(?s:.*?)</style>", "")
                .replaceAll("</(?:p|h\\d|li|caption|figcaption|td|th|dd|dt)>", "; ")
                .replaceAll("<[^>]*>", " ");
    }

    private static String pdf(Path file) throws IOException {
        try (var document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
