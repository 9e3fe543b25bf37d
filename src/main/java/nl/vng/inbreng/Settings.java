package nl.vng.inbreng;

import java.nio.file.Path;
import nl.vng.inbreng.aggregate.Onderdrukking.Stand;
import nl.vng.inbreng.check.Drempel;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What an operator may change, under `inbreng.*`. A path that is not absolute begins in home.
///
/// @param home folder that the other folders stand in by default: the top of the installation
/// @param input folder with the exports; `null` is `input` in home
/// @param output folder that receives one folder per peildatum; `null` is `output` in home
/// @param templates folder with the templates; `null` is `templates` in home
/// @param afkeuring how much of a file may be rejected before the run stops
/// @param onderdrukking how small LVV numbers are hidden
/// @param goedkeuring what it takes to approve an edition
/// @param verdeelbesluit version of the verdeelbesluit to use; `null` is the newest in `opgave_gemeente.csv`
/// @param post how the report of the night is mailed
/// @param verzenden how an approved edition goes to who should get it
/// @param threads how many documents are laid out at the same time, 0 to 64; 0 is one per processor
/// @param bewaren how long is kept what `opruimen` may delete
/// @param werkers whether other machines may make documents too
@ConfigurationProperties(value = "inbreng", ignoreUnknownFields = false)
public record Settings(
        @DefaultValue(".") Path home,
        @Nullable Path input,
        @Nullable Path output,
        @Nullable Path templates,
        @DefaultValue Afkeuring afkeuring,
        @DefaultValue Onderdrukking onderdrukking,
        @DefaultValue Goedkeuring goedkeuring,
        @Nullable String verdeelbesluit,
        @DefaultValue PostSettings post,
        @DefaultValue VerzendSettings verzenden,
        @DefaultValue("0") int threads,
        @DefaultValue Bewaren bewaren,
        @DefaultValue Werkers werkers) {

    private static final int MOST_THREADS = 64;
    private static final int CENTURY = 36_500;
    private static final int DAY = 86_400;

    /// @throws SettingException if `threads` is out of bounds
    public Settings {
        within("inbreng.threads", threads, 0, MOST_THREADS);
    }

    /// @param procent most rejected rows of a file, in percent, 0 to 100
    /// @param rijen most rejected rows of a file, 0 or more
    public record Afkeuring(
            @DefaultValue("5") int procent,
            @DefaultValue("50") int rijen) {

        /// @throws SettingException if one is out of bounds
        public Afkeuring {
            within("inbreng.afkeuring.procent", procent, 0, 100);
            within("inbreng.afkeuring.rijen", rijen, 0, Integer.MAX_VALUE);
        }

        public Drempel drempel() {
            return new Drempel(procent, rijen);
        }
    }

    /// @param drempel numbers from 1 up to this one, not included, are hidden; at least 3, for below that "less than"
    ///     names the number
    /// @param afronden whether to round to multiples of 5 instead
    public record Onderdrukking(
            @DefaultValue("10") int drempel,
            @DefaultValue("false") boolean afronden) {

        /// @throws SettingException if `drempel` is out of bounds
        public Onderdrukking {
            within("inbreng.onderdrukking.drempel", drempel, 3, Integer.MAX_VALUE);
        }

        public nl.vng.inbreng.aggregate.Onderdrukking rules() {
            return new nl.vng.inbreng.aggregate.Onderdrukking(drempel, afronden ? Stand.AFRONDEN_OP_5 : Stand.DREMPEL);
        }
    }

    /// @param personen how many people must say yes to an edition, 1 to 5
    /// @param bandProcent an approval stays valid while figures shift by less than this percentage, 0 to 10;
    ///     0 is never
    public record Goedkeuring(
            @DefaultValue("1") int personen,
            @DefaultValue("0") int bandProcent) {

        /// @throws SettingException if one is out of bounds
        public Goedkeuring {
            within("inbreng.goedkeuring.personen", personen, 1, 5);
            within("inbreng.goedkeuring.band-procent", bandProcent, 0, 10);
        }
    }

    /// How long is kept what `opruimen` may delete, in days, 1 to 36,500.
    ///
    /// @param edities since an edition was made
    /// @param runs since a run ended
    /// @param lvv since an LVV export was last written
    /// @param adressen since something was sent to an address
    public record Bewaren(
            @DefaultValue("730") int edities,
            @DefaultValue("365") int runs,
            @DefaultValue("30") int lvv,
            @DefaultValue("365") int adressen) {

        /// @throws SettingException if one is out of bounds
        public Bewaren {
            within("inbreng.bewaren.edities", edities, 1, CENTURY);
            within("inbreng.bewaren.runs", runs, 1, CENTURY);
            within("inbreng.bewaren.lvv", lvv, 1, CENTURY);
            within("inbreng.bewaren.adressen", adressen, 1, CENTURY);
        }
    }

    /// @param aan whether documents are handed out to processes that run `werker`; only with PostgreSQL
    /// @param geduld most seconds that the documents together may take before the run gives up, 10 to 86,400
    public record Werkers(
            @DefaultValue("false") boolean aan,
            @DefaultValue("3600") int geduld) {

        /// @throws SettingException if `geduld` is out of bounds
        public Werkers {
            within("inbreng.werkers.geduld", geduld, 10, DAY);
        }
    }

    public Path inputFolder() {
        return home.resolve(input == null ? Path.of("input") : input);
    }

    public Path outputFolder() {
        return home.resolve(output == null ? Path.of("output") : output);
    }

    public Path templatesFolder() {
        return home.resolve(templates == null ? Path.of("templates") : templates);
    }

    /// Where the program keeps its own state: database, lock, log, work in progress.
    public Path varFolder() {
        return home.resolve("var");
    }

    public int workers() {
        return threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
    }

    /// The settings that change what is printed, as text: part of a run's fingerprint.
    public String printed() {
        return "onderdrukking drempel=%d afronden=%b, verdeelbesluit %s"
                .formatted(onderdrukking.drempel(), onderdrukking.afronden(), verdeelbesluit);
    }

    static void within(String instelling, int waarde, int least, int most) {
        if (waarde < least || waarde > most) {
            throw new SettingException(
                    instelling,
                    waarde,
                    most == Integer.MAX_VALUE
                            ? "een heel getal van %d of hoger".formatted(least)
                            : "een heel getal van %d tot en met %d".formatted(least, most));
        }
    }
}
