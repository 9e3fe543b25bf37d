package nl.vng.inbreng.cli;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.vng.inbreng.domain.Provincie;

/// Provincies as people type them: by name, by file name or by CBS code.
final class Provincies {

    private Provincies() {}

    static Optional<Provincie> find(String typed) {
        String plain = plain(typed);
        String meant = plain.equals("friesland") ? Provincie.FRYSLAN.slug() : plain;
        return Arrays.stream(Provincie.values())
                .filter(it -> it.slug().equals(meant) || it.code().equalsIgnoreCase(typed.strip()))
                .findFirst();
    }

    static String names() {
        return Arrays.stream(Provincie.values()).map(Provincie::slug).collect(Collectors.joining(", "));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace(' ', '-')
                .toLowerCase(Locale.ROOT);
    }
}
