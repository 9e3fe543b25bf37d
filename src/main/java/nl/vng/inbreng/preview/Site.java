package nl.vng.inbreng.preview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// Every address that the preview has. An address is only ever compared with those that exist.
final class Site {

    private static final String DOCUMENT = "/document/";

    private final Workshop workshop;
    private final Versions versions;
    private final Map<String, Reply> files = Map.of(
            "/bekijk.css", Reply.file("text/css; charset=utf-8", resource("bekijk.css")),
            "/bekijk.js", Reply.file("text/javascript; charset=utf-8", resource("bekijk.js")));

    Site(Workshop workshop, Versions versions) {
        this.workshop = workshop;
        this.versions = versions;
    }

    /// @param path as it was sent, nothing decoded
    Reply reply(String path) {
        var file = files.get(path);
        if (file != null) {
            return file;
        }
        if (path.equals("/")) {
            long version = versions.now();
            return Reply.page(200, ListPage.of(workshop, version));
        }
        if (path.startsWith(DOCUMENT)) {
            return document(path.substring(DOCUMENT.length())).orElseGet(Site::unknown);
        }
        return unknown();
    }

    private Optional<Reply> document(String name) {
        long version = versions.now(); // before the making: a save meanwhile is then seen as new
        return workshop.entry(name)
                .map(it -> Reply.page(200, DocumentPage.of(workshop.view(it), version)))
                .or(() -> made(name, ".html", it -> twin(it.report().html())))
                .or(() -> made(name, ".pdf", it -> Reply.pdf(it.report().pdf())));
    }

    private Optional<Reply> made(String name, String extension, Function<View.Made, Reply> reply) {
        return name.endsWith(extension)
                ? workshop.entry(name.substring(0, name.length() - extension.length()))
                        .map(workshop::view)
                        .flatMap(it -> Optional.ofNullable(it.made()))
                        .map(reply)
                : Optional.empty();
    }

    private static Reply twin(String html) {
        int from = html.indexOf("<style>") + "<style>".length();
        return Reply.document(html, sha256(html.substring(from, html.indexOf("</style>", from))));
    }

    private static Reply unknown() {
        return Reply.page(404, Html.page("Niet gevonden", """
                <header><h1>Niet gevonden</h1></header>
                <main><p>Dit document bestaat niet. <a href="/">Naar alle documenten</a></p></main>
                """));
    }

    private static byte[] resource(String name) {
        try (var in = Objects.requireNonNull(Site.class.getResourceAsStream("/preview/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
