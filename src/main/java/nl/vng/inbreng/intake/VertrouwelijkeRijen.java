package nl.vng.inbreng.intake;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.vng.inbreng.domain.BevindingSoort;
import nl.vng.inbreng.domain.Gemeente;
import nl.vng.inbreng.domain.JaNee;
import nl.vng.inbreng.domain.Locatie;
import nl.vng.inbreng.domain.PackedLocaties;
import nl.vng.inbreng.domain.Spelling;
import nl.vng.inbreng.domain.Texts;
import nl.vng.inbreng.domain.Vertrouwelijk;

/// Decides of each row of the capacity export whether its cells may be shown in findings and `afgekeurd/`.
///
/// Shown is a row that says N, and an accepted row that says nothing: the column is optional. Hidden is a row with
/// J, `onbekend` or what cannot be read, a rejected row that does not say N (a shifted row hides its J anywhere),
/// and every row with the Locatie-id of a hidden one. Has state: it is sure of a row only after the last one.
final class VertrouwelijkeRijen {

    private static final Pattern GEMEENTECODE = Pattern.compile("(?<![A-Z0-9])GM\\d{4}(?!\\d)");

    /// As most files write it.
    private static final char[] NEE = {'N'};

    /// What the cell Vertrouwelijk of a row says.
    enum Antwoord {
        NEE,
        LEEG,
        GEHEIM
    }

    private final Source source;
    private final Header header;
    private final Kolom kolom;
    private final BitSet open = new BitSet();
    private final BitSet leeg = new BitSet();
    private final Texts geheimeIds = new Texts();
    private final Set<Gemeente> gemeenten = new LinkedHashSet<>();
    private final PackedLocaties.Builder locaties = new PackedLocaties.Builder();
    private boolean aanwezig;
    private boolean overal;

    VertrouwelijkeRijen(Source source, Header header, Kolom kolom) {
        this.source = source;
        this.header = header;
        this.kolom = kolom;
    }

    /// Whether the export has the column; it is optional.
    boolean hasColumn() {
        return header.position(kolom) >= 0;
    }

    /// A column that is nearly called Vertrouwelijk is not overlooked: all its locations would lose their protection.
    void refuseMisspelled() {
        if (hasColumn()) {
            return;
        }
        header.unknown().stream()
                .map(header.cells()::get)
                .filter(it -> Spelling.plain(it).contains("vertrouw")
                        || Spelling.nearest("Vertrouwelijk", Stream.of(it)).isPresent())
                .findFirst()
                .ifPresent(it -> source.find(
                        BevindingSoort.KOLOMMEN_ONTBREKEN,
                        "de kolom Vertrouwelijk ontbreekt; bedoelt u daarmee '" + Cells.strip(it) + "'?"));
    }

    /// What the row says; no for every row when there is no such column.
    Antwoord antwoord(Cells row) {
        return !hasColumn() || row.is(kolom, NEE) ? Antwoord.NEE : antwoord(row.text(kolom));
    }

    /// A row that is not confidential in itself.
    void open(Cells row, Antwoord antwoord) {
        open.set(row.rij());
        if (antwoord == Antwoord.LEEG) {
            leeg.set(row.rij());
        }
    }

    /// A confidential row; its id is empty when it cannot be read.
    void geheim(String id) {
        aanwezig = true;
        hide(Spelling.plain(id));
    }

    /// A confidential row as a location in one of the gemeenten where it may be.
    void geheim(Locatie locatie) {
        gemeenten.add(locatie.gemeente());
        locaties.add(locatie);
    }

    /// A confidential row may be in any gemeente.
    void overal() {
        overal = true;
    }

    /// Whether a row with too few or too many cells, or a line that is broken, may be confidential.
    ///
    /// One delimiter too few or too many leaves the cell in its place, counted from the left or from the right.
    boolean mayHide(List<String> cells) {
        int position = header.position(kolom);
        return position >= 0 && !saysNo(cells, position) && !saysNo(cells, cells.size() - header.width() + position);
    }

    /// The gemeenten that a row names which may be confidential but cannot be read as one.
    Set<Gemeente> named(List<String> cells, GemeenteCells register) {
        var named = new LinkedHashSet<Gemeente>();
        for (var cell : cells) {
            GEMEENTECODE.matcher(cell).results().forEach(it -> named.addAll(register.existing(it.group())));
        }
        return named;
    }

    /// After the last row: shows the rows that may be shown, and tells what is confidential.
    ///
    /// @param ids the Locatie-ids of all rows that could be read
    Vertrouwelijk finish(UniqueKeys ids) {
        leeg.stream().filter(source.rejections()::contains).forEach(open::clear);
        boolean silent = leeg.stream().anyMatch(it -> !open.get(it));
        if (!aanwezig && !silent) {
            open.stream().forEach(source::show);
            return Vertrouwelijk.GEEN;
        }
        ids.forEach((id, rij) -> {
            if (leeg.get(rij) && !open.get(rij)) {
                hide(Spelling.plain(id));
            }
        });
        var openbaar = new Texts();
        ids.forEach((id, rij) -> {
            var plain = Spelling.plain(id);
            if (open.get(rij) && !geheimeIds.contains(plain)) {
                source.show(rij);
                addTo(openbaar, plain);
            }
        });
        var afgekeurd = locaties.build(source.rejections()::contains);
        return new Vertrouwelijk(true, openbaar.asSet(), gemeenten, overal, afgekeurd, List.of());
    }

    private void hide(String id) {
        if (!id.isEmpty()) {
            addTo(geheimeIds, id);
        }
    }

    private static void addTo(Texts ids, String id) {
        if (!ids.contains(id)) {
            ids.add(id, 0);
        }
    }

    private static boolean saysNo(List<String> cells, int position) {
        return position >= 0 && position < cells.size() && antwoord(Cells.strip(cells.get(position))) == Antwoord.NEE;
    }

    private static Antwoord antwoord(String text) {
        var missing = Missing.of(text);
        if (missing != null) {
            return missing == Missing.ONBEKEND ? Antwoord.GEHEIM : Antwoord.LEEG;
        }
        return Cells.jaNee(text) == JaNee.NEE ? Antwoord.NEE : Antwoord.GEHEIM;
    }
}
