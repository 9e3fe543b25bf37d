package nl.vng.inbreng.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PackedLocatiesTest {

    private static final List<Gemeente> GEMEENTEN = Gemeenten.load().op(LocalDate.of(2025, 1, 1));
    private static final int[] COUNTS = {0, 1, 126, 127, 128, 16_383, 999_999_999, Integer.MAX_VALUE};
    private static final String[] IDS = {"", "L1", "ë€", "\uD83C\uDFE0", "\uD83C", "\u0000", "x".repeat(40_000)};
    private static final LocalDate[] DAYS = {
        LocalDate.MIN,
        LocalDate.MAX,
        LocalDate.of(1900, 1, 1),
        LocalDate.of(2019, 12, 31),
        LocalDate.of(2020, 1, 1),
        LocalDate.of(2020, 1, 2),
        LocalDate.of(2199, 12, 31)
    };

    private final Random random = new Random(1);

    @Test
    void everyLocationComesOutAsItWentIn() {
        var locaties = new ArrayList<Locatie>();
        for (int i = 0; i < 3000; i++) {
            locaties.add(locatie());
        }
        var packed = PackedLocaties.of(locaties);

        assertThat(packed).isEqualTo(locaties).hasSameHashCodeAs(locaties);
        assertThat(packed.get(17)).isEqualTo(packed.get(17)).isNotSameAs(packed.get(17));
        assertThat(PackedLocaties.of(packed)).isSameAs(packed);
    }

    @Test
    void rowsThatAreLeftOutLeaveTheOthersAsTheyWere() {
        var locaties = new ArrayList<Locatie>();
        var builder = new PackedLocaties.Builder();
        for (int i = 0; i < 1000; i++) {
            var locatie = locatie();
            locaties.add(locatie);
            builder.add(locatie);
        }
        var packed = builder.build(rij -> rij % 3 != 0);

        assertThat(packed)
                .isNotEmpty()
                .isEqualTo(
                        locaties.stream().filter(it -> it.bron().rij() % 3 != 0).toList());
    }

    private Locatie locatie() {
        return new Locatie(
                IDS[random.nextInt(IDS.length)],
                any(GEMEENTEN),
                any(List.of(Opvangsoort.values())),
                any(List.of(Status.values())),
                count(),
                count(),
                count(),
                count(),
                count(),
                looptijd(),
                any(List.of(Exploitatievorm.values())),
                any(List.of(JaNee.values())),
                belemmeringen(),
                random.nextBoolean(),
                new Bron(any(List.of("een.csv", "twee.csv")), random.nextInt(1 << random.nextInt(31))));
    }

    private @Nullable Integer count() {
        return random.nextInt(4) == 0 ? null : (Integer) COUNTS[random.nextInt(COUNTS.length)];
    }

    private Looptijd looptijd() {
        var een = random.nextInt(4) == 0 ? null : DAYS[random.nextInt(DAYS.length)];
        var ander = random.nextInt(4) == 0 ? null : DAYS[random.nextInt(DAYS.length)];
        return een != null && ander != null && ander.isBefore(een)
                ? new Looptijd(ander, een)
                : new Looptijd(een, ander);
    }

    private Set<Belemmering> belemmeringen() {
        var set = EnumSet.noneOf(Belemmering.class);
        for (var belemmering : Belemmering.values()) {
            if (random.nextInt(3) == 0) {
                set.add(belemmering);
            }
        }
        return set;
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
