package nl.vng.inbreng.cli;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/// The databases that state is kept in; a test of state runs on both.
public enum Databank {
    H2 {
        @Override
        String url(Path home) {
            return "jdbc:h2:file:" + home.resolve("var/inbreng");
        }

        @Override
        void prepare(Path home) {}
    },

    /// A real server, started once for all tests of a JVM; each installation has a database of its own on it.
    POSTGRESQL {
        @Override
        String url(Path home) throws IOException {
            String settings = Files.readString(home.resolve(SETTINGS));
            return settings.substring(settings.indexOf("jdbc:"), settings.indexOf('\n'));
        }

        @Override
        void prepare(Path home) throws Exception {
            String name = "inbreng" + COUNT.incrementAndGet();
            try (var connection = Server.RUNNING.getPostgresDatabase().getConnection()) {
                connection.createStatement().execute("create database " + name);
            }
            write(home, "jdbc:postgresql://localhost:%d/%s".formatted(Server.RUNNING.getPort(), name));
        }
    };

    static final String SETTINGS = "config/application.properties";
    static final String USER = "postgres";
    private static final AtomicInteger COUNT = new AtomicInteger();

    /// An installation with the sample delivery, whose state is kept here.
    public Installation withSample(Path home) throws Exception {
        var installation = Installation.withSample(Files.createDirectories(home));
        prepare(home);
        return installation;
    }

    /// A connection to the database of an installation.
    public Connection open(Installation installation) throws IOException, SQLException {
        return DriverManager.getConnection(url(installation.home()), this == H2 ? "sa" : USER, "");
    }

    abstract String url(Path home) throws IOException;

    abstract void prepare(Path home) throws Exception;

    /// Settings of an installation whose state is kept on a server.
    static void write(Path home, String url) throws IOException {
        Path settings = home.resolve(SETTINGS);
        Files.createDirectories(settings.getParent());
        Files.writeString(settings, "spring.datasource.url=%s\nspring.datasource.username=%s\n".formatted(url, USER));
    }

    /// Settings of an installation whose server goes away: it need not wait long to know.
    static void writeImpatient(Path home, String url) throws IOException {
        write(home, url);
        Files.writeString(
                home.resolve(SETTINGS),
                "spring.datasource.hikari.connection-timeout=1000\n"
                        + "spring.datasource.hikari.validation-timeout=500\n",
                StandardOpenOption.APPEND);
    }

    private static final class Server {

        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "60")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
