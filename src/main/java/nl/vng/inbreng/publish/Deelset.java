package nl.vng.inbreng.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// What of an edition may be shared, as a folder and as a zip of it: the same bytes on another day.
///
/// @param naam name of the folder, and of the zip without its extension
/// @param dag the time that every file of the zip has
/// @param bestanden content per file
public record Deelset(String naam, LocalDate dag, SortedMap<String, byte[]> bestanden) {

    public Deelset {
        bestanden = new TreeMap<>(bestanden);
    }

    /// Writes folder and zip under `naar`, each whole or not at all.
    ///
    /// @return whether they were written; not when they stood there already, the same
    /// @throws IOException if there is a folder with other content, or nothing can be written
    public boolean write(Path naar) throws IOException {
        Path map = naar.resolve(naam);
        Path zip = naar.resolve(naam + ".zip");
        var all = new TreeMap<>(bestanden);
        all.put(Sums.NAME, sums());
        byte[] zipped = zip(all);
        boolean folderStands = Files.exists(map);
        if (folderStands && !holds(map, all)) {
            throw new DeelsetException(map);
        }
        boolean zipStands =
                Files.isRegularFile(zip) && Sha256.of(Files.readAllBytes(zip)).equals(Sha256.of(zipped));
        if (folderStands && zipStands) {
            return false;
        }
        Files.createDirectories(naar);
        if (!folderStands) {
            Path half = naar.resolve("." + naam + ".tmp");
            Edition.deleteTree(half);
            for (var it : all.entrySet()) {
                Path file = half.resolve(it.getKey());
                Files.createDirectories(file.getParent());
                Edition.write(file, it.getValue());
            }
            Files.move(half, map, StandardCopyOption.ATOMIC_MOVE);
        }
        Path half = naar.resolve("." + naam + ".zip.tmp");
        Files.deleteIfExists(half);
        Edition.write(half, zipped);
        Files.move(half, zip, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return true;
    }

    private byte[] sums() {
        var sums = new TreeMap<String, String>();
        bestanden.forEach((name, content) -> sums.put(name, Sha256.of(content)));
        return Sums.text(sums).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] zip(SortedMap<String, byte[]> all) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var it : all.entrySet()) {
                var entry = new ZipEntry(naam + "/" + it.getKey());
                entry.setTimeLocal(dag.atStartOfDay());
                zip.putNextEntry(entry);
                zip.write(it.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static boolean holds(Path map, SortedMap<String, byte[]> all) throws IOException {
        var found = new TreeMap<String, String>();
        try (var files = Files.walk(map)) {
            for (Path it : files.filter(Files::isRegularFile).toList()) {
                found.put(map.relativize(it).toString().replace('\\', '/'), Sha256.of(Files.readAllBytes(it)));
            }
        }
        var expected = new TreeMap<String, String>();
        all.forEach((name, content) -> expected.put(name, Sha256.of(content)));
        return found.equals(expected);
    }
}
