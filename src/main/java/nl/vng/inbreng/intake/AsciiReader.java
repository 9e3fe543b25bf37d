package nl.vng.inbreng.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;

/// Characters of a file in a character set in which a byte below 128 is always ASCII: UTF-8 and Windows-1252.
///
/// Exports are ASCII but for a name here and there. A decoder of the JDK goes on byte by byte from the first of those
/// on; here it gets only the bytes that are not ASCII, and the one behind them.
final class AsciiReader extends Reader {

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();

    /// What the decoder gave and was not read yet.
    private final CharBuffer decoded = CharBuffer.allocate(1 << 10).flip();

    private boolean ended;

    AsciiReader(InputStream in, CharsetDecoder decoder) {
        this.in = in;
        this.decoder = decoder;
    }

    @Override
    public int read(char[] chars, int from, int length) throws IOException {
        int end = from + length;
        int at = from;
        while (at < end) {
            if (decoded.hasRemaining()) {
                int count = Math.min(decoded.remaining(), end - at);
                decoded.get(chars, at, count);
                at += count;
            } else if (bytes.hasRemaining() && bytes.get(bytes.position()) >= 0) {
                at += ascii(chars, at, end);
            } else if (!decode()) {
                break;
            }
        }
        return at == from && length > 0 ? -1 : at - from;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /// Takes the ASCII that comes first, as far as it fits; its length.
    private int ascii(char[] chars, int from, int end) {
        byte[] array = bytes.array();
        int start = bytes.position();
        int limit = Math.min(bytes.limit(), start + end - from);
        int i = start;
        while (i < limit && array[i] >= 0) {
            chars[from + i - start] = (char) array[i];
            i++;
        }
        bytes.position(i);
        return i - start;
    }

    /// Decodes what comes first, reading on when that is only part of a character; false at the end.
    private boolean decode() throws IOException {
        int limit = bytes.limit();
        int i = bytes.position();
        while (i < limit && bytes.get(i) < 0) {
            i++;
        }
        boolean whole = i < limit; // the byte behind it tells that it is
        bytes.limit(whole ? i + 1 : limit);
        decoded.clear();
        var result = decoder.decode(bytes, decoded, ended && !whole);
        bytes.limit(limit);
        decoded.flip();
        if (result.isError()) {
            result.throwException();
        }
        return decoded.hasRemaining() || fill();
    }

    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = count < 0;
        bytes.limit(bytes.position() + Math.max(count, 0)).rewind();
        return true;
    }
}
