package nl.vng.inbreng.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.vng.inbreng.aggregate.Aggregate;
import nl.vng.inbreng.aggregate.Figures;
import nl.vng.inbreng.aggregate.GepubliceerdEerder;
import nl.vng.inbreng.aggregate.Onderdrukking;
import nl.vng.inbreng.compose.Documents;
import nl.vng.inbreng.compose.Material;
import nl.vng.inbreng.domain.Bevindingen;
import nl.vng.inbreng.domain.Bronsoort;
import nl.vng.inbreng.domain.Cijfer;
import nl.vng.inbreng.domain.Snapshot;
import nl.vng.inbreng.domain.Uitgave;
import nl.vng.inbreng.intake.Delivery;
import nl.vng.inbreng.intake.Intake;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What goes through the database to who makes documents, of the sample delivery.
class HandoutTest {

    @TempDir
    Path folder;

    private Snapshot snapshot;
    private Figures figures;
    private Handout handout;

    @BeforeEach
    void read() throws IOException {
        var bevindingen = new Bevindingen();
        var delivery = Delivery.find(Path.of("input/voorbeeld"), null, bevindingen);
        snapshot = Intake.read(delivery, null, bevindingen, folder).orElseThrow();
        figures = Aggregate.publishable(
                snapshot, new Onderdrukking(10, Onderdrukking.Stand.DREMPEL), new GepubliceerdEerder(List.of()));
        var uitgave = Uitgave.of(snapshot, true, "7f3a-91c2-04be");
        var texts = Documents.texts(Path.of("templates"), uitgave.kengetallen().sleutels());
        var request = new RunRequest(
                folder,
                folder,
                Path.of("templates"),
                null,
                EnumSet.noneOf(nl.vng.inbreng.domain.Provincie.class),
                false,
                false,
                0,
                null,
                null,
                false);
        var run = new Work.Assignment(
                request,
                delivery,
                bevindingen,
                new Fingerprint(new TreeMap<>(), new TreeMap<>(), "v", "c", "i"),
                1,
                folder);
        handout = Handout.of(run, new Material(texts, figures, uitgave, null));
    }

    @Test
    void whatIsReadIsWhatWasWrittenToTheLastDecimal() {
        var read = Handout.read(handout.json());

        assertThat(read).isEqualTo(handout);
        assertThat(read.cijfers().figures().cijfers().all())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("rijen", "levering.rijen")
                .isEqualTo(figures.cijfers().all());
        assertThat(read.cijfers().figures().cijfers().all())
                .extracting(Cijfer::getal)
                .isEqualTo(figures.cijfers().all().stream().map(Cijfer::getal).toList());
        assertThat(read.uitgave().kengetallen()).isEqualTo(snapshot.kengetallen());
        assertThat(read.uitgave().debat()).isEqualTo(snapshot.debat());
    }

    @Test
    void noFigureCarriesWhatWasSuppressedAndNothingCountsTheRowsOfTheLvvExport() {
        var json = JsonMapper.shared().readTree(handout.json());

        assertThat(figures.onderdrukt()).isNotEmpty();
        for (JsonNode cijfer : json.get("cijfers").get("cijfers")) {
            assertThat(cijfer.propertyNames()).doesNotContain("rijen");
            if (!cijfer.get("reden").isNull()) {
                assertThat(cijfer.get("getal").isNull()).as(cijfer.toString()).isTrue();
            }
        }
        int people = snapshot.levering(Bronsoort.LVV_ZAKEN).rijen();
        assertThat(people).isPositive();
        assertThat(json.findValues("rijen").stream().map(JsonNode::asInt)).doesNotContain(people);
        assertThat(handout.uitgave().leveringen())
                .extractingFromEntries(Map.Entry::getKey)
                .contains(Bronsoort.LVV_ZAKEN);
    }
}
