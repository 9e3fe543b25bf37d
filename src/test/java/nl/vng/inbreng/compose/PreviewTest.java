package nl.vng.inbreng.compose;

import java.nio.file.Files;
import java.nio.file.Path;
import nl.vng.inbreng.domain.Reden;
import nl.vng.inbreng.render.Renderer;
import org.junit.jupiter.api.Test;

class PreviewTest {
    @Test
    void preview() throws Exception {
        var out = Path.of("/tmp/compose-preview");
        write(out.resolve("voorbeeld"), Editie.voorbeeld());
        write(out.resolve("groot"), Editie.groot());
        write(out.resolve("leeg"), Editie.leeg(Reden.ONDERDRUKT, true));
    }

    private static void write(Path out, Editie editie) throws Exception {
        var renderer = new Renderer(Path.of("templates"));
        Files.createDirectories(out.resolve("provincie"));
        for (var d : Documents.all(editie.figures(), editie.uitgave())) {
            var free = new Document(
                    d.soort(), d.bestand(), d.titel(), d.onderwerp(), d.datum(), d.watermerk(), 99, d.model());
            try {
                var report = renderer.render(free);
                System.out.println(out.getFileName() + " " + d.bestand() + " " + report.paginas());
                Files.write(out.resolve(d.bestand() + ".pdf"), report.pdf());
            } catch (RuntimeException e) {
                System.out.println(out.getFileName() + " " + d.bestand() + " FOUT " + e);
                try {
                    Files.writeString(out.resolve(d.bestand() + ".html"), renderer.xhtml(free));
                } catch (RuntimeException x) {
                }
                if (d.bestand().equals("provincie/drenthe")) return;
            }
        }
    }
}
