package nl.vng.inbreng.render;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import nl.vng.inbreng.compose.Document;

/// A document with everything that the engine can do, and every Latin character of the fonts.
final class Heavy {

    private static final int CHARACTERS_PER_LINE = 60;

    private Heavy() {}

    static Report render(Path folder) {
        return new Renderer(templatesIn(folder)).render(document());
    }

    private static Path templatesIn(Path folder) {
        Example.templatesIn(folder);
        Example.copy(Path.of("src/test/resources/render/zwaar"), folder.resolve("zwaar"));
        try {
            Files.createDirectories(folder.resolve("beeld"));
            ImageIO.write(dot(), "png", folder.resolve("beeld/doorzichtig.png").toFile());
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document() {
        return new Document(
                "zwaar",
                "zwaar",
                "7f3a-91c2-04be",
                "Een zware bladzijde",
                "Alles wat kan",
                LocalDate.of(2026, 7, 1),
                "CONCEPT",
                20,
                Map.of(
                        "vulling",
                        "Gemeenten vangen asielzoekers op en huisvesten statushouders. ".repeat(4),
                        "rijen",
                        IntStream.rangeClosed(1, 90).boxed().toList(),
                        "tekens",
                        characters()));
    }

    /// Latin-1, Latin Extended-A and -B, and Latin Extended Additional, as far as the house font has them.
    static List<String> characters() {
        var fonts = new Fonts(new TemplateFolder(Path.of("templates")));
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        IntStream.concat(IntStream.range(0x21, 0x250), IntStream.range(0x1E00, 0x1F00))
                .filter(it -> Character.isDefined(it)
                        && !Character.isISOControl(it)
                        && it != 0xA0
                        && it != 0xAD
                        && fonts.has(it))
                .forEach(it -> {
                    line.appendCodePoint(it).append(' ');
                    if (line.length() >= CHARACTERS_PER_LINE) {
                        lines.add(line.toString().strip());
                        line.setLength(0);
                    }
                });
        lines.add(line.toString().strip());
        return lines;
    }

    private static BufferedImage dot() {
        var image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        graphics.setComposite(AlphaComposite.Src);
        for (int radius = 32; radius > 0; radius--) {
            graphics.setColor(new Color(200, 20, 20, 255 - 7 * radius));
            graphics.fillOval(32 - radius, 32 - radius, 2 * radius, 2 * radius);
        }
        graphics.dispose();
        return image;
    }
}
