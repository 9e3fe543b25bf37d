package nl.vng.inbreng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemdUnitsTest {

    private static final LocalTime HALF_PAST_FOUR = LocalTime.of(4, 30);

    @TempDir
    Path folder;

    @Test
    void aNightIsMadeUpForAndWaitingForApprovalIsNoFailure() {
        var units = SystemdUnits.of(plan(Path.of("/opt/inbreng"), HALF_PAST_FOUR));

        assertThat(units.get("inbreng.timer"))
                .contains("OnCalendar=*-*-* 04:30:00 Europe/Amsterdam\n", "Persistent=true\n");
        assertThat(units.get("inbreng.service"))
                .contains(
                        "ExecStart=\"/opt/inbreng/inbreng\" nacht \"--gemeenten\" \"--input\" \"/srv/a b\"\n",
                        "User=inbreng\n",
                        "ProtectSystem=strict\n",
                        "ReadWritePaths=\"-/opt/inbreng/var\" \"-/srv/edities\"\n",
                        "SuccessExitStatus=20\n",
                        "OnFailure=inbreng-mislukt@%n.service\n");
    }

    @Test
    void theHourInWhichTheClockChangesAndAnUnlikelyUserAreRefused() {
        assertThatThrownBy(() -> plan(Path.of("/opt/inbreng"), LocalTime.of(2, 15)))
                .hasMessageContaining("clock changes");
        assertThatThrownBy(() -> plan(Path.of("inbreng"), HALF_PAST_FOUR)).hasMessageContaining("absolute");
        assertThatThrownBy(() -> new SystemdUnits.Plan(
                        folder, folder, folder, folder, List.of(), "root\nExecStartPre=/bin/sh", HALF_PAST_FOUR))
                .hasMessageContaining("not a user");
    }

    @Test
    void systemdFindsNothingWrongWithThemAlsoWithASpaceAndAPercentSignInThePath() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/systemd-analyze")), "systemd is not installed");
        Path home = Files.createDirectories(folder.resolve("in breng 100%"));
        Path program = Files.writeString(home.resolve("inbreng"), "#!/bin/sh\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        Files.writeString(Files.createDirectories(home.resolve("docs")).resolve("handleiding.md"), "");
        var command = new ArrayList<>(List.of("/usr/bin/systemd-analyze", "verify", "--man=no"));
        for (var unit : SystemdUnits.of(new SystemdUnits.Plan(
                        home, home, home, home, List.of("--input", "/srv/100% $x"), "root", HALF_PAST_FOUR))
                .entrySet()) {
            command.add(Files.writeString(folder.resolve(unit.getKey().replace("@.", "@x.")), unit.getValue())
                    .toString());
        }

        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("oordeel").toFile())
                .start();

        int exit = process.waitFor();
        assertThat(Files.readAllLines(folder.resolve("oordeel")).stream().filter(it -> it.contains("inbreng")))
                .isEmpty();
        assertThat(exit).isZero();
    }

    private static SystemdUnits.Plan plan(Path home, LocalTime om) {
        return new SystemdUnits.Plan(
                home,
                Path.of("/usr/lib/jvm/jdk-25"),
                Path.of("/srv/exports"),
                Path.of("/srv/edities"),
                List.of("--gemeenten", "--input", "/srv/a b"),
                "inbreng",
                om);
    }
}
