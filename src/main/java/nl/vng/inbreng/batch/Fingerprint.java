package nl.vng.inbreng.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.vng.inbreng.publish.Manifest;

/// What a run is made from; two runs with one fingerprint give the same edition.
///
/// @param invoer SHA-256 per input file, by file name
/// @param sjablonen SHA-256 per template file, by path in the templates folder
/// @param versie version of the program
/// @param code SHA-256 of the program itself, which also changes while the version stays
/// @param instellingen the settings and options that change what is made, as text
record Fingerprint(
        SortedMap<String, String> invoer,
        SortedMap<String, String> sjablonen,
        String versie,
        String code,
        String instellingen) {

    /// 64 hex digits over everything.
    String full() {
        var digest = sha256();
        digest.update(("versie " + versie + " " + code + "\n" + instellingen + "\n").getBytes(StandardCharsets.UTF_8));
        invoer.forEach((name, sum) -> digest.update((sum + " invoer " + name + "\n").getBytes(StandardCharsets.UTF_8)));
        sjablonen.forEach(
                (name, sum) -> digest.update((sum + " sjabloon " + name + "\n").getBytes(StandardCharsets.UTF_8)));
        return hex(digest);
    }

    /// The same, with more that was asked.
    Fingerprint with(String asked) {
        return new Fingerprint(invoer, sjablonen, versie, code, instellingen + asked);
    }

    /// What is not as it was when `earlier` was made, in Dutch.
    List<String> differences(Manifest earlier) {
        var differences = differences(earlier.invoer(), earlier.sjablonen(), earlier.versie(), earlier.code());
        if (earlier.versie().equals(versie) && earlier.code().equals(code) && !isSetAs(earlier)) {
            differences.add("een instelling");
        }
        return differences;
    }

    /// What is not as it is of `other`, in Dutch.
    List<String> differences(Fingerprint other) {
        var differences = differences(other.invoer, other.sjablonen, other.versie, other.code);
        if (!instellingen.equals(other.instellingen)) {
            differences.add("de instellingen (hier %s; daar %s)".formatted(instellingen, other.instellingen));
        }
        return differences;
    }

    private List<String> differences(
            SortedMap<String, String> invoer, SortedMap<String, String> sjablonen, String versie, String code) {
        var differences = new ArrayList<String>();
        changed(invoer, this.invoer).forEach(it -> differences.add("invoer " + it));
        changed(sjablonen, this.sjablonen).forEach(it -> differences.add("sjabloon " + it));
        if (!versie.equals(this.versie) || !code.equals(this.code)) {
            differences.add("het programma");
        }
        return differences;
    }

    /// Whether the settings that change what is made are those of `earlier`; what that was to correct is no setting.
    private boolean isSetAs(Manifest earlier) {
        var rectificeert = earlier.rectificeert();
        var correcting =
                rectificeert == null ? "" : Rectificatie.of(rectificeert).asked();
        var set =
                new Fingerprint(earlier.invoer(), earlier.sjablonen(), earlier.versie(), earlier.code(), instellingen);
        return set.full().equals(earlier.vingerafdruk())
                || set.with(correcting).full().equals(earlier.vingerafdruk());
    }

    private static List<String> changed(SortedMap<String, String> was, SortedMap<String, String> now) {
        var names = new TreeSet<>(was.keySet());
        names.addAll(now.keySet());
        return names.stream()
                .filter(it -> !Objects.equals(was.get(it), now.get(it)))
                .toList();
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /// SHA-256 of each file under `templates`, hidden files left out.
    static SortedMap<String, String> templates(Path templates) throws IOException {
        var sums = new TreeMap<String, String>();
        try (var files = Files.walk(templates)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path name = templates.relativize(file);
                if (!name.getFileName().toString().startsWith(".")) {
                    sums.put(
                            name.toString().replace('\\', '/'),
                            HexFormat.of().formatHex(sha256().digest(Files.readAllBytes(file))));
                }
            }
        }
        return sums;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
