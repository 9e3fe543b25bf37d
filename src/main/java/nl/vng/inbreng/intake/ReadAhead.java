package nl.vng.inbreng.intake;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// Parses rows on a thread of its own, a few batches ahead of who asks for them.
///
/// What the parser throws is thrown by [#next] at the row where it happened. [#close] ends the thread.
final class ReadAhead implements Closeable {

    static final String THREAD = "vooruitlezen";

    private static final int ROWS = 512;
    private static final int BATCHES = 8;

    /// @param failure what the parser threw after these rows; `null` when nothing
    /// @param last whether no batch follows
    private record Batch(List<CSVRecord> rows, @Nullable Throwable failure, boolean last) {}

    private final CSVParser parser;
    private final BlockingQueue<Batch> ready = new ArrayBlockingQueue<>(BATCHES);
    private final Thread thread;
    private Batch batch = new Batch(List.of(), null, false);
    private int at;

    ReadAhead(CSVParser parser) {
        this.parser = parser;
        this.thread = Thread.ofPlatform().daemon().name(THREAD).start(this::parse);
    }

    /// The next row, or `null` at the end.
    @Nullable
    CSVRecord next() throws IOException {
        while (at == batch.rows().size()) {
            rethrow(batch.failure());
            if (batch.last()) {
                return null;
            }
            batch = take();
            at = 0;
        }
        return batch.rows().get(at++);
    }

    @Override
    public void close() throws IOException {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        parser.close();
    }

    private Batch take() throws IOException {
        try {
            return ready.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading", e);
        }
    }

    private void parse() {
        try {
            Iterator<CSVRecord> records = parser.iterator();
            Batch next;
            do {
                next = batch(records);
                ready.put(next);
            } while (!next.last());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // closed before the end: nobody waits for rows
        }
    }

    private static Batch batch(Iterator<CSVRecord> records) {
        var rows = new ArrayList<CSVRecord>(ROWS);
        try {
            while (rows.size() < ROWS && records.hasNext()) {
                rows.add(records.next());
            }
            return new Batch(rows, null, rows.size() < ROWS);
        } catch (RuntimeException | Error e) {
            return new Batch(rows, e, true);
        }
    }

    private static void rethrow(@Nullable Throwable failure) {
        switch (failure) {
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case null, default -> {}
        }
    }
}
