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

    /// Every Latin letter, and what stands among them and in Latin text, as far as one of the fonts has them. U+2010
    /// and
    /// U+2011 are drawn, and so read, as the hyphen of the keyboard.
    static List<String> characters() {
        var fonts = new Fonts(new TemplateFolder(Path.of("templates")));
        var fallback = fonts.fallback().font();
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        IntStream.range(0x21, 0x1_0000)
                .filter(it -> isLatin(it) && (fonts.has(it) || fallback.charExists(it)))
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

    /// Not what is a space, or composed into another character (NFC).
    private static boolean isLatin(int c) {
        boolean latin = Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN
                || c < 0x250
                || (c >= 0x2012 && c < 0x20D0); // dashes, quotes, bullets, superscripts, currency
        return latin
                && !Legible.isUnprintable(c)
                && !Character.isSpaceChar(c)
                && Legible.of(Character.toString(c)).equals(Character.toString(c));
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
