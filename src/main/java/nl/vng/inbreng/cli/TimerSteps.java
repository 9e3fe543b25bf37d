package nl.vng.inbreng.cli;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vng.inbreng.Settings;

/// What an administrator still has to do when the units of the timer stand in place.
///
/// @param gebruiker user that the service runs as
/// @param settings the settings of the installation
/// @param environment names of the environment variables of who installs
record TimerSteps(String gebruiker, Settings settings, Set<String> environment) {

    /// In Dutch, with the commands to give.
    String text() {
        return """
                Geef nu deze opdrachten, als beheerder. Doe dat opnieuw als iemand het programma als een andere gebruiker heeft gedraaid:

                %s
                De gebruiker %s moet ook deze mappen kunnen lezen: %s.
                %s""".formatted(
                        commands().stream().map(it -> "  " + it + "\n").collect(Collectors.joining()),
                        gebruiker,
                        Stream.of(Configuration.home(), settings.inputFolder(), settings.templatesFolder())
                                .map(it -> it.toAbsolutePath().normalize())
                                .distinct()
                                .map(Path::toString)
                                .collect(Collectors.joining(", ")),
                        notPassed());
    }

    /// Makes the user when there is none, and gives it what it has to write or keep to itself.
    List<String> commands() {
        var commands = new ArrayList<String>();
        if (!exists()) {
            commands.add("useradd --system --no-create-home --shell /usr/sbin/nologin " + gebruiker);
        }
        commands.add("chown -R %s: %s"
                .formatted(
                        gebruiker,
                        Stream.concat(
                                        Stream.of(Program.varFolder(), settings.outputFolder()),
                                        Stream.of(Configuration.folder().resolve("geheim"))
                                                .filter(Files::isDirectory))
                                .map(TimerSteps::typed)
                                .collect(Collectors.joining(" "))));
        commands.add("systemctl daemon-reload");
        commands.add("systemctl enable --now " + SystemdUnits.TIMER);
        return commands;
    }

    /// Settings of who installs that the service will not have, in Dutch; empty when there are none.
    String notPassed() {
        return variables().isEmpty()
                ? ""
                : "Let op: systemd geeft uw omgevingsvariabelen niet door. Zet wat hierin staat in config/application.yml, en een"
                        + " wachtwoord in config/geheim: %s.\n".formatted(String.join(", ", variables()));
    }

    /// Names of those settings, sorted.
    List<String> variables() {
        return environment.stream()
                .filter(it -> it.startsWith("INBRENG_") || it.startsWith("SPRING_"))
                .filter(it -> !SettingSources.OF_SCRIPTS.contains(it))
                .sorted()
                .toList();
    }

    private boolean exists() {
        try {
            FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(gebruiker);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /// As a shell takes it for one word.
    private static String typed(Path folder) {
        String path = folder.toAbsolutePath().normalize().toString();
        return path.matches("[\\w./-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
    }
}
