package nl.vng.inbreng.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One processor reads without threads, two read ahead: what comes of it is the same to the letter.
class ProcessorsTest {

    private static final int SEEDS = 8;

    @TempDir
    Path temp;

    @Test
    void onOneProcessorTheSameIsFoundAndRejectedInTheSameOrderAsOnTwo() throws Exception {
        var one = read(1);

        assertThat(one)
                .contains("seed 1\n", "seed " + SEEDS + "\n", "ZAAK_DUBBEL", "AANHALINGSTEKEN", "RIJ_TE_LANG")
                .contains("lvv_zaken.csv ", "opvangcapaciteit.csv ", "PERSOONSGEGEVEN", "Locatie L1 ");
        assertThat(read(2).lines().toList()).isEqualTo(one.lines().toList());
    }

    private String read(int processors) throws IOException, InterruptedException {
        Path out = temp.resolve(processors + ".txt");
        int exit = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:ActiveProcessorCount=" + processors,
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SeededDelivery.class.getName(),
                        temp.resolve("deliveries-" + processors).toString(),
                        "1",
                        String.valueOf(SEEDS))
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        assertThat(exit).isZero();
        return Files.readString(out);
    }
}
