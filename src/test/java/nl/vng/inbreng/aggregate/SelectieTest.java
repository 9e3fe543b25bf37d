package nl.vng.inbreng.aggregate;

import static nl.vng.inbreng.aggregate.SnapshotFixture.GRONINGEN;
import static nl.vng.inbreng.aggregate.SnapshotFixture.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import nl.vng.inbreng.domain.Belemmering;
import nl.vng.inbreng.domain.Bron;
import nl.vng.inbreng.domain.Exploitatievorm;
import nl.vng.inbreng.domain.JaNee;
import nl.vng.inbreng.domain.Locatie;
import nl.vng.inbreng.domain.Looptijd;
import nl.vng.inbreng.domain.Opvangsoort;
import nl.vng.inbreng.domain.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SelectieTest {

    private static final Maatstaf MAATSTAF = Maatstaf.of(snapshot(GRONINGEN).build());
    private static final Looptijd LANG = new Looptijd(
            MAATSTAF.realisatiedatum().minusYears(1), MAATSTAF.meettermijnTot().plusYears(1));
    private static final @Nullable Integer[] GETALLEN = {null, 0, 5, 500};

    /// What is passed over belongs to no selection, and to every selection belongs something.
    @Test
    void whatIsPassedOverIsInNoSelection() {
        var used = new HashSet<Integer>();
        for (var status : Status.values()) {
            for (var soort : Opvangsoort.values()) {
                for (var vorm : Exploitatievorm.values()) {
                    for (boolean vertrouwelijk : new boolean[] {true, false}) {
                        for (var getal : GETALLEN) {
                            for (var ander : GETALLEN) {
                                var locatie = locatie(status, soort, vorm, vertrouwelijk, getal, ander);
                                Selectie.all().stream()
                                        .filter(it -> it.contains(locatie, MAATSTAF))
                                        .forEach(it -> {
                                            used.add(it.nummer());
                                            assertThat(Selectie.anyContains(locatie))
                                                    .isTrue();
                                        });
                            }
                        }
                    }
                }
            }
        }
        assertThat(used).hasSameSizeAs(Selectie.all());
    }

    private static Locatie locatie(
            Status status,
            Opvangsoort soort,
            Exploitatievorm vorm,
            boolean vertrouwelijk,
            @Nullable Integer getal,
            @Nullable Integer ander) {
        return new Locatie(
                "L",
                GRONINGEN,
                soort,
                status,
                getal,
                null,
                ander,
                getal,
                null,
                LANG,
                vorm,
                JaNee.ONBEKEND,
                getal == null ? Set.of() : EnumSet.allOf(Belemmering.class),
                vertrouwelijk,
                new Bron("opvang.csv", 2));
    }
}
