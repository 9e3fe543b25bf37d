package nl.vng.inbreng.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.css.constants.IdentValue;
import org.openpdf.pdf.FontDescription;
import org.openpdf.text.pdf.BaseFont;

/// The fonts in `templates/fonts`, read once and shared by all documents and threads.
///
/// Every face is embedded as a subset with a fixed name, so that the same text gives the same bytes.
final class Fonts {

    /// The family that a style sheet names.
    static final String FAMILY = "Source Sans 3";

    /// For the characters that [#FAMILY] does not have; no style sheet needs to name it.
    static final String FALLBACK = "DejaVu Sans";

    private final Face regular;
    private final Face bold;
    private final List<Face> family;
    private final Face fallback;

    Fonts(TemplateFolder folder) {
        regular = face(folder, "SourceSans3-Regular", 400, IdentValue.NORMAL);
        bold = face(folder, "SourceSans3-Bold", 700, IdentValue.NORMAL);
        family = List.of(
                regular,
                face(folder, "SourceSans3-Italic", 400, IdentValue.ITALIC),
                face(folder, "SourceSans3-SemiBold", 600, IdentValue.NORMAL),
                bold);
        fallback = face(folder, "DejaVuSans", 400, IdentValue.NORMAL);
    }

    /// One weight and style of a family.
    record Face(BaseFont font, FontDescription description) {}

    /// Text that one font can print.
    record Run(BaseFont font, String text) {}

    /// The face of [#FAMILY] nearest to `weight` (100 to 900) and slant; a slant that is missing is leant by the
    /// engine.
    Face face(int weight, boolean italic) {
        var best = regular;
        for (var face : family) {
            if (distance(face, weight, italic) < distance(best, weight, italic)) {
                best = face;
            }
        }
        return best;
    }

    Face fallback() {
        return fallback;
    }

    /// Whether [#FAMILY] has `character` in every face.
    boolean has(int character) {
        return (character >= ' ' && character < 0x7F)
                || family.stream().allMatch(it -> it.font().charExists(character));
    }

    /// Whether one of the fonts has `character`.
    boolean prints(int character) {
        return has(character) || fallback.font().charExists(character);
    }

    /// `text` in pieces that one font can print, in regular or bold.
    ///
    /// @throws RenderException if no font has one of its characters
    List<Run> runs(String text, boolean heavy) {
        var runs = new ArrayList<Run>();
        int from = 0;
        while (from < text.length()) {
            boolean own = has(text.codePointAt(from));
            int to = from;
            while (to < text.length() && has(text.codePointAt(to)) == own) {
                if (!own) {
                    requireFallback(text.codePointAt(to), text);
                }
                to += Character.charCount(text.codePointAt(to));
            }
            runs.add(new Run((own ? heavy ? bold : regular : fallback).font(), text.substring(from, to)));
            from = to;
        }
        return runs;
    }

    /// @throws RenderException if the fallback does not have `character` either; the engine would leave it out
    void requireFallback(int character, String text) {
        if (!fallback.font().charExists(character)) {
            throw missing(character, text);
        }
    }

    static RenderException missing(int character, String text) {
        var shown = text.strip();
        return new RenderException(
                "Geen lettertype heeft het teken %s.".formatted(Legible.named(character)),
                "tekst \"" + (shown.length() > 120 ? shown.substring(0, 120) + "…" : shown) + "\"",
                "vervang het teken in het sjabloon of in de export");
    }

    private static int distance(Face face, int weight, boolean italic) {
        boolean slanted = face.description().getStyle().equals(IdentValue.ITALIC);
        return Math.abs(face.description().getWeight() - weight) + (slanted == italic ? 0 : weight > 500 ? 100 : 1000);
    }

    private static Face face(TemplateFolder folder, String name, int weight, IdentValue style) {
        var file = name + ".ttf";
        try {
            var font = BaseFont.createFont(
                    file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, folder.read("fonts/" + file), null);
            font.setIncludeCidSet(false); // the one that OpenPDF writes is incomplete, which PDF/A forbids
            font.setSecureRandom(new Zero());
            return new Face(font, new FontDescription(font, style, weight));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// OpenPDF draws the six letters of a subset's name from this: always `AAAAAA`.
    private static final class Zero extends SecureRandom {

        @Override
        public double nextDouble() {
            return 0;
        }
    }
}
