package nl.vng.inbreng.post;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/// Why a mail server cannot be used, in Dutch, with what to do.
public enum Mailstoring {
    ONBEKENDE_NAAM(
            "er is geen computer met de naam van de mailserver",
            "controleer de instelling inbreng.post.host, en of deze computer internet heeft"),
    GESLOTEN(
            "op die poort antwoordt niemand",
            "controleer inbreng.post.host en inbreng.post.poort; vraag anders uw beheerder of de firewall die poort doorlaat"),
    TRAAG(
            "de mailserver antwoordt niet op tijd",
            "controleer de poort (465 is vanaf het begin versleuteld, 587 niet), of verhoog inbreng.post.geduld"),
    GEEN_VERSLEUTELING(
            "de mailserver biedt geen versleutelde verbinding aan (STARTTLS) en staat niet op deze computer",
            "er is niets verstuurd, ook het wachtwoord niet; vraag de beheerder van de mailserver om STARTTLS of om poort 465"),
    CERTIFICAAT_VERLOPEN(
            "het certificaat van de mailserver is verlopen",
            "vraag de beheerder van de mailserver een nieuw te plaatsen, en controleer of de klok van deze computer goed staat"),
    CERTIFICAAT_TE_VROEG(
            "het certificaat van de mailserver geldt nog niet", "controleer of de klok van deze computer goed staat"),
    CERTIFICAAT_ANDERE_NAAM(
            "het certificaat is van een andere server dan die is ingesteld",
            "zet bij inbreng.post.host de naam die in het certificaat staat; klopt de naam wel, verstuur dan niets en vraag uw beheerder"),
    CERTIFICAAT_ONBEKENDE_UITGEVER(
            "het certificaat van de mailserver is van een uitgever die Java niet kent",
            "vraag de beheerder van de mailserver om een certificaat van een bekende uitgever, of voeg het certificaat van de uitgever toe met `keytool -importcert -cacerts`"),
    VERSLEUTELING(
            "de versleutelde verbinding komt niet tot stand",
            "controleer de poort (465 is vanaf het begin versleuteld, 587 niet); de server moet TLS 1.2 of 1.3 kennen"),
    INLOGGEN(
            "de mailserver weigert de gebruikersnaam of het wachtwoord",
            "controleer inbreng.post.gebruiker en inbreng.post.wachtwoord; sommige servers willen een apart wachtwoord voor programma’s"),
    AFZENDER(
            "de mailserver neemt niets aan van deze afzender",
            "controleer inbreng.post.afzender, en of deze gebruiker namens dat adres mag versturen"),
    ONTVANGER("de mailserver neemt niets aan voor dit adres", "controleer het adres; de server zegt hierboven waarom"),
    ANDERS(
            "de mailserver brak het gesprek af, of antwoordt niet goed",
            "kijk in de regels hierboven en vraag uw beheerder");

    private final String wat;
    private final String doeDit;

    Mailstoring(String wat, String doeDit) {
        this.wat = wat;
        this.doeDit = doeDit;
    }

    public String wat() {
        return wat;
    }

    public String doeDit() {
        return doeDit;
    }

    /// What an exception of the library means: the first cause that says so, from the deepest.
    static Mailstoring of(MessagingException e) {
        return chain(e).toList().reversed().stream()
                .map(Mailstoring::one)
                .filter(it -> it != ANDERS)
                .findFirst()
                .orElse(ANDERS);
    }

    private static Mailstoring one(Throwable e) {
        var message = String.valueOf(e.getMessage());
        return switch (e) {
            case UnknownHostException _ -> ONBEKENDE_NAAM;
            case ConnectException _ -> GESLOTEN;
            case SocketTimeoutException _ -> TRAAG;
            case AuthenticationFailedException _ -> INLOGGEN;
            case CertificateExpiredException _ -> CERTIFICAAT_VERLOPEN;
            case CertificateNotYetValidException _ -> CERTIFICAAT_TE_VROEG;
            case CertPathValidatorException _ -> ANDERS; // its cause says more
            default -> {
                if (message.contains("STARTTLS is required")) {
                    yield GEEN_VERSLEUTELING;
                }
                if (message.contains("subject alternative")
                        || message.contains("No name matching")
                        || message.contains("verify identity")) {
                    yield CERTIFICAAT_ANDERE_NAAM;
                }
                if (message.contains("unable to find valid certification path")) {
                    yield CERTIFICAAT_ONBEKENDE_UITGEVER;
                }
                yield e instanceof SSLException ? VERSLEUTELING : ANDERS;
            }
        };
    }

    private static Stream<Throwable> chain(MessagingException e) {
        return Stream.<Throwable>iterate(
                e,
                Objects::nonNull,
                it -> it instanceof MessagingException m && m.getNextException() != null
                        ? m.getNextException()
                        : it.getCause());
    }
}
