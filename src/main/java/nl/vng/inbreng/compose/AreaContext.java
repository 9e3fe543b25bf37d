package nl.vng.inbreng.compose;

import java.time.LocalDate;
import java.util.Optional;
import nl.vng.inbreng.domain.Cijfer;
import nl.vng.inbreng.domain.Gebied;
import nl.vng.inbreng.domain.Kengetal;
import nl.vng.inbreng.domain.Reden;
import nl.vng.inbreng.tekst.Context;
import nl.vng.inbreng.tekst.Fact;
import org.jspecify.annotations.Nullable;

/// What the texts about one area can ask.
///
/// @param situatie the area
/// @param feiten the facts
/// @param scherp whether figures may only be used when enough of the area is known: so in the asks
record AreaContext(Situatie situatie, Feiten feiten, boolean scherp) implements Context {

    static AreaContext of(Situatie situatie) {
        return new AreaContext(situatie, Feiten.of(situatie), false);
    }

    /// The same for the figures of an ask.
    AreaContext sharp() {
        return new AreaContext(situatie, feiten, true);
    }

    /// The same with one fact more.
    AreaContext with(String naam, Fact feit) {
        return new AreaContext(situatie, feiten.with(naam, feit), scherp);
    }

    @Override
    public Optional<Cijfer> figure(@Nullable String gebied, String id) {
        var cijfer = situatie.figures().cijfers().find(area(gebied), id);
        return scherp && !situatie.dekking().voldoende() ? cijfer.map(AreaContext::uncovered) : cijfer;
    }

    /// "Geen LVV" is a fact about the provincie, not about the exports: it needs no coverage.
    private static Cijfer uncovered(Cijfer cijfer) {
        return cijfer.reden() == Reden.GEEN_LVV ? cijfer : cijfer.without(Reden.ONBEKEND, 0);
    }

    private Gebied area(@Nullable String gebied) {
        return switch (gebied) {
            case null -> situatie.gebied();
            case "NL" -> Gebied.NEDERLAND;
            case "provincie" ->
                situatie.gemeenten().stream()
                        .findFirst()
                        .filter(_ -> !situatie.gebied().isLand())
                        .map(it -> Gebied.of(it.provincie()))
                        .orElse(situatie.gebied());
            default -> new Gebied(gebied, gebied);
        };
    }

    @Override
    public Optional<Kengetal> kengetal(String sleutel) {
        return situatie.uitgave().kengetallen().find(sleutel);
    }

    @Override
    public Optional<Fact> fact(String naam) {
        return feiten.find(naam);
    }

    @Override
    public String soort() {
        return situatie.gebied().isLand() ? "land" : situatie.gebied().isProvincie() ? "provincie" : "gemeente";
    }

    @Override
    public LocalDate moment() {
        return situatie.moment();
    }

    @Override
    public boolean concept() {
        return situatie.uitgave().concept();
    }
}
