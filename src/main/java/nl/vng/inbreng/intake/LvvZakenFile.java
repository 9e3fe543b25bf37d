package nl.vng.inbreng.intake;

import static nl.vng.inbreng.intake.Kolom.Kop.verplicht;

import java.io.IOException;
import java.nio.file.Files;
import nl.vng.inbreng.domain.BevindingSoort;
import nl.vng.inbreng.domain.LvvKlasse.Status;
import nl.vng.inbreng.domain.LvvKlasse.Uitkomst;

/// The export `lvv_zaken` at case level: one row per person.
final class LvvZakenFile extends LvvFile {

    private static final Words<Uitkomst> UITKOMSTEN = Words.of(Uitkomst.values(), Uitkomst::naam);
    private static final Words<String> SCENARIOS =
            Words.of("terugkeer", "doormigratie", "legalisering", "in onderzoek");

    enum Kolommen implements Kolom {
        ZAAKPSEUDONIEM(verplicht("Zaakpseudoniem", "Pseudoniem")),
        GEMEENTECODE(verplicht("LVV-gemeentecode", "Gemeentecode")),
        PEILMAAND(verplicht("Peilmaand")),
        STATUS(verplicht("Status")),
        OPVANGVORM(verplicht("Opvangvorm")),
        LEEFTIJDSKLASSE(verplicht("Leeftijdsklasse")),
        BEGELEIDINGSSCENARIO(verplicht("Begeleidingsscenario", "Scenario")),
        VBL_GESCHIKT(verplicht("Vbl geschikt", "Geschikt voor vbl")),
        UITKOMST(verplicht("Uitkomst"));

        @SuppressWarnings("ImmutableEnumChecker") // a record of unmodifiable parts
        private final Kop kop;

        Kolommen(Kop kop) {
            this.kop = kop;
        }

        @Override
        public Kop kop() {
            return kop;
        }
    }

    /// Bytes of the filter for doubles, at most; a file has a quarter of its size.
    private static final long MOST = 128L << 20;

    /// Pseudonyms that are compared exactly in one reading.
    private static final int PART = 1 << 19;

    private final Pseudonym pseudonym = new Pseudonym();
    private final Doubles doubles;
    private final int pseudonymCell;

    LvvZakenFile(Source source, Header header) throws IOException {
        super(source, header);
        this.pseudonymCell = header.position(Kolommen.ZAAKPSEUDONIEM);
        this.doubles = new Doubles(Math.min(Files.size(source.path()) / 4, MOST), PART);
    }

    @Override
    public void row(Cells row) {
        boolean known = take(row);
        int klasse = klasse(row, known);
        if (known) {
            doubles.note(pseudonym.hash());
        }
        if (klasse >= 0) {
            counts.add(klasse, 1);
        }
    }

    /// Rejects every row whose pseudonym occurs more than once: which of them is right cannot be known.
    ///
    /// A row that was rejected for something else counts as well.
    @Override
    void finish(Table table) throws IOException {
        for (int part = 0; part < doubles.parts(); part++) {
            var seen = new PseudonymTable();
            int current = part;
            table.again(row -> {
                if (take(row) && doubles.perhaps(pseudonym.hash(), current)) {
                    int klasse = klasse(row, true);
                    if (!seen.add(pseudonym, row.rij(), klasse)) {
                        reject(row.rij(), klasse);
                        int first = seen.takeOut();
                        if (first > 0) {
                            reject(first, seen.takenOutOf());
                        }
                    }
                }
            });
        }
    }

    private void reject(int rij, int klasse) {
        source.reject(BevindingSoort.ZAAK_DUBBEL, rij, Kolommen.ZAAKPSEUDONIEM, null, "");
        if (klasse >= 0) {
            counts.takeOut(klasse, 1);
        }
    }

    /// Takes the pseudonym of the row as the current one; false when it has none.
    private boolean take(Cells row) {
        var cells = row.current();
        boolean known =
                pseudonym.take(cells.text(), cells.strippedStart(pseudonymCell), cells.strippedEnd(pseudonymCell));
        if (known) {
            cells.know(pseudonymCell);
        }
        return known;
    }

    /// Checks the whole row; the class it is counted in, -1 when it is rejected.
    private int klasse(Cells row, boolean known) {
        if (!known && !row.required(Kolommen.ZAAKPSEUDONIEM).isEmpty()) {
            row.reject(BevindingSoort.PSEUDONIEM, Kolommen.ZAAKPSEUDONIEM, "");
        }
        var gemeente = gemeente(row, Kolommen.GEMEENTECODE);
        peilmaand(row, Kolommen.PEILMAAND);
        var status = row.requiredOne(Kolommen.STATUS, STATUSSEN);
        row.one(Kolommen.OPVANGVORM, OPVANGVORMEN);
        row.one(Kolommen.LEEFTIJDSKLASSE, LEEFTIJDSKLASSEN);
        row.one(Kolommen.BEGELEIDINGSSCENARIO, SCENARIOS);
        var vblGeschikt = row.jaNee(Kolommen.VBL_GESCHIKT);
        var uitkomst = row.one(Kolommen.UITKOMST, UITKOMSTEN);
        if (uitkomst != null && status != null && status != Status.UITGESTROOMD) {
            row.reject(BevindingSoort.UITKOMST_ZONDER_UITSTROOM, Kolommen.UITKOMST, "");
        }
        findPersonal(row);
        return row.rejected() || gemeente == null || status == null
                ? -1
                : counts.klasse(gemeente, status, vblGeschikt, uitkomst);
    }
}
