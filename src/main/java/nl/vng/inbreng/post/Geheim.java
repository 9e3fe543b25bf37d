package nl.vng.inbreng.post;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A password in all forms in which a line to or from a mail server can hold it.
final class Geheim {

    /// What stands in its place.
    static final String MASK = "********";

    private final List<String> forms;

    /// @param gebruiker name to log in with; `null` is without
    /// @param wachtwoord password to that name
    Geheim(@Nullable String gebruiker, @Nullable String wachtwoord) {
        forms = wachtwoord == null
                ? List.of()
                : Stream.of(
                                base64("\0" + gebruiker + "\0" + wachtwoord), // AUTH PLAIN
                                base64(gebruiker + "\0" + gebruiker + "\0" + wachtwoord),
                                base64(wachtwoord), // AUTH LOGIN
                                wachtwoord)
                        .flatMap(it -> Stream.of(it, it.replace("=", "")))
                        .distinct()
                        .toList();
    }

    /// The line without it, and without what could steer a terminal.
    String masked(String line) {
        var masked = line;
        for (var form : forms) {
            masked = masked.replace(form, MASK);
        }
        return masked.replaceAll("\\p{Cntrl}", "?");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
