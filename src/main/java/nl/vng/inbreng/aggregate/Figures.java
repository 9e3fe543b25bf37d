package nl.vng.inbreng.aggregate;

import java.util.List;
import java.util.Map;
import nl.vng.inbreng.domain.Cijfers;
import nl.vng.inbreng.domain.Provincie;
import nl.vng.inbreng.domain.Reden;

/// What the run may publish: every figure of every area, after suppression.
///
/// @param cijfers all figures; what must stay hidden has lost its value
/// @param tgoTijdlijn per provincie the months in which running TGO contracts end, in order
/// @param onderdrukt how many figures lost their value, per reason; for the run report
/// @param drempel numbers of people from 1 up to this one, not included, are not shown
public record Figures(
        Cijfers cijfers, Map<Provincie, List<TgoMaand>> tgoTijdlijn, Map<Reden, Integer> onderdrukt, int drempel) {

    public Figures {
        tgoTijdlijn = Map.copyOf(tgoTijdlijn);
        onderdrukt = Map.copyOf(onderdrukt);
    }
}
