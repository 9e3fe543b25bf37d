package nl.vng.inbreng.cli;

import java.nio.file.Path;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Options of `nacht --installeer-timer`.
final class TimerOptions {

    @Option(
            names = "--installeer-timer",
            description = "laat systemd dit elke nacht doen: schrijft een service en een timer")
    boolean installeer;

    @Option(
            names = "--om",
            paramLabel = "UU:MM",
            description = "tijdstip van de timer, Nederlandse tijd (anders: 04:30)")
    @Nullable
    LocalTime om;

    @Option(
            names = "--gebruiker",
            paramLabel = "NAAM",
            description = "gebruiker van de computer onder wie de timer werkt (anders: inbreng)")
    @Nullable
    String gebruiker;

    @Option(
            names = "--naar",
            paramLabel = "MAP",
            description = "map voor de service en de timer (anders: /etc/systemd/system)")
    @Nullable
    Path naar;

    @Option(names = "--dry-run", description = "toon de service en de timer, en schrijf niets")
    boolean dryRun;

    @Option(names = "--yes", description = "vervang een service of timer die er al staat")
    boolean yes;

    /// Whether one was given that means nothing without `--installeer-timer`.
    boolean stray() {
        return !installeer && (om != null || gebruiker != null || naar != null || dryRun || yes);
    }
}
