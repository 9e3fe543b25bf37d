package nl.vng.inbreng.preview;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Whether a request comes from a browser on this computer that was pointed here by its user.
///
/// A website elsewhere can have a name of its own lead to 127.0.0.1, and then send a browser here: such a request
/// carries that name as its host.
final class Guard {

    private final Set<String> hosts;

    Guard(int poort) {
        this.hosts = Set.of("127.0.0.1:" + poort, "localhost:" + poort);
    }

    /// Why `exchange` is not answered; empty when it is.
    Optional<Reply> refusal(HttpExchange exchange) {
        var headers = exchange.getRequestHeaders();
        if (!Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
            return Optional.of(Reply.refused(405, "Hier kunt u alleen lezen."));
        }
        var address = exchange.getRequestURI();
        if (address.isAbsolute() || address.getRawAuthority() != null) {
            return Optional.of(Reply.refused(400, "Dit adres is niet van dit programma."));
        }
        if (!isOurs(headers)) {
            return Optional.of(Reply.refused(
                    421,
                    "Dit voorbeeld is alleen te bekijken op deze computer, op het adres dat het programma noemt."));
        }
        if (isFromElsewhere(headers)) {
            return Optional.of(Reply.refused(403, "Een andere website mag dit voorbeeld niet openen."));
        }
        return Optional.empty();
    }

    private boolean isOurs(Headers headers) {
        var host = headers.getOrDefault("Host", List.of());
        return host.size() == 1 && hosts.contains(host.getFirst());
    }

    private static boolean isFromElsewhere(Headers headers) {
        return headers.getOrDefault("Sec-Fetch-Site", List.of()).stream()
                .anyMatch(it -> !it.equals("same-origin") && !it.equals("none"));
    }
}
