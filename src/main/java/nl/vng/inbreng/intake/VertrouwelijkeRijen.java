package nl.vng.inbreng.intake;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.vng.inbreng.domain.BevindingSoort;
import nl.vng.inbreng.domain.Gemeente;
import nl.vng.inbreng.domain.JaNee;
import nl.vng.inbreng.domain.Locatie;
import nl.vng.inbreng.domain.Spelling;
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
    private final Map<String, Rijen> genoemd = new HashMap<>();
    private final Set<Gemeente> gemeenten = new LinkedHashSet<>();
    private final PackedLocaties locaties = new PackedLocaties();
    private boolean aanwezig;
    private boolean overal;

    /// @param genoemd Locatie-ids that a TGO contract names, as [Spelling#plain] spells them
    VertrouwelijkeRijen(Source source, Header header, Kolom kolom, Set<String> genoemd) {
        genoemd.forEach(it -> this.genoemd.put(it, new Rijen()));
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

    /// A row that can be read by column.
    ///
    /// @param id its Locatie-id, empty when it has none
    void row(int rij, String id, Antwoord antwoord) {
        if (antwoord == Antwoord.GEHEIM) {
            geheim();
        } else {
            open.set(rij);
        }
        if (antwoord == Antwoord.LEEG) {
            leeg.set(rij);
        }
        var rijen = genoemd.isEmpty() ? null : genoemd.get(Spelling.plain(id));
        if (rijen != null) {
            rijen.add(rij);
        }
    }

    /// A confidential row.
    void geheim() {
        aanwezig = true;
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

    /// Rows with one Locatie-id, of which all doubles were rejected: one that is hidden hides the others.
    void samen(LocatieIds.Groep groep) {
        if (!groep.rijen().allMatch(this::isOpen)) {
            groep.rijen().forEach(open::clear);
        }
    }

    /// After the last row and [#samen]: shows the rows that may be shown, and tells what is confidential.
    Vertrouwelijk finish() {
        boolean silent = leeg.stream().anyMatch(source.rejections()::contains);
        open.stream().filter(this::isOpen).forEach(source::show);
        if (!aanwezig && !silent) {
            return Vertrouwelijk.GEEN;
        }
        var openbaar = genoemd.entrySet().stream()
                .filter(it -> it.getValue().size() > 0 && it.getValue().stream().allMatch(this::isOpen))
                .map(Map.Entry::getKey)
                .collect(toUnmodifiableSet());
        var afgekeurd = locaties.of(source.rejections()::contains);
        return new Vertrouwelijk(true, openbaar, gemeenten, overal, afgekeurd, List.of());
    }

    /// Whether a row says no, or nothing and is accepted.
    private boolean isOpen(int rij) {
        return open.get(rij) && !(leeg.get(rij) && source.rejections().contains(rij));
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
