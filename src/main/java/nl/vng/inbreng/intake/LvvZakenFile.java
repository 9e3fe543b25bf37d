package nl.vng.inbreng.intake;

import static nl.vng.inbreng.intake.Kolom.Kop.verplicht;

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

    private final PseudonymTable pseudonyms = new PseudonymTable();
    private final int pseudonymCell;

    LvvZakenFile(Source source, Header header) {
        super(source, header);
        this.pseudonymCell = header.position(Kolommen.ZAAKPSEUDONIEM);
    }

    @Override
    public void row(Cells row) {
        boolean known = pseudonyms.take(row.required(Kolommen.ZAAKPSEUDONIEM));
        if (!known && !row.rejected()) {
            row.reject(BevindingSoort.PSEUDONIEM, Kolommen.ZAAKPSEUDONIEM, "");
        }
        findPersonal(row, known ? pseudonymCell : -1);
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
        int klasse = row.rejected() || gemeente == null || status == null
                ? -1
                : counts.klasse(gemeente, status, vblGeschikt, uitkomst);
        if (!known || pseudonyms.add(row.rij(), klasse)) {
            if (klasse >= 0) {
                counts.add(klasse, 1);
            }
        } else {
            rejectBoth(row);
        }
    }

    private void rejectBoth(Cells row) {
        row.reject(BevindingSoort.ZAAK_DUBBEL, Kolommen.ZAAKPSEUDONIEM, "");
        int earlier = pseudonyms.takeOut();
        if (earlier > 0) {
            source.reject(BevindingSoort.ZAAK_DUBBEL, earlier, Kolommen.ZAAKPSEUDONIEM, null, "");
            if (pseudonyms.takenOutOf() >= 0) {
                counts.takeOut(pseudonyms.takenOutOf(), 1);
            }
        }
    }
}
