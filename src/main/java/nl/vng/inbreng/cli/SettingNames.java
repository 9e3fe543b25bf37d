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

    /// Within an address: after `password=`, and between a user and the last `@`, whatever an unwise password holds; a
    /// port is none. Of another kind than ours all before the `@`.
    private static final Pattern IN_URL = Pattern.compile("(?i)((?:password|pwd)=)[^;&\\v]*"
            + "|(//[^/:@?\\s]*:)(?:(?!\\d*[/?,])\\S*|[^?\\s]*)(?=@)"
            + "|(jdbc:(?!h2:)\\w+:(?!//))\\S*(?=@)");

    static final String MASK = "********";

    /// Settings of Spring that the manual describes, and one that goes with them.
    private static final List<String> OF_SPRING = List.of(
            "spring.datasource.url",
            "spring.datasource.username",
            "spring.datasource.password",
            "spring.datasource.driver-class-name",
            "spring.profiles.active");

    /// How other settings of Spring begin that an operator may need; which there are, is not ours to say.
    private static final List<String> BEGINNINGS =
            List.of("spring.datasource.hikari.", "spring.profiles.", "spring.config.", "logging.");

    /// Settings of Spring that are always told, set or not.
    static final List<String> TOLD = List.of(
            "spring.datasource.url",
            "spring.datasource.username",
            "spring.datasource.password",
            "spring.profiles.active");

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
    /// read; a name above others (`spring`, with nothing in it) does no harm. As for Spring, capitals, `-` and `_`
    /// do not count.
    static boolean isKnown(String name) {
        String plain = relaxed(ConfigurationPropertyName.adapt(name, '.') + ".");
        return plain.startsWith("inbreng.")
                || OF_SPRING.stream().anyMatch(it -> relaxed(it + ".").startsWith(plain))
                || BEGINNINGS.stream()
                        .map(SettingNames::relaxed)
                        .anyMatch(it -> plain.startsWith(it) || it.startsWith(plain));
    }

    /// The form in which two names of one setting are equal.
    static String relaxed(String name) {
        return name.replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
    }

    /// The same for an environment variable; one that begins as none of ours belongs to something else. A `-` may be
    /// left out or written as `_`, but in one name not both.
    static boolean isKnownVariable(String name) {
        String plain = name.toUpperCase(Locale.ROOT);
        String ofAList = plain.replaceFirst("_\\d+$", "");
        return !(isOurs(name) || plain.startsWith("SPRING_DATASOURCE_"))
                || names().anyMatch(it -> variable(it).equals(ofAList)
                        || variable(it.replace('-', '.')).equals(ofAList))
                || BEGINNINGS.stream().anyMatch(it -> plain.startsWith(variable(it)));
    }

    /// Whether an environment variable of this name can only be meant for this program.
    static boolean isOurs(String variable) {
        return variable.toUpperCase(Locale.ROOT).startsWith("INBRENG_");
    }

    /// The setting of Spring that an environment variable gives; empty when none that an operator may need.
    static Optional<String> ofVariable(String name) {
        String plain = name.toUpperCase(Locale.ROOT);
        return OF_SPRING.stream()
                .filter(it -> variable(it).equals(plain)
                        || variable(it.replace('-', '.')).equals(plain))
                .findFirst()
                .or(() -> Optional.of(name.toLowerCase(Locale.ROOT).replace('_', '.'))
                        .filter(it -> BEGINNINGS.stream().anyMatch(it::startsWith)));
    }

    /// The setting that `name` is the beginning of, or else a near one: it with letters left out, the one whose name
    /// differs least, or the one of ours that ends so.
    static Optional<String> nearest(String name) {
        String plain = Spelling.plain(name);
        return names().filter(it -> !plain.isEmpty() && Spelling.plain(it).startsWith(plain))
                .findFirst()
                .or(() -> Spelling.nearest(name, names().filter(it -> isShortFor(plain, Spelling.plain(it)))))
                .or(() -> Spelling.nearest(name, names()))
                .or(() -> all().stream()
                        .filter(it -> plain.equals("inbreng" + Spelling.plain(it.substring(it.lastIndexOf('.')))))
                        .findFirst());
    }

    private static Stream<String> names() {
        return Stream.concat(all().stream(), OF_SPRING.stream());
    }

    private static boolean isShortFor(String some, String all) {
        int found = 0;
        for (int i = 0; i < all.length() && found < some.length(); i++) {
            found += all.charAt(i) == some.charAt(found) ? 1 : 0;
        }
        return found == some.length();
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

    /// `text` without the secrets that stand in an address within it.
    static String masked(String text) {
        return IN_URL.matcher(text).replaceAll("$1$2$3" + MASK);
    }

    /// `value` as it may be shown: a secret is masked, also one within an address. Of an address that the driver
    /// refuses,
    /// all up to the last `@` is masked, and what follows a `?` behind it is left out.
    static String masked(String name, String value) {
        if (isSecret(name) && !value.isEmpty()) {
            return MASK;
        }
        return value.startsWith("jdbc:postgresql:") && !DatabaseServer.isAddress(value)
                ? value.replaceFirst("(?s)(:postgresql:(?://)?).*@", "$1" + MASK + "@")
                        .replaceFirst("(?s)\\?.*", "")
                : masked(value);
    }
}
