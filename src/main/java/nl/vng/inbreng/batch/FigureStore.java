package nl.vng.inbreng.batch;

import java.util.stream.Stream;
import nl.vng.inbreng.aggregate.GepubliceerdEerder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What earlier editions published, from table `cijfer`; an announced edition counts as published.
@Component
class FigureStore {

    private final JdbcClient jdbc;

    FigureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    GepubliceerdEerder published() {
        return new GepubliceerdEerder(jdbc.sql("""
                        select distinct gebied, cijfer as id, cijfer_peildatum as peildatum, bestand_sha256 as sha256,
                               getal as waarde, reden, kleiner_dan,
                               max(kleiner_dan) over (partition by cijfer.peildatum, nummer) as drempel
                          from cijfer
                         where cijfer like 'lvv.%'
                         order by 1, 2, 3, 4, 5, 6, 7, 8""").query(GepubliceerdEerder.Eerder.class).list().stream()
                .<GepubliceerdEerder.Eerder>flatMap(Stream::ofNullable)
                .toList());
    }
}
