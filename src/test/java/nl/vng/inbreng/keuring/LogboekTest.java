package nl.vng.inbreng.keuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogboekTest {

    private static final String READ = "2025-01-30/editie-0002";
    private static final String KEPT = "2025-01-30/editie-0004";

    /// As it was written before a line could rest on another edition.
    private static final String EARLIER = """
            {"nr":1,"moment":"2025-02-03T09:00:00+01:00","wie":"M. Jansen","wat":"AKKOORD","editie":"2025-01-30/editie-0001","vingerafdruk":"aa","reden":"gelezen","bevestigd":["C204"],"ontvangers":"","vorige":"0000000000000000000000000000000000000000000000000000000000000000","hash":"%s"}
            """;

    @TempDir
    Path folder;

    @Test
    void aKeptApprovalFallsWithTheOneThatItRestsOn() {
        var log = approved().with(kept(KEPT, READ));

        assertThat(log.goedkeuring(KEPT)).isPresent();
        assertThat(log.gelezen(KEPT)).isEqualTo(READ);
        assertThat(log.familie(READ)).containsExactly(READ, KEPT);

        var withdrawn = log.with(deed("F. de Boer", Handeling.INGETROKKEN, READ));
        assertThat(withdrawn.goedkeuring(KEPT)).isEmpty();
        assertThat(withdrawn.ingetrokken(KEPT)).isPresent();
    }

    @Test
    void withdrawingAKeptEditionLeavesTheOneThatWasRead() {
        var log = approved().with(kept(KEPT, READ)).with(deed("F. de Boer", Handeling.INGETROKKEN, KEPT));

        assertThat(log.goedkeuring(KEPT)).isEmpty();
        assertThat(log.goedkeuring(READ)).isPresent();
        assertThat(log.ingetrokken(READ)).isEmpty();
    }

    @Test
    void whoApprovesOnlyOtherRecipientsOfAKeptEditionDidNotReadIt() {
        var log = approved().with(kept(KEPT, READ)).with(deed("M. Jansen", Handeling.GOEDGEKEURD, KEPT));

        assertThat(log.gelezen(KEPT)).isEqualTo(READ);
        assertThat(log.with(deed("M. Jansen", Handeling.INGETROKKEN, READ)).goedkeuring(KEPT))
                .isEmpty();
    }

    @Test
    void theLastApprovedEditionBeforeAnotherComesFirst() {
        var log = approved().with(kept(KEPT, READ));

        assertThat(log.goedgekeurdVoor("2025-01-30/editie-0005")).containsExactly(KEPT, READ);
        assertThat(log.goedgekeurdVoor("2025-01-30/editie-0004")).containsExactly(READ);
        assertThat(log.goedgekeurdVoor("2024-12-31/editie-0009")).isEmpty();
    }

    @Test
    void peopleCountOnceWhereverTheySaidYes() {
        var log = approved()
                .with(deed("m. jansen", Handeling.AKKOORD, READ))
                .with(deed("F. de Boer", Handeling.AKKOORD, READ));

        assertThat(log.akkoordenMet("aa", "")).extracting(Logregel::wie).containsExactly("M. Jansen", "F. de Boer");
        assertThat(log.akkoordenMet("bb", "")).isEmpty();
    }

    @Test
    void takingAnEditionBackTakesBackTheYesToTheConceptItWasMadeFrom() {
        var concept = "2025-01-30/editie-0001";
        var log = Logboek.LEEG
                .with(deed("M. Jansen", Handeling.AKKOORD, concept))
                .with(deed("M. Jansen", Handeling.GOEDGEKEURD, READ));

        assertThat(log.akkoorden(concept, "")).hasSize(1);
        assertThat(log.with(deed("F. de Boer", Handeling.INGETROKKEN, READ)).akkoorden(concept, ""))
                .isEmpty();
    }

    @Test
    void twoLinesThatRestOnEachOtherEndToo() {
        var log = Logboek.LEEG.with(kept(KEPT, READ)).with(kept(READ, KEPT));

        assertThat(log.goedkeuring(KEPT)).isPresent();
        assertThat(log.with(deed("M. Jansen", Handeling.INGETROKKEN, READ)).goedkeuring(KEPT))
                .isEmpty();
    }

    @Test
    void aLogFromBeforeIsReadAndGoesOn() throws Exception {
        var hash = Logboek.LEEG
                .with(new Logregel.Daad(
                        "2025-02-03T09:00:00+01:00",
                        "M. Jansen",
                        Handeling.AKKOORD,
                        "2025-01-30/editie-0001",
                        "aa",
                        "gelezen",
                        List.of("C204"),
                        ""))
                .hash();
        assertThat(hash).isEqualTo("fda864963c8dbc5326071e1221265c053bb40f9f7c35ab579ea12f19f934bc2e");
        var file = new LogboekFile(folder, folder);
        Files.writeString(folder.resolve(LogboekFile.NAME), EARLIER.formatted(hash));

        assertThat(file.read().regels()).hasSize(1);
        assertThat(file.append(kept(KEPT, READ)).regels()).hasSize(2);
        assertThat(file.read().gelezen(KEPT)).isEqualTo(READ);
    }

    @Test
    void onWhatAnApprovalRestsCannotBeChangedUnseen() throws Exception {
        var file = new LogboekFile(folder, folder);
        file.append(deed("M. Jansen", Handeling.GOEDGEKEURD, READ));
        file.append(kept(KEPT, READ));
        var path = folder.resolve(LogboekFile.NAME);
        Files.writeString(path, Files.readString(path).replace("\"grond\":\"" + READ, "\"grond\":\"" + KEPT));

        assertThatThrownBy(file::read).isInstanceOf(LogboekException.class);
    }

    @Test
    void linesInAnotherOrderAreNoticed() throws Exception {
        var file = new LogboekFile(folder, folder);
        file.append(deed("M. Jansen", Handeling.AKKOORD, READ));
        file.append(deed("F. de Boer", Handeling.AKKOORD, READ));
        var path = folder.resolve(LogboekFile.NAME);
        Files.write(path, Files.readAllLines(path).reversed());

        assertThatThrownBy(file::read).isInstanceOf(LogboekException.class);
    }

    @Test
    void bytesThatAreNoTextAreNoticedAndNoUnexpectedError() throws Exception {
        var file = new LogboekFile(folder, folder);
        file.append(deed("M. Jansen", Handeling.AKKOORD, READ));
        var path = folder.resolve(LogboekFile.NAME);
        byte[] good = Files.readAllBytes(path);

        byte[] bad = good.clone();
        bad[good.length / 2] = (byte) 0x80;
        Files.write(path, bad);
        assertThatThrownBy(file::read).isInstanceOf(LogboekException.class);

        Files.write(path, good);
        Files.write(path, new byte[] {(byte) 0xff}, StandardOpenOption.APPEND); // what a crash left
        assertThat(file.read().regels()).hasSize(1);
    }

    @Test
    void whatWasSentIsWhatTheLastLineThatCountsSaysAndCannotBeChangedUnseen() throws Exception {
        var file = new LogboekFile(folder, machine("mine"));
        file.append(deed("M. Jansen", Handeling.VERZONDEN, READ));
        assertThat(file.read().bezorgingen(READ)).isZero();
        file.append(sent(READ, 4));
        file.append(sent(KEPT, 9));
        file.append(sent(READ, 3)); // one is to be offered again
        var log = file.append(deed("F. de Boer", Handeling.INGETROKKEN, READ));

        assertThat(log.bezorgingen(READ)).isEqualTo(3);
        assertThat(log.bezorgingen("2025-01-30/editie-0009")).isZero();
        assertThat(log.laatstVerzonden())
                .as("the first was only sent on after it")
                .contains(KEPT);
        var path = folder.resolve(LogboekFile.NAME);
        Files.writeString(path, Files.readString(path).replace("\"bezorgingen\":3", "\"bezorgingen\":1"));
        assertThatThrownBy(file::read).isInstanceOf(LogboekException.class).hasMessageContaining("line 4");
    }

    @Test
    void aMachineThatWroteLongAgoReadsWhatAnotherWroteSince() throws Exception {
        var mine = new LogboekFile(folder, machine("mine"));
        var other = new LogboekFile(folder, machine("other"));
        mine.append(deed("M. Jansen", Handeling.AKKOORD, READ));
        for (var wat : List.of(Handeling.GOEDGEKEURD, Handeling.VERZONDEN, Handeling.INGETROKKEN)) {
            other.append(deed("F. de Boer", wat, READ));
        }

        assertThat(mine.read().regels()).hasSize(4);
        assertThat(mine.append(deed("M. Jansen", Handeling.AKKOORD, READ)).regels())
                .hasSize(5);
        assertThat(other.read().regels()).hasSize(5);
    }

    @Test
    void whatIsGoneShowsToWhoKnewItsLineAndAnotherLogToEverybody() throws Exception {
        var mine = new LogboekFile(folder, machine("mine"));
        var other = new LogboekFile(folder, machine("other"));
        mine.append(deed("M. Jansen", Handeling.AKKOORD, READ));
        other.append(deed("M. Jansen", Handeling.GOEDGEKEURD, READ));
        other.append(deed("F. de Boer", Handeling.INGETROKKEN, READ));
        var path = folder.resolve(LogboekFile.NAME);
        var lines = Files.readAllLines(path);

        Files.write(path, lines.subList(0, 2));
        assertThatThrownBy(other::read)
                .isInstanceOf(LogboekException.class)
                .hasMessageContaining("line 3")
                .hasMessageContaining("ontbreekt");

        Files.delete(path);
        assertThatThrownBy(mine::read).isInstanceOf(LogboekException.class);

        var forged = new LogboekFile(folder, machine("forger"));
        for (var wat : List.of(Handeling.AKKOORD, Handeling.GOEDGEKEURD, Handeling.VERZONDEN)) {
            forged.append(deed("Niemand", wat, READ));
        }
        assertThatThrownBy(mine::read).isInstanceOf(LogboekException.class);
        assertThatThrownBy(other::read).isInstanceOf(LogboekException.class);
    }

    @Test
    void aHeadThatWasNotWrittenWholeIsNoAlarmAndIsWrittenAgain() throws Exception {
        var file = new LogboekFile(folder, machine("mine"));
        file.append(deed("M. Jansen", Handeling.AKKOORD, READ));
        file.append(deed("M. Jansen", Handeling.GOEDGEKEURD, READ));
        Path head = folder.resolve("mine/logboek.kop");
        var whole = Files.readString(head);

        for (byte[] torn : new byte[][] {{}, whole.substring(0, 20).getBytes(), new byte[65], {(byte) 0xff}}) {
            Files.write(head, torn);
            assertThat(file.read().regels()).hasSize(2);
        }
        var log = file.append(deed("F. de Boer", Handeling.INGETROKKEN, READ));

        assertThat(head).hasContent(log.hash());
        assertThat(folder.resolve("mine")).isDirectoryNotContaining("glob:**.part");
        Files.write(head, ("f".repeat(64) + "\n").getBytes());
        assertThatThrownBy(file::read).isInstanceOf(LogboekException.class);
    }

    private Path machine(String name) throws Exception {
        return Files.createDirectories(folder.resolve(name));
    }

    private static Logboek approved() {
        return Logboek.LEEG
                .with(deed("M. Jansen", Handeling.AKKOORD, "2025-01-30/editie-0001"))
                .with(deed("M. Jansen", Handeling.GOEDGEKEURD, READ));
    }

    private static Logregel.Daad deed(String wie, Handeling wat, String editie) {
        return new Logregel.Daad("2025-02-03T09:00:00+01:00", wie, wat, editie, "aa", "gelezen", List.of(), "");
    }

    private static Logregel.Daad sent(String editie, int bezorgingen) {
        return new Logregel.Daad(
                "2025-02-04T04:30:00+01:00",
                "Inbreng",
                Handeling.VERZONDEN,
                editie,
                "bb",
                "",
                List.of(),
                "",
                null,
                bezorgingen);
    }

    private static Logregel.Daad kept(String editie, String grond) {
        return new Logregel.Daad(
                "2025-02-04T04:30:00+01:00",
                "Inbreng",
                Handeling.BEHOUDEN,
                editie,
                "bb",
                "binnen de band",
                List.of(),
                "",
                grond,
                null);
    }
}
