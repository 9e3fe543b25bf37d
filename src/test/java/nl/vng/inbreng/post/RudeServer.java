package nl.vng.inbreng.post;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/// An SMTP server that does one thing wrong, the same in every conversation.
public final class RudeServer implements AutoCloseable {

    /// What it does wrong.
    public enum Habit {
        NEVER_GREETS,
        DROPS_AT_GREETING,
        RCPT_451,
        RCPT_550,
        DATA_452,
        DATA_554,
        DROPS_IN_DATA,
        DROPS_AFTER_DATA,
        HANGS_AFTER_DATA
    }

    private final ServerSocket socket;
    private final Habit habit;
    private final AtomicInteger read = new AtomicInteger();

    public RudeServer(Habit habit) throws IOException {
        this.habit = habit;
        this.socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /// How many messages it has read to their end.
    public int read() {
        return read.get();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var line = socket.accept()) {
                talk(line);
            } catch (IOException _) {
                // the other side hung up, or the test is over
            }
        }
    }

    private void talk(Socket line) throws IOException {
        var in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.ISO_8859_1));
        if (habit == Habit.NEVER_GREETS) {
            in.readLine(); // until the other side gives up
            return;
        }
        if (habit == Habit.DROPS_AT_GREETING) {
            return;
        }
        say(line, "220 rude");
        for (var command = in.readLine(); command != null; command = in.readLine()) {
            switch (command.substring(0, 4)) {
                case "RCPT" ->
                    say(line, habit == Habit.RCPT_451 ? "451 later" : habit == Habit.RCPT_550 ? "550 never" : "250 ok");
                case "DATA" -> {
                    say(line, "354 go");
                    if (habit == Habit.DROPS_IN_DATA) {
                        return;
                    }
                    while (!".".equals(in.readLine())) {
                        // the message
                    }
                    read.incrementAndGet();
                    switch (habit) {
                        case DATA_452 -> say(line, "452 full");
                        case DATA_554 -> say(line, "554 never");
                        case HANGS_AFTER_DATA -> in.readLine();
                        default -> {
                            return;
                        }
                    }
                }
                default -> say(line, "250 ok");
            }
        }
    }

    private static void say(Socket line, String text) {
        try {
            line.getOutputStream().write((text + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            line.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
