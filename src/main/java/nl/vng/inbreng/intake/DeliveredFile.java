package nl.vng.inbreng.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.vng.inbreng.domain.Bronsoort;
import nl.vng.inbreng.domain.Peildatum;
import org.jspecify.annotations.Nullable;

/// A file in the input folder whose name says that it is one of ours.
///
/// @param name what its name says
/// @param path where it is
/// @param stamp its size and time when it was found
record DeliveredFile(Name name, Path path, Delivery.Stamp stamp) {

    DeliveredFile(Name name, Path path) throws IOException {
        this(name, path, Delivery.Stamp.of(path));
    }

    Bronsoort soort() {
        return name.soort;
    }

    @Nullable
    Peildatum peildatum() {
        return name.peildatum;
    }

    Optional<Peildatum> dated() {
        return Optional.ofNullable(name.peildatum);
    }

    /// What a file name says.
    ///
    /// @param peildatum from the name; `null` when the kind has none, or the name holds no date that exists
    /// @param rest what stands between that and the extension, such as ` (1)`
    record Name(Bronsoort soort, @Nullable Peildatum peildatum, String rest) {

        private static final Pattern DATE = Pattern.compile("_(\\d{4}-\\d{2}-\\d{2})(.*)");
        private static final Pattern MONTH = Pattern.compile("_(\\d{4}-\\d{2})(?!\\d|-\\d)(.*)");
        private static final Pattern COPY = Pattern.compile(" ?\\(\\d+\\)| ?- ?(?:kopie|copy)(?: ?\\(\\d+\\))?");

        /// What `bestand` says; `null` when it has nothing to do with us, or is still being written.
        static @Nullable Name of(String bestand) {
            var name = bestand.toLowerCase(Locale.ROOT);
            if (name.startsWith(".") || name.startsWith("~$")) {
                return null;
            }
            for (var soort : Bronsoort.values()) {
                var extension = extension(soort);
                if (soort != Bronsoort.ONTVANGERS && name.startsWith(soort.naam()) && name.endsWith(extension)) {
                    return of(soort, name.substring(soort.naam().length(), name.length() - extension.length()));
                }
            }
            return null;
        }

        /// How a file of this kind is to be named.
        static String pattern(Bronsoort soort) {
            return switch (soort) {
                case OPVANGCAPACITEIT, TGO_CONTRACTEN -> soort.naam() + "_JJJJ-MM-DD.csv";
                case LVV_ZAKEN -> soort.naam() + "_JJJJ-MM.csv";
                case OPGAVE_GEMEENTE, KENGETALLEN, DEBAT, ONTVANGERS -> soort.naam() + extension(soort);
            };
        }

        /// Whether the name is as it should be.
        boolean exact() {
            return rest.isEmpty();
        }

        /// Whether it is that name with what Windows adds to a copy.
        boolean copy() {
            return COPY.matcher(rest).matches();
        }

        private static Name of(Bronsoort soort, String rest) {
            var pattern = switch (soort) {
                case OPVANGCAPACITEIT, TGO_CONTRACTEN -> DATE;
                case LVV_ZAKEN -> MONTH;
                case OPGAVE_GEMEENTE, KENGETALLEN, DEBAT, ONTVANGERS -> null;
            };
            if (pattern == null) {
                return new Name(soort, null, rest);
            }
            var match = pattern.matcher(rest);
            var peildatum = match.matches() ? peildatum(soort, match.group(1)) : null;
            return peildatum == null ? new Name(soort, null, rest + "?") : new Name(soort, peildatum, match.group(2));
        }

        private static @Nullable Peildatum peildatum(Bronsoort soort, String text) {
            try {
                return soort == Bronsoort.LVV_ZAKEN
                        ? Peildatum.of(YearMonth.parse(text))
                        : Peildatum.of(LocalDate.parse(text));
            } catch (DateTimeException _) {
                return null;
            }
        }

        private static String extension(Bronsoort soort) {
            return soort == Bronsoort.DEBAT ? ".yaml" : ".csv";
        }
    }
}
