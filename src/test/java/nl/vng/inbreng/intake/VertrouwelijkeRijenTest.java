package nl.vng.inbreng.intake;

import static nl.vng.inbreng.intake.Levermap.OPVANG;
import static nl.vng.inbreng.intake.Levermap.OPVANG_KOP;
import static nl.vng.inbreng.intake.Levermap.OPVANG_RIJ;
import static nl.vng.inbreng.intake.Levermap.TGO;
import static nl.vng.inbreng.intake.Levermap.TGO_KOP;
import static nl.vng.inbreng.intake.Levermap.TGO_RIJ;
import static nl.vng.inbreng.intake.Levermap.opvang;
import static nl.vng.inbreng.intake.Levermap.tgo;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import nl.vng.inbreng.check.Checks;
import nl.vng.inbreng.check.Drempel;
import nl.vng.inbreng.domain.BevindingSoort;
import nl.vng.inbreng.domain.Gemeente;
import nl.vng.inbreng.domain.Locatie;
import nl.vng.inbreng.domain.TgoContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Of a row that may be about a confidential location, staff read where it is and which rule it breaks, nothing else.
///
/// What must not appear is written as `GEHEIM…`.
class VertrouwelijkeRijenTest {

    private static final Drempel NONE = new Drempel(100, 1000);

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"J", "ja", "1", "onbekend", "ONBEKEND", "misschien", "GEHEIM?", "", "-", "n.v.t."})
    void aRejectedRowThatDoesNotSayNoShowsOnlyItsPlaceAndReasons(String vertrouwelijk) throws IOException {
        var map = map(opvang(
                "Locatie-id", "GEHEIM1",
                "Locatienaam", "GEHEIMÃ« naam",
                "Opvangsoort", "GEHEIMe soort",
                "Capaciteit", "GEHEIM getal",
                "Belemmeringen", "GEHEIM woord",
                "Vertrouwelijk", vertrouwelijk));
        map.snapshot();

        assertThat(map.text())
                .doesNotContain("GEHEIM")
                .contains(
                        OPVANG + ", rij 3, kolom Capaciteit: " + BevindingSoort.GEHEEL_GETAL.regel() + " [I301]",
                        "rij 3, kolom Opvangsoort");
        assertThat(rejected(map, "opvangcapaciteit")).doesNotContain("GEHEIM").contains(";3;Capaciteit, Opvangsoort");
    }

    @Test
    void aConfidentialRowWhoseDaysAreTheWrongWayRoundIsRejectedAndProtected() throws IOException {
        var map = map(opvang(
                "Locatie-id", "GEHEIM1",
                "Beschikbaar vanaf", "01-03-2026",
                "Beschikbaar tot", "01-03-2025",
                "Vertrouwelijk", "J"));

        assertThat(map.snapshot().vertrouwelijk().locaties())
                .singleElement()
                .matches(it -> it.beschikbaar().covers(LocalDate.of(2025, 1, 1), LocalDate.of(2030, 1, 1)));
        assertThat(map.bevindingen.aantal(BevindingSoort.TOT_VOOR_VANAF)).isEqualTo(1);
        assertThat(rejected(map, "opvangcapaciteit")).doesNotContain("GEHEIM");
    }

    @ParameterizedTest
    @ValueSource(strings = {"N", "nee", "0"})
    void aRejectedRowThatSaysNoIsShownAsItIs(String vertrouwelijk) throws IOException {
        var map = map(opvang("Locatie-id", "U2", "Capaciteit", "veel", "Vertrouwelijk", vertrouwelijk));
        map.snapshot();

        assertThat(map.text()).contains("\"veel\"");
        assertThat(rejected(map, "opvangcapaciteit")).contains(";U2;De Werf;").contains(";veel;");
    }

    @Test
    void withoutTheColumnEveryRowIsShown() throws IOException {
        var map = new Levermap(temp)
                .write(
                        OPVANG,
                        OPVANG_KOP.replace(";Vertrouwelijk", ""),
                        withoutLast(OPVANG_RIJ),
                        withoutLast(opvang("Locatie-id", "U2", "Capaciteit", "veel")),
                        withoutLast(opvang("Locatie-id", "U3")) + ";te veel");
        map.snapshot();

        assertThat(rejected(map, "opvangcapaciteit")).contains(";U2;").contains(";U3;");
        assertThat(map.snapshot().vertrouwelijk().aanwezig()).isFalse();
    }

    @Test
    void anAcceptedConfidentialRowGivesItsWarningsWithoutValues() {
        var map = map(opvang(
                "Locatie-id", "GEHEIM1",
                "Locatienaam", "GEHEIMÃ« naam",
                "Gemeente", "Zeist",
                "Bezetting", "777777",
                "Telt mee Spreidingswet", "N",
                "Vertrouwelijk", "J"));
        Checks.run(map.snapshot(), Optional.empty(), NONE, map.bevindingen);

        assertThat(map.bevindingen.soorten())
                .contains(
                        BevindingSoort.VREEMDE_TEKENS,
                        BevindingSoort.GEMEENTE_NAAM,
                        BevindingSoort.BEZETTING_BOVEN_CAPACITEIT,
                        BevindingSoort.TELT_MEE_WIJKT_AF);
        assertThat(map.text())
                .doesNotContain("GEHEIM")
                .doesNotContain("777777")
                .doesNotContain("Zeist")
                .doesNotContain("berekend is");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GEHEIM1", "geheim1", " GEHEIM-1"})
    void aLaterConfidentialRowHidesEarlierRowsWithItsId(String id) throws IOException {
        var map = map(
                opvang("Locatie-id", id, "Locatienaam", "GEHEIMÃ« naam", "Capaciteit", "GEHEIM getal"),
                opvang("Locatie-id", id, "Locatienaam", "GEHEIMe naam", "Opvangsoort", "GEHEIM"),
                opvang("Locatie-id", "GEHEIM1", "Vertrouwelijk", "J", "Status", "GEHEIM"));
        map.snapshot();

        assertThat(map.text()).doesNotContainIgnoringCase("geheim").contains("rij 3", "rij 4", "rij 5");
        assertThat(rejected(map, "opvangcapaciteit"))
                .doesNotContainIgnoringCase("geheim")
                .contains(";3;", ";4;", ";5;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30-01-2025;GM0344;Utrecht;GEHEIM1;GEHEIMe naam;azc",
                "30-01-2025;GM0344;Utrecht;GEHEIM1;GEHEIM;naam;azc;in gebruik;300;20;280;90;40;01-03-2023;31-12-2028;COA;J;COA;;J",
                "30-01-2025;GM0344;Utrecht;GEHEIM1;\"GEHEIMe naam;azc;in gebruik;300",
                "30-01-2025;GM0344;Utrecht;GEHEIM1;GEHEIM\u0000naam;azc;in gebruik;300;20;280;90;40;01-03-2023;31-12-2028;COA;J;COA;;J",
            })
    void aRowThatCannotBeReadByColumnIsHiddenAndItsGemeenteProtected(String row) throws IOException {
        var map = map(row);
        var vertrouwelijk = map.snapshot().vertrouwelijk();

        assertThat(map.text()).doesNotContain("GEHEIM").contains("rij 3");
        assertThat(rejected(map, "opvangcapaciteit")).doesNotContain("GEHEIM");
        assertThat(vertrouwelijk.gemeenten()).extracting(Gemeente::code).containsExactly("GM0344");
        assertThat(vertrouwelijk.locaties()).extracting(Locatie::gemeente).hasSize(1);
    }

    @Test
    void aRowWithACellTooManyThatStillSaysNoProtectsNothing() {
        var map = map(opvang("Locatie-id", "U2;te veel"));

        assertThat(map.snapshot().vertrouwelijk().locaties()).isEmpty();
    }

    @Test
    void rejectedConfidentialRowsAreKeptWithTheGemeentenWhereTheyMayBe() {
        var map = map(
                        opvang("Locatie-id", "A", "Vertrouwelijk", "J", "Capaciteit", "veel"),
                        opvang("Locatie-id", "B", "Vertrouwelijk", "J", "Gemeentecode", "GM9999", "Gemeente", "Zeist"),
                        opvang("Locatie-id", "C", "Vertrouwelijk", "J", "Gemeentecode", "", "Gemeente", "Bergen"),
                        opvang("Locatie-id", "D", "Vertrouwelijk", "J", "Gemeentecode", "GM0355", "Gemeente", "Zeist"),
                        opvang("Locatie-id", "E", "Capaciteit", "veel"),
                        opvang("Locatie-id", "niet genoemd"))
                .write(
                        TGO,
                        TGO_KOP,
                        TGO_RIJ,
                        tgo("Contractnummer", "2", "Locatie-id", "e"),
                        tgo("Contractnummer", "3", "Locatie-id", "A"),
                        tgo("Contractnummer", "4", "Locatie-id", "geen locatie"));
        var vertrouwelijk = map.snapshot().vertrouwelijk();

        assertThat(vertrouwelijk.locaties())
                .extracting(it -> it.id() + " " + it.gemeente().code())
                .containsExactlyInAnyOrder("A GM0344", "B GM0355", "C GM0373", "C GM0893");
        assertThat(vertrouwelijk.openbareIds()).containsExactlyInAnyOrder("u1", "e");
    }

    @ParameterizedTest
    @CsvSource({"Vertrouwelijk?!", "Vertrouwlijk", "Vertrouwelijk J/N", "Is vertrouwelijk"})
    void aColumnThatIsNearlyCalledVertrouwelijkIsNotOverlooked(String kolom) {
        var map = new Levermap(temp).write(OPVANG, OPVANG_KOP.replace("Vertrouwelijk", kolom), OPVANG_RIJ);
        var snapshot = map.read();

        assertThat(snapshot.isEmpty()).isEqualTo(!kolom.equals("Vertrouwelijk?!"));
    }

    @Test
    void aFileWithoutItsHeaderIsRefusedWithoutQuotingARow() {
        var map = new Levermap(temp)
                .write(OPVANG, opvang("Locatie-id", "GEHEIM1", "Zorg door", "gemeente", "Vertrouwelijk", "J"))
                .write(TGO, tgo("Locatie-id", "GEHEIM1", "Verhuurder", "GEHEIM"));

        assertThat(map.read()).isEmpty();
        assertThat(map.text()).contains("[I203]").doesNotContain("GEHEIM");
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "GEHEIM1, GM0344, J",
                "GEHEIM1, GM0344, onbekend",
                "GEHEIM1, GM0344, GEHEIM",
                "geheim 1, GM0344, J",
                "GEHEIM9, GM0355, J",
                "'', GM0344, J",
                "'', GM9999, J",
            })
    void aContractThatMayBeForAConfidentialLocationIsHidden(String id, String gemeente, String vertrouwelijk)
            throws IOException {
        var map = map(opvang("Locatie-id", "GEHEIM1", "Vertrouwelijk", vertrouwelijk))
                .write(
                        TGO,
                        TGO_KOP,
                        TGO_RIJ,
                        tgo(
                                "Contractnummer",
                                "GEHEIM contract",
                                "Gemeentecode",
                                gemeente,
                                "Gemeente",
                                gemeente.equals("GM0355") ? "Zeist" : "Utrecht",
                                "Locatie-id",
                                id,
                                "Verlenging",
                                "GEHEIM",
                                "Verhuurder",
                                "GEHEIMe verhuurder"));
        var snapshot = map.snapshot();

        assertThat(map.text()).doesNotContain("GEHEIM").contains(TGO + ", rij 3, kolom Verlenging");
        assertThat(rejected(map, "tgo_contracten")).doesNotContain("GEHEIM").contains(";3;");
        assertThat(snapshot.vertrouwelijk().contracten())
                .extracting(TgoContract::nummer)
                .containsExactly("GEHEIM contract");
    }

    @Test
    void overlappingContractsOfAConfidentialLocationDoNotNameEachOther() throws IOException {
        var map = map(opvang("Locatie-id", "GEHEIM1", "Vertrouwelijk", "J"))
                .write(
                        TGO,
                        TGO_KOP,
                        tgo("Contractnummer", "GEHEIM A", "Locatie-id", "GEHEIM1"),
                        tgo("Contractnummer", "GEHEIM B", "Locatie-id", "GEHEIM1"));
        map.snapshot();

        assertThat(map.text()).contains("[I507]").doesNotContain("GEHEIM");
        assertThat(rejected(map, "tgo_contracten")).doesNotContain("GEHEIM");
    }

    @Test
    void aContractOfAnOpenLocationIsShownAsItIs() throws IOException {
        var map = map(opvang("Locatie-id", "GEHEIM1", "Vertrouwelijk", "J"))
                .write(TGO, TGO_KOP, tgo("Verlenging", "misschien", "Verhuurder", "De Woonstichting"));
        map.snapshot();

        assertThat(map.text()).contains("\"misschien\"");
        assertThat(rejected(map, "tgo_contracten")).contains("De Woonstichting");
    }

    @ParameterizedTest
    @CsvSource({"GEHEIM1, GM0355, 250", "GEHEIM1, GM0344, 777777", "geheim1, GM0344, 250"})
    void comparingAContractWithAConfidentialLocationNamesNeither(String id, String gemeente, String plekken) {
        var map = map(opvang("Locatie-id", "GEHEIM1", "Vertrouwelijk", "J"))
                .write(
                        TGO,
                        TGO_KOP,
                        tgo("Locatie-id", id, "Gemeentecode", gemeente, "Gemeente", "", "Plekken", plekken));
        Checks.run(map.snapshot(), Optional.empty(), NONE, map.bevindingen);

        assertThat(map.text())
                .containsPattern("\\[C20[123]]")
                .doesNotContainIgnoringCase("geheim")
                .doesNotContain("777777")
                .doesNotContain("Utrecht");
    }

    private Levermap map(String... rows) {
        var lines = new String[rows.length + 2];
        lines[0] = OPVANG_KOP;
        lines[1] = OPVANG_RIJ;
        System.arraycopy(rows, 0, lines, 2, rows.length);
        return Spoiled.sound(temp).write(OPVANG, lines);
    }

    private static String rejected(Levermap map, String name) throws IOException {
        return Files.readString(map.afgekeurd.resolve(name + ".csv"));
    }

    private static String withoutLast(String row) {
        return row.substring(0, row.lastIndexOf(';'));
    }
}
