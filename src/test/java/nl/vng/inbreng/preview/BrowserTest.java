package nl.vng.inbreng.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The preview, the documents and the page of an edition in a real browser. Without one these tests say so, and fail
/// where the environment asks for one.
@Timeout(180)
class BrowserTest {

    private static final String DOCUMENT_SHOWN =
            "document.querySelector('iframe').contentDocument.body.innerText.includes('Opvang in')";
    private static final String REQUIRED = "INBRENG_BROWSER_VERPLICHT";
    private static final Path SAMPLE = Path.of("output/voorbeeld");
    private static final int PHONE = 360;

    /// Rules of WCAG 2.1, levels A and AA, and good practice. What lies in a frame is opened by itself.
    private static final String AXE = """
            axe.run(document, {iframes: false, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']})
               .then(it => it.violations.map(v => v.id + ': ' + v.help + ' – ' + v.nodes.map(n => n.html).join(' | ')))""";

    @TempDir
    private static Path folder;

    private static Previewed previewed;
    private static Browser browser;
    private static String axe;

    @BeforeAll
    static void start() throws Exception {
        var program = Browser.installed();
        if (program.isEmpty() && Boolean.parseBoolean(System.getenv(REQUIRED))) {
            fail("no Chromium on the PATH, and " + REQUIRED + " is true");
        }
        Assumptions.assumeTrue(program.isPresent(), "no Chromium on the PATH: pages are not tested in a browser");
        previewed = Previewed.start(folder.resolve("huis"));
        browser = Browser.start(program.get(), Files.createDirectories(folder.resolve("profiel")));
        try (var in = Objects.requireNonNull(BrowserTest.class.getResourceAsStream("/axe.min.js"))) {
            axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        if (browser != null) {
            browser.close();
        }
        if (previewed != null) {
            previewed.close();
        }
    }

    @BeforeEach
    void restore() throws IOException {
        previewed.restoreTexts();
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, 1280})
    void noRuleForAccessibilityIsBrokenInThePreview(int width) {
        browser.size(width, 900);
        var broken = new ArrayList<String>();
        for (var page : List.of(
                "", "document/landelijk", "document/provincie/utrecht", "document/gemeente/gm0344-utrecht", "x")) {
            broken.addAll(broken(previewed.page(page)));
        }
        assertThat(broken).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, 1280})
    void noRuleForAccessibilityIsBrokenInADocumentOrInThePageOfTheSampleEdition(int width) throws IOException {
        browser.size(width, 900);
        var pages = new ArrayList<URI>();
        try (var files = Files.walk(SAMPLE)) {
            files.filter(it -> it.toString().endsWith(".html")).sorted().forEach(it -> pages.add(it.toUri()));
        }
        pages.add(previewed.page("document/spreekkaart/utrecht.html"));
        pages.add(previewed.page("document/gemeente/gm0344-utrecht.html"));
        var broken = new ArrayList<String>();
        pages.forEach(it -> broken.addAll(broken(it)));

        assertThat(pages).hasSizeGreaterThan(15);
        assertThat(broken).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "document/provincie/utrecht"})
    void noPageIsWiderThanAPhone(String page) {
        browser.size(PHONE, 800);
        browser.open(previewed.page(page));

        assertThat(browser.run("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(PHONE);
    }

    @Test
    void aSaveShowsByItselfAndThePlaceInThePageStays() throws IOException {
        browser.size(1280, 400);
        browser.open(previewed.page("document/provincie/utrecht"));
        browser.waitFor(DOCUMENT_SHOWN, 10);
        browser.run("document.getElementById('voorgelezen').open = true; window.scrollTo(0, 300);"
                + " document.querySelector('iframe').contentWindow.scrollTo(0, 120)");

        previewed.append("tekst/provincie-stand.md", "Dit is zojuist bewaard.");
        long took = browser.waitFor(
                "document.getElementById('voorgelezen').textContent.includes('Dit is zojuist bewaard.')"
                        + " && document.querySelector('iframe').contentDocument.body.textContent.includes('zojuist bewaard')"
                        + " && document.querySelector('iframe').contentWindow.scrollY === 120",
                5);

        System.out.println("A save shows after " + took + " ms.");
        assertThat(browser.run("window.scrollY").asInt()).isEqualTo(300);
        assertThat(browser.run("document.getElementById('voorgelezen').open").asBoolean())
                .isTrue();
    }

    @Test
    void aMistakeShowsAtItsLineAndTheLastGoodDocumentStaysUntilItIsMended() throws IOException {
        browser.size(PHONE, 900);
        var page = previewed.page("document/provincie/utrecht");
        browser.open(page);

        previewed.append("tekst/provincie-stand.md", "Er zijn ${opvang.tekrt} plekken te weinig.");
        browser.waitFor("document.querySelector('.fout .hier')", 5);
        browser.waitFor(DOCUMENT_SHOWN, 10);

        assertThat(browser.run("document.querySelector('.fout').innerText").asString())
                .contains("templates/tekst/provincie-stand.md, regel ")
                .contains("bedoelde u “opvang.tekort”?")
                .contains("Er zijn ${opvang.tekrt} plekken te weinig.")
                .doesNotContain("Exception", "\tat ");
        assertThat(browser.run("document.querySelector('.oud').innerText").asString())
                .contains("oudere versie");
        assertThat(broken(page)).isEmpty();

        previewed.restoreTexts();
        browser.waitFor("document.querySelector('.goed') && !document.querySelector('.fout')", 5);
    }

    private static List<String> broken(URI page) {
        browser.open(page);
        browser.run(axe + "; true");
        var broken = new ArrayList<String>();
        browser.run(AXE).forEach(it -> broken.add(page + " " + it.asString()));
        return broken;
    }
}
