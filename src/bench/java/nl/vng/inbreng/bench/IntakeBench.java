package nl.vng.inbreng.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import nl.vng.inbreng.domain.Bevindingen;
import nl.vng.inbreng.intake.Delivery;
import nl.vng.inbreng.intake.Intake;

/// Intake of a delivery with many rows beside [BareLoop] on the same file, in turn in one JVM: on one processor and on
/// two, in a JVM that compiles and collects as that of `./inbreng` does.
///
/// Arguments: `lvv:ROWS:HEAP` or `opvang:ROWS:HEAP`, the heap limit in MB (default `lvv:1000000:256`). A JVM that runs
/// out of its heap ends the benchmark.
public final class IntakeBench {

    /// Bytes of a file that is read often enough to warm up by itself.
    private static final long LARGE = 200_000_000;

    private IntakeBench() {}

    static void main(String[] args) throws IOException, InterruptedException {
        if (args.length > 0 && args[0].equals("child")) {
            measure(args[1], Integer.parseInt(args[2]));
            return;
        }
        System.out.println("file rows; processors: bare ms, intake ms, ratio of wall; CPU ms, CPU ms, ratio;"
                + " heap limit MB, in use at most MB");
        for (String arg : args.length == 0 ? new String[] {"lvv:1000000:256"} : args) {
            var parts = arg.split(":");
            int rows = Integer.parseInt(parts[1]);
            LargeDelivery.make(parts[0].equals("lvv") ? rows : 0, parts[0].equals("lvv") ? 0 : rows);
            start(parts, 1);
            start(parts, 2);
        }
    }

    private static void start(String[] parts, int processors) throws IOException, InterruptedException {
        System.out.printf("%-6s %,d; %d: ", parts[0], Integer.parseInt(parts[1]), processors);
        System.out.flush();
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@.mvn/inbreng.options",
                "-Xmx" + parts[2] + "m",
                "-XX:ActiveProcessorCount=" + processors,
                "-cp",
                System.getProperty("java.class.path"),
                IntakeBench.class.getName(),
                "child",
                parts[0],
                parts[1]);
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException(String.join(" ", command) + " ended with " + exit);
        }
    }

    private static void measure(String file, int rows) throws IOException {
        boolean lvv = file.equals("lvv");
        Path folder = Path.of("target", "bench", "lvv-" + (lvv ? rows : 0) + "-opvang-" + (lvv ? 0 : rows));
        Path large = folder.resolve(lvv ? LargeDelivery.LVV : LargeDelivery.OPVANG);
        boolean isLarge = Files.size(large) > LARGE;
        int rounds = isLarge ? 3 : 9;
        int warmUp = isLarge ? 0 : 4;
        var bare = new Time[rounds];
        var intake = new Time[rounds];
        for (int round = -warmUp; round < rounds; round++) {
            var one = Time.of(() -> lvv ? BareLoop.lvv(large) : BareLoop.opvang(large));
            var other = Time.of(() -> read(folder));
            if (round >= 0) {
                bare[round] = one;
                intake[round] = other;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%.0f, %.0f, %.2f; %.0f, %.0f, %.2f; %d, %.0f%n",
                median(bare, Time::wall),
                median(intake, Time::wall),
                median(intake, Time::wall) / median(bare, Time::wall),
                median(bare, Time::cpu),
                median(intake, Time::cpu),
                median(intake, Time::cpu) / median(bare, Time::cpu),
                Runtime.getRuntime().maxMemory() >> 20,
                median(intake, Time::heap));
    }

    private static Object read(Path folder) throws IOException {
        var bevindingen = new Bevindingen();
        var delivery = Delivery.find(folder, null, bevindingen);
        return Intake.read(delivery, bevindingen, folder.resolve("afgekeurd")).orElseThrow();
    }

    private interface Work {
        Object run() throws IOException;
    }

    /// What one run took, in milliseconds; `cpu` is that of the whole process, collecting garbage included.
    ///
    /// @param heap MB of the heap in use at most, garbage that was not collected yet included
    private record Time(double wall, double cpu, double heap) {

        static Time of(Work work) throws IOException {
            var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
            System.gc();
            pools().forEach(MemoryPoolMXBean::resetPeakUsage);
            long cpu = system.getProcessCpuTime();
            long wall = System.nanoTime();
            Object result = work.run();
            wall = System.nanoTime() - wall;
            cpu = system.getProcessCpuTime() - cpu;
            Objects.requireNonNull(result);
            long peak = pools().stream().mapToLong(it -> it.getPeakUsage().getUsed()).sum();
            return new Time(wall / 1e6, cpu / 1e6, peak / 1e6);
        }

        private static List<MemoryPoolMXBean> pools() {
            return ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(it -> it.getType() == MemoryType.HEAP)
                    .toList();
        }
    }

    private static double median(Time[] times, ToDoubleFunction<Time> clock) {
        double[] sorted = Arrays.stream(times).mapToDouble(clock).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
