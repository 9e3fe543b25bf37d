package nl.vng.inbreng.cli;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;

/// A mail server that takes all.
final class GreenMailServer implements AutoCloseable {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    GreenMailServer() {
        server.start();
    }

    int port() {
        return server.getSmtp().getPort();
    }

    MimeMessage[] received() {
        return server.getReceivedMessages();
    }

    /// To whom, in order; the report of a night is to nobody of them.
    List<String> readers() {
        return Arrays.stream(received())
                .map(Letter::to)
                .filter(it -> !it.equals("ik@example.nl"))
                .toList();
    }

    @Override
    public void close() {
        server.stop();
    }
}
