package nl.vng.inbreng.bench;

import com.sun.management.OperatingSystemMXBean;
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
import java.util.Objects;
import java.util.Random;
import java.util.function.ToDoubleFunction;
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

    private static final int WARM_UP = 3;
    private static final int ROUNDS = 9;
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
        var bare = new Time[ROUNDS];
        var intake = new Time[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            var one = Time.of(() -> parse(lvv));
            var other = Time.of(() -> read(folder));
            if (round >= 0) {
                bare[round] = one;
                intake[round] = other;
            }
        }
        double heap = heapKept(folder);
        System.out.printf(
                Locale.ROOT,
                "%,d LVV rows, %.0f MB, medians of %d rounds; heap kept %.1f MB, %.1f bytes a row%n",
                size,
                Files.size(lvv) / 1e6,
                ROUNDS,
                heap / 1e6,
                heap / size);
        print("wall", size, median(bare, Time::wall), median(intake, Time::wall));
        print("cpu", size, median(bare, Time::cpu), median(intake, Time::cpu));
    }

    private static void print(String clock, int size, double bare, double intake) {
        System.out.printf(
                Locale.ROOT,
                "  %-4s  bare commons-csv %5.0f ms  intake %5.0f ms  ratio %.2f  %,.0f rows/s%n",
                clock,
                bare,
                intake,
                intake / bare,
                size / intake * 1000);
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

    /// Bytes that a snapshot keeps in use, the sample of the other exports included.
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

    /// What one run took, in milliseconds; `cpu` is that of the whole process, collecting garbage included.
    private record Time(double wall, double cpu) {

        static Time of(Work work) throws IOException {
            var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
            long cpu = system.getProcessCpuTime();
            long wall = System.nanoTime();
            Object result = work.run();
            wall = System.nanoTime() - wall;
            cpu = system.getProcessCpuTime() - cpu;
            Objects.requireNonNull(result);
            return new Time(wall / 1e6, cpu / 1e6);
        }
    }

    private static double median(Time[] times, ToDoubleFunction<Time> clock) {
        double[] sorted = Arrays.stream(times).mapToDouble(clock).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
