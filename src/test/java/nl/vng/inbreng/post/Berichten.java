package nl.vng.inbreng.post;

import java.time.ZonedDateTime;
import java.util.List;
import nl.vng.inbreng.domain.Adres;

/// Messages between invented people at reserved domains.
final class Berichten {

    private Berichten() {}

    static Bericht bericht(String id) {
        return new Bericht(
                Adres.of("Inbreng <inbreng@example.nl>"),
                Adres.of("hulp@example.nl"),
                Adres.of("Zoë Çelik <zoe@example.org>"),
                "Inbreng: gelukt – editie 4",
                "Alles in orde – één editie.\n",
                "<p>Alles in orde – één editie.</p>\n",
                id,
                ZonedDateTime.parse("2026-11-24T04:30:00+01:00[Europe/Amsterdam]"),
                List.of());
    }
}
