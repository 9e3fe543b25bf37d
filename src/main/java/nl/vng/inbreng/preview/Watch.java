package nl.vng.inbreng.preview;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import nl.vng.inbreng.preview.Workshop.Part;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells which part has changed on disk, once the saving has come to rest. Runs on a thread of its own until closed.
final class Watch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    /// An editor saves in several steps; so long nothing must have happened. In milliseconds.
    private static final long REST = 80;

    private final Path input;
    private final Path templates;
    private final Consumer<Set<Part>> changed;
    private final WatchService service;
    private final Map<WatchKey, Path> folders = new HashMap<>();

    private Watch(Path input, Path templates, Consumer<Set<Part>> changed) throws IOException {
        this.input = input;
        this.templates = templates;
        this.changed = changed;
        this.service = FileSystems.getDefault().newWatchService();
    }

    /// Begins to look; what changes after this returns is told.
    static Watch start(Path input, Path templates, Consumer<Set<Part>> changed) throws IOException {
        var watch = new Watch(input, templates, changed);
        watch.register();
        Thread.ofPlatform().daemon().name("bekijk-wacht").start(watch::look);
        return watch;
    }

    /// Folders that were made since are added; one that is known already stays as it is.
    private void register() throws IOException {
        register(input);
        try (var all = Files.walk(templates)) {
            for (Path folder : all.filter(Files::isDirectory).toList()) {
                register(folder);
            }
        }
    }

    private void register(Path folder) throws IOException {
        folders.put(
                folder.register(
                        service,
                        StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_MODIFY,
                        StandardWatchEventKinds.ENTRY_DELETE,
                        StandardWatchEventKinds.OVERFLOW),
                folder);
    }

    private void look() {
        try {
            while (true) {
                var parts = EnumSet.noneOf(Part.class);
                for (@Nullable WatchKey key = service.take();
                        key != null;
                        key = service.poll(REST, TimeUnit.MILLISECONDS)) {
                    parts.addAll(parts(key));
                    key.reset();
                }
                if (!parts.isEmpty()) {
                    tell(parts);
                }
            }
        } catch (ClosedWatchServiceException | InterruptedException _) {
            // the preview has ended
        }
    }

    private void tell(Set<Part> parts) {
        try {
            register();
            changed.accept(parts);
        } catch (IOException | RuntimeException e) { // the next save may be better
            LOG.error("a change could not be shown", e);
        }
    }

    private Set<Part> parts(WatchKey key) {
        var parts = EnumSet.noneOf(Part.class);
        var folder = folders.get(key);
        for (var event : key.pollEvents()) {
            if (folder != null && !isHidden(event.context())) {
                parts.addAll(part(folder));
            }
        }
        return parts;
    }

    /// What editors write beside a file while they have it open.
    private static boolean isHidden(@Nullable Object name) {
        return name instanceof Path path
                && (path.toString().startsWith(".") || path.toString().endsWith("~"));
    }

    private List<Part> part(Path folder) {
        if (folder.equals(input)) {
            return List.of(Part.EXPORTS);
        }
        var name = templates.relativize(folder).toString();
        return name.equals("tekst") || name.equals("vragen")
                ? List.of(Part.TEXTS)
                : name.isEmpty() ? List.of(Part.TEXTS, Part.TEMPLATES) : List.of(Part.TEMPLATES);
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
