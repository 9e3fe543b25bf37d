package nl.vng.inbreng.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import nl.vng.inbreng.domain.BevindingSoort;
import nl.vng.inbreng.domain.Bevindingen;
import nl.vng.inbreng.domain.Bronsoort;
import nl.vng.inbreng.domain.Ernst;
import nl.vng.inbreng.domain.Locatie;
import nl.vng.inbreng.domain.LvvKlasse;
import nl.vng.inbreng.domain.Provincie;
import nl.vng.inbreng.domain.Snapshot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoorbeeldKleinTest {

    private static final Path INPUT = Path.of("src/test/resources/voorbeeld-klein");

    @TempDir
    Path map;

    private final Bevindingen bevindingen = new Bevindingen();
    private Snapshot snapshot;

    @BeforeEach
    void read() {
        snapshot = Intake.read(Delivery.find(INPUT, null, bevindingen), bevindingen, map)
                .orElseThrow();
    }

    @Test
    void noRowIsRejected() {
        assertThat(bevindingen.aantal(Ernst.FOUT)).isZero();
        assertThat(map).isEmptyDirectory();
        assertThat(snapshot.leveringen().values()).allMatch(it -> it.afgekeurd() == 0);
    }

    @Test
    void everyRowIsCountedOnce() {
        assertThat(snapshot.locaties()).hasSize(11);
        assertThat(snapshot.locaties().stream().filter(Locatie::inGebruik)).hasSize(9);
        assertThat(snapshot.tgoContracten()).hasSize(5);
        assertThat(snapshot.verdeelbesluit().opgaven()).hasSize(11);
        assertThat(snapshot.levering(Bronsoort.LVV_ZAKEN).rijen()).isEqualTo(380);
    }

    @Test
    void lvvIsCountedPerClass() {
        assertThat(lvv(LvvKlasse.Status.UITGESTROOMD)).isEqualTo(42);
        assertThat(lvv(LvvKlasse.Status.WACHTLIJST) + lvv(LvvKlasse.Status.BUITEN_OPVANG))
                .isEqualTo(36);
        assertThat(snapshot.lvv().aantallen().values().stream()
                        .mapToInt(it -> it)
                        .sum())
                .isEqualTo(380);
        assertThat(snapshot.lvv().perZaak()).isTrue();
    }

    @Test
    void theSpecialRowsAreUnderstood() {
        assertThat(bevindingen.voorbeelden(BevindingSoort.GEMEENTE_OPGEHEVEN))
                .extracting(it -> it.bron().rij())
                .containsExactly(15);
        assertThat(bevindingen.voorbeelden(BevindingSoort.BEZETTING_BOVEN_CAPACITEIT))
                .extracting(it -> it.bron().rij())
                .containsExactly(10);
        assertThat(bevindingen.aantal(BevindingSoort.WINDOWS_1252)).isEqualTo(1);
        assertThat(bevindingen.aantal(BevindingSoort.TOTAAL_WIJKT_AF)).isZero();
        assertThat(locatie("G3").gemeente().code()).isEqualTo("GM0014");
        assertThat(locatie("G1").capaciteit()).isEqualTo(2000);
        assertThat(locatie("U4").bezetting()).isNull();
        assertThat(locatie("U3").beschikbaar().laatsteDag()).isEqualTo(LocalDate.MAX);
        assertThat(locatie("F1").gemeente().provincie()).isEqualTo(Provincie.FRYSLAN);
        assertThat(snapshot.tgoContracten().getFirst().bedragPerPlekPerDag()).isEqualTo(new BigDecimal("61.50"));
        assertThat(snapshot.peildatum().iso()).isEqualTo("2025-01-30");
        assertThat(snapshot.voorbeeld()).isTrue();
    }

    private int lvv(LvvKlasse.Status status) {
        return snapshot.lvv().aantallen().entrySet().stream()
                .filter(it -> it.getKey().status() == status)
                .mapToInt(it -> it.getValue())
                .sum();
    }

    private Locatie locatie(String id) {
        return snapshot.locaties().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
