package nl.vng.inbreng.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;
import nl.vng.inbreng.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/// Makes documents for runs of other processes, until it is asked to stop. Without the run lock: it publishes nothing,
/// and changes nothing but what it is asked to make.
@Component
@Conditional(WithWorkers.class)
public class Workers {

    /// SQL for each connection of a worker: after two minutes of silence amid a transaction the server ends it.
    ///
    /// Who hangs would else keep its part, and lock the rows of its step, for ever.
    /// A document takes less than a second.
    public static final String GIVE_UP = "set idle_in_transaction_session_timeout = 120000";

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final VerdelingStore store;
    private final Workbench workbench;
    private final Settings settings;
    private final Stopper stopper;
    private VerdelingStore.@Nullable Verdeling current;
    private int total;

    Workers(VerdelingStore store, Workbench workbench, Settings settings, Stopper stopper) {
        this.store = store;
        this.workbench = workbench;
        this.settings = settings;
        this.stopper = stopper;
    }

    /// Works until it is asked to stop, and then finishes the part that it is making.
    ///
    /// @param told is told in Dutch what it does
    /// @return how many documents it made
    /// @throws WorkerRefusedException if a run would get other documents from it than from its own process
    public int work(Consumer<String> told) throws IOException, InterruptedException {
        try {
            do {
                look(told);
            } while (!stopper.await(PAUSE));
            return total;
        } finally {
            leave(told);
        }
    }

    private void look(Consumer<String> told) throws IOException {
        Optional<VerdelingStore.Verdeling> now = store.current();
        if (current != null && !now.equals(Optional.of(current))) {
            leave(told);
        }
        if (current == null && now.isPresent()) {
            join(now.get(), told);
        }
    }

    private void join(VerdelingStore.Verdeling verdeling, Consumer<String> told) throws IOException {
        var stof = store.stof(verdeling);
        if (stof.isEmpty()) {
            return;
        }
        Path folder = accepted(verdeling, stof.get());
        var maker = stof.get().maker(settings.templatesFolder(), settings.outputFolder());
        told.accept(
                "Werkt mee aan de editie met kenmerk %s.".formatted(stof.get().kenmerk()));
        workbench.open(new PartRun(
                verdeling, folder, maker, DocumentItem.all(stof.get().uitgave().gemeenten())));
        current = verdeling;
    }

    /// The folder for what is made, if the same comes of it here.
    private Path accepted(VerdelingStore.Verdeling verdeling, Handout stof) throws IOException {
        var differences = new ArrayList<>(stof.differences(settings.templatesFolder(), settings));
        Path output = settings.outputFolder().toAbsolutePath().normalize();
        Path folder = output.resolve(verdeling.map()).normalize();
        boolean shared = folder.startsWith(output) && Files.isDirectory(folder);
        if (!shared && store.current().equals(Optional.of(verdeling))) {
            differences.add("de map met edities (hier %s)".formatted(output));
        }
        if (!differences.isEmpty()) {
            throw new WorkerRefusedException(differences);
        }
        return folder;
    }

    private void leave(Consumer<String> told) {
        if (current != null) {
            int made = workbench.close();
            total += made;
            current = null;
            told.accept("Klaar: %d %s gemaakt.".formatted(made, made == 1 ? "document" : "documenten"));
        }
    }
}
