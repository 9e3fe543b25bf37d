package nl.vng.inbreng.intake;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static nl.vng.inbreng.intake.Levermap.OPVANG;
import static nl.vng.inbreng.intake.Levermap.OPVANG_KOP;
import static nl.vng.inbreng.intake.Levermap.TGO;
import static nl.vng.inbreng.intake.Levermap.TGO_KOP;
import static nl.vng.inbreng.intake.Levermap.opvang;
import static nl.vng.inbreng.intake.Levermap.tgo;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import nl.vng.inbreng.domain.BevindingSoort;
import nl.vng.inbreng.domain.Spelling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Rows with one Locatie-id, beside a table of all of them.
class LocatieIdsTest {

    private static final String[] SPELLED = {"AZC %d", "azc-%d", "Azc%d", "AZC  %d", "ÁZC %d"};
    private static final String[] ODD = {"", "--", "///", "?!"};
    private static final String[] VERTROUWELIJK = {"N", "N", "N", "N", "N", "N", "", "", "J", "onbekend"};

    @TempDir
    Path temp;

    /// @param geldig whether nothing but its id can be wrong
    private record Rij(String id, String vertrouwelijk, boolean geldig) {

        /// What stands for a location in every spelling.
        String key() {
            return Spelling.plain(id).isEmpty() ? id : Spelling.plain(id);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatIsRejectedShownAndPublicIsAsATableOfAllIdsSays(int seed) throws IOException {
        var rijen = rijen(new Random(seed));
        var map = map(rijen);
        var snapshot = map.snapshot();

        var rejected = new HashSet<Integer>();
        var perId =
                indices(rijen).stream().collect(groupingBy(it -> rijen.get(it).id()));
        for (int i : indices(rijen)) {
            var id = rijen.get(i).id();
            if (!rijen.get(i).geldig() || id.isEmpty() || perId.get(id).size() > 1) {
                rejected.add(i);
            }
        }
        var secret = indices(rijen).stream()
                .filter(it -> switch (rijen.get(it).vertrouwelijk()) {
                    case "N" -> false;
                    case "" -> rejected.contains(it);
                    default -> true;
                })
                .collect(toSet());
        var secretKeys = secret.stream()
                .map(it -> rijen.get(it).key())
                .filter(it -> !it.isEmpty())
                .collect(toSet());
        var afgekeurd = rejected.isEmpty() ? "" : Files.readString(map.afgekeurd.resolve("opvangcapaciteit.csv"));

        assertThat(snapshot.locaties().stream().map(it -> it.bron().rij() - 2))
                .containsExactlyElementsOf(indices(rijen).stream()
                        .filter(it -> !rejected.contains(it))
                        .toList());
        for (int i : indices(rijen)) {
            boolean shown = rejected.contains(i)
                    && !secret.contains(i)
                    && !secretKeys.contains(rijen.get(i).key());
            assertThat(afgekeurd.contains("naam" + i + ";")).as("row %d", i).isEqualTo(shown);
        }
        assertThat(snapshot.vertrouwelijk().aanwezig()).isEqualTo(!secret.isEmpty());
        if (!secret.isEmpty()) {
            assertThat(snapshot.vertrouwelijk().openbareIds()).isEqualTo(publicIds(rijen, secretKeys));
        }
        assertThat(map.bevindingen.aantal(BevindingSoort.LOCATIE_DUBBEL))
                .isEqualTo(perId.entrySet().stream()
                        .filter(it -> !it.getKey().isEmpty())
                        .mapToInt(it -> it.getValue().size())
                        .filter(it -> it > 1)
                        .sum());
    }

    @Test
    void moreDoublesThanOneReadingComparesAreAllFound() {
        var lines = new ArrayList<>(List.of(OPVANG_KOP));
        for (int i = 0; i < 140_000; i++) {
            lines.add(opvang("Locatie-id", "L" + i % 70_000));
        }
        lines.add(opvang("Locatie-id", "L70000"));
        var map = new Levermap(temp).write(OPVANG, lines.toArray(String[]::new));

        assertThat(map.snapshot().locaties())
                .singleElement()
                .matches(it -> it.id().equals("L70000"));
        assertThat(map.bevindingen.aantal(BevindingSoort.LOCATIE_DUBBEL)).isEqualTo(140_000);
        assertThat(map.bevindingen.voorbeelden(BevindingSoort.LOCATIE_DUBBEL))
                .allMatch(it -> it.text()
                        .contains("staat ook op rij "
                                + (it.bron().rij() + (it.bron().rij() < 70_002 ? 70_000 : -70_000))));
    }

    /// A contract for every second id.
    private static Set<String> publicIds(List<Rij> rijen, Set<String> secretKeys) {
        return indices(rijen).stream()
                .filter(it -> it % 2 == 0)
                .map(it -> rijen.get(it).id())
                .map(Spelling::plain)
                .filter(it -> !it.isEmpty() && !secretKeys.contains(it))
                .collect(toSet());
    }

    private Levermap map(List<Rij> rijen) {
        var lines = new ArrayList<>(List.of(OPVANG_KOP));
        var contracten = new ArrayList<>(List.of(TGO_KOP));
        for (int i : indices(rijen)) {
            var rij = rijen.get(i);
            lines.add(opvang(
                    "Locatie-id",
                    rij.id(),
                    "Locatienaam",
                    "naam" + i,
                    "Capaciteit",
                    rij.geldig() ? "300" : "veel",
                    "Vertrouwelijk",
                    rij.vertrouwelijk()));
            if (i % 2 == 0) {
                contracten.add(tgo("Contractnummer", "T" + i, "Locatie-id", rij.id()));
            }
        }
        return new Levermap(temp)
                .write(OPVANG, lines.toArray(String[]::new))
                .write(TGO, contracten.toArray(String[]::new));
    }

    private static List<Rij> rijen(Random random) {
        var rijen = new ArrayList<Rij>();
        int ids = 5 + random.nextInt(100);
        for (int i = 0; i < 60; i++) {
            var spelled = random.nextInt(6) == 0 ? ODD : SPELLED;
            var id =
                    spelled[random.nextInt(random.nextInt(4) > 0 && spelled == SPELLED ? 1 : spelled.length)].formatted(
                            random.nextInt(ids));
            rijen.add(new Rij(id, VERTROUWELIJK[random.nextInt(VERTROUWELIJK.length)], random.nextInt(10) > 0));
        }
        return rijen;
    }

    private static List<Integer> indices(List<Rij> rijen) {
        return IntStream.range(0, rijen.size()).boxed().toList();
    }
}
