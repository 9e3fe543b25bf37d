package nl.vng.inbreng.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The reader of the JDK says what is right.
class AsciiReaderTest {

    private static final int[][] PIECES = {
        {'a'},
        {0},
        {127},
        {'\r', '\n'},
        {0xC3, 0xAB},
        {0xE2, 0x82, 0xAC},
        {0xF0, 0x9F, 0x8F, 0xA0},
        {0xC3},
        {0xE2, 0x82},
        {0xE2},
        {0xF0, 0x9F, 0x8F},
        {0xF0, 0x9F},
        {0xF0},
        {0x80},
        {0xBF, 0xBF},
        {0xC0, 0x80},
        {0xED, 0xA0, 0x80},
        {0xF4, 0x90, 0x80, 0x80},
        {0xFE},
        {0xFF},
        {0xEF, 0xBB, 0xBF},
        {0xE0, 0x80},
        {0xF0, 0x80}
    };

    private final Random random = new Random(1);

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252"})
    void goodAndBrokenBytesInAnyOrderBecomeTheSameCharacters(String name) throws IOException {
        for (int i = 0; i < 3000; i++) {
            byte[] bytes = bytes(random.nextInt(40), i % 2 == 0 ? 1 : PIECES.length);
            assertThat(read(new AsciiReader(dripping(bytes), decoder(name)))).isEqualTo(expected(bytes, name));
        }
    }

    @Test
    void charactersAcrossTheEndOfABufferStayWhole() throws IOException {
        for (int before = (1 << 16) - 5; before <= (1 << 16) + 1; before++) {
            var text = "x".repeat(before) + "\uD83C\uDFE0ë" + "€".repeat(50_000) + "y";
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            assertThat(read(new AsciiReader(new ByteArrayInputStream(bytes), decoder("UTF-8"))))
                    .isEqualTo(text);
        }
    }

    @Test
    void aStrictDecoderStillRefuses() {
        var strict = new AsciiReader(
                new ByteArrayInputStream(new byte[] {'a', (byte) 0xC3, 'b'}), StandardCharsets.UTF_8.newDecoder());
        var cutOff = new AsciiReader(
                new ByteArrayInputStream(new byte[] {'a', (byte) 0xC3}), StandardCharsets.UTF_8.newDecoder());

        assertThatThrownBy(() -> read(strict)).isInstanceOf(CharacterCodingException.class);
        assertThatThrownBy(() -> read(cutOff)).isInstanceOf(CharacterCodingException.class);
    }

    private byte[] bytes(int pieces, int kinds) {
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < pieces; i++) {
            var piece = random.nextInt(3) == 0 ? PIECES[random.nextInt(PIECES.length)] : PIECES[random.nextInt(kinds)];
            for (int part : piece) {
                bytes.write(part);
            }
        }
        return bytes.toByteArray();
    }

    /// A few bytes at a time.
    private InputStream dripping(byte[] bytes) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public int read(byte[] to, int from, int length) {
                return super.read(to, from, Math.min(length, 1 + random.nextInt(4)));
            }
        };
    }

    /// A few characters at a time, one too.
    private String read(Reader reader) throws IOException {
        var text = new StringWriter();
        var chars = new char[1 << 10];
        for (int count = 0;
                count >= 0;
                count = reader.read(chars, 3, 1 + random.nextInt(random.nextBoolean() ? 2 : chars.length - 3))) {
            text.write(chars, 3, count);
        }
        return text.toString();
    }

    private static String expected(byte[] bytes, String name) throws IOException {
        var text = new StringWriter();
        new InputStreamReader(new ByteArrayInputStream(bytes), decoder(name)).transferTo(text);
        return text.toString();
    }

    private static CharsetDecoder decoder(String name) {
        return Charset.forName(name)
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }
}
