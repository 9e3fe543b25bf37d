package nl.vng.inbreng.preview;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.vng.inbreng.compose.Documents;
import nl.vng.inbreng.compose.Material;
import nl.vng.inbreng.compose.RefusedException;
import nl.vng.inbreng.render.RenderException;
import nl.vng.inbreng.render.Renderer;
import nl.vng.inbreng.tekst.Texts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes documents for the preview from what is on disk now, and keeps the last one that was good.
///
/// Has state; one thread at a time.
final class Workshop {

    private static final Logger LOG = LoggerFactory.getLogger(Workshop.class);
    private static final int KEPT = 60;

    private final PreviewRequest request;
    private final Archive archive;
    private final Map<Part, List<Mistake>> mistakes = new HashMap<>();
    private final Map<String, View> now = new HashMap<>();
    private final Map<String, View.Made> good = new LinkedHashMap<>();
    private Map<String, Entry> entries = byName(Entry.fixed());
    private @Nullable Exports exports;
    private @Nullable Texts texts;
    private @Nullable Renderer renderer;

    /// What documents are made from.
    enum Part {
        EXPORTS,
        TEXTS,
        TEMPLATES
    }

    private interface Reading {
        void run() throws IOException;
    }

    Workshop(PreviewRequest request, Archive archive) {
        this.request = request;
        this.archive = archive;
    }

    /// Reads this part anew; what can no longer be read stays as it was, with the reason.
    synchronized void read(Part part) {
        now.clear();
        mistakes.remove(part);
        switch (part) {
            case EXPORTS ->
                tried(part, () -> {
                    exports = Exports.read(request, archive);
                    entries = byName(Entry.fixed());
                    exports.uitgave().gemeenten().stream().map(Entry::of).forEach(it -> entries.put(it.bestand(), it));
                    read(Part.TEXTS); // they name kengetallen, which an export can bring
                });
            case TEXTS -> {
                var known = exports;
                if (known != null) {
                    tried(part, () -> texts = texts(known));
                }
            }
            case TEMPLATES -> tried(part, () -> renderer = new Renderer(request.templates()));
        }
    }

    /// @throws MistakesException if the debate names a topic that they do not have
    private Texts texts(Exports known) throws IOException {
        var read = Documents.texts(
                request.templates(), known.uitgave().kengetallen().sleutels());
        read.onderwerpen().ifPresent(known::requireTopics);
        return read;
    }

    private void tried(Part part, Reading reading) {
        try {
            reading.run();
        } catch (MistakesException e) {
            mistakes.put(part, e.mistakes());
        } catch (ArchiveException e) {
            mistakes.put(part, List.of(e.mistake()));
        } catch (RenderException e) {
            mistakes.put(part, List.of(Mistake.of(e, request.templates())));
        } catch (IOException | RuntimeException e) {
            LOG.error("the {} cannot be read", part, e);
            mistakes.put(part, List.of(Mistake.unexpected(e)));
        }
    }

    /// Every document that has an address, in order.
    synchronized List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    /// The document with exactly this name.
    synchronized Optional<Entry> entry(String bestand) {
        return Optional.ofNullable(entries.get(bestand));
    }

    synchronized Optional<Exports> exports() {
        return Optional.ofNullable(exports);
    }

    /// What stands in the way of every document.
    synchronized List<Mistake> mistakes() {
        return mistakes.values().stream().flatMap(List::stream).toList();
    }

    /// What is wrong with the texts of `entry`; the pages are not looked at.
    synchronized List<Mistake> mistakesOf(Entry entry) {
        if (exports == null || texts == null) {
            return mistakes();
        }
        return new Attempt(entry).compose();
    }

    /// `entry` as it is now.
    synchronized View view(Entry entry) {
        return now.computeIfAbsent(entry.bestand(), _ -> make(entry));
    }

    private View make(Entry entry) {
        var wrong = new ArrayList<>(mistakes());
        if (exports != null && texts != null && renderer != null) {
            var attempt = new Attempt(entry);
            wrong.addAll(attempt.make());
            if (attempt.made != null && wrong.isEmpty()) {
                keep(entry, attempt.made);
            }
        }
        return new View(entry, good.get(entry.bestand()), List.copyOf(wrong), exports);
    }

    private void keep(Entry entry, View.Made made) {
        good.remove(entry.bestand());
        good.put(entry.bestand(), made);
        if (good.size() > KEPT) {
            good.remove(good.keySet().iterator().next());
        }
    }

    private static Map<String, Entry> byName(List<Entry> all) {
        var byName = new LinkedHashMap<String, Entry>();
        all.forEach(it -> byName.put(it.bestand(), it));
        return byName;
    }

    /// One try at one document.
    private final class Attempt {

        private final Entry entry;
        private final Material material;
        private View.@Nullable Made made;

        Attempt(Entry entry) {
            this.entry = entry;
            var known = Objects.requireNonNull(exports);
            this.material =
                    new Material(Objects.requireNonNull(texts), known.figures(), known.uitgave(), known.vorige());
        }

        List<Mistake> compose() {
            return mistakes(() -> {
                var _ = entry.compose().apply(material);
            });
        }

        List<Mistake> make() {
            return mistakes(() -> {
                var document = entry.compose().apply(material);
                var pages = Objects.requireNonNull(renderer);
                made = new View.Made(document, pages.render(document), pages.aloud(document));
            });
        }

        private List<Mistake> mistakes(Runnable work) {
            try {
                work.run();
                return List.of();
            } catch (RefusedException e) {
                return e.complaints().stream()
                        .map(it -> Mistake.of(it, request.templates()))
                        .toList();
            } catch (RenderException e) {
                return List.of(Mistake.of(e, request.templates()));
            } catch (RuntimeException | StackOverflowError e) { // a template that calls itself
                LOG.error("{} cannot be made", entry.bestand(), e);
                return List.of(Mistake.unexpected(e));
            }
        }
    }
}
