package nl.vng.inbreng.intake;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.vng.inbreng.domain.UnwritableException;
import org.jspecify.annotations.Nullable;

/// Numbers and texts one behind another, each in as few bytes as it needs, in memory that does not grow: what a million
/// rows are kept in.
///
/// A number up to 127 takes one byte, up to 16,383 two; a text takes one byte a letter, and one or two for its length.
/// The first megabytes stay in memory; what comes behind them goes to a file in the folder for temporary files, which
/// the program alone can read and which is gone when it ends, however it ends. Has state: it is only added to.
final class Packed {

    private static final int PIECE = 1 << 14;

    /// Pieces that stay in memory: 4 MB.
    static final int KEPT = 256;

    private final List<byte[]> kept = new ArrayList<>();
    private final int most;
    private byte[] last = new byte[PIECE];
    private int within;
    private int full;
    private @Nullable FileChannel file;

    /// @param most pieces of 16 kB that stay in memory
    Packed(int most) {
        this.most = most;
    }

    /// Adds a number of 0 or more; below 0 it is kept too, in ten bytes.
    ///
    /// @throws UnwritableException if the disk does not let it, as do the others
    void put(long number) {
        long rest = number;
        while ((rest & ~0x7FL) != 0) {
            put((byte) (rest | 0x80));
            rest >>>= 7;
        }
        put((byte) rest);
    }

    /// Adds a text of any characters, half a surrogate pair too.
    void put(String text) {
        put(text.length());
        for (int i = 0; i < text.length(); i++) {
            put(text.charAt(i));
        }
    }

    /// Reads what was put, in the same order; nothing is added any more.
    Reader reader() {
        return new Reader();
    }

    private void put(byte part) {
        if (within == PIECE) {
            keep();
        }
        last[within++] = part;
    }

    private void keep() {
        if (full < most) {
            kept.add(last);
            last = new byte[PIECE];
        } else {
            write();
        }
        full++;
        within = 0;
    }

    private static Path folder() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    private void write() {
        try {
            if (file == null) {
                file = FileChannel.open(
                        Files.createTempFile(folder(), "inbreng", null),
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE);
            }
            var bytes = ByteBuffer.wrap(last);
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
        } catch (IOException e) {
            throw new UnwritableException(folder(), e);
        }
    }

    /// A place that moves on with everything that is read.
    final class Reader {

        private final byte[] own = new byte[PIECE];
        private byte[] piece = own;
        private int at = PIECE;
        private int next;

        private Reader() {}

        long number() {
            long number = 0;
            for (int shift = 0; ; shift += 7) {
                byte part = part();
                number |= (part & 0x7FL) << shift;
                if (part >= 0) {
                    return number;
                }
            }
        }

        String text() {
            var text = new char[(int) number()];
            for (int i = 0; i < text.length; i++) {
                text[i] = (char) number();
            }
            return new String(text);
        }

        private byte part() {
            if (at == PIECE) {
                piece = next < kept.size() ? kept.get(next) : next == full ? last : read();
                next++;
                at = 0;
            }
            return piece[at++];
        }

        private byte[] read() {
            var bytes = ByteBuffer.wrap(own);
            long place = (long) (next - kept.size()) * PIECE;
            try {
                while (bytes.hasRemaining()) {
                    if (Objects.requireNonNull(file).read(bytes, place + bytes.position()) < 0) {
                        throw new EOFException("a temporary file became shorter");
                    }
                }
            } catch (IOException e) {
                throw new UnwritableException(folder(), e);
            }
            return own;
        }
    }
}
