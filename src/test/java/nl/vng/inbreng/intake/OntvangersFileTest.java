package nl.vng.inbreng.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.vng.inbreng.domain.Adres;
import nl.vng.inbreng.domain.BevindingSoort;
import nl.vng.inbreng.domain.Bevindingen;
import nl.vng.inbreng.domain.Documentsoort;
import nl.vng.inbreng.domain.Ontvanger;
import nl.vng.inbreng.domain.Provincie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OntvangersFileTest {

    private static final LocalDate DAG = LocalDate.of(2025, 2, 5);
    private static final String HEADER =
            "naam;functie;fractie;e-mail;provincies;documenten;geldig_vanaf;geldig_tot\r\n";
    private static final String GOOD =
            "Renée Wéllen;Kamerlid;Proef;renee@kamer.example;Utrecht|Fryslân;landelijk|provincie;;\r\n";

    @TempDir
    Path map;

    private final Bevindingen bevindingen = new Bevindingen();

    @Test
    void aListFromExcelInWindows1252IsRead() throws IOException {
        var read = read((HEADER + GOOD).getBytes(Charset.forName("windows-1252")));

        assertThat(read)
                .containsExactly(new Ontvanger(
                        new Adres("renee@kamer.example", "Renée Wéllen"),
                        "Kamerlid",
                        "Proef",
                        Set.of(Provincie.UTRECHT, Provincie.FRYSLAN),
                        Set.of(Documentsoort.LANDELIJK, Documentsoort.PROVINCIE),
                        null,
                        null,
                        2));
        assertThat(bevindingen.soorten()).contains(BevindingSoort.WINDOWS_1252);
    }

    @Test
    void aListInUtf8WithItsMarkAndCommasReadsTheSame() throws IOException {
        var windows = read((HEADER + GOOD).getBytes(Charset.forName("windows-1252")));
        var utf8 = read(("\uFEFF" + HEADER + GOOD).replace(';', ',').getBytes(StandardCharsets.UTF_8));

        assertThat(utf8).isEqualTo(windows);
    }

    @ParameterizedTest
    @CsvSource({
        "'Lid;;;geen-adres;*;landelijk;;', ONTVANGER_ADRES, 'rij 3, kolom e-mail: er staat geen apenstaartje in'",
        "'Lid;;;a@x.example, b@x.example;*;landelijk;;', ONTVANGER_ADRES, 'het deel voor het apenstaartje'",
        "'Lid;;;zoë@x.example;*;landelijk;;', ONTVANGER_ADRES, 'een letter die mailservers niet aannemen'",
        "'Lid;;;RENEE@KAMER.example;*;landelijk;;', ONTVANGER_DUBBEL, 'rij 3, kolom e-mail: staat ook op rij 2'",
        "'\"Lid\nBcc: x@x.example\";;;a@x.example;*;landelijk;;', ONTVANGER_STUURTEKEN, 'rij 3, kolom naam'",
        "'Lid;;;\"a@x.example\r\nBcc: x@x.example\";*;landelijk;;', ONTVANGER_STUURTEKEN, 'rij 3, kolom e-mail'",
        "'Lid;;;a@x.example;Utregt;provincie;;', ONTVANGER_PROVINCIE, 'bedoelt u Utrecht?'",
        "'Lid;;;a@x.example;;provincie;;', ONTVANGER_PROVINCIE, 'er staat geen provincie'",
        "'Lid;;;a@x.example;*;brief;;', ONTVANGER_DOCUMENT, 'is geen soort document'",
        "'Lid;;;a@x.example;*;;;', CEL_VERPLICHT, 'kolom documenten'",
        "';;;a@x.example;*;landelijk;;', CEL_VERPLICHT, 'kolom naam'",
        "'Lid;;;a@x.example;*;landelijk;2025-02-02;2025-02-01', ONTVANGER_TERMIJN, 'rij 3, kolom geldig_tot'",
        "'Lid;;;a@x.example;*;landelijk;31-02-2025;', DATUM, 'rij 3, kolom geldig_vanaf'"
    })
    void aBadRowIsNamedAndLeftOutAndTheOthersStay(String row, BevindingSoort soort, String told) throws IOException {
        var read = read((HEADER + GOOD + row + "\r\n").getBytes(StandardCharsets.UTF_8));

        assertThat(bevindingen.soorten()).contains(soort);
        assertThat(bevindingen.voorbeelden(soort))
                .anySatisfy(it ->
                        assertThat(it.line()).startsWith("ontvangers.csv, rij ").contains(told));
        assertThat(read).hasSize(soort == BevindingSoort.ONTVANGER_DUBBEL ? 0 : 1);
        assertThat(bevindingen.blokkeert()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"'', '', true", "2025-02-05, 2025-02-05, true", "2025-02-06, '', false", "'', 2025-02-04, false"})
    void someoneOutsideTheTermStaysOnTheListAndIsNamed(String vanaf, String tot, boolean geldt) throws IOException {
        var row = "Lid;;;a@x.example;*;landelijk;%s;%s\r\n".formatted(vanaf, tot);

        var read = read((HEADER + row).getBytes(StandardCharsets.UTF_8));

        assertThat(read)
                .singleElement()
                .satisfies(it -> assertThat(it.geldtOp(DAG)).isEqualTo(geldt));
        assertThat(bevindingen.soorten().contains(BevindingSoort.ONTVANGER_GELDT_NIET))
                .isEqualTo(!geldt);
    }

    @Test
    void anInternationalDomainBecomesWhatServersKnow() throws IOException {
        var read =
                read((HEADER + "Çağla Öz;;;oz@fractie-süd.example;*;landelijk;;\r\n").getBytes(StandardCharsets.UTF_8));

        assertThat(read).singleElement().satisfies(it -> {
            assertThat(it.adres().email()).isEqualTo("oz@xn--fractie-sd-ieb.example");
            assertThat(it.adres().naam()).isEqualTo("Çağla Öz");
            assertThat(it.provincies()).isEqualTo(EnumSet.allOf(Provincie.class));
        });
    }

    @Test
    void theListIsNoPartOfADelivery() throws IOException {
        var map = Spoiled.sound(this.map.resolve("levering"));
        var without = Delivery.find(map.input, null, new Bevindingen()).sha256();

        Files.writeString(map.input.resolve("ontvangers.csv"), HEADER + GOOD);

        assertThat(Delivery.find(map.input, null, bevindingen).sha256()).isEqualTo(without);
        assertThat(bevindingen.soorten()).isEmpty();
        Files.createDirectories(this.map.resolve("leeg"));
        Files.writeString(this.map.resolve("leeg/ontvangers.csv"), HEADER + GOOD);
        assertThat(Delivery.anyIn(this.map.resolve("leeg"))).isFalse();
    }

    @Test
    void everyKindOfFindingAboutRecipientsIsTestedHere() {
        var tested = List.of("ADRES", "DUBBEL", "STUURTEKEN", "PROVINCIE", "DOCUMENT", "TERMIJN", "GELDT_NIET");

        assertThat(Arrays.stream(BevindingSoort.values())
                        .map(Enum::name)
                        .filter(it -> it.startsWith("ONTVANGER_"))
                        .map(it -> it.substring("ONTVANGER_".length())))
                .containsExactlyElementsOf(tested);
    }

    private List<Ontvanger> read(byte[] content) throws IOException {
        Path file = Files.write(map.resolve("ontvangers.csv"), content);
        return OntvangersFile.read(file, DAG, bevindingen);
    }
}
