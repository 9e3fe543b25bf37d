package nl.vng.inbreng.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ReadAheadTest {

    private static final int COUNT = 200_000;
    private static final String ROWS =
            IntStream.rangeClosed(1, COUNT).mapToObj(it -> it + ",x\n").collect(Collectors.joining());

    @Test
    void givesEveryRowOnceAndInOrder() throws IOException {
        try (var rows = rows(new StringReader(ROWS))) {
            for (int i = 1; i <= COUNT; i++) {
                assertThat(Objects.requireNonNull(rows.next()).get(0)).isEqualTo(String.valueOf(i));
            }
            assertThat(rows.next()).isNull();
            assertThat(rows.next()).isNull();
        }
    }

    @Test
    void throwsWhatReadingThrewBehindTheLastBlockThatWasRead() throws IOException {
        try (var rows = rows(breaksAfter(ROWS))) {
            assertThatThrownBy(() -> {
                        for (int i = 1; i <= COUNT; i++) {
                            assertThat(rows.next()).isNotNull();
                        }
                    })
                    .isInstanceOf(IOException.class)
                    .hasMessage("disk gone");
        }
    }

    @Test
    void closingBeforeTheEndEndsItsThread() throws IOException {
        try (var rows = rows(new StringReader(ROWS))) {
            for (int i = 1; i <= COUNT / 2; i++) {
                assertThat(rows.next()).isNotNull();
            }
            assertThat(running()).isTrue();
        }
        assertThat(running()).isFalse();
    }

    @Test
    void aFileOfOneBlockNeedsNoThread() throws IOException {
        try (var rows = rows(new StringReader("a,b\n".repeat(1000)))) {
            while (rows.next() != null) {
                assertThat(running()).isFalse();
            }
        }
    }

    private static Rows rows(Reader reader) {
        return new Rows(new Frames(reader, ',', 2, 2, 0), new Block(Frames.BLOCK), true);
    }

    private static boolean running() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(it -> it.getName().equals(ReadAhead.THREAD) && it.isAlive());
    }

    private static Reader breaksAfter(String text) {
        return new Reader() {
            private final Reader good = new StringReader(text);

            @Override
            public int read(char[] target, int offset, int length) throws IOException {
                int read = good.read(target, offset, length);
                if (read < 0) {
                    throw new IOException("disk gone");
                }
                return read;
            }

            @Override
            public void close() {}
        };
    }
}
