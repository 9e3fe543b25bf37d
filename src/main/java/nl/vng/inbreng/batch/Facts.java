package nl.vng.inbreng.batch;

import nl.vng.inbreng.aggregate.Figures;
import nl.vng.inbreng.domain.Bevindingen;
import nl.vng.inbreng.domain.Dutch;
import nl.vng.inbreng.domain.Ernst;
import nl.vng.inbreng.domain.Levering;
import nl.vng.inbreng.domain.Snapshot;

/// One Dutch line per step: what it did, in numbers.
final class Facts {

    private Facts() {}

    static String read(Snapshot snapshot) {
        long rijen = snapshot.leveringen().values().stream()
                .mapToLong(Levering::rijen)
                .sum();
        long afgekeurd = snapshot.leveringen().values().stream()
                .mapToLong(Levering::afgekeurd)
                .sum();
        return "%s, %s afgekeurd".formatted(aantal(rijen, "rij", "rijen"), getal(afgekeurd));
    }

    static String checked(Bevindingen bevindingen) {
        return "%s, %s, %s"
                .formatted(
                        aantal(bevindingen.aantal(Ernst.FOUT), "fout", "fouten"),
                        aantal(bevindingen.aantal(Ernst.WAARSCHUWING), "waarschuwing", "waarschuwingen"),
                        aantal(bevindingen.aantal(Ernst.MELDING), "melding", "meldingen"));
    }

    static String computed(Figures figures) {
        long hidden = figures.onderdrukt().values().stream().mapToInt(it -> it).sum();
        return "%s voor %s, %s niet getoond"
                .formatted(
                        aantal(figures.cijfers().all().size(), "cijfer", "cijfers"),
                        aantal(figures.cijfers().gebieden().size(), "gebied", "gebieden"),
                        getal(hidden));
    }

    static String made(Work work) {
        String made = aantal(work.made().size(), "document", "documenten");
        return work.failed().isEmpty()
                ? made
                : made + ", " + getal(work.failed().size()) + " mislukt";
    }

    static String judged(Work work) {
        long rejected = work.failed().stream()
                .filter(it -> it.uitslag() == Uitslag.ONTOEGANKELIJK)
                .count();
        return "%s goed, %s afgekeurd".formatted(getal(work.made().size()), getal(rejected));
    }

    private static String aantal(long n, String een, String meer) {
        return getal(n) + " " + (n == 1 ? een : meer);
    }

    private static String getal(long n) {
        return Dutch.number(n);
    }
}
