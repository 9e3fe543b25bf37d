package nl.vng.inbreng.intake;

import static nl.vng.inbreng.intake.Kolom.Kop.verplicht;

import java.util.HashMap;
import java.util.Map;
import nl.vng.inbreng.domain.BevindingSoort;
import nl.vng.inbreng.domain.JaNee;
import nl.vng.inbreng.domain.LvvKlasse.Status;
import org.jspecify.annotations.Nullable;

/// The export `lvv_zaken` in its aggregated form: one row per combination of classes.
///
/// Meetsoort `stand` makes the stock, `uitstroom` the outflow; `instroom` is checked and not counted.
final class LvvAantallenFile extends LvvFile {

    enum Meetsoort {
        STAND("stand"),
        INSTROOM("instroom"),
        UITSTROOM("uitstroom");

        private final String naam;

        Meetsoort(String naam) {
            this.naam = naam;
        }

        String naam() {
            return naam;
        }
    }

    private static final Words<Meetsoort> MEETSOORTEN = Words.of(Meetsoort.values(), Meetsoort::naam);

    enum Kolommen implements Kolom {
        GEMEENTECODE(verplicht("LVV-gemeentecode", "Gemeentecode")),
        PEILMAAND(verplicht("Peilmaand")),
        STATUS(verplicht("Status")),
        OPVANGVORM(verplicht("Opvangvorm")),
        LEEFTIJDSKLASSE(verplicht("Leeftijdsklasse")),
        MEETSOORT(verplicht("Meetsoort")),
        AANTAL(verplicht("Aantal"));

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

    /// A row that was read, so that it can be taken out again; a class of -1 was not counted.
    private record Seen(int rij, int klasse, int aantal) {}

    private final Map<String, Seen> seen = new HashMap<>();

    LvvAantallenFile(Source source, Header header) {
        super(source, header);
    }

    @Override
    public void row(Cells row) {
        var gemeente = gemeente(row, Kolommen.GEMEENTECODE);
        peilmaand(row, Kolommen.PEILMAAND);
        var status = row.requiredOne(Kolommen.STATUS, STATUSSEN);
        var opvangvorm = row.one(Kolommen.OPVANGVORM, OPVANGVORMEN);
        var leeftijdsklasse = row.one(Kolommen.LEEFTIJDSKLASSE, LEEFTIJDSKLASSEN);
        var meetsoort = row.requiredOne(Kolommen.MEETSOORT, MEETSOORTEN);
        int aantal = row.requiredCount(Kolommen.AANTAL);
        findPersonal(row);
        if (contradicts(status, meetsoort)) {
            row.reject(BevindingSoort.MEETSOORT_TEGENSTRIJDIG, Kolommen.MEETSOORT, "");
        }
        if (gemeente == null || status == null || meetsoort == null) {
            return;
        }
        int klasse = row.rejected() || meetsoort == Meetsoort.INSTROOM
                ? -1
                : counts.klasse(gemeente, status, JaNee.ONBEKEND, null);
        var key = gemeente.code() + '\n' + status + '\n' + opvangvorm + '\n' + leeftijdsklasse + '\n' + meetsoort;
        var earlier = seen.putIfAbsent(key, new Seen(row.rij(), klasse, aantal));
        if (earlier != null) {
            rejectBoth(row, key, earlier);
        } else if (klasse >= 0) {
            counts.add(klasse, aantal);
        }
    }

    private static boolean contradicts(@Nullable Status status, @Nullable Meetsoort meetsoort) {
        return (meetsoort == Meetsoort.STAND && status == Status.UITGESTROOMD)
                || (meetsoort == Meetsoort.UITSTROOM && status != null && status != Status.UITGESTROOMD);
    }

    private void rejectBoth(Cells row, String key, Seen earlier) {
        row.reject(BevindingSoort.KLASSE_DUBBEL, null, "");
        if (earlier.rij() > 0) {
            source.reject(BevindingSoort.KLASSE_DUBBEL, earlier.rij(), null, null, "");
            if (earlier.klasse() >= 0) {
                counts.takeOut(earlier.klasse(), earlier.aantal());
            }
            seen.put(key, new Seen(0, -1, 0));
        }
    }
}
