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

/// The names of all settings, and which values nobody may see.
final class SettingNames {

    private static final Pattern SECRET =
            Pattern.compile(".*(?:password|wachtwoord|secret|geheim|token|sleutel|credential).*");
    private static final Pattern IN_URL = Pattern.compile("(?i)((?:password|pwd)=)[^;&]*|(//[^/:@]*:)[^@/]*(?=@)");
    static final String MASK = "********";

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

    /// The setting whose name differs least from `name`, when it is near.
    static Optional<String> nearest(String name) {
        return Spelling.nearest(name, all().stream());
    }

    /// `name` as an environment variable: `INBRENG_AFKEURING_RIJEN`.
    static String variable(String name) {
        return name.replace('.', '_').replace("-", "").toUpperCase(Locale.ROOT);
    }

    static boolean isSecret(String name) {
        return SECRET.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    /// `value` as it may be shown: a secret is masked, also one within an address.
    static String masked(String name, String value) {
        return isSecret(name) && !value.isEmpty() ? MASK : IN_URL.matcher(value).replaceAll("$1$2" + MASK);
    }
}
