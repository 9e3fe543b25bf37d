package nl.vng.inbreng.keuring;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The log on disk, beside the editions: `output/logboek.jsonl`, a line of JSON per deed.
///
/// The hash of the last line that this machine wrote also stands in `var/logboek.kop`, the head: that lines at the end
/// were taken away shows too, unless somebody changes both folders. The log may be ahead of the head, by a crash
/// between the two files, by another machine that writes the same log, or because an older `var` was put back; it may
/// not lack the line of the head. Lines that came after it are only missed by the machine that wrote them.
///
/// Without that file, as after moving to another machine, the log is taken as it is. A head that holds no whole hash,
/// as a crash could leave it before it was renamed into place, says as little as none: who could empty it could remove
/// it too.
///
/// @param output folder with the editions
/// @param var folder of the program's own state, of this machine only
public record LogboekFile(Path output, Path var) {

    public static final String NAME = "logboek.jsonl";

    private static final String HEAD = "logboek.kop";

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /// The log; an empty one when there is none.
    ///
    /// A last line without its end is what a crash left of a deed that was never confirmed: it does not count.
    ///
    /// @throws LogboekException if it is not as it was written
    public Logboek read() throws IOException {
        var regels = new ArrayList<Logregel>();
        for (String line : whole().lines().toList()) {
            regels.add(parse(line, regels.size() + 1));
        }
        var logboek = new Logboek(regels);
        requireHead(logboek);
        return logboek;
    }

    /// Adds a line, and forces it to disk. The caller holds the run lock.
    ///
    /// @return the log with that line
    public Logboek append(Logregel.Daad daad) throws IOException {
        var logboek = read().with(daad);
        var line = JsonMapper.shared().writeValueAsString(logboek.regels().getLast()) + "\n";
        Files.createDirectories(output);
        write(output.resolve(NAME), whole().getBytes(StandardCharsets.UTF_8).length, line);
        remember(logboek.hash());
        return logboek;
    }

    /// Whole or not at all: the head of a moment before is one too.
    private void remember(String hash) throws IOException {
        Files.createDirectories(var);
        Path part = var.resolve(HEAD + ".part");
        write(part, 0, hash + "\n");
        Files.move(part, var.resolve(HEAD), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void write(Path file, long position, String text) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.position(position);
            var buffer = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.truncate(channel.position());
            channel.force(true);
        }
    }

    /// The lines that have their end.
    private String whole() throws IOException {
        Path file = output.resolve(NAME);
        // bytes that are no text become a sign that was not written, and then the hash is another
        var text = Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
        return text.substring(0, text.lastIndexOf('\n') + 1);
    }

    private void requireHead(Logboek logboek) throws IOException {
        Path head = var.resolve(HEAD);
        if (!Files.exists(head)) {
            return;
        }
        // bytes that are no text are no hash either
        var known = new String(Files.readAllBytes(head), StandardCharsets.UTF_8).strip();
        boolean there = logboek.regels().stream().anyMatch(it -> it.hash().equals(known));
        if (HASH.matcher(known).matches() && !there) {
            throw new LogboekException(logboek.regels().size() + 1, "ontbreekt, of het logboek is vervangen");
        }
    }

    private static Logregel parse(String line, int nr) {
        try {
            return JsonMapper.shared().readValue(line, Logregel.class);
        } catch (JacksonException | IllegalArgumentException _) {
            throw new LogboekException(nr, "is niet te lezen");
        }
    }
}
