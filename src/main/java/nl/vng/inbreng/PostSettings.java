package nl.vng.inbreng;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import nl.vng.inbreng.domain.Adres;
import nl.vng.inbreng.domain.AdresException;
import nl.vng.inbreng.post.Mailserver;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the report of the night is mailed, under `inbreng.post.*`. Without a host no mail is sent.
///
/// The password belongs in an environment variable or a secrets folder, never in a file that is copied along.
///
/// @param host mail server; `null` is no mail
/// @param poort its port, 1 to 65535
/// @param gebruiker name to log in with; `null` is without
/// @param wachtwoord password to that name
/// @param afzender who the mail is from, as `Naam <naam@example.nl>`; required with a host
/// @param antwoordAan who reads answers; `null` is the sender
/// @param medewerkers who reads the report; at least one with a host
/// @param beheerder who keeps the program running, and is told when it does not; `null` is nobody
/// @param geduld most seconds that an answer of the mail server may take, 1 to 300
public record PostSettings(
        @Nullable String host,
        @DefaultValue("587") int poort,
        @Nullable String gebruiker,
        @Nullable String wachtwoord,
        @Nullable String afzender,
        @Nullable String antwoordAan,
        @DefaultValue List<String> medewerkers,
        @Nullable String beheerder,
        @DefaultValue("30") int geduld) {

    private static final String HIDDEN = "(niet getoond)";

    /// @throws SettingException if one cannot be used
    public PostSettings {
        medewerkers = medewerkers.stream().filter(it -> !it.isBlank()).toList();
        Settings.within("inbreng.post.poort", poort, 1, 65535);
        Settings.within("inbreng.post.geduld", geduld, 1, 300);
        line("host", host, true);
        line("gebruiker", gebruiker, true);
        line("wachtwoord", wachtwoord, false);
        address("afzender", afzender);
        address("antwoord-aan", antwoordAan);
        address("beheerder", beheerder);
        for (int i = 0; i < medewerkers.size(); i++) {
            address("medewerkers[%d]".formatted(i), medewerkers.get(i));
        }
        if (host != null && afzender == null) {
            throw new SettingException(
                    "inbreng.post.afzender", "", "een e-mailadres, want er is een mailserver ingesteld");
        }
        if (host != null && medewerkers.isEmpty()) {
            throw new SettingException(
                    "inbreng.post.medewerkers", "", "ten minste één e-mailadres, want er is een mailserver ingesteld");
        }
        if ((gebruiker == null) != (wachtwoord == null)) {
            throw new SettingException(
                    gebruiker == null ? "inbreng.post.gebruiker" : "inbreng.post.wachtwoord",
                    "",
                    "een waarde: gebruiker en wachtwoord horen bij elkaar");
        }
    }

    /// Whether mail is sent at all.
    public boolean ingesteld() {
        return host != null;
    }

    /// The server to hand mail to.
    ///
    /// @throws NullPointerException if none is set
    public Mailserver mailserver() {
        return new Mailserver(
                Objects.requireNonNull(host, "no host"), poort, gebruiker, wachtwoord, Duration.ofSeconds(geduld));
    }

    /// Who mail is from.
    ///
    /// @throws NullPointerException if no server is set
    public Adres van() {
        return Adres.of(Objects.requireNonNull(afzender, "no sender"));
    }

    public @Nullable Adres antwoord() {
        return antwoordAan == null ? null : Adres.of(antwoordAan);
    }

    public List<Adres> lezers() {
        return medewerkers.stream().map(Adres::of).toList();
    }

    public @Nullable Adres beheer() {
        return beheerder == null ? null : Adres.of(beheerder);
    }

    /// Without the password and the addresses.
    @Override
    public String toString() {
        return "PostSettings[host=%s, poort=%d]".formatted(host, poort);
    }

    private static void line(String naam, @Nullable String waarde, boolean shown) {
        if (waarde != null && (waarde.isBlank() || Adres.steers(waarde))) {
            throw new SettingException(
                    "inbreng.post." + naam,
                    shown ? waarde.replaceAll("\\p{Cntrl}", "⏎") : HIDDEN,
                    "één regel tekst, zonder regeleinde of ander stuurteken");
        }
    }

    private static void address(String naam, @Nullable String waarde) {
        line(naam, waarde, true);
        if (waarde == null) {
            return;
        }
        try {
            Adres.of(waarde);
        } catch (AdresException e) {
            throw new SettingException("inbreng.post." + naam, waarde, "een e-mailadres (%s)".formatted(e.reden()));
        }
    }
}
