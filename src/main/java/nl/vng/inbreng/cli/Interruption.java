package nl.vng.inbreng.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntSupplier;
import nl.vng.inbreng.batch.Stopper;

/// Ctrl-C and SIGTERM: the run ends at its next safe point, and the process with the exit code of its command, where
/// Java would give 143.
public final class Interruption {

    /// Most seconds from the signal to the end; service managers kill after 30 or more.
    private static final int PATIENCE = 25;

    private Interruption() {}

    /// Runs `command`; a signal meanwhile is passed on to `stopper`.
    ///
    /// @return the exit code of `command`
    public static int watch(Stopper stopper, IntSupplier command) {
        var ended = new CompletableFuture<Integer>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> signalled(stopper, ended), "onderbreking"));
        int exit = Exit.UNEXPECTED;
        try {
            exit = command.getAsInt();
            return exit;
        } finally {
            ended.complete(exit);
        }
    }

    private static void signalled(Stopper stopper, CompletableFuture<Integer> ended) {
        if (!ended.isDone()) {
            stopper.request();
            Runtime.getRuntime().halt(exit(ended));
        }
    }

    private static int exit(CompletableFuture<Integer> ended) {
        try {
            return ended.get(PATIENCE, TimeUnit.SECONDS);
        } catch (TimeoutException | InterruptedException | ExecutionException _) {
            System.err.println("De run is onderbroken. Geef de opdracht opnieuw; die maakt het werk af.");
            return Exit.INTERRUPTED; // as safe as a power cut: an edition appears whole or not at all
        }
    }
}
