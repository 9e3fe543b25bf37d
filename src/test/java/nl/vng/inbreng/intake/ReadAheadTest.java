package nl.vng.inbreng.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ReadAheadTest {

    private static final String ROWS =
            IntStream.rangeClosed(1, 20_000).mapToObj(it -> it + ",x\n").collect(Collectors.joining());

    @Test
    void givesEveryRowOnceAndInOrder() throws IOException {
        try (var rows = new ReadAhead(CSVFormat.DEFAULT.parse(new StringReader(ROWS)))) {
            for (int i = 1; i <= 20_000; i++) {
                assertThat(String.valueOf(Objects.requireNonNull(rows.next()).get(0)))
                        .isEqualTo(String.valueOf(i));
            }
            assertThat(rows.next()).isNull();
            assertThat(rows.next()).isNull();
        }
    }

    @Test
    void throwsWhatTheParserThrewAtTheRowWhereItHappened() throws IOException {
        try (var rows = new ReadAhead(CSVFormat.DEFAULT.parse(breaksAfter(ROWS)))) {
            assertThatThrownBy(() -> {
                        for (int i = 1; i <= 20_001; i++) {
                            assertThat(rows.next()).isNotNull();
                        }
                    })
                    .isInstanceOf(UncheckedIOException.class)
                    .hasRootCauseMessage("disk gone");
        }
    }

    @Test
    void closingBeforeTheEndEndsItsThread() throws IOException {
        try (var rows = new ReadAhead(CSVFormat.DEFAULT.parse(new StringReader(ROWS)))) {
            assertThat(rows.next()).isNotNull();
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(it -> it.getName().equals(ReadAhead.THREAD) && it.isAlive());
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
