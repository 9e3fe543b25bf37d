package nl.vng.inbreng.preview;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import nl.vng.inbreng.preview.Workshop.Part;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The preview while it runs: a server on 127.0.0.1 and an eye on the folders.
public final class Preview implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Preview.class);
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int PAGES_OPEN = 40;
    private static final int HEARTBEAT_SECONDS = 15;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Versions versions = new Versions();
    private final Semaphore listeners = new Semaphore(PAGES_OPEN);
    private final Workshop workshop;
    private final Site site;
    private final Guard guard;
    private final Watch watch;

    private Preview(PreviewRequest request, Archive archive) throws IOException {
        workshop = new Workshop(request, archive);
        site = new Site(workshop, versions);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), request.poort()), 0);
        guard = new Guard(server.getAddress().getPort());
        try {
            watch = Watch.start(request.input(), request.templates(), this::changed);
        } catch (IOException e) {
            server.stop(0);
            throw e;
        }
        workshop.read(Part.EXPORTS);
        workshop.read(Part.TEMPLATES);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /// Reads the exports and begins to serve; exports or texts with mistakes are shown as such.
    ///
    /// @throws java.net.BindException if the port is taken
    public static Preview start(PreviewRequest request, Archive archive) throws IOException {
        return new Preview(request, archive);
    }

    /// Where to look.
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private void changed(Set<Part> parts) {
        parts.forEach(workshop::read);
        versions.next();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var refusal = guard.refusal(exchange);
            var path = exchange.getRequestURI().getRawPath();
            if (refusal.isPresent()) {
                send(exchange, refusal.get());
            } else if (path.equals("/gebeurtenissen")) {
                tell(exchange);
            } else {
                send(exchange, site.reply(path));
            }
        } catch (RuntimeException e) {
            LOG.error("a request failed", e);
            throw e;
        }
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        headers(exchange, reply);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(reply.status(), head ? -1 : reply.body().length);
        if (!head) {
            exchange.getResponseBody().write(reply.body());
        }
    }

    private static void headers(HttpExchange exchange, Reply reply) {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", reply.type());
        headers.set("Content-Security-Policy", reply.policy());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cache-Control", "no-store");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
    }

    /// Sends the version now, and each next one as soon as it is there.
    private void tell(HttpExchange exchange) throws IOException {
        if (!listeners.tryAcquire()) {
            send(exchange, Reply.refused(503, "Er staan te veel vensters open. Sluit er een paar."));
            return;
        }
        try {
            headers(exchange, Reply.file("text/event-stream; charset=utf-8", new byte[0]));
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(200, head ? -1 : 0);
            long seen = 0;
            while (!head) {
                long now = versions.after(seen, HEARTBEAT_SECONDS);
                var message = now == seen ? ": nog hier\n\n" : "data: " + now + "\n\n";
                exchange.getResponseBody().write(message.getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
                seen = now;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // the preview ends
        } finally {
            listeners.release();
        }
    }

    @Override
    public void close() throws IOException {
        watch.close();
        threads.shutdownNow();
        server.stop(0);
        threads.close();
    }
}
