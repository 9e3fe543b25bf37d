package nl.vng.inbreng.post;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.vng.inbreng.domain.Adres;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Offers messages one by one and writes down of each, before and after, how far it is.
///
/// Who is not taken now is offered again in at most three more rounds, after all others. A server that cannot be used
/// at all, or refuses everybody, is not asked on.
public final class Verzender {

    private static final Logger LOG = LoggerFactory.getLogger(Verzender.class);

    private static final int MORE_ROUNDS = 3;

    /// So many conversations in a row that never began: no round goes on.
    private static final int UNREACHABLE = 3;

    /// So many refusals before anything was taken: something else than these addresses is wrong.
    private static final int REFUSED = 10;

    private final Bezorger bezorger;
    private final Adres van;
    private final Verzendregister register;
    private final Tempo tempo;
    private final Wachter wachter;

    /// Lets time go by.
    @FunctionalInterface
    public interface Wachter {

        /// @return whether to stop now
        boolean wacht(Duration tijd) throws InterruptedException;
    }

    /// How it ended.
    public enum Einde {
        /// Each message was offered, as often as may be.
        KLAAR,
        /// It was asked to stop.
        ONDERBROKEN,
        /// The server refuses whatever it is offered.
        ALLES_GEWEIGERD
    }

    /// @param van address of the sender, told to the server
    public Verzender(Bezorger bezorger, Adres van, Verzendregister register, Tempo tempo, Wachter wachter) {
        this.bezorger = bezorger;
        this.van = van;
        this.register = register;
        this.tempo = tempo;
        this.wachter = wachter;
    }

    /// Offers `zendingen`, each on its own.
    ///
    /// @param eml the message of each; asked for when its turn has come
    public Einde verzend(List<Zending> zendingen, Function<Zending, byte[]> eml) throws InterruptedException {
        var waiting = zendingen;
        boolean anyTaken = false;
        int refused = 0;
        for (int ronde = 0; ronde <= MORE_ROUNDS && !waiting.isEmpty(); ronde++) {
            if (ronde > 0 && wachter.wacht(tempo.voor(ronde))) {
                return Einde.ONDERBROKEN;
            }
            var again = new ArrayList<Zending>();
            int unreachable = 0;
            for (var zending : waiting) {
                if (unreachable == UNREACHABLE) {
                    again.add(zending);
                    continue;
                }
                if (wachter.wacht(tempo.tussen())) {
                    return Einde.ONDERBROKEN;
                }
                var soort = offer(zending, eml);
                unreachable = soort == Antwoord.Soort.ONBEREIKBAAR ? unreachable + 1 : 0;
                anyTaken |= soort == Antwoord.Soort.AANGENOMEN;
                switch (soort) {
                    case LATER, ONBEREIKBAAR -> again.add(zending);
                    case GEWEIGERD, ADRES_ONGELDIG -> refused++;
                    case AANGENOMEN, ONZEKER -> {}
                }
                if (!anyTaken && refused == REFUSED) {
                    return Einde.ALLES_GEWEIGERD;
                }
            }
            waiting = again;
        }
        return Einde.KLAAR;
    }

    private Antwoord.Soort offer(Zending zending, Function<Zending, byte[]> eml) {
        var message = eml.apply(zending);
        register.begin(zending);
        var antwoord = bezorger.bezorg(message, van, zending.aan());
        register.einde(zending, Bezorgstaat.of(antwoord.soort()), antwoord.uitleg());
        LOG.info("a message of {} documents: {}", zending.bestanden().size(), antwoord.soort());
        return antwoord.soort();
    }
}
