package nl.vng.inbreng.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeTest {

    private static final Map<String, String> FILES = Map.of(
            "BOOT-INF/classes/nl/vng/inbreng/Inbreng.class", "drempel 10",
            "BOOT-INF/classes/kengetallen.csv", "sleutel;waarde",
            "BOOT-INF/lib/openpdf-3.0.5.jar", "library");

    @TempDir
    Path folder;

    @Test
    void twoBuildsOfTheSameFilesAreTheSameWheneverAndWhereverTheyWereMade() throws Exception {
        Path elsewhere = Files.createDirectories(folder.resolve("elders"));

        assertThat(code(jar(elsewhere, FILES, 1_000_000_000_000L))).isEqualTo(code(jar(folder, FILES, 0)));
    }

    @Test
    void aClassAResourceOrALibraryThatChangesChangesIt() throws Exception {
        String before = code(jar(folder, FILES, 0));

        for (String name : FILES.keySet()) {
            var changed = new TreeMap<>(FILES);
            changed.put(name, new StringBuilder(FILES.get(name)).reverse().toString());
            assertThat(code(jar(folder, changed, 0))).as(name).isNotEqualTo(before);
        }
    }

    @Test
    void aLibraryOfAnotherVersionChangesIt() throws Exception {
        var newer = new TreeMap<>(FILES);
        newer.put("BOOT-INF/lib/openpdf-3.0.6.jar", newer.remove("BOOT-INF/lib/openpdf-3.0.5.jar"));

        assertThat(code(jar(folder, newer, 0))).isNotEqualTo(code(jar(folder, FILES, 0)));
    }

    @Test
    void aFolderOfClassesCountsAsAJarDoes() throws Exception {
        Path classes = folder.resolve("classes");
        for (var file : FILES.entrySet()) {
            Path path = classes.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }

        assertThat(code(classes)).isEqualTo(code(jar(folder, FILES, 0)));
        Files.writeString(classes.resolve("BOOT-INF/classes/kengetallen.csv"), "sleutel;WAARDE");
        assertThat(code(classes)).isNotEqualTo(code(jar(folder, FILES, 0)));
    }

    @Test
    void whatIsOnTheClassPathAndIsNotThereDoesNoHarm() throws Exception {
        Path jar = jar(folder, FILES, 0);

        assertThat(Code.sha256(jar + File.pathSeparator + folder.resolve("weg")))
                .isEqualTo(code(jar));
    }

    private static String code(Path place) throws IOException {
        return Code.sha256(place.toString());
    }

    private static Path jar(Path folder, Map<String, String> files, long millis) throws IOException {
        Path jar = folder.resolve("inbreng.jar");
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setLastModifiedTime(FileTime.fromMillis(millis));
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return jar;
    }
}
