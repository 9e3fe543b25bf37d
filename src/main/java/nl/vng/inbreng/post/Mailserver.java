package nl.vng.inbreng.post;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Properties;
import nl.vng.inbreng.domain.Adres;
import org.jspecify.annotations.Nullable;

/// Where mail is handed over, and how. The line is encrypted unless the server is this computer itself.
///
/// @param host name or address
/// @param poort port; on 465 the line is encrypted from its beginning, on another from the command STARTTLS
/// @param gebruiker name to log in with; `null` is without
/// @param wachtwoord password to that name
/// @param geduld how long each answer may take
public record Mailserver(
        String host,
        int poort,
        @Nullable String gebruiker,
        @Nullable String wachtwoord,
        Duration geduld) {

    private static final int ENCRYPTED = 465;

    /// What the mail library needs to know.
    Properties properties(Adres van) {
        var properties = new Properties();
        String prefix = "mail." + protocol() + ".";
        String millis = String.valueOf(geduld.toMillis());
        properties.setProperty(prefix + "connectiontimeout", millis);
        properties.setProperty(prefix + "timeout", millis);
        properties.setProperty(prefix + "writetimeout", millis);
        properties.setProperty(prefix + "from", van.email());
        properties.setProperty(
                prefix + "localhost", van.domein()); // else a look-up of this computer's name, and it told
        properties.setProperty(prefix + "quitwait", "false");
        properties.setProperty(prefix + "auth", String.valueOf(gebruiker != null));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "ssl.protocols", "TLSv1.3 TLSv1.2");
        boolean starttls = poort != ENCRYPTED && !loopback();
        properties.setProperty(prefix + "starttls.enable", String.valueOf(starttls));
        properties.setProperty(prefix + "starttls.required", String.valueOf(starttls));
        return properties;
    }

    String protocol() {
        return poort == ENCRYPTED ? "smtps" : "smtp";
    }

    /// Whether the server is this computer, by a name or address that can mean nothing else.
    boolean loopback() {
        try {
            return host.equalsIgnoreCase("localhost")
                    || (host.matches("127(\\.\\d{1,3}){3}|\\[?[0:]*:0*1]?")
                            && InetAddress.getByName(host).isLoopbackAddress());
        } catch (UnknownHostException _) {
            return false;
        }
    }

    /// Without the password.
    @Override
    public String toString() {
        return "Mailserver[%s:%d]".formatted(host, poort);
    }
}
