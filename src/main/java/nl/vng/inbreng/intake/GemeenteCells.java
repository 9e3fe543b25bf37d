package nl.vng.inbreng.intake;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.vng.inbreng.domain.BevindingSoort;
import nl.vng.inbreng.domain.Gemeente;
import nl.vng.inbreng.domain.Gemeenten.Bestaat;
import nl.vng.inbreng.domain.Gemeenten.Gesplitst;
import nl.vng.inbreng.domain.Gemeenten.Onbekend;
import nl.vng.inbreng.domain.Gemeenten.Opgeheven;
import org.jspecify.annotations.Nullable;

/// From a gemeentecode and a name to the gemeente on the peildatum of the edition.
final class GemeenteCells {

    private static final Pattern CODE = Pattern.compile("(?:GM?)?(\\d{1,4})");
    private static final Pattern BROKEN = Pattern.compile("\\uFFFD|[ÃÂ][\\u0080-\\u00BF\\u0100-\\u2122]|â€");

    private static final int MOST_SPELLINGS = 1 << 12;

    private final Source source;
    private final Map<String, Gemeente> current = new HashMap<>();
    /// Codes of the names that were read before.
    private final Map<String, List<String>> spellings = new HashMap<>();

    private final @Nullable Gemeente[] byNumber = new Gemeente[10_000];
    private final char[][] namen = new char[10_000][];

    GemeenteCells(Source source) {
        this.source = source;
        for (var gemeente : source.gemeenten().op(source.editie())) {
            current.put(gemeente.code(), gemeente);
            int number = Integer.parseInt(gemeente.code(), 2, 6, 10);
            byNumber[number] = gemeente;
            namen[number] = gemeente.naam().toCharArray();
        }
    }

    /// The gemeente whose code and name two cells are, to the letter, without making a string of them; `null` when
    /// there is none.
    ///
    /// @param naam -1 when the row has no name
    @Nullable
    Gemeente exact(Row row, int code, int naam) {
        int number = number(row, code);
        var gemeente = number < 0 ? null : byNumber[number];
        if (gemeente == null || (naam >= 0 && !row.is(naam, namen[number]))) {
            return null;
        }
        row.know(code);
        return gemeente;
    }

