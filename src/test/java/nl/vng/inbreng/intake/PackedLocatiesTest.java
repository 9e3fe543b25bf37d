package nl.vng.inbreng.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.vng.inbreng.domain.Belemmering;
import nl.vng.inbreng.domain.Bron;
import nl.vng.inbreng.domain.Exploitatievorm;
import nl.vng.inbreng.domain.Gemeente;
import nl.vng.inbreng.domain.Gemeenten;
import nl.vng.inbreng.domain.JaNee;
import nl.vng.inbreng.domain.Locatie;
import nl.vng.inbreng.domain.Looptijd;
import nl.vng.inbreng.domain.Opvangsoort;
import nl.vng.inbreng.domain.Status;
import nl.vng.inbreng.domain.UnwritableException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedLocatiesTest {

    private static final String TEMPORARY = "java.io.tmpdir";

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

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 1000})
    void everyLocationComesOutAsItWentInAsOftenAsItIsAskedFor(int pieces) throws IOException {
        var locaties = new ArrayList<Locatie>();
        var packed = new PackedLocaties(pieces);
        for (int i = 0; i < 3000; i++) {
            var locatie = locatie();
            locaties.add(locatie);
            packed.add(locatie);
        }
        var all = packed.of(_ -> true);
        var none = packed.of(_ -> false);
        var some = packed.of(rij -> rij % 3 != 0);

        assertThat(all).containsExactlyElementsOf(locaties);
        assertThat(all.stream()).containsExactlyElementsOf(locaties);
        assertThat(none.isEmpty()).isTrue();
        assertThat(some.isEmpty()).isFalse();
        assertThat(some)
                .containsExactlyElementsOf(
                        locaties.stream().filter(it -> it.bron().rij() % 3 != 0).toList());
        assertThat(none.and(all).and(some).stream().count())
                .isEqualTo(3000 + some.stream().count());
        assertThat(temporary()).isEmpty();
    }

    @Test
    void whoReadsDoesNotMoveThePlaceOfAnother() {
        var packed = new PackedLocaties(1);
        for (int i = 0; i < 3000; i++) {
            packed.add(locatie());
        }
        var all = packed.of(_ -> true);
        var one = all.iterator();
        for (var locatie : all) {
            assertThat(one.next()).isEqualTo(locatie);
        }
        assertThat(one.hasNext()).isFalse();
    }

    @Test
    void whenTheTemporaryFileCannotBeWrittenTheFolderIsNamed(@TempDir Path temp) {
        var before = System.getProperty(TEMPORARY);
        var gone = temp.resolve("weg");
        var packed = new PackedLocaties(1);
        try {
            System.setProperty(TEMPORARY, gone.toString());
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 3000; i++) {
                            packed.add(locatie());
                        }
                    })
                    .isInstanceOfSatisfying(
                            UnwritableException.class,
                            it -> assertThat(it.folder()).isEqualTo(gone));
        } finally {
            System.setProperty(TEMPORARY, before);
        }
    }

    /// Those that someone else could open.
    private static List<Path> temporary() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty(TEMPORARY)))) {
            return files.filter(it -> it.getFileName().toString().matches("inbreng\\d+\\.tmp"))
                    .toList();
        }
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
