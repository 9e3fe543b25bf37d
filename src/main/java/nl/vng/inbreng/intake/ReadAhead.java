package nl.vng.inbreng.intake;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/// Fills blocks on a thread of its own, a few ahead of who asks for them.
///
/// What goes wrong there is thrown by [#next] behind the last block that was filled. [#close] ends the thread.
final class ReadAhead implements Closeable {

    static final String THREAD = "vooruitlezen";

    private static final int BLOCKS = 4;

    /// Where blocks come from.
    interface Filler {

        /// Fills a block; false when nothing is left.
        boolean next(Block block) throws IOException;
    }

    /// @param block `null` behind the last
    /// @param failure why it is the last; `null` when it is the end
    private record Filled(@Nullable Block block, @Nullable Throwable failure) {}

    private final Filler filler;
    private final BlockingQueue<Filled> filled = new ArrayBlockingQueue<>(BLOCKS + 1);
    private final BlockingQueue<Block> empty = new ArrayBlockingQueue<>(BLOCKS);
    private final Thread thread;
    private Block current;
    private boolean ended;

    /// @param current the block that is being read now
    ReadAhead(Filler filler, Block current) {
        this.filler = filler;
        this.current = current;
        for (int i = 1; i < BLOCKS; i++) {
            empty.add(new Block(Frames.BLOCK));
        }
        this.thread = Thread.ofPlatform().daemon().name(THREAD).start(this::fill);
    }

    /// The next block, or `null` at the end; the one before it is given back.
    @Nullable
    Block next() throws IOException {
        if (ended) {
            return null;
        }
        try {
            empty.put(current);
            var next = filled.take();
            if (next.block() == null) {
                ended = true;
                rethrow(next.failure());
                return null;
            }
            current = next.block();
            return current;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading", e);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void fill() {
        try {
            filled.put(new Filled(null, fillAll()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // closed before the end: nobody waits for rows
        }
    }

    private @Nullable Throwable fillAll() throws InterruptedException {
        try {
            for (var block = empty.take(); filler.next(block); block = empty.take()) {
                filled.put(new Filled(block, null));
            }
            return null;
        } catch (IOException | RuntimeException | Error e) {
            return e;
        }
    }

    private static void rethrow(@Nullable Throwable failure) throws IOException {
        switch (failure) {
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case null, default -> {}
        }
    }
}
