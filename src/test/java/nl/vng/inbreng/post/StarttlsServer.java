package nl.vng.inbreng.post;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/// Stands before an SMTP server and encrypts the line when the other side asks for it.
public final class StarttlsServer implements AutoCloseable {

    private static final char[] PASSWORD = "changeit".toCharArray();

    private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final int behind;
    private final SSLContext tls;

    /// @param behind port of the server behind it
    /// @param keys a key store, as [#keys] makes it
    public StarttlsServer(int behind, Path keys) throws IOException, GeneralSecurityException {
        this.behind = behind;
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD);
        }
        var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, PASSWORD);
        tls = SSLContext.getInstance("TLS");
        tls.init(factory.getKeyManagers(), null, null);
        Thread.ofVirtual().start(this::serve);
    }

    /// A new key with a certificate of its own.
    ///
    /// @param name who it is for: `ip:127.0.0.1`
    public static Path keys(Path file, String name) throws IOException, InterruptedException {
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "mail",
                        "-keyalg",
                        "EC",
                        "-validity",
                        "2",
                        "-dname",
                        "CN=mail",
                        "-ext",
                        "san=" + name,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .start();
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException(
                    new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
        return file;
    }

    public int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var line = socket.accept();
                    var server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
                talk(line, server);
            } catch (IOException _) {
                // the other side hung up, or the test is over
            }
        }
    }

    private void talk(Socket line, Socket server) throws IOException {
        var replies = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.ISO_8859_1));
        say(line.getOutputStream(), replies.readLine());
        for (var command = command(line.getInputStream());
                !command.isEmpty();
                command = command(line.getInputStream())) {
            if (command.equals("STARTTLS")) {
                say(line.getOutputStream(), "220 go");
                encrypted(line, server);
                return;
            }
            say(server.getOutputStream(), command);
            var reply = replies.readLine();
            say(line.getOutputStream(), reply);
            if (command.startsWith("EHLO")) { // its first line is a name and no extension
                say(line.getOutputStream(), "250-STARTTLS");
            }
            while (reply.length() > 3 && reply.charAt(3) == '-') {
                reply = replies.readLine();
                say(line.getOutputStream(), reply);
            }
        }
    }

    private void encrypted(Socket line, Socket server) throws IOException {
        try (var socket = (SSLSocket) tls.getSocketFactory().createSocket(line, null, line.getPort(), true)) {
            socket.setUseClientMode(false);
            socket.startHandshake();
            Thread.ofVirtual().start(() -> copy(server, socket));
            socket.getInputStream().transferTo(server.getOutputStream());
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException _) {
            // the conversation is over
        }
    }

    /// One line, and not a byte of what is encrypted after it.
    private static String command(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int it = in.read(); it >= 0 && it != '\n'; it = in.read()) {
            line.append((char) it);
        }
        return line.toString().strip();
    }

    private static void say(OutputStream out, String text) throws IOException {
        out.write((text + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }
}
