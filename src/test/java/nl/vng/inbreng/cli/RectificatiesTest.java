package nl.vng.inbreng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import nl.vng.inbreng.keuring.Handeling;
import nl.vng.inbreng.keuring.LogboekFile;
import nl.vng.inbreng.keuring.Logregel;
import nl.vng.inbreng.publish.Manifest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Edition 2 was read, the approvals of 4 and 6 rest on that, and edition 8 corrects edition 4.
class RectificatiesTest {

    @TempDir
    Path home;

    @Test
    void withdrawingAKeptEditionTakesTheOneThatWasReadAndAllThatRestsOnIt() throws IOException {
        var log = log();
        log.append(deed(Handeling.GOEDGEKEURD, 2, null));
        log.append(deed(Handeling.BEHOUDEN, 4, 2));
        log.append(deed(Handeling.BEHOUDEN, 6, 2));

        Rectificaties.withdraw(
                log, corrects(4), editions().edition(8), Persoon.of("M. Jansen", "fout"), Clock.systemUTC());

        var after = log.read();
        assertThat(after.regels())
                .filteredOn(it -> it.wat() == Handeling.INGETROKKEN)
                .extracting(Logregel::editie)
                .containsExactly(Sealed.map(2), Sealed.map(4));
        for (int nummer : new int[] {2, 4, 6}) {
            assertThat(after.goedkeuring(Sealed.map(nummer)))
                    .as("edition %d", nummer)
                    .isEmpty();
        }
    }

    @Test
    void aLaterEditionThatWasSentAndCannotBeReadMayBeACorrection() throws IOException {
        var log = log();
        editions().write(4, null);
        editions().write(8, corrects(4));
        Files.writeString(editions().edition(8).folder().resolve(Manifest.NAME), "geen manifest");
        assertThat(sent(4)).as("it was not sent").isFalse();
        log.append(deed(Handeling.VERZONDEN, 8, null));

        assertThatThrownBy(() -> sent(4)).isInstanceOfSatisfying(ProblemException.class, it -> {
            assertThat(it.exit()).isEqualTo(Exit.REFUSED);
            assertThat(it.problem().wat())
                    .contains(Sealed.map(8), "niet te lezen", "een rectificatie van " + Sealed.map(4));
            assertThat(it.problem().waar())
                    .isEqualTo(editions().edition(8).folder().toString());
            assertThat(it.problem().doeDit()).contains("uit de reservekopie");
        });
        editions().write(8, corrects(4));
        assertThat(sent(4)).isTrue();
        Files.delete(editions().edition(8).folder().resolve(Manifest.NAME));
        Files.delete(editions().edition(8).folder());
        assertThatThrownBy(() -> sent(4)).hasMessageContaining("niet te lezen");
        assertThat(sent(9)).as("an earlier one corrects nothing later").isFalse();
    }

    private boolean sent(int nummer) throws IOException {
        return Rectificaties.sent(Sealed.map(nummer), "", output(), log().read(), _ -> List.of())
                .isPresent();
    }

    private static Manifest.Rectificeert corrects(int nummer) {
        return new Manifest.Rectificeert(Sealed.map(nummer), Sealed.FINGERPRINT, "fout", List.of("landelijk"), null);
    }

    private LogboekFile log() throws IOException {
        return new LogboekFile(output(), Files.createDirectories(home.resolve("var")));
    }

    private Sealed editions() {
        return new Sealed(output());
    }

    private Path output() {
        return home.resolve("output");
    }

    private static Logregel.Daad deed(Handeling wat, int nummer, @Nullable Integer grond) {
        return new Logregel.Daad(
                "2025-02-03T09:00:00+01:00",
                "M. Jansen",
                wat,
                Sealed.map(nummer),
                Sealed.FINGERPRINT,
                "",
                List.of(),
                "",
                grond == null ? null : Sealed.map(grond),
                null);
    }
}
