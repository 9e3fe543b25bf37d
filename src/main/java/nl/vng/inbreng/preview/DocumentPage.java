package nl.vng.inbreng.preview;

/// `/document/…`: a document, and beside it what it is made of and what is wrong with it.
final class DocumentPage {

    private DocumentPage() {}

    static String of(View view, long version) {
        var name = Html.text(view.entry().naam());
        var body = """
                <header>
                <p><a href="/">Alle documenten</a></p>
                <h1>%s</h1>
                <p id="stand" role="status" data-versie="%d">De pagina ververst zichzelf als u een tekst bewaart.</p>
                </header>
                <main class="werkblad">
                <section id="controles" class="controles" data-ververs aria-labelledby="kop-controles">
                %s</section>
                <section id="document" class="document" data-ververs aria-labelledby="kop-document">
                %s</section>
                <div id="panelen" class="panelen" data-ververs>
                %s</div>
                </main>
                """.formatted(name, version, ChecksPanel.of(view), document(view), panels(view));
        return Html.page(view.entry().naam(), body);
    }

    private static String document(View view) {
        var heading = "<h2 id=\"kop-document\">Document</h2>\n";
        if (view.made() == null) {
            return heading + "<p>Dit document kon nog niet worden gemaakt. Bij Controles staat waarom.</p>\n";
        }
        return heading
                + (view.isOld()
                        ? "<p class=\"oud\"><strong>Dit is een oudere versie</strong>: de laatste die kon worden gemaakt.</p>\n"
                        : "")
                + """
                <p><a href="/document/%s.pdf">Open als PDF</a></p>
                <iframe src="/document/%s.html" title="%s" sandbox="allow-same-origin"></iframe>
                """.formatted(
                                view.entry().bestand(),
                                view.entry().bestand(),
                                Html.text(view.made().document().titel()));
    }

    private static String panels(View view) {
        return panel("cijfers", "Cijfers", true, FiguresPanel.of(view))
                + panel("wijzigingen", "Wijzigingen", true, ChangesPanel.of(view))
                + panel("voorgelezen", "Voorgelezen", false, SpokenPanel.of(view));
    }

    private static String panel(String id, String heading, boolean open, String content) {
        return """
                <details id="%s"%s>
                <summary><h2>%s</h2></summary>
                %s</details>
                """.formatted(id, open ? " open" : "", heading, content);
    }
}
