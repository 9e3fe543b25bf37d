package nl.vng.inbreng.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import nl.vng.inbreng.aggregate.GepubliceerdEerder.Eerder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// What a database and an output folder say was published.
public final class FigureStoreFixture {

    private FigureStoreFixture() {}

    public static List<Eerder> published(Connection connection, Path output) throws IOException {
        var database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        return new FigureStore(database).published(output).cijfers();
    }
}
