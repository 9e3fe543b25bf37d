package nl.vng.inbreng.batch;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.vng.inbreng.aggregate.Definities;
import nl.vng.inbreng.aggregate.Figures;
import nl.vng.inbreng.aggregate.TgoMaand;
import nl.vng.inbreng.domain.Bronsoort;
import nl.vng.inbreng.domain.Cijfer;
import nl.vng.inbreng.domain.Cijfers;
import nl.vng.inbreng.domain.Gebied;
import nl.vng.inbreng.domain.Levering;
import nl.vng.inbreng.domain.Peildatum;
import nl.vng.inbreng.domain.Provincie;
import nl.vng.inbreng.domain.Reden;
import org.jspecify.annotations.Nullable;

/// [Figures] in a form for JSON. No number of rows is in it: for LVV a row is a person.
///
/// @param gebieden the areas, in order
/// @param bronnen what figures were counted from, each once
/// @param cijfers the figures
/// @param tgoTijdlijn as in [Figures]
/// @param onderdrukt as in [Figures]
/// @param drempel as in [Figures]
record SharedFigures(
        List<Gebied> gebieden,
        List<Herkomst> bronnen,
        List<Regel> cijfers,
        Map<Provincie, List<TgoMaand>> tgoTijdlijn,
        Map<Reden, Integer> onderdrukt,
        int drempel) {

    /// A moment and the file that says something of it.
    record Herkomst(Peildatum peildatum, Levering levering) {}

    /// A [Cijfer].
    ///
    /// @param gebied index of its area
    /// @param bron index of what it was counted from
    /// @param getal with all of its decimals
    record Regel(
            String id,
            int gebied,
            int bron,
            @Nullable String getal,
            @Nullable LocalDate datum,
            @Nullable Reden reden,
            boolean tenMinste,
            int kleinerDan) {}

    static SharedFigures of(Figures figures) {
        var cijfers = figures.cijfers();
        var gebieden = cijfers.gebieden();
        var bronnen =
                cijfers.all().stream().map(SharedFigures::herkomst).distinct().toList();
        return new SharedFigures(
                gebieden,
                bronnen,
                IntStream.range(0, gebieden.size())
                        .boxed()
                        .flatMap(gebied -> cijfers.of(gebieden.get(gebied)).stream()
                                .map(it -> regel(it, gebied, bronnen.indexOf(herkomst(it)))))
                        .toList(),
                figures.tgoTijdlijn(),
                figures.onderdrukt(),
                figures.drempel());
    }

    Figures figures() {
        return new Figures(new Cijfers(cijfers.stream().map(this::cijfer).toList()), tgoTijdlijn, onderdrukt, drempel);
    }

    /// `levering` without the number of people in it.
    static Levering withoutPeople(Levering levering) {
        return levering.soort() == Bronsoort.LVV_ZAKEN
                ? new Levering(
                        levering.soort(),
                        levering.bestand(),
                        levering.sha256(),
                        levering.peildatum(),
                        0,
                        levering.afgekeurd(),
                        levering.kolommen(),
                        levering.voorbeeld())
                : levering;
    }

    private static Herkomst herkomst(Cijfer cijfer) {
        return new Herkomst(cijfer.peildatum(), withoutPeople(cijfer.levering()));
    }

    private static Regel regel(Cijfer it, int gebied, int bron) {
        return new Regel(
                it.id(),
                gebied,
                bron,
                it.getal() == null ? null : it.getal().toString(),
                it.datum(),
                it.reden(),
                it.tenMinste(),
                it.kleinerDan());
    }

    private Cijfer cijfer(Regel it) {
        var herkomst = bronnen.get(it.bron());
        return new Cijfer(
                Definities.get(it.id()),
                gebieden.get(it.gebied()),
                it.getal() == null ? null : new BigDecimal(it.getal()),
                it.datum(),
                it.reden(),
                it.tenMinste(),
                it.kleinerDan(),
                herkomst.peildatum(),
                herkomst.levering(),
                0);
    }
}
