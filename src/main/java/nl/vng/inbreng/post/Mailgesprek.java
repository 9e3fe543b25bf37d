package nl.vng.inbreng.post;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.vng.inbreng.domain.Adres;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/// A conversation with the mail server as every message has one, up to the moment at which a message would be handed
/// over: nothing is sent.
///
/// @param regels what was said, in order: `> EHLO example.nl`, `< 250 ok`; never a password
/// @param storing what went wrong; empty when a message could have been handed over
public record Mailgesprek(List<String> regels, List<Mailstoring> storing) {

    private static final String SUPPRESSED = " command trace suppressed";
    private static final int ACCEPTED = 250;
    private static final int FORWARDED = 251;

    public Mailgesprek {
        regels = List.copyOf(regels);
        storing = List.copyOf(storing);
    }

    /// Whether a message could have been handed over.
    public boolean goed() {
        return storing.isEmpty();
    }

    /// Talks to `server` as if to send something from `van` to `aan`.
    public static Mailgesprek met(Mailserver server, Adres van, Adres aan) {
        var trace = new ByteArrayOutputStream();
        var storing = new ArrayList<Mailstoring>();
        try (var out = new PrintStream(trace, true, StandardCharsets.UTF_8)) {
            var properties = server.properties(van);
            properties.setProperty("mail.debug.auth", "false");
            var session = Session.getInstance(properties);
            session.setDebugOut(out);
            session.setDebug(true);
            try (var transport = (SMTPTransport) session.getTransport(server.protocol())) {
                transport.connect(server.host(), server.poort(), server.gebruiker(), server.wachtwoord());
                if (transport.simpleCommand("MAIL FROM:<" + van.email() + ">") != ACCEPTED) {
                    storing.add(Mailstoring.AFZENDER);
                } else if (!isTaken(transport.simpleCommand("RCPT TO:<" + aan.email() + ">"))) {
                    storing.add(Mailstoring.ONTVANGER);
                } else {
                    transport.simpleCommand("RSET");
                }
            }
        } catch (MessagingException e) {
            if (storing.isEmpty()) { // what went wrong first says why
                storing.add(Mailstoring.of(e));
            }
        }
        return new Mailgesprek(said(trace.toString(StandardCharsets.UTF_8), server), storing);
    }

    private static boolean isTaken(int code) {
        return code == ACCEPTED || code == FORWARDED;
    }

    /// The lines of the conversation among those of the library.
    private static List<String> said(String trace, Mailserver server) {
        var geheim = new Geheim(server.gebruiker(), server.wachtwoord());
        var said = new ArrayList<String>();
        for (var line : trace.lines().toList()) {
            if (line.startsWith("DEBUG")) {
                auth(line).ifPresent(said::add);
            } else if (!line.isEmpty()) {
                said.add((line.matches("\\d{3}([ -].*)?") ? "< " : "> ") + geheim.masked(line));
            }
        }
        return said;
    }

    /// What the library says of logging in, of which it keeps the lines to itself.
    private static Optional<String> auth(String line) {
        int auth = line.indexOf("AUTH ");
        if (auth >= 0 && line.endsWith(SUPPRESSED)) {
            return Optional.of("> " + line.substring(auth, line.length() - SUPPRESSED.length()) + " " + Geheim.MASK);
        }
        if (auth >= 0 && line.endsWith(" succeeded")) {
            return Optional.of("< (aangenomen)");
        }
        return auth >= 0 && line.endsWith(" failed") ? Optional.of("< (geweigerd)") : Optional.empty();
    }
}
