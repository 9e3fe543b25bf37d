package nl.vng.inbreng.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.vng.inbreng.aggregate.Aggregate;
import nl.vng.inbreng.aggregate.GepubliceerdEerder;
import nl.vng.inbreng.aggregate.Herkomst;
import nl.vng.inbreng.aggregate.Herkomsten;
import nl.vng.inbreng.domain.Bevindingen;
import nl.vng.inbreng.domain.Locatie;
import nl.vng.inbreng.intake.Delivery;
import nl.vng.inbreng.intake.Intake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// All that `herleid` can print of a delivery: every figure of every area, as text and as JSON.
class HerleidPrivacyTest {

    private static final String OPVANG = "opvangcapaciteit_2025-01-30.csv";
    private static final String TGO = "tgo_contracten_2025-01-30.csv";

    /// Numbers that no other row has, and no sum of the sample either.
    private static final List<Integer> NUMBERS = List.of(7919, 6841, 5527, 4787, 7793, 6661, 5501, 4703);

    /// Lines with the published figure, a total, or what gemeenten have together: the published figures give those.
    private static final Pattern SUM = Pattern.compile(" samen  | som: |^Cijfer: |\\([NPG][LVM]\\d*\\): ");

    @TempDir
    Path home;

    @Test
    void nothingOfAConfidentialLocationIsInAnyTrace() throws IOException {
        var installation = Installation.withSample(home);
        append(
                OPVANG,
                List.of(
                        locatie("QZXW-1", "in gebruik", NUMBERS.get(0), NUMBERS.get(1), "J"),
                        locatie("QZXW-2", "in gebruik", NUMBERS.get(2), NUMBERS.get(3), "onbekend"),
                        locatie("QZXW-3", "in verkenning", NUMBERS.get(4), 0, "J"),
                        locatie("QZXW-4", "in verkenning", NUMBERS.get(5), 0, "J"),
                        locatie("QZXW-5", "QZXWstatus", 100, 0, "J")));
        append(
                TGO,
                List.of(
                        contract("QZXW-C1", "GM0344;Utrecht", "QZXW-1", NUMBERS.get(6)),
                        contract("QZXW-C2", "GM0344;Utrecht", "qzxw 2", NUMBERS.get(7)),
                        contract("QZXW-C3", "GM0344;Utrecht", "QZXW-5", 91),
                        contract("QZXW-C4", "GM0344;Utrecht", "", 92),
                        contract("QZXW-C5", "GM0355;Zeist", "QZXW-11", 93)));
        var bevindingen = new Bevindingen();
        var snapshot = Intake.read(Delivery.find(home.resolve("input"), null, bevindingen), null, bevindingen)
                .orElseThrow();
        assertThat(snapshot.locaties().stream().filter(Locatie::vertrouwelijk)).hasSize(9);
        assertThat(snapshot.tgoContracten().stream().filter(it -> it.nummer().startsWith("QZXW")))
                .hasSize(5);
        var published = Aggregate.uitgegeven(snapshot, GepubliceerdEerder.NIETS);
        var herkomsten = Herkomsten.of(snapshot, published);

        var everything = new StringBuilder();
        var own = new StringBuilder();
        published.all().forEach(it -> {
            var herkomst = herkomsten.of(it.gebied(), it.id());
            var text = printed(herkomst, false);
            everything.append(text).append(it.gebied().isGemeente() ? "" : printed(herkomst, true));
            text.lines()
                    .filter(line -> !SUM.matcher(line).find())
                    .forEach(line -> own.append(line).append('\n'));
        });

        assertThat(everything).hasSizeGreaterThan(5_000_000);
        assertNone(everything, "(?i)qzxw[^,\"]*");
        for (int number : NUMBERS) {
            assertNone(own, "(?<![\\d.,])%d\\.%03d(?![\\d.,])".formatted(number / 1000, number % 1000));
        }
        var secret = new TreeSet<String>();
        snapshot.locaties().stream()
                .filter(Locatie::vertrouwelijk)
                .forEach(it -> secret.add(OPVANG + " +" + it.bron().rij() + " "));
        snapshot.locaties().stream()
                .filter(Locatie::vertrouwelijk)
                .forEach(it -> secret.add(Pattern.quote(it.id()) + ","));
        assertThat(secret).hasSize(18);
        assertNone(everything, String.join("|", secret));
        assertThat(everything.indexOf("locatie L0002,")).isPositive();
        assertThat(Pattern.compile(OPVANG + " +7 +Groningen")
                        .matcher(everything)
                        .find())
                .isTrue();
        assertThat(installation
                        .run("herleid", "opvang.gerealiseerd", "--gebied", "PV26", "-v")
                        .out())
                .contains("gemeenten waarvan dit cijfer niet wordt getoond, samen")
                .doesNotContainIgnoringCase("qzxw");
    }

    /// Says what was found, and not the megabytes that it was found in.
    private static void assertNone(CharSequence everything, String pattern) {
        assertThat(Pattern.compile(pattern)
                        .matcher(everything)
                        .results()
                        .map(it -> everything
                                .subSequence(
                                        Math.max(0, it.start() - 200), Math.min(everything.length(), it.end() + 80))
                                .toString())
                        .limit(3))
                .as(pattern)
                .isEmpty();
    }

    private static String printed(Herkomst herkomst, boolean json) {
        var out = new StringWriter();
        new HerkomstPrinter(new PrintWriter(out), json).print(herkomst, 0);
        return out.toString();
    }

    private static String locatie(String id, String status, int capaciteit, int bezetting, String vertrouwelijk) {
        return "30-01-2025;GM0344;Utrecht;%s;QZXWnaam;azc;%s;%d;0;%d;0;0;01-01-2024;onbepaald;COA;J;COA;;%s"
                .formatted(id, status, capaciteit, bezetting, vertrouwelijk);
    }

    private static String contract(String nummer, String gemeente, String locatieId, int plekken) {
        return "%s;%s;%s;01-01-2024;31-12-2025;01-07-2025;%d;61,50;J;geen;;30-06-2025;3;QZXWverhuurder"
                .formatted(nummer, gemeente, locatieId, plekken);
    }

    /// Adds data rows after the last row of an export.
    private void append(String export, List<String> rows) throws IOException {
        Path file = home.resolve("input").resolve(export);
        var lines = new ArrayList<>(List.of(Files.readString(file, ISO_8859_1).stripTrailing()));
        lines.addAll(rows);
        Files.writeString(file, String.join("\r\n", lines) + "\r\n", ISO_8859_1);
    }
}
