package nl.vng.inbreng.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/// Version of the program, as the build wrote it beside this class.
public final class Version {

    private static final String CURRENT = read();

    private Version() {}

    /// For example `0.1.0`.
    public static String current() {
        return CURRENT;
    }

    private static String read() {
        try (var file = Objects.requireNonNull(
                Version.class.getResourceAsStream("version.properties"), "the build writes version.properties")) {
            var properties = new Properties();
            properties.load(file);
            return properties.getProperty("build.version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
