package nl.vng.inbreng.aggregate;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import nl.vng.inbreng.domain.Belemmering;
import nl.vng.inbreng.domain.Exploitatievorm;
import nl.vng.inbreng.domain.Locatie;
import nl.vng.inbreng.domain.Opvangsoort;
import nl.vng.inbreng.domain.Status;

/// Which locations a figure counts or adds up; its trace shows the same.
final class Selectie {

    private static final Set<Status> HARD = EnumSet.of(Status.GEREALISEERD_LEEG, Status.VASTGESTELD);
    private static final Set<Status> ZACHT = EnumSet.of(Status.IN_PROCEDURE, Status.IN_VERKENNING);
    private static final Set<Exploitatievorm> GEMEENTELIJK = EnumSet.of(Exploitatievorm.DGO, Exploitatievorm.VGE);
    private static final Set<Status> NIET_OPEN =
            EnumSet.of(Status.VASTGESTELD, Status.IN_PROCEDURE, Status.IN_VERKENNING);

    private static final List<Selectie> MADE = new ArrayList<>();

    /// `telt_mee`: places that count for the Spreidingswet.
    static final Selectie GEREALISEERD = of(Selectie::teltMee);

    static final Selectie GEPLAND_HARD = of(it -> HARD.contains(it.status()) && toegelaten(it));
    static final Selectie GEPLAND_ZACHT = of(it -> ZACHT.contains(it.status()) && toegelaten(it));
    static final Selectie IN_GEBRUIK = of(Locatie::inGebruik);

    /// Planned locations with a known belemmering; each once.
    static final Selectie BELEMMERD = of(Selectie::belemmerd);

    /// Small locations in use.
    static final Selectie KLEIN = of(Selectie::klein);

    static final Selectie DOORSTROOM = of(it -> it.inGebruik() && it.opvangsoort() == Opvangsoort.DOORSTROOMLOCATIE);

    /// Municipal plans that have not opened, of any Opvangsoort.
    static final Selectie GEBLOKKEERD =
            of(it -> GEMEENTELIJK.contains(it.exploitatievorm()) && NIET_OPEN.contains(it.status()));

    /// Locations in use of which both are known.
    static final Selectie MET_BEZETTING_EN_CAPACITEIT =
            of(it -> it.inGebruik() && it.bezetting() != null && it.capaciteit() != null);

    /// Locations in use of which one of both is known.
    static final Selectie BEZETTING_OF_CAPACITEIT =
            of(it -> it.inGebruik() && (it.bezetting() == null) != (it.capaciteit() == null));

    /// Locations in use of which both are known.
    static final Selectie MET_STATUSHOUDERS_EN_BEZETTING =
            of(it -> it.inGebruik() && it.statushouders() != null && it.bezetting() != null);

    /// Locations in use of which one of both is known.
    static final Selectie STATUSHOUDERS_OF_BEZETTING =
            of(it -> it.inGebruik() && (it.statushouders() == null) != (it.bezetting() == null));

    /// In use or planned, of a kind that is not excluded.
    static final Selectie GEBRUIK_OF_PLAN =
            of(it -> toegelaten(it) && (it.status() == Status.IN_GEBRUIK || gepland(it)));

    static final Selectie VERTROUWELIJK = of(Locatie::vertrouwelijk);

    /// Confidential locations that count in any figure: closed, cancelled and GOO in use count in none.
    static final Selectie VERTROUWELIJK_IN_CIJFERS = of(it -> it.vertrouwelijk() && (it.inGebruik() || gepland(it)));

    static final Selectie VERTROUWELIJK_GEREALISEERD =
            of((it, maatstaf) -> it.vertrouwelijk() && teltMee(it, maatstaf));

    private static final Map<Belemmering, Selectie> PER_BELEMMERING = Arrays.stream(Belemmering.values())
            .collect(toUnmodifiableMap(
                    it -> it,
                    it -> of(locatie ->
                            belemmerd(locatie) && locatie.belemmeringen().contains(it))));
    private static final Map<Exploitatievorm, Selectie> PER_VORM = Arrays.stream(Exploitatievorm.values())
            .collect(toUnmodifiableMap(
                    it -> it, it -> of(locatie -> locatie.inGebruik() && locatie.exploitatievorm() == it)));

    private static final List<Selectie> ALL = List.copyOf(MADE);

    private final int nummer;
    private final BiPredicate<Locatie, Maatstaf> condition;

    private Selectie(int nummer, BiPredicate<Locatie, Maatstaf> condition) {
        this.nummer = nummer;
        this.condition = condition;
    }

    /// Planned locations with this belemmering; a location with two is in both.
    static Selectie belemmerd(Belemmering belemmering) {
        return Objects.requireNonNull(PER_BELEMMERING.get(belemmering));
    }

    /// Locations in use that are run so.
    static Selectie inGebruik(Exploitatievorm vorm) {
        return Objects.requireNonNull(PER_VORM.get(vorm));
    }

    /// Every selection, in the order of [#nummer].
    static List<Selectie> all() {
        return ALL;
    }

    /// Whether any selection may contain a location: none does when it is closed or cancelled, and not confidential.
    static boolean anyContains(Locatie locatie) {
        return locatie.status() == Status.IN_GEBRUIK || gepland(locatie) || locatie.vertrouwelijk();
    }

    /// From 0 up.
    int nummer() {
        return nummer;
    }

    boolean contains(Locatie locatie, Maatstaf maatstaf) {
        return condition.test(locatie, maatstaf);
    }

    private static Selectie of(Predicate<Locatie> condition) {
        return of((it, _) -> condition.test(it));
    }

    private static Selectie of(BiPredicate<Locatie, Maatstaf> condition) {
        var selectie = new Selectie(MADE.size(), condition);
        MADE.add(selectie);
        return selectie;
    }

    private static boolean teltMee(Locatie locatie, Maatstaf maatstaf) {
        return locatie.teltMee(maatstaf.realisatiedatum(), maatstaf.meettermijnTot());
    }

    private static boolean klein(Locatie locatie, Maatstaf maatstaf) {
        var capaciteit = locatie.capaciteit();
        return locatie.inGebruik() && capaciteit != null && capaciteit < maatstaf.grensKleinschalig();
    }

    private static boolean belemmerd(Locatie locatie) {
        return gepland(locatie)
                && toegelaten(locatie)
                && !locatie.belemmeringen().isEmpty();
    }

    /// Whether the status is one of a plan: neither in use, nor closed, nor off.
    private static boolean gepland(Locatie locatie) {
        return HARD.contains(locatie.status()) || ZACHT.contains(locatie.status());
    }

    /// Whether it is of a kind that the Spreidingswet does not exclude.
    private static boolean toegelaten(Locatie locatie) {
        return !locatie.opvangsoort().uitgesloten();
    }
}
