package nl.vng.inbreng.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.vng.inbreng.domain.UnwritableException;
import org.jspecify.annotations.Nullable;

/// A folder that appears whole or not at all: an edition, or a set that is not one.
///
/// Has state. Files go into `.<name>.tmp` beside the final place, are forced to disk, and the folder is renamed on
/// the same file system by [#seal] or [#setAside]. A leftover of an interrupted run is cleared on opening.
public final class Edition {

    private final Path folder;
    private final Path staging;
    private final SortedMap<String, String> sums = new TreeMap<>();

    private Edition(Path folder, Path staging) {
        this.folder = folder;
        this.staging = staging;
    }

    /// Opens the staging folder of `folder`, empty.
    ///
    /// @throws UnwritableException if the disk does not let it
    public static Edition open(Path folder) throws IOException {
        Path staging = folder.resolveSibling("." + folder.getFileName() + ".tmp");
        var edition = new Edition(folder, staging);
        edition.onDisk(() -> {
            deleteTree(staging);
            Files.createDirectories(staging);
        });
        return edition;
    }

    /// Writes a file and forces it to disk.
    ///
    /// @param name path in the edition, with `/`
    /// @throws UnwritableException if the disk does not let it; nothing of what was added is left then
    public void add(String name, byte[] bytes) throws IOException {
        Path file = staging.resolve(name).normalize();
        if (!file.startsWith(staging)) {
            throw new IllegalArgumentException("file outside the edition: " + name);
        }
        onDisk(() -> {
            Files.createDirectories(file.getParent());
            write(file, bytes);
        });
        sums.put(name, Sha256.of(bytes));
    }

    /// Something that the disk may refuse.
    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }

    /// A disk that is full is given back at once what was written so far: the database may need it to say so.
    private void onDisk(Writing writing) throws IOException {
        try {
            writing.run();
        } catch (NoSuchFileException | FileAlreadyExistsException e) {
            throw e; // another process was here; that is not the disk
        } catch (IOException e) {
            try {
                deleteTree(staging);
            } catch (IOException kept) {
                e.addSuppressed(kept);
            }
            throw new UnwritableException(folder.toAbsolutePath().resolveSibling(""), e);
        }
    }

    /// Writes a file that does not exist yet, and forces it to disk.
    static void write(Path file, byte[] bytes) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    /// Where its files are until it is sealed or set aside.
    public Path staging() {
        return staging;
    }

    /// Copies every file of `from`, if it exists, into the folder `name`.
    public void addFolder(String name, Path from) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (var files = Files.list(from)) {
            for (Path file : files.sorted().toList()) {
                add(name + "/" + file.getFileName(), Files.readAllBytes(file));
            }
        }
    }

    /// SHA-256 of each file so far, by name.
    public SortedMap<String, String> sums() {
        return new TreeMap<>(sums);
    }

    /// Adds `SHA256SUMS` and renames the folder into place.
    ///
    /// @return the folder
    /// @throws FileAlreadyExistsException if the folder exists: an edition is never overwritten
    public Path seal() throws IOException {
        if (Files.exists(folder)) {
            throw new FileAlreadyExistsException(folder.toString());
        }
        return finish(folder);
    }

    /// Renames the folder to `place`, where it takes the place of an earlier one: for what is not an edition.
    public Path setAside(Path place) throws IOException {
        Path old = place.resolveSibling("." + place.getFileName() + ".oud");
        deleteTree(old);
        if (Files.exists(place)) {
            Files.move(place, old, StandardCopyOption.ATOMIC_MOVE);
        }
        finish(place);
        deleteTree(old);
        return place;
    }

    private Path finish(Path place) throws IOException {
        add(Sums.NAME, Sums.text(sums).getBytes(StandardCharsets.UTF_8));
        onDisk(() -> {
            try (var folders = Files.walk(staging)) {
                for (Path it : folders.filter(Files::isDirectory).toList()) {
                    force(it);
                }
            }
        });
        Files.move(staging, place, StandardCopyOption.ATOMIC_MOVE);
        force(place.getParent());
        return place;
    }

    /// Forces a folder's list of names to disk, where the file system can.
    static void force(@Nullable Path folder) throws IOException {
        if (folder == null || System.getProperty("os.name", "").startsWith("Windows")) {
            return;
        }
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    static void deleteTree(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        List<Path> all;
        try (var files = Files.walk(tree)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path it : all) {
            Files.delete(it);
        }
    }
}
