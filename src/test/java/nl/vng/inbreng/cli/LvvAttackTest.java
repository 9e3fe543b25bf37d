package nl.vng.inbreng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.vng.inbreng.cli.LvvAttacker.Range;
import nl.vng.inbreng.cli.LvvLevering.Persoon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Attacks real editions: no number of 1 to 9 people can be read or computed from all that is published.
class LvvAttackTest {

    private static final List<String> ALLE = List.copyOf(LvvLevering.GEMEENTEN.keySet());

    /// The edition that holds a sheet for each gemeente too: the one with the most small numbers.
    private static final String WITH_SHEETS = "alles-klein";

    @TempDir
    Path folder;

    @Test
    void noSmallNumberCanBeComputedFromAnEdition() throws IOException {
        int printedNumbers = 0;
        int protectedCells = 0;
        int foundWithoutComplement = 0;
        for (var entry : leveringen().entrySet()) {
            String naam = entry.getKey();
            var levering = entry.getValue();
            var installation = Installation.withSample(folder.resolve(naam));
            if (!naam.equals("voorbeeld")) {
                levering.write(installation.home());
            }
            boolean bladen = naam.equals(WITH_SHEETS);
            var published = new PublishedLvv(bladen ? made(installation, 1, "--gemeenten") : made(installation, 1));
            var known = published.known();
            var attacker = new LvvAttacker(levering);

            printedNumbers += published.isConsistent(levering.personen().size());
            assertThat(published.sheets()).as(naam).isEqualTo(bladen ? 342 : 0);
            assertThat(shown(known)).as(naam).isEqualTo(shownOf(levering, known));
            assertThat(attacker.finds(known)).as(naam).isEmpty();

            protectedCells += known.values().stream()
                    .filter(it -> it.most() == 9)
                    .toList()
                    .size();
            var imagined = new TreeMap<>(known);
            for (String cell : published.hiddenWithoutMark()) {
                imagined.put(cell, Range.exactly(levering.waarden().get(cell)));
            }
            var found = attacker.finds(imagined);
            foundWithoutComplement += found.size();
            if (naam.equals("zes-en-dertig")) {
                assertThat(found)
                        .as("36 - 28 without complementary suppression")
                        .contains("GM0344 lvv.zonder_plek");
            }
        }
        assertThat(printedNumbers).as("numbers in sentences about the LVV").isGreaterThan(50);
        assertThat(protectedCells).as("small numbers in all editions").isGreaterThan(50);
        assertThat(foundWithoutComplement)
                .as("small numbers found when only they are hidden")
                .isGreaterThan(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10,10,5", "5,10"})
    void editionsOfOneFileWithOtherThresholdsTogetherGiveNoMoreAway(String drempels) throws IOException {
        var levering = tweeMaalVier();
        var installation = Installation.withSample(folder);
        levering.write(installation.home());
        var together = new TreeMap<String, Range>();
        int nummer = 0;
        for (String drempel : drempels.split(",")) {
            nummer++;
            System.setProperty("inbreng.onderdrukking.drempel", drempel);
            try {
                new PublishedLvv(made(installation, nummer))
                        .known()
                        .forEach((cell, range) -> together.merge(cell, range, Range::and));
            } finally {
                System.clearProperty("inbreng.onderdrukking.drempel");
            }
            assertThat(new LvvAttacker(levering).finds(together))
                    .as("after edition %d; 5 to 9 are not small for a threshold of 5", nummer)
                    .filteredOn(it -> levering.waarden().get(it) < 5)
                    .isEmpty();
        }
    }

    @Test
    void aCorrectedFileGivesNothingAwayOfItselfAndNoNumberOfRows() throws IOException {
        var installation = Installation.withSample(folder);
        var first = random(21, ALLE, 30, true, -1);
        var second = new LvvLevering(
                true, first.personen().subList(0, first.personen().size() * 4 / 5), -1);
        int nummer = 0;
        for (var levering : List.of(first, second)) {
            nummer++;
            levering.write(installation.home());
            var published = new PublishedLvv(made(installation, nummer));
            published.isConsistent(levering.personen().size());
            assertThat(new LvvAttacker(levering).finds(published.known()))
                    .as("edition %d", nummer)
                    .isEmpty();
        }
        assertThat(Files.readString(installation.edition(2).resolve("verslag.html")))
                .as("fewer rows are reported, without saying how many")
                .contains("C301");
    }

    private Map<String, LvvLevering> leveringen() throws IOException {
        var leveringen = new LinkedHashMap<String, LvvLevering>();
        leveringen.put(
                "voorbeeld",
                LvvLevering.read(
                        Installation.withSample(folder.resolve("gelezen")).home()));
        leveringen.put("zes-en-dertig", zesEnDertig());
        leveringen.put("zonder-utrecht", random(1, List.of("GM0014", "GM0363", "GM0599", "GM0772"), 20, true, -1));
        leveringen.put("alles-klein", random(2, ALLE, 4, true, -1));
        leveringen.put("vbl", random(3, ALLE, 14, true, 6));
        leveringen.put("aantallen", random(5, ALLE, 16, false, -1));
        leveringen.put("aantallen-klein", random(6, List.of("GM0014", "GM0344", "GM0772"), 5, false, -1));
        return leveringen;
    }

    /// Groningen 28 and Utrecht 8 without a place, together 36.
    private static LvvLevering zesEnDertig() {
        var personen = new ArrayList<Persoon>();
        add(personen, 28, new Persoon("GM0014", "wachtlijst", "N", ""));
        add(personen, 200, new Persoon("GM0014", "in opvang", "J", ""));
        add(personen, 8, new Persoon("GM0344", "buiten opvang", "N", ""));
        add(personen, 150, new Persoon("GM0344", "in opvang", "J", ""));
        return new LvvLevering(true, personen, -1);
    }

    /// Outcomes 4, 4 and 9, together 17. Below 5, 4 and 4 need the 9 to hide behind; below 10 the 9 is small itself,
    /// and 9 is the most that it can be when 4 is the most that the others can be.
    private static LvvLevering tweeMaalVier() {
        var personen = new ArrayList<Persoon>();
        add(personen, 300, new Persoon("GM0014", "in opvang", "N", ""));
        add(personen, 4, new Persoon("GM0014", "uitgestroomd", "N", "bestendig"));
        add(personen, 4, new Persoon("GM0014", "uitgestroomd", "N", "semi-bestendig"));
        add(personen, 9, new Persoon("GM0014", "uitgestroomd", "N", "geen oplossing"));
        return new LvvLevering(true, personen, -1);
    }

    /// Per gemeente and class up to `most` people, small numbers more often than large ones.
    private static LvvLevering random(long seed, List<String> gemeenten, int most, boolean perZaak, int vblVrij) {
        var random = new Random(seed);
        var personen = new ArrayList<Persoon>();
        for (String gemeente : gemeenten) {
            for (String status : List.of("aangemeld", "wachtlijst", "in opvang", "buiten opvang")) {
                for (String vbl : List.of("J", "N", "onbekend")) {
                    add(personen, random.nextInt(1 + random.nextInt(most)), new Persoon(gemeente, status, vbl, ""));
                }
            }
            for (String uitkomst : List.of("bestendig", "semi-bestendig", "geen oplossing", "")) {
                add(
                        personen,
                        random.nextInt(1 + random.nextInt(most)),
                        new Persoon(gemeente, "uitgestroomd", "N", uitkomst));
            }
            add(personen, 1, new Persoon(gemeente, "in opvang", "N", ""));
        }
        return new LvvLevering(perZaak, personen, vblVrij);
    }

    private static void add(List<Persoon> personen, int aantal, Persoon persoon) {
        for (int i = 0; i < aantal; i++) {
            personen.add(persoon);
        }
    }

    private static Path made(Installation installation, int nummer, String... options) {
        var ended = installation.run(
                Stream.concat(Stream.of("maak", "--force"), Stream.of(options)).toArray(String[]::new));
        assertThat(ended.exit()).as(ended.err()).isZero();
        return installation.edition(nummer);
    }

    private static Map<String, Long> shown(Map<String, Range> known) {
        var shown = new TreeMap<String, Long>();
        known.forEach((cell, range) -> {
            if (range.least() == range.most()) {
                shown.put(cell, range.least());
            }
        });
        return shown;
    }

    private static Map<String, Long> shownOf(LvvLevering levering, Map<String, Range> known) {
        var waarden = levering.waarden();
        var shown = new TreeMap<String, Long>();
        shown(known)
                .keySet()
                .forEach(it -> shown.put(it, waarden.getOrDefault(it, -1).longValue()));
        return shown;
    }
}
