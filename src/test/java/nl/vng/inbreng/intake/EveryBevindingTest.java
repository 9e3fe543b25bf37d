package nl.vng.inbreng.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import nl.vng.inbreng.check.Checks;
import nl.vng.inbreng.check.Drempel;
import nl.vng.inbreng.domain.BevindingSoort;
import nl.vng.inbreng.domain.Bronsoort;
import nl.vng.inbreng.domain.Omvang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// No kind of finding exists on paper only: each is brought about by a delivery, and stops a run when it says so.
class EveryBevindingTest {

    /// Above any share: one bad row of one is no reason to stop here.
    private static final Drempel NONE = new Drempel(100, 1000);

    @TempDir
    Path temp;

    @Test
    void aSoundDeliveryGivesNoFinding() {
        var map = Spoiled.sound(temp);
        var snapshot = map.snapshot();

        Checks.run(snapshot, Optional.of(Omvang.of(snapshot)), Drempel.STANDAARD, map.bevindingen);
        assertThat(map.bevindingen.soorten()).as(map.text()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.MATCH_NONE,
            names = {"VORIGE_EDITIE_BESCHADIGD", "ONTVANGER_.*"}) // not found in exports
    void everyKindIsFound(BevindingSoort soort) {
        var map = Spoiled.by(soort, Spoiled.sound(temp.resolve("now")));

        run(soort, map);
        assertThat(map.bevindingen.soorten()).as(map.text()).contains(soort);
        assertThat(map.bevindingen.voorbeelden(soort)).allSatisfy(it -> {
            assertThat(it.wat()).isNotBlank();
            assertThat(it.bron().bestand()).isNotBlank();
        });
        assertThat(map.bevindingen.blokkeert()).as(map.text()).isEqualTo(soort.blokkeert());
    }

    private void run(BevindingSoort soort, Levermap map) {
        var delivery = Delivery.find(map.input, null, map.bevindingen);
        Spoiled.meanwhile(soort, map);
        var versie = soort == BevindingSoort.VERSIE_ONBEKEND ? "besluit 2030" : null;
        var drempel = soort == BevindingSoort.DREMPEL ? Drempel.STANDAARD : NONE;
        Intake.read(delivery, versie, map.bevindingen, map.afgekeurd).ifPresent(it -> {
            Checks.run(it, Optional.of(vorige(soort)), drempel, map.bevindingen);
            Checks.debat(it.debat(), new TreeSet<>(List.of(1, 2)), map.bevindingen);
        });
    }

    private Omvang vorige(BevindingSoort soort) {
        var omvang = Omvang.of(
                Spoiled.before(soort, Spoiled.sound(temp.resolve("before"))).snapshot());
        return soort == BevindingSoort.GEMEENTE_VERHUISD
                ? new Omvang(omvang.leveringen(), Map.of(Bronsoort.OPVANGCAPACITEIT, Map.of("GM0344", "PV28")))
                : omvang;
    }
}
