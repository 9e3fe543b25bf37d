package nl.vng.inbreng.render;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openpdf.css.constants.IdentValue;
import org.openpdf.css.sheet.FontFaceRule;
import org.openpdf.css.value.FontSpecification;
import org.openpdf.extend.UserAgentCallback;
import org.openpdf.layout.SharedContext;
import org.openpdf.pdf.FontFamily;
import org.openpdf.pdf.ITextFSFont;
import org.openpdf.pdf.ITextFontResolver;
import org.openpdf.render.FSFont;

/// Knows the shipped families only: the engine's own resolver prints an unknown one in Times, not embedded.
final class FontResolver extends ITextFontResolver {

    /// CSS's initial value: what a box has for which no style sheet chose.
    private static final String UNCHOSEN = "serif";

    private final Fonts fonts;
    private final Map<String, FontFamily> none = new HashMap<>();

    FontResolver(Fonts fonts) {
        this.fonts = fonts;
    }

    @Override
    public Map<String, FontFamily> getFonts() {
        return none;
    }

    /// [StyleCheck] refuses them.
    @Override
    public void importFontFaces(List<FontFaceRule> rules, UserAgentCallback agent) {}

    @Override
    public FSFont resolveFont(SharedContext context, FontSpecification wanted) {
        return new ITextFSFont(face(wanted).description(), wanted.size);
    }

    private Fonts.Face face(FontSpecification wanted) {
        for (var family : wanted.families) {
            var name = family.replace("\"", "").replace("'", "").strip();
            if (name.equals(Fonts.FALLBACK)) {
                return fonts.fallback();
            }
            if (name.equals(Fonts.FAMILY) || name.equals(UNCHOSEN)) {
                boolean italic =
                        IdentValue.ITALIC.equals(wanted.fontStyle) || IdentValue.OBLIQUE.equals(wanted.fontStyle);
                return fonts.face(convertWeightToInt(wanted.fontWeight), italic);
            }
        }
        throw new RenderException(
                "Het lettertype " + Arrays.toString(wanted.families) + " is er niet.",
                "de opmaak (CSS) van dit document",
                "gebruik font-family: \"" + Fonts.FAMILY + "\", ook voor code, pre, kbd, samp en tt");
    }
}
