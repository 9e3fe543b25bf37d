package nl.vng.inbreng.intake;

import static nl.vng.inbreng.intake.Levermap.LVV;
import static nl.vng.inbreng.intake.Levermap.LVV_AANTALLEN_KOP;
import static nl.vng.inbreng.intake.Levermap.LVV_KOP;
import static nl.vng.inbreng.intake.Levermap.OPGAVE;
import static nl.vng.inbreng.intake.Levermap.OPGAVE_KOP;
import static nl.vng.inbreng.intake.Levermap.OPVANG;
import static nl.vng.inbreng.intake.Levermap.OPVANG_KOP;
import static nl.vng.inbreng.intake.Levermap.OPVANG_RIJ;
import static nl.vng.inbreng.intake.Levermap.TGO;
import static nl.vng.inbreng.intake.Levermap.TGO_KOP;
import static nl.vng.inbreng.intake.Levermap.TGO_RIJ;
import static nl.vng.inbreng.intake.Levermap.opvang;
import static nl.vng.inbreng.intake.Levermap.tgo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import nl.vng.inbreng.domain.BevindingSoort;
import nl.vng.inbreng.domain.Bronsoort;
import nl.vng.inbreng.domain.Ernst;
import nl.vng.inbreng.domain.LvvKlasse;
import nl.vng.inbreng.domain.TgoContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowRulesTest {

    @TempDir
    Path temp;

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
                    Peildatum                 ! 31-01-2025        ! I401
                    Peildatum                 ! ''                ! I308
                    Peildatum                 ! 31-02-2025        ! I305
                    Peildatum                 ! 01/30/2025        ! I305
                    Gemeentecode              ! GM9999            ! I320
                    Gemeentecode              ! GM0788            ! I321
                    Gemeentecode              ! GM0017            ! I322
                    Gemeentecode              ! GM0545            ! I322
                    Gemeentecode              ! 0344              ! I324
                    Gemeentecode              ! 344               ! I324
                    Gemeentecode              ! G0344             ! I324
                    Gemeentecode              ! ''                ! I325
                    Gemeente                  ! Zeist             ! I323
                    Gemeente                  ! UtrÃ«cht          ! I202
                    Locatie-id                ! -                 ! I308
                    Locatienaam               ! Caf\uFFFD De Zon  ! I202
                    Opvangsoort               ! hostel            ! I307
                    Opvangsoort               ! ''                ! I308
                    Opvangsoort               ! kwv               ! I404
                    Status                    ! open              ! I307
                    Capaciteit                ! -5                ! I301
                    Capaciteit                ! 12O               ! I301
                    Capaciteit                ! 1,250             ! I302
                    Capaciteit                ! 1.25              ! I302
                    Capaciteit                ! 1E+05             ! I303
                    Capaciteit                ! 99999999999       ! I301
                    Waarvan amv               ! 301               ! I403
                    Waarvan amv               ! veel              ! I301
                    Bezetting                 ! -1                ! I301
                    Waarvan statushouders     ! 1,5               ! I302
                    Statushouders > 14 weken  ! 1E+01             ! I303
                    Beschikbaar tot           ! ooit              ! I305
                    Exploitatievorm           ! onbekend          ! I308
                    Bezetting                 ! 301               ! I406
                    Waarvan statushouders     ! 281               ! I405
                    Statushouders > 14 weken  ! 91                ! I405
                    Beschikbaar tot           ! 28-02-2023        ! I407
                    Beschikbaar vanaf         ! 01-02-2025        ! I408
                    Exploitatievorm           ! particulier       ! I307
                    Telt mee Spreidingswet    ! misschien         ! I306
                    Zorg door                 ! niemand           ! I307
                    Belemmeringen             ! stikstof|water    ! I410
                    Vertrouwelijk             ! X                 ! I306
                    """)
    void anOddLocationIsFound(String kolom, String waarde, String code) {
        var levermap = new Levermap(temp).write(OPVANG, OPVANG_KOP, opvang(kolom, waarde));

        check(levermap, Bronsoort.OPVANGCAPACITEIT, kolom, code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
                    Contractnummer          ! ''          ! I308
                    Gemeentecode            ! GM1234567   ! I320
                    Gemeentecode            ! GM0788      ! I321
                    Gemeentecode            ! GM0017      ! I322
                    Gemeente                ! Zeist       ! I323
                    Ingangsdatum            ! onbekend    ! I308
                    Ingangsdatum            ! 09/30/2023  ! I305
                    Einddatum               ! ''          ! I308
                    Plekken                 ! -1          ! I301
                    Plekken                 ! 2,5         ! I302
                    Bedrag per plek per dag ! -61,50      ! I304
                    Bedrag per plek per dag ! 200,01      ! I505
                    Opzegtermijn (maanden)  ! drie        ! I301
                    Einddatum               ! 14-09-2023  ! I502
                    Einddatum               ! 2025-06-31  ! I305
                    Bekostiging tot         ! juli        ! I305
                    Plekken                 ! 0           ! I503
                    Plekken                 ! n.v.t.      ! I308
                    Bedrag per plek per dag ! 0           ! I504
                    Bedrag per plek per dag ! 1.250       ! I302
                    Bedrag per plek per dag ! gratis      ! I304
                    Bedrag per plek per dag ! 19,99       ! I505
                    Bedrag per plek per dag ! 1.250,75    ! I505
                    Voortzetting gewenst    ! jawel       ! I306
                    Verlenging              ! bijna       ! I307
                    Verlengd tot            ! 32-01-2026  ! I305
                    Huurcontract eindigt    ! 1 juli 2025 ! I305
                    Opzegtermijn (maanden)  ! 25          ! I506
                    """)
    void anOddContractIsFound(String kolom, String waarde, String code) {
        var levermap = new Levermap(temp).write(TGO, TGO_KOP, tgo(kolom, waarde));

        check(levermap, Bronsoort.TGO_CONTRACTEN, kolom, code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
                    Zaakpseudoniem       ! 00aa11bb22cc33d  ! I602
                    Zaakpseudoniem       ! zz00aa11bb22cc33 ! I602
                    Zaakpseudoniem       ! ''               ! I308
                    LVV-gemeentecode     ! GM9999           ! I320
                    LVV-gemeentecode     ! GM0355           ! I607
                    Peilmaand            ! 2025-02          ! I604
                    Status               ! verdwenen        ! I307
                    Opvangvorm           ! hotel            ! I307
                    Leeftijdsklasse      ! 12-99            ! I307
                    Begeleidingsscenario ! geen idee        ! I307
                    Vbl geschikt         ! soms             ! I306
                    Uitkomst             ! bestendig        ! I605
                    Uitkomst             ! goed             ! I307
                    LVV-gemeentecode     ! ''               ! I308
                    Status               ! ''               ! I308
                    """)
    void anOddLvvRowIsFound(String kolom, String waarde, String code) {
        var levermap = new Levermap(temp).write(LVV, LVV_KOP, Levermap.lvv(kolom, waarde));

        check(levermap, Bronsoort.LVV_ZAKEN, kolom, code);
        assertThat(levermap.bevindingen.voorbeelden(soort(code))).allMatch(it -> it.waarde() == null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
                    LVV-gemeentecode ! GM9999       ! I320
                    LVV-gemeentecode ! GM0355       ! I607
                    Peilmaand        ! 01-2025      ! I604
                    Status           ! verdwenen    ! I307
                    Opvangvorm       ! hotel        ! I307
                    Leeftijdsklasse  ! 12-99        ! I307
                    Meetsoort        ! saldo        ! I307
                    Meetsoort        ! ''           ! I308
                    Meetsoort        ! uitstroom    ! I606
                    Aantal           ! -5           ! I301
                    Aantal           ! 1,250        ! I302
                    Aantal           ! onbekend     ! I308
                    """)
    void anOddLvvCountIsFound(String kolom, String waarde, String code) {
        var row =
                Levermap.with(LVV_AANTALLEN_KOP, "GM0344;2025-01;in opvang;geen;27-64;stand;90", Map.of(kolom, waarde));
        var levermap = new Levermap(temp).write(LVV, LVV_AANTALLEN_KOP, row);

        check(levermap, Bronsoort.LVV_ZAKEN, kolom, code);
        assertThat(levermap.bevindingen.voorbeelden(soort(code))).allMatch(it -> it.waarde() == null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
                    versie        ! ''     ! I308
                    gemeentecode  ! GM9999 ! I320
                    gemeentenaam  ! Zeist  ! I323
                    opgave_totaal ! ''     ! I308
                    opgave_totaal ! 1,250  ! I302
                    waarvan_amv   ! -1     ! I301
                    waarvan_amv   ! 1947   ! I702
                    """)
    void anOddOpgaveIsFound(String kolom, String waarde, String code) {
        var row = Levermap.with(OPGAVE_KOP, Levermap.OPGAVE_RIJ, Map.of(kolom, waarde));
        var levermap = new Levermap(temp).write(OPGAVE, OPGAVE_KOP, row);

        check(levermap, Bronsoort.OPGAVE_GEMEENTE, kolom, code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
                    Waarvan amv              ! 300
                    Bezetting                ! 300
                    Waarvan statushouders    ! 280
                    Statushouders > 14 weken ! 90
                    Beschikbaar vanaf        ! 30-01-2025
                    Beschikbaar tot          ! 01-03-2023
                    Beschikbaar tot          ! onbepaald
                    """)
    void aLocationOnABoundaryIsNoFinding(String kolom, String waarde) {
        var levermap = new Levermap(temp).write(OPVANG, OPVANG_KOP, opvang(kolom, waarde));

        assertThat(levermap.snapshot().locaties()).hasSize(1);
        assertThat(levermap.text()).doesNotContain(OPVANG);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
                    Einddatum               ! 15-09-2023
                    Plekken                 ! 1
                    Bedrag per plek per dag ! 20
                    Bedrag per plek per dag ! € 200,00
                    Opzegtermijn (maanden)  ! 0
                    Opzegtermijn (maanden)  ! 24
                    """)
    void aContractOnABoundaryIsNoFinding(String kolom, String waarde) {
        var levermap = new Levermap(temp)
                .write(TGO, TGO_KOP, Levermap.with(TGO_KOP, tgo("Verlengd tot", "31-12-2025"), Map.of(kolom, waarde)));

        assertThat(levermap.snapshot().tgoContracten()).hasSize(1);
        assertThat(levermap.text()).doesNotContain(TGO);
    }

    @Test
    void aKwvOfTwentyIsNoFinding() {
        var levermap = new Levermap(temp)
                .write(
                        OPVANG,
                        OPVANG_KOP,
                        opvang(
                                "Opvangsoort",
                                "kwv",
                                "Capaciteit",
                                "20",
                                "Bezetting",
                                "20",
                                "Waarvan statushouders",
                                "0",
                                "Statushouders > 14 weken",
                                "0"));

        assertThat(levermap.snapshot().locaties()).hasSize(1);
        assertThat(levermap.text()).doesNotContain(OPVANG);
    }

    /// The finding names row and column; a fout takes the row out, anything else leaves it in.
    private static void check(Levermap levermap, Bronsoort bron, String kolom, String code) {
        var snapshot = levermap.snapshot();
        var found = levermap.bevindingen.voorbeelden(soort(code));
        assertThat(found).as(levermap.text()).hasSize(1);
        assertThat(found.getFirst().bron().rij()).isEqualTo(2);
        assertThat(snapshot.levering(bron).rijen()).isEqualTo(1);
        assertThat(snapshot.levering(bron).afgekeurd()).isEqualTo(soort(code).ernst() == Ernst.FOUT ? 1 : 0);
    }

    @Test
    void aLocationThatStandsTwiceIsRejectedTwice() {
        var levermap = new Levermap(temp)
                .write(OPVANG, OPVANG_KOP, OPVANG_RIJ, opvang("Locatie-id", "U2"), opvang("Capaciteit", "310"));

        assertThat(levermap.snapshot().locaties()).extracting(it -> it.id()).containsExactly("U2");
        assertThat(levermap.bevindingen.voorbeelden(BevindingSoort.LOCATIE_DUBBEL))
                .extracting(it -> it.bron().rij())
                .containsExactlyInAnyOrder(2, 4);
    }

    @Test
    void aLocationThatStandsThreeTimesIsRejectedThreeTimes() {
        var levermap = new Levermap(temp).write(OPVANG, OPVANG_KOP, OPVANG_RIJ, OPVANG_RIJ, OPVANG_RIJ);

        assertThat(levermap.snapshot().locaties()).isEmpty();
        assertThat(levermap.bevindingen.aantal(BevindingSoort.LOCATIE_DUBBEL)).isEqualTo(3);
    }

    @Test
    void bergenWithoutACodeIsAnError() {
        var levermap = new Levermap(temp).write(OPVANG, OPVANG_KOP, opvang("Gemeentecode", "", "Gemeente", "Bergen"));

        assertThat(levermap.snapshot().locaties()).isEmpty();
        assertThat(levermap.text()).contains("GM0373, GM0893");
    }

    @Test
    void missingIsNeverZeroAndItsKindIsTold() {
        var levermap = new Levermap(temp)
                .write(
                        OPVANG,
                        OPVANG_KOP,
                        opvang(
                                "Capaciteit",
                                "",
                                "Bezetting",
                                "n.v.t.",
                                "Waarvan statushouders",
                                "..",
                                "Waarvan amv",
                                "-"));

        var locatie = levermap.snapshot().locaties().iterator().next();
        assertThat(locatie.capaciteit()).isNull();
        assertThat(locatie.bezetting()).isNull();
        assertThat(locatie.statushouders()).isNull();
        assertThat(levermap.text()).contains("kolom Bezetting: waarden ontbreken: n.v.t. 1 keer");
    }

    @Test
    void aContractNumberThatStandsTwiceIsRejectedTwice() {
        var levermap = new Levermap(temp)
                .write(
                        TGO,
                        TGO_KOP,
                        TGO_RIJ,
                        tgo("Locatie-id", "", "Plekken", "10"),
                        tgo("Contractnummer", "T-2", "Locatie-id", ""));

        assertThat(levermap.snapshot().tgoContracten())
                .extracting(TgoContract::nummer)
                .containsExactly("T-2");
        assertThat(levermap.bevindingen.aantal(BevindingSoort.CONTRACT_DUBBEL)).isEqualTo(2);
    }

    @Test
    void contractsThatOverlapAtOneLocationAreBothRejected() {
        var levermap = new Levermap(temp)
                .write(
                        TGO,
                        TGO_KOP,
                        TGO_RIJ,
                        tgo("Contractnummer", "T-2", "Ingangsdatum", "30-06-2025", "Einddatum", "31-12-2025"),
                        tgo("Contractnummer", "T-3", "Ingangsdatum", "01-01-2026", "Einddatum", "31-12-2026"));

        assertThat(levermap.snapshot().tgoContracten())
                .extracting(TgoContract::nummer)
                .containsExactly("T-3");
        assertThat(levermap.bevindingen.aantal(BevindingSoort.CONTRACTEN_OVERLAPPEN))
                .isEqualTo(2);
    }

    @Test
    void aCaseThatStandsTwiceIsTakenBackOutOfTheCount() {
        var levermap = new Levermap(temp)
                .write(
                        LVV,
                        LVV_KOP,
                        Levermap.LVV_RIJ,
                        Levermap.lvv("Zaakpseudoniem", "ff00ff00ff00ff00"),
                        Levermap.lvv("Zaakpseudoniem", "00AA11BB22CC33DD", "Status", "aangemeld"));

        var snapshot = levermap.snapshot();
        assertThat(snapshot.lvv().aantallen().values()).containsExactly(1);
        assertThat(snapshot.levering(Bronsoort.LVV_ZAKEN).afgekeurd()).isEqualTo(2);
    }

    @Test
    void stockAndFlowAreNeverAddedUp() {
        var levermap = new Levermap(temp)
                .write(
                        LVV,
                        LVV_AANTALLEN_KOP,
                        "GM0344;2025-01;in opvang;24-uursopvang;27-64;stand;90",
                        "GM0344;2025-01;aangemeld;geen;27-64;instroom;70",
                        "GM0344;2025-01;uitgestroomd;geen;27-64;uitstroom;42",
                        "GM0344;2025-01;in opvang;geen;27-64;uitstroom;5",
                        "GM0344;2025-01;uitgestroomd;geen;18-26;stand;6",
                        "GM0014;2025-01;wachtlijst;geen;27-64;stand;7",
                        "GM0014;2025-01;wachtlijst;geen;27-64;stand;8");

        var snapshot = levermap.snapshot();
        assertThat(snapshot.lvv().perZaak()).isFalse();
        assertThat(snapshot.lvv().aantallen().entrySet())
                .extracting(it -> it.getKey().status(), it -> it.getValue())
                .containsExactlyInAnyOrder(
                        tuple(LvvKlasse.Status.IN_OPVANG, 90), tuple(LvvKlasse.Status.UITGESTROOMD, 42));
        assertThat(levermap.bevindingen.aantal(BevindingSoort.MEETSOORT_TEGENSTRIJDIG))
                .isEqualTo(2);
        assertThat(levermap.bevindingen.aantal(BevindingSoort.KLASSE_DUBBEL)).isEqualTo(2);
    }

    @Test
    void versionsAreNeverMixedAndTheNewestCounts() {
        var levermap = new Levermap(temp)
                .write(
                        OPGAVE,
                        OPGAVE_KOP,
                        "besluit 2025-10-01;GM0344;Utrecht;2000;100",
                        "besluit 2024-12-20;GM0344;Utrecht;1946;160",
                        "besluit 2024-12-20;GM0355;Zeist;412;35");

        var besluit = levermap.snapshot().verdeelbesluit();
        assertThat(besluit.versie()).isEqualTo("besluit 2025-10-01");
        assertThat(besluit.opgaven().values()).extracting(it -> it.totaal()).containsExactly(2000);
        assertThat(levermap.bevindingen.aantal(BevindingSoort.VERSIE_GEKOZEN)).isEqualTo(1);
        assertThat(levermap.text()).contains("341 gemeenten staan er niet in: ", "Zeist");
    }

    @Test
    void anAbolishedGemeenteIsAddedUpUnderItsSuccessor() {
        var levermap = new Levermap(temp)
                .write(OPGAVE, OPGAVE_KOP, "b;GM0014;Groningen;900;80", "b;GM0017;Haren;69;2", "b;GM0355;Zeist;10;11");

        var opgaven = levermap.snapshot().verdeelbesluit().opgaven();
        assertThat(opgaven.values()).extracting(it -> it.totaal()).containsExactly(969);
        assertThat(levermap.bevindingen.aantal(BevindingSoort.OPGAVE_AMV)).isEqualTo(1);
    }

    private static BevindingSoort soort(String code) {
        return Arrays.stream(BevindingSoort.values())
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
