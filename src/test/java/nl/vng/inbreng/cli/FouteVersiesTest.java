package nl.vng.inbreng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import nl.vng.inbreng.batch.BezorgStore.Bezorging;
import nl.vng.inbreng.batch.PublishedEdition;
import nl.vng.inbreng.post.Bezorgstaat;
import nl.vng.inbreng.post.Zending;
import nl.vng.inbreng.publish.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Edition 2 was wrong in `landelijk`, edition 4 corrects that, and edition 6 corrects edition 4 in
/// `provincie/utrecht`.
class FouteVersiesTest {

    private static final OffsetDateTime THEN = OffsetDateTime.parse("2025-02-03T08:00:00+01:00");

    @TempDir
    Path output;

    @Test
    void whoGotTheFirstCorrectionGetsOnlyWhatThatHadWrong() throws IOException {
        var lijst = lijst(
                sent(2, "a@kamer.example", "landelijk"),
                sent(4, "a@kamer.example", "landelijk"),
                sent(2, "a@kamer.example", "provincie/utrecht"));

        assertThat(stukken(lijst)).containsExactly("a@kamer.example provincie/utrecht");
        assertThat(lijst.woorden().get("a@kamer.example").get("reden")).isEqualTo("Utrecht telde dubbel.");
    }

    @Test
    void whoMissedTheFirstCorrectionGetsTheSecondWithBothReasons() throws IOException {
        var lijst = lijst(
                sent(2, "a@kamer.example", "landelijk"),
                sent(2, "a@kamer.example", "provincie/utrecht"),
                one(4, "a@kamer.example", "landelijk", Bezorgstaat.OPEN));

        assertThat(stukken(lijst)).containsExactly("a@kamer.example landelijk", "a@kamer.example provincie/utrecht");
        assertThat(lijst.woorden().get("a@kamer.example").get("reden"))
                .isEqualTo("Het land klopte niet. Utrecht telde dubbel.");
    }

    @Test
    void aReasonThatDoesNotHoldAnyMoreIsNotMailedEither() throws IOException {
        var lijst = lijst(
                List.of(Sealed.map(2)),
                sent(2, "a@kamer.example", "landelijk"),
                sent(2, "a@kamer.example", "provincie/utrecht"));

        assertThat(lijst.woorden().get("a@kamer.example").get("reden"))
                .isEqualTo("Een eerdere rectificatie noemde een cijfer of datum die niet meer klopt of niet meer wordt"
                        + " getoond. Utrecht telde dubbel.");
    }

    @Test
    void whoPerhapsGotItIsToldAndWhoSurelyDidNotIsNot() throws IOException {
        var lijst = lijst(
                one(4, "onbekend@kamer.example", "provincie/utrecht", Bezorgstaat.ONBEKEND),
                one(4, "weg@kamer.example", "provincie/utrecht", Bezorgstaat.ADRES_ONGELDIG),
                one(4, "geweigerd@kamer.example", "provincie/utrecht", Bezorgstaat.GEWEIGERD),
                one(4, "open@kamer.example", "provincie/utrecht", Bezorgstaat.OPEN));

        assertThat(stukken(lijst)).containsExactly("onbekend@kamer.example provincie/utrecht");
    }

    @Test
    void whoWasForgottenIsCountedAndNeverMixedUp() throws IOException {
        var wees = Zending.wees("a@kamer.example");

        assertThat(lijst(sent(2, wees, "landelijk")).opmerkingen())
                .containsExactly(
                        "1 ontvanger heeft een foute versie en hier geen adres meer (gegevens verwijderd): geen bericht.");
        assertThat(stukken(lijst(sent(2, wees, "landelijk"), sent(4, "a@kamer.example", "landelijk"))))
                .isEmpty();
    }

    private Verzendlijst lijst(Bezorging... rows) throws IOException {
        return lijst(List.of(), rows);
    }

    private Verzendlijst lijst(List<String> zwijgt, Bezorging... rows) throws IOException {
        var editions = new Sealed(output);
        editions.write(2, null);
        editions.write(
                4,
                new Manifest.Rectificeert(
                        Sealed.map(2), Sealed.FINGERPRINT, "Het land klopte niet", List.of("landelijk"), null));
        var last = new Manifest.Rectificeert(
                Sealed.map(4), Sealed.FINGERPRINT, "Utrecht telde dubbel", List.of("provincie/utrecht"), zwijgt);
        Function<PublishedEdition, List<Bezorging>> ledger = edition -> List.of(rows).stream()
                .filter(it -> it.nummer() == edition.nummer())
                .toList();
        return Verzendlijst.of(FouteVersies.of(last, output, ledger));
    }

    private static List<String> stukken(Verzendlijst lijst) {
        return lijst.ontvangers().stream()
                .flatMap(it ->
                        it.stukken().stream().map(stuk -> it.ontvanger().adres().email() + " " + stuk.bestand()))
                .toList();
    }

    private static Bezorging sent(int nummer, String sleutel, String bestand) {
        return one(nummer, sleutel, bestand, Bezorgstaat.VERZONDEN);
    }

    private static Bezorging one(int nummer, String sleutel, String bestand, Bezorgstaat staat) {
        boolean known = sleutel.contains("@");
        return new Bezorging(
                Sealed.DAY,
                nummer,
                sleutel,
                bestand,
                known ? sleutel : null,
                known ? "Noor" : null,
                staat,
                1,
                "",
                THEN,
                "");
    }
}
