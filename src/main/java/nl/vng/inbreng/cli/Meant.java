package nl.vng.inbreng.cli;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.vng.inbreng.domain.Spelling;

/// What somebody probably meant who typed a word that is no command.
final class Meant {

    /// Words that people use for what a command does.
    private static final Map<String, String> SYNONYMS = Map.ofEntries(
            Map.entry("verstuur", "verzend"),
            Map.entry("stuur", "verzend"),
            Map.entry("mail", "verzend"),
            Map.entry("goedkeuren", "keurgoed"),
            Map.entry("akkoord", "keurgoed"),
            Map.entry("intrekken", "trekin"),
            Map.entry("corrigeer", "rectificeer"),
            Map.entry("genereer", "maak"),
            Map.entry("toon", "bekijk"),
            Map.entry("instellingen", "config"),
            Map.entry("verwijder", "opruimen"),
            Map.entry("hervat", "herstel"));

    private Meant() {}

    /// @param commands the names of all commands
    /// @return the name of one; empty when none is near
    static Optional<String> command(String typed, Set<String> commands) {
        return Spelling.nearest(typed, Stream.concat(commands.stream(), SYNONYMS.keySet().stream()))
                .map(it -> SYNONYMS.getOrDefault(it, it));
    }
}