    /// The four digits behind `GM`, -1 when a cell is something else.
    private static int number(Row row, int cell) {
        char[] text = row.text();
        int at = row.start(cell);
        if (row.end(cell) - at != 6 || text[at] != 'G' || text[at + 1] != 'M') {
            return -1;
        }
        int number = 0;
        for (int i = at + 2; i < at + 6; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    @Nullable
    Gemeente find(Cells row, Kolom code, @Nullable Kolom naam) {
        var text = row.text(code);
        var gemeente = current.get(text);
        var spelled = naam == null ? "" : row.text(naam);
        if (naam != null) {
            findBroken(row, naam);
        }
        if (Missing.of(spelled) != null) {
            spelled = "";
        }
        var canonical = gemeente != null
                ? text
                : Missing.of(text) != null ? byName(row, code, naam, spelled) : canonical(row, code, text);
        if (canonical == null) {
            return null;
        }
        var found = gemeente != null ? gemeente : resolve(row, code, canonical, spelled);
        if (found != null && naam != null && !spelled.isEmpty()) {
            checkName(row, naam, canonical, found, spelled);
        }
        return found;
    }

    /// Every gemeente that a row may mean when [#find] gave none: by its code, else by its name.
    Set<Gemeente> possible(Cells row, Kolom code, Kolom naam) {
        var possible = existing(plain(row.text(code)));
        source.gemeenten().codesOf(row.text(naam)).forEach(it -> possible.addAll(existing(it)));
        return possible;
    }

    /// The gemeenten that a code means on the peildatum: one, more when it was divided, or none.
    Set<Gemeente> existing(String code) {
        return switch (source.gemeenten().find(code, source.editie())) {
            case Bestaat it -> new LinkedHashSet<>(Set.of(it.gemeente()));
            case Opgeheven it -> new LinkedHashSet<>(Set.of(it.opvolger()));
            case Gesplitst it -> new LinkedHashSet<>(it.opvolgers());
            case Onbekend _ -> new LinkedHashSet<>();
        };
    }

    /// Finds characters that only a wrong encoding makes, such as `Ã«`.
    static void findBroken(Cells row, Kolom naam) {
        if (!row.isAscii(naam) && BROKEN.matcher(row.text(naam)).find()) {
            row.warn(BevindingSoort.VREEMDE_TEKENS, naam, BevindingSoort.VREEMDE_TEKENS.regel());
        }
    }

    /// `GM` and four digits for any way of writing a code; what is no code stays as it is.
    static String plain(String text) {
        var match = CODE.matcher(text.toUpperCase(Locale.ROOT));
        return match.matches() ? "GM" + "0".repeat(4 - match.group(1).length()) + match.group(1) : text;
    }

    private static String canonical(Cells row, Kolom code, String text) {
        var canonical = plain(text);
        if (!canonical.equals(text)) {
            row.warn(BevindingSoort.GEMEENTECODE_VORM, code, "gelezen als " + canonical);
        }
        return canonical;
    }

    private @Nullable String byName(Cells row, Kolom code, @Nullable Kolom naam, String spelled) {
        if (naam == null || spelled.isEmpty()) {
            row.required(code);
            return null;
        }
        var codes = source.gemeenten().codesOf(spelled);
        var existing = codes.stream().filter(current::containsKey).toList();
        var candidates = existing.isEmpty() ? codes : existing;
        if (candidates.size() > 1) {
            row.reject(
                    BevindingSoort.GEMEENTE_DUBBELZINNIG,
                    naam,
                    "er is meer dan één gemeente met deze naam: " + String.join(", ", candidates));
            return null;
        }
        if (candidates.isEmpty()) {
            row.reject(BevindingSoort.GEMEENTE_ONBEKEND, naam, unknown(spelled));
            return null;
        }
        row.warn(BevindingSoort.GEMEENTE_OP_NAAM, naam, "geen code; op naam gevonden als " + candidates.getFirst());
        return candidates.getFirst();
    }

    private @Nullable Gemeente resolve(Cells row, Kolom code, String canonical, String spelled) {
        return switch (source.gemeenten().find(canonical, source.editie())) {
            case Bestaat it -> it.gemeente();
            case Opgeheven it -> {
                row.warn(BevindingSoort.GEMEENTE_OPGEHEVEN, code, it.naam() + " is opgegaan in " + name(it.opvolger()));
                yield it.opvolger();
            }
            case Gesplitst it -> {
                row.reject(
                        BevindingSoort.GEMEENTE_GESPLITST,
                        code,
                        it.naam() + " is verdeeld over " + names(it.opvolgers()));
                yield null;
            }
            case Onbekend _ -> {
                row.reject(BevindingSoort.GEMEENTE_ONBEKEND, code, unknown(spelled));
                yield null;
            }
        };
    }

    private void checkName(Cells row, Kolom naam, String code, Gemeente gemeente, String spelled) {
        var codes = spellings.size() < MOST_SPELLINGS
                ? spellings.computeIfAbsent(spelled, source.gemeenten()::codesOf)
                : source.gemeenten().codesOf(spelled);
        if (!codes.contains(code) && !codes.contains(gemeente.code())) {
            row.warn(BevindingSoort.GEMEENTE_NAAM, naam, "de code hoort bij " + name(gemeente) + ", de naam is");
        }
    }

    private String unknown(String spelled) {
        var wat = BevindingSoort.GEMEENTE_ONBEKEND.regel();
        return source.gemeenten()
                .nearest(spelled, source.editie())
                .map(it -> wat + " (bedoelt u " + name(it) + "?)")
                .orElse(wat);
    }

    private static String names(List<Gemeente> gemeenten) {
        return gemeenten.stream().map(GemeenteCells::name).collect(Collectors.joining(", "));
    }

    private static String name(Gemeente gemeente) {
        return gemeente.naam() + " (" + gemeente.code() + ")";
    }
}
