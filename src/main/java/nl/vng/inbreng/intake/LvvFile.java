package nl.vng.inbreng.intake;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.vng.inbreng.domain.BevindingSoort;
import nl.vng.inbreng.domain.Gemeente;
import nl.vng.inbreng.domain.LvvKlasse;
import nl.vng.inbreng.domain.LvvTelling;
import org.jspecify.annotations.Nullable;

/// The export `lvv_zaken` in either of its forms, told apart by the header.
///
/// Rows are about vulnerable people: they are counted and forgotten, and no cell is ever quoted. The file is refused as
/// a whole when anything in it points at a person.
abstract class LvvFile implements Table.Reader {

    static final Words<LvvKlasse.Status> STATUSSEN = Words.of(LvvKlasse.Status.values(), LvvKlasse.Status::naam);
    static final Words<String> OPVANGVORMEN = Words.of("24-uursopvang", "nachtopvang", "geen");
    static final Words<String> LEEFTIJDSKLASSEN = Words.of("0-17", "18-26", "27-64", "65+");

    /// Amsterdam, Rotterdam, Utrecht, Eindhoven and Groningen.
    private static final Set<String> LVV_GEMEENTEN = Set.of("GM0363", "GM0599", "GM0344", "GM0772", "GM0014");

    final Source source;
    final LvvCounts counts = new LvvCounts();
    private final Header header;
    private final char[] maand;

    LvvFile(Source source, Header header) {
        this.source = source;
        this.header = header;
        this.maand = Objects.requireNonNull(source.peildatum(), "the name of an LVV export holds its month")
                .iso()
                .toCharArray();
    }

    static List<List<? extends Kolom>> forms() {
        return List.of(List.of(LvvZakenFile.Kolommen.values()), List.of(LvvAantallenFile.Kolommen.values()));
    }

    /// The counts of a table.
    static LvvTelling read(Source source, Table table) throws IOException {
        boolean perZaak = table.header().kolommen().getFirst() instanceof LvvZakenFile.Kolommen;
        var file = perZaak ? new LvvZakenFile(source, table.header()) : new LvvAantallenFile(source, table.header());
        file.findPersonalHeaders();
        table.read(file);
        file.finish(table);
        return file.counts.telling(perZaak);
    }

    /// After the last row.
    void finish(Table table) throws IOException {}

    /// Refuses a file in which a column is named after something of a person; only the number of the column is told.
    private void findPersonalHeaders() {
        for (int i : header.unknown()) {
            if (Persoonsgegevens.inHeader(header.cells().get(i))) {
                source.find(BevindingSoort.PERSOONSGEGEVEN, 0, "nummer " + (i + 1), null, "");
            }
        }
    }

    @Override
    public void outside(int rij, String text) {
        if (Persoonsgegevens.inNote(text)) {
            source.find(BevindingSoort.PERSOONSGEGEVEN, rij, null, null, "");
        }
    }

    /// Looks at every cell, those without a column too, that is not known to be a word of ours: after all columns were
    /// read.
    final void findPersonal(Cells row) {
        var cells = row.current();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.known(i) && Persoonsgegevens.inCell(cells, i)) {
                row.find(BevindingSoort.PERSOONSGEGEVEN, i);
            }
        }
    }

    final void peilmaand(Cells row, Kolom kolom) {
        if (row.is(kolom, maand)) {
            return;
        }
        var text = row.required(kolom);
        if (!text.isEmpty() && !text.equals(String.valueOf(maand))) {
            row.reject(BevindingSoort.PEILMAAND_WIJKT_AF, kolom, "");
        }
    }

    final @Nullable Gemeente gemeente(Cells row, Kolom kolom) {
        var gemeente = row.gemeente(kolom, null);
        if (gemeente != null && !LVV_GEMEENTEN.contains(gemeente.code())) {
            row.warn(BevindingSoort.LVV_ANDERE_GEMEENTE, kolom, "");
        }
        return gemeente;
    }
}
