package nl.vng.inbreng.post;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// An SMTP server that treats each reader by the first word of the address: `bad-` is unknown, `refused-` is refused
/// after the message, `slow-` is asked to wait twice, `full-` always, `drop-` hears nothing after the whole message.
public final class MoodyServer implements AutoCloseable {

    /// A message that was taken.
    ///
    /// @param aan the reader
    /// @param messageId its Message-ID
    public record Taken(String aan, String messageId) {}

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final List<Taken> dropped = new CopyOnWriteArrayList<>();
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();

    public MoodyServer() throws IOException {
        Thread.ofVirtual().start(this::serve);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /// What was taken and answered so, in order.
    public List<Taken> taken() {
        return List.copyOf(taken);
    }

    /// What was read to its end and never answered.
    public List<Taken> dropped() {
        return List.copyOf(dropped);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var line = socket.accept();
                Thread.ofVirtual().start(() -> converse(line));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void converse(Socket line) {
        try (line) {
            talk(line);
        } catch (IOException _) {
            // the other side is gone: that is what happens to a process that is killed
        }
    }

    private void talk(Socket line) throws IOException {
        var in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.ISO_8859_1));
        say(line, "220 moody");
        String reader = "";
        for (var command = in.readLine(); command != null; command = in.readLine()) {
            switch (command.substring(0, 4).toUpperCase(java.util.Locale.ROOT)) {
                case "RCPT" -> {
                    reader = command.substring(command.indexOf('<') + 1, command.indexOf('>'));
                    say(
                            line,
                            reader.startsWith("bad-")
                                    ? "550 5.1.1 unknown"
                                    : isAskedToWait(reader) ? "451 4.2.0 later" : "250 ok");
                }
                case "DATA" -> {
                    say(line, "354 go");
                    var message = new Taken(reader, messageId(in));
                    if (reader.startsWith("drop-")) {
                        dropped.add(message);
                        return;
                    }
                    if (reader.startsWith("refused-")) {
                        say(line, "554 5.6.0 never");
                    } else {
                        taken.add(message);
                        say(line, "250 taken");
                    }
                }
                case "QUIT" -> {
                    say(line, "221 bye");
                    return;
                }
                default -> say(line, "250 ok");
            }
        }
    }

    private boolean isAskedToWait(String reader) {
        int times = asked.computeIfAbsent(reader, _ -> new AtomicInteger()).incrementAndGet();
        return reader.startsWith("full-") || (reader.startsWith("slow-") && times <= 2);
    }

    private static String messageId(BufferedReader in) throws IOException {
        var id = "";
        for (var line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                throw new IOException("the message broke off");
            }
            if (line.startsWith("Message-ID:") && id.isEmpty()) {
                var rest = line.substring("Message-ID:".length()).strip();
                id = rest.isEmpty() ? String.valueOf(in.readLine()).strip() : rest; // a long header is folded
            }
        }
        return id;
    }

    private static void say(Socket line, String text) throws IOException {
        line.getOutputStream().write((text + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        line.getOutputStream().flush();
    }

    /// Addresses that were taken more than once.
    public List<String> twice() {
        var seen = new ArrayList<String>();
        var twice = new ArrayList<String>();
        for (var it : taken) {
            if (seen.contains(it.aan())) {
                twice.add(it.aan());
            }
            seen.add(it.aan());
        }
        return twice;
    }
}
