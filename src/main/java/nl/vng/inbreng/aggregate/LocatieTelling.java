package nl.vng.inbreng.aggregate;

import java.util.List;
import nl.vng.inbreng.domain.Locatie;

/// What locations count and add up to, for every selection: in as much memory for ten as for a million.
///
/// Has state: it is only added to.
final class LocatieTelling {

    private static final List<Selectie> SELECTIES = Selectie.all();
    private static final Grootheid[] GROOTHEDEN = Grootheid.values();

    private final int[] aantal = new int[SELECTIES.size()];
    private final long[] bekend = new long[SELECTIES.size() * GROOTHEDEN.length];
    private final int[] missend = new int[SELECTIES.size() * GROOTHEDEN.length];

    void add(Locatie locatie, Maatstaf maatstaf) {
        if (!Selectie.anyContains(locatie)) {
            return;
        }
        for (var selectie : SELECTIES) {
            if (selectie.contains(locatie, maatstaf)) {
                aantal[selectie.nummer()]++;
                for (var grootheid : GROOTHEDEN) {
                    var getal = grootheid.van(locatie);
                    int place = place(selectie, grootheid);
                    if (getal == null) {
                        missend[place]++;
                    } else {
                        bekend[place] += getal;
                    }
                }
            }
        }
    }

    void add(LocatieTelling other) {
        for (int i = 0; i < aantal.length; i++) {
            aantal[i] += other.aantal[i];
        }
        for (int i = 0; i < bekend.length; i++) {
            bekend[i] += other.bekend[i];
            missend[i] += other.missend[i];
        }
    }

    int aantal(Selectie selectie) {
        return aantal[selectie.nummer()];
    }

    Som som(Selectie selectie, Grootheid grootheid) {
        int place = place(selectie, grootheid);
        return new Som(bekend[place], aantal(selectie), missend[place]);
    }

    @SuppressWarnings("EnumOrdinal") // a place in an array
    private static int place(Selectie selectie, Grootheid grootheid) {
        return selectie.nummer() * GROOTHEDEN.length + grootheid.ordinal();
    }
}
