package nl.vng.inbreng.preview;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A Chromium without a window, driven over its DevTools protocol: no driver and no library is needed.
public final class Browser implements AutoCloseable {

    /// Longest that is waited for anything.
    private static final int SECONDS = 30;

    private final Process process;
    private final WebSocket socket;
    private final String session;
    private final Listener listener;
    private final AtomicInteger last = new AtomicInteger();

    private Browser(Process process, WebSocket socket, Listener listener) {
        this.process = process;
        this.socket = socket;
        this.listener = listener;
        var target = send("", "Target.createTarget", Map.of("url", "about:blank"));
        this.session = send(
                        "",
                        "Target.attachToTarget",
                        Map.of("targetId", target.get("targetId").asString(), "flatten", true))
                .get("sessionId")
                .asString();
        call("Page.enable", Map.of());
        call("Runtime.enable", Map.of());
    }

    /// The browser of this machine; empty when there is none.
    static Optional<Path> installed() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(Path.of(folder)::resolve))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// @param profile an empty folder for what the browser keeps
    public static Browser start(Path program, Path profile) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox", // as root, in a container; it opens our own pages only
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--hide-scrollbars",
                        "--no-first-run",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var listener = new Listener();
        var socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address(process, profile.resolve("DevToolsActivePort")), listener)
                .join();
        return new Browser(process, socket, listener);
    }

    private static URI address(Process process, Path file) throws IOException, InterruptedException {
        for (int i = 0; i < SECONDS * 20; i++) {
            if (Files.exists(file)) {
                var lines = Files.readAllLines(file);
                if (lines.size() == 2) {
                    return URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
                }
            }
            if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
                break;
            }
        }
        process.destroyForcibly();
        throw new IllegalStateException("the browser did not start");
    }

    void size(int width, int height) {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /// Goes to `address` and waits until it is loaded.
    void open(URI address) {
        call("Page.navigate", Map.of("url", address.toString()));
        waitFor("document.readyState === 'complete' && location.href === '" + address + "'", SECONDS);
    }

    /// What `expression` gives; of a promise, what it ends in.
    JsonNode run(String expression) {
        var answer =
                call("Runtime.evaluate", Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(answer.get("exceptionDetails").toString());
        }
        return answer.get("result").path("value");
    }

    /// Waits until `condition` is true; looks each 10 ms.
    ///
    /// @return milliseconds that it took
    long waitFor(String condition, int seconds) {
        long begun = System.nanoTime();
        var met = run("""
                new Promise(done => {
                  const end = Date.now() + %d;
                  const look = () => {
                    let met = false;
                    try { met = Boolean(%s); } catch (e) { met = false; }
                    if (met || Date.now() > end) { done(met); } else { setTimeout(look, 10); }
                  };
                  look();
                })""".formatted(seconds * 1000, condition)).asBoolean();
        if (!met) {
            throw new AssertionError("not within " + seconds + " s: " + condition);
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }

    void screenshot(Path png) throws IOException {
        Files.write(
                png,
                Base64.getDecoder()
                        .decode(call("Page.captureScreenshot", Map.of("format", "png"))
                                .get("data")
                                .asString()));
    }

    private JsonNode call(String method, Map<String, Object> parameters) {
        return send(session, method, parameters);
    }

    private JsonNode send(String to, String method, Map<String, Object> parameters) {
        int id = last.incrementAndGet();
        var answer = new CompletableFuture<JsonNode>();
        listener.waiting.put(id, answer);
        var message = to.isEmpty()
                ? Map.of("id", id, "method", method, "params", parameters)
                : Map.of("id", id, "sessionId", to, "method", method, "params", parameters);
        socket.sendText(JsonMapper.shared().writeValueAsString(message), true).join();
        var node = answer.orTimeout(2L * SECONDS, TimeUnit.SECONDS).join();
        if (node.has("error")) {
            throw new IllegalStateException(method + ": " + node.get("error"));
        }
        return node.get("result");
    }

    /// Lets it end by itself: it then leaves nothing that is still being written.
    @Override
    public void close() {
        socket.sendText("{\"id\":0,\"method\":\"Browser.close\"}", true).join();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Listener implements WebSocket.Listener {

        final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean end) {
            text.append(part);
            if (end) {
                var node = JsonMapper.shared().readTree(text.toString());
                text.setLength(0);
                if (node.has("id")) {
                    var answer = waiting.remove(node.get("id").asInt());
                    if (answer != null) {
                        answer.complete(node);
                    }
                }
            }
            socket.request(1);
            return null;
        }
    }
}
