package nl.vng.inbreng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Real disks that can be full or read-only, in the place of folders. Only processes started on them see them: each is
/// a tmpfs in a mount namespace. Root is not needed where users may make namespaces.
final class SmallDisks implements AutoCloseable {

    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    private final Process keeper;

    private SmallDisks(Process keeper) {
        this.keeper = keeper;
    }

    /// Whether this system lets us make them.
    static boolean possible() throws InterruptedException {
        try {
            return started(namespace("mount", "-t", "tmpfs", "tmpfs", System.getProperty("java.io.tmpdir")))
                            .waitFor()
                    == 0;
        } catch (IOException _) {
            return false;
        }
    }

    /// A disk for each of `folders`.
    static SmallDisks at(Path... folders) throws Exception {
        var script = new StringBuilder();
        for (Path folder : folders) {
            Files.createDirectories(folder);
            script.append("mount -t tmpfs -o size=64m tmpfs '").append(folder).append("' && ");
        }
        Path ready = Files.createTempFile("schijven", null);
        var keeper = started(namespace("sh", "-c", script + "rm '" + ready + "' && exec sleep 300"));
        while (Files.exists(ready)) {
            if (keeper.waitFor(5, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("the disks could not be made, exit code " + keeper.exitValue());
            }
        }
        return new SmallDisks(keeper);
    }

    /// What to put before a command that uses them.
    List<String> on() {
        var enter = new ArrayList<>(List.of("nsenter", "-t", String.valueOf(keeper.pid()), "-m"));
        if (!ROOT) {
            enter.addAll(List.of("-U", "--preserve-credentials"));
        }
        return enter;
    }

    /// A file on a disk, for who is not on it.
    Path seen(Path file) {
        return Path.of("/proc/" + keeper.pid() + "/root" + file);
    }

    /// Fills a disk, but for `kilobytes`; who writes on it meanwhile may have some of the rest.
    void fill(Path folder, int kilobytes) throws Exception {
        sh("""
                n=$(df -k --output=avail '%1$s' | tail -1)
                head -c $(( (n - %2$d) * 1024 )) /dev/zero 2>/dev/null > '%1$s/vol'
                test $(df -k --output=avail '%1$s' | tail -1) -le %2$d""".formatted(folder, kilobytes));
    }

    void empty(Path folder) throws Exception {
        sh("rm '%s/vol'".formatted(folder));
    }

    /// Makes a disk `ro` or `rw`.
    void remount(Path folder, String how) throws Exception {
        sh("mount -o remount,%s '%s'".formatted(how, folder));
    }

    private void sh(String script) throws Exception {
        var command = new ArrayList<>(on());
        command.addAll(List.of("sh", "-c", script));
        int exit = started(command).waitFor();
        if (exit != 0) {
            throw new IllegalStateException(script + " ended with " + exit);
        }
    }

    private static List<String> namespace(String... inside) {
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
