package nl.vng.inbreng.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.vng.inbreng.verschil.Inhoud;
import nl.vng.inbreng.verschil.Waarde;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PreviewTest {

    @TempDir
    private static Path folder;

    private static Previewed previewed;
    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws Exception {
        var edition = new Inhoud(
                LocalDate.of(2025, 1, 30),
                7,
                true,
                List.of(
                        new Waarde("PV26", "opvang.tekort", "4.001", false, "2025-01-30"),
                        new Waarde("PV26", "opvang.opgave", "<script>alert(1)</script>", false, "2025-01-30")),
                List.of());
        previewed = Previewed.start(folder.resolve("huis"), Optional.of(edition));
    }

    @AfterAll
    static void stop() throws IOException {
        previewed.close();
    }

    @Test
    void showsTheDocumentWithFiguresChecksChangesAndHowItIsReadAloud() throws Exception {
        var page = get("document/provincie/utrecht");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<iframe src=\"/document/provincie/utrecht.html\"")
                .contains("Alles is in orde.")
                .contains(
                        "<th scope=\"row\">Tekort <code>${opvang.<wbr>tekort}</code></th><td class=\"getal\">3.918</td>"
                                + "<td class=\"getal\"><strong>4.001</strong></td><td>opvangcapaciteit_<wbr>2025-01-30.csv</td>"
                                + "<td>30 januari 2025</td>")
                .contains("Vergeleken met 30 januari 2025 (editie 7)")
                .contains("Tekort: was 4.001, nu 3.918")
                .contains("<span class=\"rol\">kop 1</span> Opvang in de provincie Utrecht")
                .contains("In de exports: ");
        assertThat(get("document/provincie/utrecht.html").body()).contains("<h1>Opvang in de provincie Utrecht</h1>");
        assertThat(get("document/provincie/utrecht.pdf").body()).startsWith("%PDF-");
    }

    @Test
    void namesEveryDocument() throws Exception {
        assertThat(get("").body())
                .contains(
                        "href=\"/document/landelijk\"",
                        "href=\"/document/provincie/zeeland\"",
                        "href=\"/document/spreekkaart/limburg\"",
                        "href=\"/document/gemeente/gm0363-amsterdam\"");
    }

    @Test
    void writesWhatComesFromAFileAsTextOnly() throws Exception {
        assertThat(get("document/provincie/utrecht").body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>");
    }

    @Test
    void allowsABrowserNothingBesideItsOwnFiles() throws Exception {
        for (String path : new String[] {"", "document/landelijk", "document/landelijk.html", "bekijk.js", "x"}) {
            var headers = get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .startsWith("default-src 'none'")
                    .doesNotContain("unsafe", "http", "*");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
            assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:PORT",
                "127.0.0.1",
                "127.0.0.1:1",
                "[::1]:PORT",
                "127.0.0.1:PORT.evil.example",
                ""
            })
    void answersNoOtherHost(String host) throws Exception {
        assertThat(raw("GET / HTTP/1.1\r\nHost: " + host.replace("PORT", "" + previewed.poort())))
                .startsWith("HTTP/1.1 421 ")
                .contains("alleen te bekijken op deze computer")
                .doesNotContain("Utrecht");
    }

    @Test
    void answersNeitherWithoutAHostNorWithTwo() throws Exception {
        assertThat(raw("GET / HTTP/1.1\r\nAccept: */*")).doesNotStartWith("HTTP/1.1 200");
        assertThat(raw("GET / HTTP/1.1\r\n" + host() + "\r\nHost: evil.example"))
                .startsWith("HTTP/1.1 421 ");
    }

    @Test
    void answersOnLocalhostToo() throws Exception {
        assertThat(raw("GET / HTTP/1.1\r\nHost: localhost:" + previewed.poort()))
                .startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "get"})
    void onlyReads(String method) throws Exception {
        assertThat(raw(method + " / HTTP/1.1\r\n" + host() + "\r\nContent-Length: 0"))
                .startsWith("HTTP/1.1 405 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void isNotOpenedByAnotherWebsite(String site) throws Exception {
        assertThat(raw("GET / HTTP/1.1\r\n" + host() + "\r\nSec-Fetch-Site: " + site))
                .startsWith("HTTP/1.1 403 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/document/../../templates/tekst/provincie-stand.md",
                "/document/%2e%2e/%2e%2e/input/debat.yaml",
                "/document/..%2f..%2finput%2fdebat.yaml",
                "/document/onbekend",
                "/document/landelijk.ftlh",
                "/document/",
                "/templates/tekst/provincie-stand.md",
                "/input/debat.yaml",
                "/bekijk.css/../bekijk.js",
                "/document/provincie%2Futrecht",
                "/etc/passwd"
            })
    void servesNoFile(String path) throws Exception {
        assertThat(raw("GET " + path + " HTTP/1.1\r\n" + host()))
                .startsWith("HTTP/1.1 404 ")
                .contains("Dit document bestaat niet.");
    }

    @Test
    void servesNoOtherAddressAsAProxyWould() throws Exception {
        assertThat(raw("GET http://evil.example/ HTTP/1.1\r\n" + host())).startsWith("HTTP/1.1 400 ");
        assertThat(raw("GET //evil.example/ HTTP/1.1\r\n" + host())).startsWith("HTTP/1.1 400 ");
    }

    @Test
    void staysUpAfterAHeaderWithoutEnd() throws Exception {
        assertThat(raw("GET / HTTP/1.1\r\n" + host() + "\r\nX-Lang: " + "a".repeat(1_000_000)))
                .doesNotStartWith("HTTP/1.1 200");
        assertThat(get("").statusCode()).isEqualTo(200);
    }

    @Test
    void givesOnlyTheHeadWhenThatIsAsked() throws Exception {
        assertThat(raw("HEAD /document/landelijk HTTP/1.1\r\n" + host()))
                .startsWith("HTTP/1.1 200 ")
                .doesNotContain("<html");
    }

    @Test
    void listensOnNoOtherInterface() throws Exception {
        for (var network : NetworkInterface.networkInterfaces().toList()) {
            for (InetAddress address : network.inetAddresses().toList()) {
                if (address instanceof Inet4Address && !address.isLoopbackAddress()) {
                    assertThatThrownBy(() -> new Socket(address, previewed.poort()).close())
                            .isInstanceOf(ConnectException.class);
                }
            }
        }
        try (var socket = new Socket("127.0.0.1", previewed.poort())) {
            assertThat(socket.isConnected()).isTrue();
        }
    }

    @Test
    void tellsOfASaveAndOfItsMistakes() throws Exception {
        try (Stream<String> events = BROWSER.send(
                        HttpRequest.newBuilder(previewed.page("gebeurtenissen")).build(), BodyHandlers.ofLines())
                .body()) {
            var lines = events.filter(it -> it.startsWith("data: ")).iterator();
            lines.next();

            previewed.append("vragen/1a.md", "Dit zijn 1234 plekken.");
            assertThat(next(lines)).isTrue();
            assertThat(get("document/landelijk").body())
                    .contains("<strong>Dit document kan zo niet worden gemaakt</strong>: ")
                    .contains("templates/vragen/1a.md, regel ")
                    .contains("“1234” staat vast in de tekst")
                    .contains("<span class=\"alleen-voorlezen\">hier: </span>Dit zijn 1234 plekken.");
            assertThat(get("").body()).contains("Landelijke brief</a> <strong class=\"nee\">");

            Files.copy(Path.of("templates/vragen/1a.md"), previewed.home().resolve("nieuw.md"));
            Files.move(
                    previewed.home().resolve("nieuw.md"),
                    previewed.template("vragen/1a.md"),
                    StandardCopyOption.REPLACE_EXISTING);
            assertThat(next(lines)).isTrue();
            assertThat(get("document/landelijk").body()).contains("Alles is in orde.");
        }
    }

    @Test
    void showsAMistakeInATemplateAtItsLine() throws Exception {
        var template = previewed.template("gemeente/document.ftlh");
        var good = Files.readString(template);
        try {
            awaitChange(() -> Files.writeString(template, "${bestaatNiet}\n" + good));
            assertThat(get("document/gemeente/gm0344-utrecht").body())
                    .contains("templates/gemeente/document.ftlh, regel 1")
                    .contains("hier: </span>${bestaatNiet}")
                    .contains("Dit document kon nog niet worden gemaakt.")
                    .doesNotContain("Exception", "\tat ");
        } finally {
            awaitChange(() -> Files.writeString(template, good));
        }
    }

    @Test
    void aTopicOfTheDebateThatThereIsNotIsToldUntilThereIsATextForIt() throws Exception {
        var debat = previewed.home().resolve("input/debat.yaml");
        var good = Files.readString(debat);
        var topic = previewed.template("tekst/onderwerp-7.md");
        try {
            awaitChange(() -> Files.writeString(debat, good + "onderwerpen: 1, 7\n"));
            assertThat(get("document/landelijk").body())
                    .contains("bekend zijn de onderwerpen 1, 2, 3, 4, 5, 6; onbekend is: &quot;7&quot;", "[C205]");
            awaitChange(() -> Files.writeString(topic, """
                    ---
                    titel: Iets nieuws
                    document: landelijk
                    plaats: onderwerp
                    onderwerp: 7
                    ---
                    Hierover gaat het ook.
                    """));
            assertThat(get("document/landelijk").body()).doesNotContain("[C205]");
        } finally {
            awaitChange(() -> {
                Files.deleteIfExists(topic);
                Files.writeString(debat, good);
            });
        }
        assertThat(get("document/landelijk").body()).contains("Alles is in orde.");
    }

    @Test
    void aTopicOfWhichTheTextCannotBeReadIsToldAtItsTextNotAtTheDebate() throws Exception {
        var debat = previewed.home().resolve("input/debat.yaml");
        var good = Files.readString(debat);
        var topic = previewed.template("tekst/onderwerp-3.md");
        var text = Files.readString(topic);
        try {
            awaitChange(() -> {
                Files.writeString(debat, good + "onderwerpen: 1, 3\n");
                Files.writeString(topic, text.replace("onderwerp: 3", "onderwep: 3"));
            });
            assertThat(get("document/landelijk").body())
                    .contains("templates/tekst/onderwerp-3.md, regel ", "“onderwep” kan hier niet staan")
                    .doesNotContain("[C205]");
        } finally {
            awaitChange(() -> {
                Files.writeString(topic, text);
                Files.writeString(debat, good);
            });
        }
        assertThat(get("document/landelijk").body()).contains("Alles is in orde.");
    }

    @Test
    void showsWhatIsWrongWithAnExportAndKeepsTheLastGoodDocument() throws Exception {
        var export = previewed.home().resolve("input/opgave_gemeente.csv");
        var good = Files.readString(export);
        assertThat(get("document/provincie/zeeland").body()).contains("Alles is in orde.");
        try {
            awaitChange(() -> Files.delete(export));
            assertThat(get("document/provincie/zeeland").body())
                    .contains("er is geen bestand opgave_gemeente", "Dit is een oudere versie", "<iframe ");
            assertThat(get("").body()).contains("Eerst oplossen");
        } finally {
            awaitChange(() -> Files.writeString(export, good));
        }
        assertThat(get("document/provincie/zeeland").body()).contains("Alles is in orde.");
    }

    private interface Change {
        void make() throws IOException;
    }

    private static void awaitChange(Change change) throws Exception {
        try (Stream<String> events = BROWSER.send(
                        HttpRequest.newBuilder(previewed.page("gebeurtenissen")).build(), BodyHandlers.ofLines())
                .body()) {
            var lines = events.filter(it -> it.startsWith("data: ")).iterator();
            lines.next();
            change.make();
            lines.next();
        }
    }

    private static boolean next(Iterator<String> lines) {
        return lines.hasNext() && !lines.next().isEmpty();
    }

    private static String host() {
        return "Host: 127.0.0.1:" + previewed.poort();
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return BROWSER.send(
                HttpRequest.newBuilder(previewed.page(path)).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /// What comes back on a request as it stands; empty when the connection is closed instead.
    private static String raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", previewed.poort())) {
            socket.getOutputStream()
                    .write((request + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException _) {
            return "";
        }
    }
}
