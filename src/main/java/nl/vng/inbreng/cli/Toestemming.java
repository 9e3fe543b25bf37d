package nl.vng.inbreng.cli;

import java.util.Optional;

/// A person's yes to what cannot be undone.
///
/// @param yes whether it was given with `--yes`
/// @param json whether nobody can be asked, for the output is JSON
record Toestemming(boolean yes, boolean json) {

    /// Asks, when there is somebody to ask.
    ///
    /// @param vraag a question that is answered with j or n
    /// @param opdracht the command, for a message
    /// @throws ProblemException if there is nobody
    boolean gevraagd(String vraag, String opdracht) {
        if (yes) {
            return true;
        }
        var console = Optional.ofNullable(System.console()).filter(it -> it.isTerminal() && !json);
        return console.map(it -> it.readLine("%s [j/N] ", vraag))
                .or(() -> console.map(_ -> "")) // the end of the input is no yes
                .map(it -> it.strip().equalsIgnoreCase("j"))
                .orElseThrow(() -> new ProblemException(
                        Problem.of(
                                "er is niemand om te vragen of dit mag; er is niets gedaan",
                                "op de opdrachtregel van `" + opdracht + "`",
                                "zet er --yes achter, of --dry-run om alleen te kijken"),
                        Exit.USAGE));
    }
}
