package nl.vng.inbreng.intake;

import static nl.vng.inbreng.intake.Levermap.LVV;
import static nl.vng.inbreng.intake.Levermap.OPGAVE;
import static nl.vng.inbreng.intake.Levermap.OPVANG;
import static nl.vng.inbreng.intake.Levermap.OPVANG_KOP;
import static nl.vng.inbreng.intake.Levermap.OPVANG_RIJ;
import static nl.vng.inbreng.intake.Levermap.TGO;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import nl.vng.inbreng.domain.BevindingSoort;
import nl.vng.inbreng.domain.Bevindingen;
import nl.vng.inbreng.domain.Bronsoort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryTest {

    @TempDir
    Path temp;

    private final Bevindingen bevindingen = new Bevindingen();

    @Test
    void theNewestPeildatumCountsOrTheOneAskedFor() {
        var input = new Levermap(temp).write("opvangcapaciteit_2025-03-01.csv", OPVANG_KOP, OPVANG_RIJ).input;

        assertThat(Delivery.find(input, null, bevindingen).peildatum()).isEqualTo(LocalDate.of(2025, 3, 1));
        assertThat(Delivery.find(input, LocalDate.of(2025, 1, 30), bevindingen).peildatum())
                .isEqualTo(LocalDate.of(2025, 1, 30));
        assertThat(Delivery.find(input, LocalDate.of(2024, 1, 1), bevindingen).compleet())
                .isFalse();
    }

    @Test
    void ofTheOtherExportsTheNewestThatIsNotLaterCounts() {
        var input = new Levermap(temp)
                .write("tgo_contracten_2025-01-29.csv", "x")
                .write("tgo_contracten_2025-02-28.csv", "x")
                .write("lvv_zaken_2024-12.csv", "x")
                .write("lvv_zaken_2025-02.csv", "x")
                .input;

        var delivery = Delivery.find(input, null, bevindingen);
        assertThat(delivery.bestanden().get(Bronsoort.TGO_CONTRACTEN)).hasFileName(TGO);
        assertThat(delivery.bestanden().get(Bronsoort.LVV_ZAKEN)).hasFileName(LVV);
    }

    @Test
    void whenEveryOtherExportIsLaterTheNewestCounts() throws IOException {
        var input = new Levermap(temp).write("lvv_zaken_2025-03.csv", "x").input;
        Files.delete(input.resolve(LVV));

        assertThat(Delivery.find(input, null, bevindingen).bestanden().get(Bronsoort.LVV_ZAKEN))
                .hasFileName("lvv_zaken_2025-03.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {OPVANG, TGO, LVV, OPGAVE})
    void aRequiredFileThatIsMissingStopsTheRun(String name) throws IOException {
        var input = new Levermap(temp).input;
        Files.delete(input.resolve(name));

        assertThat(Delivery.find(input, null, bevindingen).compleet()).isFalse();
        assertThat(bevindingen.aantal(BevindingSoort.BESTAND_ONTBREEKT)).isEqualTo(1);
        assertThat(bevindingen.blokkeert()).isTrue();
    }

    @Test
    void twoFilesForOneExportClashAndAreBothNamed() {
        var input = new Levermap(temp).write("opvangcapaciteit_2025-01-30 (1).csv", "iets anders").input;

        assertThat(Delivery.find(input, null, bevindingen).compleet()).isFalse();
        assertThat(bevindingen
                        .voorbeelden(BevindingSoort.BESTANDEN_BOTSEN)
                        .getFirst()
                        .text())
                .contains("opvangcapaciteit_2025-01-30 (1).csv", OPVANG);
    }

    @Test
    void aByteIdenticalCopyIsOnlyTold() {
        var input = new Levermap(temp).write("opvangcapaciteit_2025-01-30 - kopie.csv", OPVANG_KOP, OPVANG_RIJ).input;

        var delivery = Delivery.find(input, null, bevindingen);
        assertThat(delivery.compleet()).isTrue();
        assertThat(delivery.bestanden().get(Bronsoort.OPVANGCAPACITEIT)).hasFileName(OPVANG);
        assertThat(bevindingen.soorten()).containsExactly(BevindingSoort.BESTAND_DUBBEL);
    }

    @ParameterizedTest
    @ValueSource(strings = {OPVANG + ".part", OPVANG + ".tmp", OPVANG + ".crdownload", "~$" + OPVANG, "." + OPVANG})
    void aFileThatIsStillBeingWrittenIsNotThere(String name) throws IOException {
        var input = new Levermap(temp).input;
        Files.move(input.resolve(OPVANG), input.resolve(name));

        assertThat(Delivery.find(input, null, bevindingen).compleet()).isFalse();
        assertThat(bevindingen.soorten()).containsExactly(BevindingSoort.BESTAND_ONTBREEKT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "opvangcapaciteit_30-01-2025.csv",
                "opvangcapaciteit_2025-02-30.csv",
                "opvangcapaciteit.csv",
                "opvangcapaciteit_2025-02-28_concept.csv",
                "lvv_zaken_2025-01-31.csv"
            })
    void aNameThatIsNearlyRightIsTold(String name) {
        var input = new Levermap(temp).write(name, "x").input;

        assertThat(Delivery.find(input, null, bevindingen).compleet()).isTrue();
        assertThat(bevindingen.soorten()).containsExactly(BevindingSoort.BESTANDSNAAM_ONBEKEND);
    }

    @Test
    void aFolderOrALinkIsNoFile() throws IOException {
        var input = new Levermap(temp).input;
        Files.createDirectory(input.resolve("opvangcapaciteit_2025-05-01.csv"));
        Files.createSymbolicLink(input.resolve("opvangcapaciteit_2025-06-01.csv"), input.resolve(OPVANG));

        assertThat(Delivery.find(input, null, bevindingen).peildatum()).isEqualTo(LocalDate.of(2025, 1, 30));
        assertThat(bevindingen.aantal(BevindingSoort.GEEN_GEWOON_BESTAND)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {OPVANG, TGO, LVV, OPGAVE, "kengetallen.csv", "debat.yaml"})
    void aFileThatChangesAfterItsFingerprintWasTakenStopsTheRun(String name) throws IOException {
        var levermap =
                Spoiled.sound(temp).write("kengetallen.csv", "sleutel;waarde;eenheid;geldig_vanaf;geldig_tot;bron");
        var delivery = Delivery.find(levermap.input, null, bevindingen);
        Files.writeString(levermap.input.resolve(name), "# later\r\n", StandardOpenOption.APPEND);

        assertThat(Intake.read(delivery, bevindingen, levermap.afgekeurd)).isEmpty();
        assertThat(bevindingen.soorten()).contains(BevindingSoort.BESTAND_VERANDERD);
    }

    @Test
    void theFingerprintIsTheSha256OfTheBytes() {
        var input = new Levermap(temp).writeBytes(OPGAVE, "abc".getBytes(StandardCharsets.US_ASCII)).input;

        assertThat(Delivery.find(input, null, bevindingen).sha256())
                .containsEntry(
                        Bronsoort.OPGAVE_GEMEENTE, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void aFolderThatIsNotThereIsAFinding() {
        assertThat(Delivery.find(temp.resolve("nergens"), null, bevindingen).compleet())
                .isFalse();
        assertThat(bevindingen.soorten()).contains(BevindingSoort.BESTAND_ONLEESBAAR, BevindingSoort.BESTAND_ONTBREEKT);
    }
}
