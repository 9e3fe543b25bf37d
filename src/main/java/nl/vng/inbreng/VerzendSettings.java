package nl.vng.inbreng;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import nl.vng.inbreng.domain.Adres;
import nl.vng.inbreng.domain.AdresException;
import nl.vng.inbreng.post.Tempo;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How an approved edition goes to who should get it, under `inbreng.verzenden.*`. By default nothing leaves.
///
/// @param positie where messages go
/// @param eigenAdres who gets all messages in position [Positie#EIGEN_ADRES]; required there
/// @param megabytes most megabytes of attachments in one message, 1 to 100; beyond that it holds a link
/// @param link where the documents can be fetched, an `https` address; `null` when there is no such place
/// @param perMinuut most messages in a minute, 1 to 6000
/// @param geduld seconds before a message that was not taken is offered again, 0 to 3600
public record VerzendSettings(
        @DefaultValue("map") Positie positie,
        @Nullable String eigenAdres,
        @DefaultValue("10") int megabytes,
        @Nullable String link,
        @DefaultValue("60") int perMinuut,
        @DefaultValue("30") int geduld) {

    /// Where messages go.
    public enum Positie {
        /// To files in the edition.
        MAP,
        /// All to one's own address.
        EIGEN_ADRES,
        /// To who should get them; only in the profile `productie`.
        ECHT;

        /// As it is typed.
        public String naam() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// @throws SettingException if one cannot be used
    public VerzendSettings {
        Settings.within("inbreng.verzenden.megabytes", megabytes, 1, 100);
        Settings.within("inbreng.verzenden.per-minuut", perMinuut, 1, 6000);
        Settings.within("inbreng.verzenden.geduld", geduld, 0, 3600);
        if (eigenAdres != null) {
            try {
                Adres.of(eigenAdres);
            } catch (AdresException e) {
                throw new SettingException(
                        "inbreng.verzenden.eigen-adres", eigenAdres, "een e-mailadres (%s)".formatted(e.reden()));
            }
        }
        if (eigenAdres == null && positie == Positie.EIGEN_ADRES) {
            throw new SettingException(
                    "inbreng.verzenden.eigen-adres",
                    "",
                    "uw e-mailadres, want inbreng.verzenden.positie is eigen-adres");
        }
        if (link != null && !isHttps(link)) {
            throw new SettingException("inbreng.verzenden.link", link, "een adres dat met https:// begint");
        }
    }

    /// Who gets all messages in position [Positie#EIGEN_ADRES].
    public @Nullable Adres eigen() {
        return eigenAdres == null ? null : Adres.of(eigenAdres);
    }

    public Tempo tempo() {
        return new Tempo(Duration.ofMillis(60_000L / perMinuut), Duration.ofSeconds(geduld));
    }

    /// Most bytes of attachments in one message.
    public long bytes() {
        return megabytes * 1_000_000L;
    }

    private static boolean isHttps(String link) {
        try {
            var uri = URI.create(link);
            return "https".equals(uri.getScheme()) && uri.getHost() != null;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
