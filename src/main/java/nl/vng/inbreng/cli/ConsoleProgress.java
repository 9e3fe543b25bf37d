package nl.vng.inbreng.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;
import nl.vng.inbreng.batch.Progress;

/// Progress on stderr: a bar on a terminal, one line per step elsewhere. Has state; safe for several threads.
final class ConsoleProgress implements Progress {

    private static final int WIDTH = 24;

    private final PrintWriter err;
    private final boolean terminal;
    private final LongSupplier nanos;
    private String stap = "";
    private long begun;

    ConsoleProgress(PrintWriter err, boolean terminal, LongSupplier nanos) {
        this.err = err;
        this.terminal = terminal;
        this.nanos = nanos;
    }

    @Override
    public synchronized void begins(String name) {
        stap = name;
        begun = nanos.getAsLong();
        bar(0, 1);
    }

    @Override
    public synchronized void advances(int done, int total) {
        bar(done, total);
    }

    @Override
    public synchronized void ends(String feit) {
        double seconds = (nanos.getAsLong() - begun) / 1e9;
        if (terminal) {
            err.print("\r\u001B[K");
        }
        err.println("%-12s %s (%s s)"
                .formatted(
                        stap, feit, String.format(Locale.ROOT, "%.1f", seconds).replace('.', ',')));
        err.flush();
    }

    private void bar(int done, int total) {
        if (!terminal) {
            return;
        }
        int full = total == 0 ? WIDTH : done * WIDTH / total;
        err.print("\r\u001B[K%-12s [%s%s] %d/%d"
                .formatted(stap, "#".repeat(full), ".".repeat(WIDTH - full), done, total));
        err.flush();
    }
}
