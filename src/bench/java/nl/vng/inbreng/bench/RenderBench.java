package nl.vng.inbreng.bench;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import nl.vng.inbreng.aggregate.Aggregate;
import nl.vng.inbreng.aggregate.GepubliceerdEerder;
import nl.vng.inbreng.aggregate.Onderdrukking;
import nl.vng.inbreng.compose.Document;
import nl.vng.inbreng.compose.Documents;
import nl.vng.inbreng.compose.Material;
import nl.vng.inbreng.domain.Bevindingen;
import nl.vng.inbreng.domain.Uitgave;
import nl.vng.inbreng.intake.Delivery;
import nl.vng.inbreng.intake.Intake;
import nl.vng.inbreng.render.Renderer;

/// The national letter (five pages, two tables, a map) many times, from a cold JVM: by this program, and by
/// openhtmltopdf in PDF/UA mode from the same XHTML. Each in a JVM of its own, in turn; what counts is the CPU time
/// of the process from the first document on, compilation and garbage collection included.
///
/// openhtmltopdf gets the letter in Source Sans 3, as we print it, and in DejaVu Sans, which it is much faster
/// with.
///
/// Arguments: number of letters (default 355), rounds (default 3).
public final class RenderBench {

    private static final Path TEMPLATES = Path.of("templates");

    private RenderBench() {}

    /// Makes one PDF.
    private interface Engine {
        int render(Document document) throws IOException;
    }

    static void main(String[] args) throws IOException, InterruptedException {
        if (args.length > 0 && args[0].equals("child")) {
            child(args[1], Integer.parseInt(args[2]), Integer.parseInt(args[3]));
            return;
        }
        int letters = args.length > 0 ? Integer.parseInt(args[0]) : 355;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        System.out.println("engine, threads: letters; CPU ms, wall ms, MB allocated per letter; peak MiB; kB per letter");
        for (int round = 0; round < rounds; round++) {
            start("inbreng", letters, 1);
            start("openhtmltopdf-dejavu", letters, 1);
            start("inbreng", letters, 2);
            start("openhtmltopdf-dejavu", letters, 2);
            start("openhtmltopdf", Math.max(1, letters / 9), 1);
        }
    }

    private static void start(String engine, int letters, int threads) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@.mvn/inbreng.options", // as ./inbreng starts
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                RenderBench.class.getName(),
                "child",
                engine,
                String.valueOf(letters),
                String.valueOf(threads)));
        int exit = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException(engine + " ended with " + exit);
        }
    }

    private static void child(String name, int letters, int threads) throws IOException {
        var documents = documents(letters);
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var allocated = new LongAdder();
        var bytes = new LongAdder();
        long cpu = system.getProcessCpuTime();
        long wall = System.nanoTime();
        var engine = engine(name);
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var work = IntStream.range(0, threads)
                    .mapToObj(thread -> (Callable<Void>) () -> {
                        for (int i = thread; i < letters; i += threads) {
                            bytes.add(engine.render(documents.get(i)));
                        }
                        allocated.add(((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes());
                        return null;
                    })
                    .toList();
            for (var it : pool.invokeAll(work)) {
                it.get();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        System.out.printf(
                Locale.ROOT,
                "%-21s %d: %d; %6.1f, %6.1f, %6.1f; %5d; %4.0f%n",
                name,
                threads,
                letters,
                (system.getProcessCpuTime() - cpu) / 1e6 / letters,
                (System.nanoTime() - wall) / 1e6 / letters,
                allocated.sum() / 1e6 / letters,
                peak(),
                bytes.sum() / 1e3 / letters);
    }

    /// The letter of the sample delivery, with another title each.
    private static List<Document> documents(int letters) throws IOException {
        var findings = new Bevindingen();
        var delivery = Delivery.find(Path.of("input/voorbeeld"), null, findings);
        var snapshot = Intake.read(delivery, findings, Files.createTempDirectory("afgekeurd"))
                .orElseThrow();
        var uitgave = Uitgave.of(snapshot, true, "0000-0000-0000");
        var letter = Documents.landelijk(new Material(
                Documents.texts(Path.of("templates"), uitgave.kengetallen().sleutels()),
                Aggregate.publishable(snapshot, Onderdrukking.STANDAARD, GepubliceerdEerder.NIETS),
                uitgave,
                null));
        return IntStream.range(0, letters)
                .mapToObj(it -> new Document(
                        letter.soort(),
                        letter.bestand(),
                        letter.kenmerk(),
                        letter.titel() + " " + it,
                        letter.onderwerp(),
                        letter.datum(),
                        letter.watermerk(),
                        letter.maxPaginas(),
                        letter.model()))
                .toList();
    }

    private static Engine engine(String name) {
        var renderer = new Renderer(TEMPLATES);
        return switch (name) {
            case "inbreng" -> it -> renderer.render(it).pdf().length;
            case "openhtmltopdf" -> it -> other(renderer.xhtml(it), "SourceSans3-");
            case "openhtmltopdf-dejavu" -> it -> other(renderer.xhtml(it), null);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static int other(String xhtml, String face) throws IOException {
        XRLog.setLoggingEnabled(false);
        var out = new ByteArrayOutputStream(1 << 17);
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.withHtmlContent(xhtml, TEMPLATES.toUri().toString());
        var fonts = TEMPLATES.resolve("fonts");
        var dejavu = fonts.resolve("DejaVuSans.ttf").toFile();
        builder.useFont(dejavu, "DejaVu Sans", 400, FontStyle.NORMAL, true);
        for (int weight : new int[] {400, 600, 700}) {
            var own = face == null
                    ? dejavu
                    : fonts.resolve(face + (weight == 400 ? "Regular" : weight == 600 ? "SemiBold" : "Bold") + ".ttf")
                            .toFile();
            builder.useFont(own, "Source Sans 3", weight, FontStyle.NORMAL, true);
        }
        builder.toStream(out);
        builder.run();
        return out.size();
    }

    /// Peak memory of this process in MiB; 0 where the system does not say.
    private static int peak() {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(it -> it.startsWith("VmHWM:"))
                    .mapToInt(it -> Integer.parseInt(it.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
