package nl.vng.inbreng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.TreeSet;
import nl.vng.inbreng.aggregate.Aggregate;
import nl.vng.inbreng.aggregate.Definities;
import nl.vng.inbreng.aggregate.GepubliceerdEerder;
import nl.vng.inbreng.aggregate.Herkomst;
import nl.vng.inbreng.aggregate.Herkomsten;
import nl.vng.inbreng.aggregate.Onderdrukking;
import nl.vng.inbreng.domain.Bevindingen;
import nl.vng.inbreng.domain.Bronsoort;
import nl.vng.inbreng.domain.Cijfer;
import nl.vng.inbreng.domain.Cijfers;
import nl.vng.inbreng.domain.Snapshot;
import nl.vng.inbreng.intake.Delivery;
import nl.vng.inbreng.intake.Intake;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Every figure of every area of the sample, traced back to its rows.
class HerkomstTest {

    private static Snapshot snapshot;
    private static Cijfers published;
    private static Herkomsten herkomsten;

    @BeforeAll
    static void readTheSample() throws IOException {
        var bevindingen = new Bevindingen();
        var delivery = Delivery.find(Path.of("input/voorbeeld"), null, bevindingen);
        snapshot = Intake.read(delivery, null, bevindingen).orElseThrow();
        published = Aggregate.publishable(snapshot, Onderdrukking.STANDAARD, GepubliceerdEerder.NIETS)
                .cijfers();
        herkomsten = Herkomsten.of(snapshot, published);
    }

    @Test
    void theRowsOfEveryFigureOfEveryAreaGiveIt() {
        var traced = new TreeSet<String>();
        int figures = 0;
        for (var cijfer : published.all()) {
            var herkomst = herkomsten.of(cijfer.gebied(), cijfer.id());
            if (herkomst.nietHerleid() != null) {
                assertThat(herkomst.onderdelen()).isEmpty();
                assertThat(mayStayUntraced(cijfer))
                        .as(cijfer.id() + cijfer.gebied())
                        .isTrue();
                continue;
            }
            figures++;
            traced.add(cijfer.id());
            if (cijfer.datum() == null) {
                assertThat(value(herkomst))
                        .as("%s of %s", cijfer.id(), cijfer.gebied())
                        .isEqualByComparingTo(cijfer.getal());
            } else {
                assertThat(herkomst.onderdelen().getFirst().termen())
                        .isNotEmpty()
                        .allMatch(it ->
                                cijfer.datum().equals(it.rijen().getFirst().datum()));
            }
        }

        assertThat(figures).isGreaterThan(355 * 40);
        assertThat(traced)
                .containsAll(Definities.all().stream()
                        .filter(it -> it.bron() != Bronsoort.LVV_ZAKEN)
                        .map(it -> it.id())
                        .toList());
    }

    /// The formula of the definition, written again beside that of the program.
    private static BigDecimal value(Herkomst herkomst) {
        var een = herkomst.onderdelen().getFirst().som();
        var twee = herkomst.onderdelen().getLast().som();
        return switch (herkomst.cijfer().id()) {
            case "opvang.realisatie", "opvang.bezettingsgraad", "doorstroom.aandeel" ->
                een.multiply(new BigDecimal("100")).divide(twee, 1, RoundingMode.HALF_UP);
            case "opvang.tempo" -> een.multiply(new BigDecimal("7")).divide(twee, 0, RoundingMode.CEILING);
            case "tgo.bedrag_gemiddeld" -> een.divide(twee, 2, RoundingMode.HALF_UP);
            case "doorstroom.rekensom" -> een.multiply(twee);
            default -> {
                assertThat(herkomst.onderdelen()).hasSize(1);
                yield een;
            }
        };
    }

    private static boolean mayStayUntraced(Cijfer cijfer) {
        return cijfer.reden() != null
                || cijfer.definitie().bron() == Bronsoort.LVV_ZAKEN
                || cijfer.id().equals("tgo.beslisdatum_eerste");
    }
}
