package nl.vng.inbreng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A real disk of a few kilobytes, that can be full or read-only, in the place of folders. Only processes started
/// on it see it: it is a tmpfs in a mount namespace. Root is not needed where users may make namespaces.
final class SmallDisk implements AutoCloseable {

    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    private final Process keeper;
    private final Path mount;

    private SmallDisk(Process keeper, Path mount) {
        this.keeper = keeper;
        this.mount = mount;
    }

    /// Whether this system lets us make one.
    static boolean possible() {
        try {
            return started(command("true")).waitFor() == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A disk of `kilobytes` that holds what is written in `folders`.
    static SmallDisk at(Path mount, int kilobytes, Path... folders) throws Exception {
        Files.createDirectories(mount);
        var script = new StringBuilder("mount -t tmpfs -o size=%dk tmpfs '%s'".formatted(kilobytes, mount));
        for (Path folder : folders) {
            Files.createDirectories(folder);
            Path part = mount.resolve(folder.getFileName());
            script.append(" && mkdir '%1$s' && mount --bind '%1$s' '%2$s'".formatted(part, folder));
        }
        Path ready = mount.resolveSibling("klaar");
        var keeper = started(command("sh", "-c", script + " && : > '" + ready + "' && exec sleep 300"));
        while (Files.notExists(ready)) {
            if (keeper.waitFor(5, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("the disk could not be made, exit code " + keeper.exitValue());
            }
        }
        Files.delete(ready);
        return new SmallDisk(keeper, mount);
    }

    /// What to put before a command that uses the disk.
    List<String> on() {
        var enter = new ArrayList<>(List.of("nsenter", "-t", String.valueOf(keeper.pid()), "-m"));
        if (!ROOT) {
            enter.addAll(List.of("-U", "--preserve-credentials"));
        }
        return enter;
    }

    /// A file on the disk, for who is not on it.
    Path seen(Path file) {
        return Path.of("/proc/" + keeper.pid() + "/root" + file);
    }

    void resize(int kilobytes) throws Exception {
        sh("mount -o remount,size=%dk '%s'".formatted(kilobytes, mount));
    }

    /// Fills what is left, but for `kilobytes`.
    void fill(int kilobytes) throws Exception {
        sh("rm -f '%1$s/vol'; n=$(df -k --output=avail '%1$s' | tail -1); head -c $(( (n - %2$d) * 1024 )) /dev/zero > '%1$s/vol'"
                .formatted(mount, kilobytes));
    }

    void empty() throws Exception {
        sh("rm -f '%s/vol'".formatted(mount));
    }

    /// Every folder on it has its own switch.
    void readOnly(boolean only, Path folder) throws Exception {
        sh("mount -o remount,bind,%s '%s'".formatted(only ? "ro" : "rw", folder));
    }

    private void sh(String script) throws Exception {
        var command = new ArrayList<>(on());
        command.addAll(List.of("sh", "-c", script));
        int exit = started(command).waitFor();
        if (exit != 0) {
            throw new IllegalStateException(script + " ended with " + exit);
        }
    }

    private static List<String> command(String... inside) {
        var command = new ArrayList<>(ROOT ? List.of("unshare", "-m") : List.of("unshare", "-Urm"));
        command.addAll(Arrays.asList(inside));
        return command;
    }

    private static Process started(List<String> command) throws IOException {
        return new ProcessBuilder(command).inheritIO().start();
    }

    @Override
    public void close() {
        keeper.destroy();
    }
}
