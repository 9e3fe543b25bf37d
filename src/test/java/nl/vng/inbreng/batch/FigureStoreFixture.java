package nl.vng.inbreng.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.vng.inbreng.aggregate.GepubliceerdEerder.Eerder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// What a database and an output folder say was published.
public final class FigureStoreFixture {

    private FigureStoreFixture() {}

    public static List<Eerder> published(String url, Path output) throws IOException {
        var database = JdbcClient.create(new DriverManagerDataSource(url, "sa", ""));
        return new FigureStore(database).published(output).cijfers();
    }
}
