package nl.vng.inbreng.intake;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// How the bytes of a file become characters: by its BOM, else UTF-8 when all of it is valid, else Windows-1252.
///
/// @param charset the character set
/// @param bom bytes to skip
/// @param guessed whether it is Windows-1252 because it is nothing else
record Encoding(Charset charset, int bom, boolean guessed) {

    private static final int BUFFER = 1 << 16;

    static Encoding of(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var start = in.readNBytes(3);
            if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
                return new Encoding(StandardCharsets.UTF_8, 3, false);
            }
            if (startsWith(start, 0xFF, 0xFE)) {
                return new Encoding(StandardCharsets.UTF_16LE, 2, false);
            }
            if (startsWith(start, 0xFE, 0xFF)) {
                return new Encoding(StandardCharsets.UTF_16BE, 2, false);
            }
        }
        return isUtf8(file)
                ? new Encoding(StandardCharsets.UTF_8, 0, false)
                : new Encoding(Charset.forName("windows-1252"), 0, true);
    }

    /// The characters of `file`, without BOM; what is malformed becomes U+FFFD, which names are checked for.
    Reader open(Path file) throws IOException {
        var in = Files.newInputStream(file);
        in.skipNBytes(bom);
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        boolean wide = charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE);
        return wide ? new InputStreamReader(in, decoder) : new AsciiReader(in, decoder);
    }

    private static boolean startsWith(byte[] bytes, int... expected) {
        if (bytes.length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((bytes[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(Path file) throws IOException {
        var chars = new char[BUFFER];
        try (var reader = new AsciiReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder())) {
            int count = 0;
            while (count >= 0) {
                count = reader.read(chars);
            }
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }
}
