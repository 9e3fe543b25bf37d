package nl.vng.inbreng.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import nl.vng.inbreng.domain.Bevindingen;
import nl.vng.inbreng.intake.Delivery;
import nl.vng.inbreng.intake.Intake;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/// Intake of a delivery with many LVV rows beside a loop that only parses the same file with commons-csv, in turn in one
/// process; and the heap that is still in use afterwards.
///
/// Arguments: numbers of rows (default 1000000).
public final class IntakeBench {

    private static final int ROUNDS = 7;
    private static final String[] LVV = {"GM0363", "GM0599", "GM0344", "GM0772", "GM0014"};
    private static final String[] STATUS = {"in opvang;24-uursopvang", "wachtlijst;geen", "buiten opvang;geen"};
    private static final String[] LEEFTIJD = {"0-17", "18-26", "27-64", "65+"};

    private IntakeBench() {}

    static void main(String[] args) throws IOException {
        int[] sizes = args.length == 0
                ? new int[] {1_000_000}
                : Arrays.stream(args).mapToInt(Integer::parseInt).toArray();
        for (int size : sizes) {
            measure(size);
        }
    }

    private static void measure(int size) throws IOException {
        Path folder = delivery(size);
        Path lvv = folder.resolve("lvv_zaken_2025-01.csv");
        double[] bare = new double[ROUNDS];
        double[] intake = new double[ROUNDS];
        for (int round = -2; round < ROUNDS; round++) {
            double one = cpuMillis(() -> parse(lvv));
            double other = cpuMillis(() -> read(folder));
            if (round >= 0) {
                bare[round] = one;
                intake[round] = other;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%,d LVV rows (%.0f MB): bare commons-csv %.0f ms, intake %.0f ms CPU (medians of %d); ratio %.2f; %.0f rows/s; heap kept %.0f MB%n",
                size,
                Files.size(lvv) / 1e6,
                median(bare),
                median(intake),
                ROUNDS,
                median(intake) / median(bare),
                size / median(intake) * 1000,
                heapKept(folder) / 1e6);
    }

    /// The sample delivery with `size` invented LVV cases.
    private static Path delivery(int size) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "bench", "lvv-" + size));
        try (var files = Files.list(Path.of("input", "voorbeeld"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        var random = new Random(20250130);
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("lvv_zaken_2025-01.csv"))) {
            out.write(
                    "Zaakpseudoniem;LVV-gemeentecode;Peilmaand;Status;Opvangvorm;Leeftijdsklasse;Begeleidingsscenario;Vbl geschikt;Uitkomst\n");
            for (int i = 0; i < size; i++) {
                out.write("abcd%012x%04x;%s;2025-01;%s;%s;terugkeer;%s;\n"
                        .formatted(
                                i,
                                random.nextInt(0x10000),
                                LVV[random.nextInt(LVV.length)],
                                STATUS[random.nextInt(STATUS.length)],
                                LEEFTIJD[random.nextInt(LEEFTIJD.length)],
                                random.nextBoolean() ? "J" : "onbekend"));
            }
        }
        return folder;
    }

    private static long parse(Path file) throws IOException {
        long characters = 0;
        try (var reader = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8);
                var csv = CSVParser.parse(
                        reader, CSVFormat.DEFAULT.builder().setDelimiter(';').get())) {
            for (var row : csv) {
                for (int i = 0; i < row.size(); i++) {
                    characters += row.get(i).length();
                }
            }
        }
        return characters;
    }

    private static Object read(Path folder) throws IOException {
        var bevindingen = new Bevindingen();
        var delivery = Delivery.find(folder, null, bevindingen);
        return Intake.read(delivery, bevindingen, folder.resolve("afgekeurd")).orElseThrow();
    }

    private static long heapKept(Path folder) throws IOException {
        System.gc();
        var memory = ManagementFactory.getMemoryMXBean();
        long before = memory.getHeapMemoryUsage().getUsed();
        Object snapshot = read(folder);
        System.gc();
        long after = memory.getHeapMemoryUsage().getUsed();
        return snapshot.hashCode() == 0 ? 0 : after - before;
    }

    private interface Work {
        Object run() throws IOException;
    }

    private static double cpuMillis(Work work) throws IOException {
        var threads = ManagementFactory.getThreadMXBean();
        long begun = threads.getCurrentThreadCpuTime();
        if (work.run().hashCode() == 42) {
            System.out.println();
        }
        return (threads.getCurrentThreadCpuTime() - begun) / 1e6;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
