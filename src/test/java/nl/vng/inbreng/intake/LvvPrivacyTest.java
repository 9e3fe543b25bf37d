package nl.vng.inbreng.intake;

import static nl.vng.inbreng.intake.Levermap.LVV;
import static nl.vng.inbreng.intake.Levermap.LVV_AANTALLEN_KOP;
import static nl.vng.inbreng.intake.Levermap.LVV_KOP;
import static nl.vng.inbreng.intake.Levermap.LVV_RIJ;
import static nl.vng.inbreng.intake.Levermap.lvv;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.vng.inbreng.domain.Bevinding;
import nl.vng.inbreng.domain.BevindingSoort;
import nl.vng.inbreng.domain.Bron;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LvvPrivacyTest {

    private static final String MARKER = "deadbeefdeadbeef";

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456782",
                "123.456.782",
                "bsn 123456782",
                "12345672",
                "0612345678",
                "06-12345678",
                "1990-05-17",
                "17-5-1990",
                "17 mei 1990",
                "19900517",
                "17051990",
                "1990-05-17T10:00",
                "iemand@voorbeeld.nl"
            })
    void aCellThatPointsAtAPersonRefusesTheFileAndIsNeverShown(String cell) throws IOException {
        var levermap = new Levermap(temp)
                .write(LVV, LVV_KOP + ";Toelichting", LVV_RIJ + ";", lvv("Zaakpseudoniem", MARKER) + ";" + cell);

        assertThat(levermap.read()).isEmpty();
        assertThat(levermap.bevindingen.voorbeelden(BevindingSoort.PERSOONSGEGEVEN))
                .allSatisfy(it -> {
                    assertThat(it.bron().rij()).isEqualTo(3);
                    assertThat(it.kolom()).isEqualTo("nummer 10");
                })
                .hasSize(1);
        assertThat(everything(levermap)).doesNotContain(cell, MARKER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2025-01", "27-64", "24-uursopvang", "123456789", "onbekend", "00aa11bb22cc33dd", "1234567"})
    void anHonestCellRefusesNothing(String cell) {
        assertThat(Persoonsgegevens.inCell(cell)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Naam",
                "Voornaam",
                "Achternaam",
                "Geboortedatum",
                "BSN",
                "V-nummer",
                "Nationaliteit",
                "Adres",
                "Postcode",
                "Telefoon",
                "E-mail",
                "Burgerservicenummer"
            })
    void aColumnNamedAfterAPersonRefusesTheFile(String kolom) {
        var levermap = new Levermap(temp).write(LVV, LVV_KOP + ";" + kolom, LVV_RIJ + ";");

        assertThat(levermap.read()).isEmpty();
        assertThat(levermap.bevindingen.soorten()).contains(BevindingSoort.PERSOONSGEGEVEN);
    }

    @Test
    void aTenDigitCountInTheAggregatedFormIsRefusedToo() {
        var levermap = new Levermap(temp)
                .write(LVV, LVV_AANTALLEN_KOP, "GM0344;2025-01;in opvang;geen;27-64;stand;0612345678");

        assertThat(levermap.read()).isEmpty();
    }

    @Test
    void noValueOfAnyBadRowIsShownAnywhere() throws IOException {
        var levermap = new Levermap(temp)
                .write(
                        LVV,
                        LVV_KOP,
                        lvv("Zaakpseudoniem", MARKER),
                        lvv("Zaakpseudoniem", MARKER, "Status", "aangemeld"),
                        lvv("Zaakpseudoniem", "abc" + MARKER, "LVV-gemeentecode", "GM9998", "Peilmaand", "markermaand"),
                        lvv("Zaakpseudoniem", "xyz" + MARKER, "Status", "markerstatus", "Vbl geschikt", "markervbl"),
                        lvv("Zaakpseudoniem", "def" + MARKER, "LVV-gemeentecode", "GM0017"),
                        lvv("Zaakpseudoniem", "\"123" + MARKER),
                        lvv("Zaakpseudoniem", "456" + MARKER) + ";markerextra",
                        "Totaal;" + MARKER);

        var snapshot = levermap.snapshot();
        assertThat(levermap.bevindingen.aantal(BevindingSoort.ZAAK_DUBBEL)).isEqualTo(2);
        assertThat(Files.readString(levermap.afgekeurd.resolve("lvv_zaken.csv")))
                .startsWith("\uFEFFrij;kolom;reden\r\n2;Zaakpseudoniem;I603: ");
        assertThat(everything(levermap) + snapshot)
                .doesNotContainIgnoringCase(MARKER)
                .doesNotContain("marker", "GM9998");
    }

    @Test
    void aRefusedHeaderIsNotQuoted() throws IOException {
        var levermap = new Levermap(temp).write(LVV, LVV_KOP.replace("Uitkomst", "markerkolom"), LVV_RIJ + MARKER);

        assertThat(levermap.read()).isEmpty();
        assertThat(everything(levermap)).contains("ontbreekt: Uitkomst").doesNotContain("markerkolom", MARKER);
    }

    @Test
    void aFindingCannotHoldAnLvvValue() {
        assertThatThrownBy(() -> new Bevinding(
                        BevindingSoort.PSEUDONIEM, new Bron("LVV_zaken_2025-01.csv", 2), "Zaakpseudoniem", MARKER, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(MARKER);
    }

    /// All that a run shows or writes, except its input.
    private static String everything(Levermap levermap) throws IOException {
        var text = new StringBuilder(levermap.text());
        if (Files.exists(levermap.afgekeurd)) {
            try (var files = Files.list(levermap.afgekeurd)) {
                for (var file : files.toList()) {
                    text.append(Files.readString(file));
                }
            }
        }
        return text.toString();
    }
}
