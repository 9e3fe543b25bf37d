package nl.vng.inbreng.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.vng.inbreng.domain.Belemmering;
import nl.vng.inbreng.domain.Bron;
import nl.vng.inbreng.domain.Exploitatievorm;
import nl.vng.inbreng.domain.Gemeente;
import nl.vng.inbreng.domain.JaNee;
import nl.vng.inbreng.domain.Locatie;
import nl.vng.inbreng.domain.Locaties;
import nl.vng.inbreng.domain.Looptijd;
import nl.vng.inbreng.domain.Opvangsoort;
import nl.vng.inbreng.domain.Status;
import nl.vng.inbreng.domain.UnwritableException;
import org.jspecify.annotations.Nullable;

/// Locations in some 30 bytes each, most of them on disk when there are very many: see [Packed].
///
/// Has state: it is only added to, and read after that.
final class PackedLocaties {

    /// Days near it take two bytes.
    private static final long NEAR = LocalDate.of(2020, 1, 1).toEpochDay();

    private static final Opvangsoort[] OPVANGSOORTEN = Opvangsoort.values();
    private static final Status[] STATUSSEN = Status.values();
    private static final Exploitatievorm[] VORMEN = Exploitatievorm.values();
    private static final JaNee[] JA_NEE = JaNee.values();

    /// The set of each combination of bits.
    private static final List<Set<Belemmering>> BELEMMERINGEN = IntStream.range(0, 1 << Belemmering.values().length)
            .mapToObj(PackedLocaties::belemmeringen)
            .toList();

    private final Packed packed;
    private final List<Gemeente> gemeenten = new ArrayList<>();
    private final Map<Gemeente, Integer> numbers = new HashMap<>();
    private final List<String> bestanden = new ArrayList<>();
    private int size;

    PackedLocaties() {
        this(Packed.KEPT);
    }

    /// @param pieces of 16 kB that stay in memory
    PackedLocaties(int pieces) {
        packed = new Packed(pieces);
    }

    /// Packs a location behind the others.
    ///
    /// @throws UnwritableException if the disk does not let it
    @SuppressWarnings("EnumOrdinal") // for the time of one run, never stored
    void add(Locatie locatie) {
        size++;
        packed.put(locatie.bron().rij());
        packed.put(number(locatie.bron().bestand()));
        packed.put(number(locatie.gemeente()));
        packed.put(bits(locatie.belemmeringen()) << 12
                | locatie.opvangsoort().ordinal()
                | locatie.status().ordinal() << 4
                | locatie.exploitatievorm().ordinal() << 7
                | locatie.teltMeeVolgensBron().ordinal() << 9
                | (locatie.vertrouwelijk() ? 1 : 0) << 11);
        packed.put(locatie.id());
        count(locatie.capaciteit());
        count(locatie.amv());
        count(locatie.bezetting());
        count(locatie.statushouders());
        count(locatie.langer14Weken());
        day(locatie.beschikbaar().eersteDag());
        day(locatie.beschikbaar().laatsteDag());
    }

    /// Those of the rows that `keep` says yes to, in the order in which they were added; none is added any more.
    Locaties of(IntPredicate keep) {
        return () -> {
            var in = packed.reader();
            return IntStream.range(0, size)
                    .mapToObj(_ -> read(in))
                    .filter(it -> keep.test(it.bron().rij()))
                    .iterator();
        };
    }

    private Locatie read(Packed.Reader in) {
        int rij = (int) in.number();
        var bestand = bestanden.get((int) in.number());
        var gemeente = gemeenten.get((int) in.number());
        int words = (int) in.number();
        return new Locatie(
                in.text(),
                gemeente,
                OPVANGSOORTEN[words & 15],
                STATUSSEN[words >> 4 & 7],
                count(in),
                count(in),
                count(in),
                count(in),
                count(in),
                new Looptijd(day(in), day(in)),
                VORMEN[words >> 7 & 3],
                JA_NEE[words >> 9 & 3],
                BELEMMERINGEN.get(words >> 12),
                (words >> 11 & 1) != 0,
                new Bron(bestand, rij));
    }

    @SuppressWarnings("EnumOrdinal") // for the time of one run, never stored
    private static Set<Belemmering> belemmeringen(int bits) {
        return Arrays.stream(Belemmering.values())
                .filter(it -> (bits >> it.ordinal() & 1) != 0)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable Integer count(Packed.Reader in) {
        long number = in.number();
        return number == 0 ? null : Integer.valueOf((int) (number - 1));
    }

    private static @Nullable LocalDate day(Packed.Reader in) {
        long number = in.number();
        if (number < 2) {
            return number == 0 ? null : LocalDate.MAX;
        }
        long folded = number - 2;
        return LocalDate.ofEpochDay(NEAR + (folded >>> 1 ^ -(folded & 1)));
    }

    private int number(Gemeente gemeente) {
        return numbers.computeIfAbsent(gemeente, it -> {
            gemeenten.add(it);
            return gemeenten.size() - 1;
        });
    }

    /// Nearly always the only one.
    private int number(String bestand) {
        if (!bestanden.contains(bestand)) {
            bestanden.add(bestand);
        }
        return bestanden.indexOf(bestand);
    }

    @SuppressWarnings("EnumOrdinal")
    private static int bits(Set<Belemmering> belemmeringen) {
        int bits = 0;
        for (var belemmering : belemmeringen) {
            bits |= 1 << belemmering.ordinal();
        }
        return bits;
    }

    private void count(@Nullable Integer count) {
        packed.put(count == null ? 0 : count + 1L);
    }

    private void day(@Nullable LocalDate day) {
        if (day == null || day.equals(LocalDate.MAX)) {
            packed.put(day == null ? 0 : 1);
        } else {
            long away = day.toEpochDay() - NEAR;
            packed.put((away << 1 ^ away >> 63) + 2);
        }
    }
}
