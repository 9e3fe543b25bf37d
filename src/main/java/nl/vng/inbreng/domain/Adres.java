package nl.vng.inbreng.domain;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/// An address that mail can be sent to, and the name that stands beside it.
///
/// Strict where it protects: no control character in any part, so that a name or address cannot begin a header of its
/// own.
///
/// @param email the address as a server wants it: ASCII, an international domain as `xn--…`, the domain in lower case
/// @param naam the name of who reads there, in any script; empty when there is none
public record Adres(String email, String naam) {

    private static final Pattern NAMED = Pattern.compile("([^<>]*)<([^<>]*)>");
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final Pattern LOCAL = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*");
    private static final Pattern DOMAIN =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]*[a-z0-9])");
    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST = 254;

    /// @throws AdresException if mail cannot be sent to it
    public Adres {
        refuseSteering(email + naam);
        email = checked(email.strip());
        naam = naam.strip();
    }

    /// Reads `lid@example.nl` or `Naam <lid@example.nl>`.
    ///
    /// @throws AdresException if it is neither
    public static Adres of(String text) {
        refuseSteering(text); // before spaces are taken off: a line end is one
        var named = NAMED.matcher(text.strip());
        return named.matches()
                ? new Adres(named.group(2), unquoted(named.group(1).strip()))
                : new Adres(text, "");
    }

    /// Whether a text holds a character that ends a line or steers otherwise: never allowed in what becomes a header.
    public static boolean steers(String text) {
        return text.codePoints().anyMatch(it -> switch (Character.getType(it)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            case Character.FORMAT -> it != 0x200C && it != 0x200D; // joiners belong to the spelling of some names
            default -> false;
        });
    }

    /// The domain, in ASCII.
    public String domein() {
        return email.substring(email.lastIndexOf('@') + 1);
    }

    private static void refuseSteering(String text) {
        if (steers(text)) {
            throw new AdresException("er staat een regeleinde of een ander stuurteken in");
        }
    }

    private static String unquoted(String naam) {
        return naam.length() > 1 && naam.startsWith("\"") && naam.endsWith("\"")
                ? naam.substring(1, naam.length() - 1)
                : naam;
    }

    private static String checked(String text) {
        int at = text.lastIndexOf('@');
        if (at < 0) {
            throw new AdresException("er staat geen apenstaartje in");
        }
        var local = text.substring(0, at);
        if (local.chars().anyMatch(it -> it > 126)) {
            throw new AdresException("voor het apenstaartje staat een letter die mailservers niet aannemen");
        }
        if (local.length() > LONGEST_LOCAL || !LOCAL.matcher(local).matches()) {
            throw new AdresException("het deel voor het apenstaartje is niet geldig");
        }
        var domain = domain(text.substring(at + 1));
        if (!DOMAIN.matcher(domain).matches() || local.length() + 1 + domain.length() > LONGEST) {
            throw new AdresException("het deel na het apenstaartje is niet geldig");
        }
        return local + '@' + domain;
    }

    private static String domain(String text) {
        try {
            return IDN.toASCII(text, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }
}
