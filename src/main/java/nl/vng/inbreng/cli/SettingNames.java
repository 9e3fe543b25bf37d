package nl.vng.inbreng.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.vng.inbreng.Settings;
import nl.vng.inbreng.domain.Spelling;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/// The names of all settings, and which values nobody may see.
final class SettingNames {

    private static final Pattern SECRET =
            Pattern.compile(".*(?:password|wachtwoord|secret|geheim|token|sleutel|credential).*");
    private static final Pattern IN_URL = Pattern.compile("(?i)((?:password|pwd)=)[^;&]*|(//[^/:@]*:)[^@/]*(?=@)");
    static final String MASK = "********";

    /// Settings of Spring that the manual describes.
    private static final List<String> OF_SPRING = List.of(
            "spring.datasource.url",
            "spring.datasource.username",
            "spring.datasource.password",
            "spring.profiles.active");

    /// How other settings of Spring begin that an operator may need; which there are, is not ours to say.
    private static final List<String> BEGINNINGS = List.of(
            "spring.datasource.hikari.",
            "spring.datasource.driver-class-name",
            "spring.profiles.",
            "spring.config.",
            "logging.");

    private SettingNames() {}

    /// Those under `inbreng`, in the order of [Settings].
    static List<String> all() {
        return names("inbreng", Settings.class).toList();
    }

    private static Stream<String> names(String prefix, Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).flatMap(it -> {
            String name = prefix + "." + DataObjectPropertyName.toDashedForm(it.getName());
            return it.getType().isRecord() ? names(name, it.getType()) : Stream.of(name);
        });
    }

    /// Whether a file may have a setting of this name, or it is one under `inbreng`, which are judged when they are
    /// read; a name above others (`spring`, with nothing in it) does no harm.
    static boolean isKnown(String name) {
        String plain = ConfigurationPropertyName.adapt(name, '.') + ".";
        return plain.startsWith("inbreng.")
                || OF_SPRING.stream().anyMatch(it -> (it + ".").startsWith(plain))
                || BEGINNINGS.stream().anyMatch(it -> plain.startsWith(it) || it.startsWith(plain));
    }

    /// The same for an environment variable; one that begins as none of ours belongs to something else.
    static boolean isKnownVariable(String name) {
        String ofAList = name.replaceFirst("_\\d+$", "");
        return !(name.startsWith("INBRENG_") || name.startsWith("SPRING_DATASOURCE_"))
                || Stream.concat(all().stream(), OF_SPRING.stream())
                        .anyMatch(it -> variable(it).equals(ofAList))
                || BEGINNINGS.stream().anyMatch(it -> name.startsWith(variable(it)));
    }

    /// The setting that `name` is the beginning of, or else the one whose name differs least, when it is near.
    static Optional<String> nearest(String name) {
        String plain = Spelling.plain(name);
        return Stream.concat(all().stream(), OF_SPRING.stream())
                .filter(it -> !plain.isEmpty() && Spelling.plain(it).startsWith(plain))
                .findFirst()
                .or(() -> Spelling.nearest(name, Stream.concat(all().stream(), OF_SPRING.stream())));
    }

    /// `name` as an environment variable: `INBRENG_AFKEURING_RIJEN`, and `INBRENG_POST_MEDEWERKERS_0` in a list.
    static String variable(String name) {
        return name.replace('.', '_')
                .replace("-", "")
                .replaceAll("\\[(\\d+)]", "_$1")
                .toUpperCase(Locale.ROOT);
    }

    static boolean isSecret(String name) {
        return SECRET.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    /// `value` as it may be shown: a secret is masked, also one within an address.
    static String masked(String name, String value) {
        return isSecret(name) && !value.isEmpty() ? MASK : IN_URL.matcher(value).replaceAll("$1$2" + MASK);
    }
}
