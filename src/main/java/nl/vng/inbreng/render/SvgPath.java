package nl.vng.inbreng.render;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.openpdf.text.pdf.PdfContentByte;

/// The `d` of an SVG path: M, L, H, V, C and Z, absolute or (small letters) relative.
final class SvgPath {

    private static final Pattern TOKEN = Pattern.compile("([A-Za-z])|([-+]?(?:\\d+\\.?\\d*|\\.\\d+))|[\\s,]+|(.)");

    private final SvgAttributes attributes;
    private final PdfContentByte page;
    private final Deque<String> tokens = new ArrayDeque<>();
    private double x;
    private double y;
    private double startX;
    private double startY;

    SvgPath(SvgAttributes attributes, PdfContentByte page) {
        this.attributes = attributes;
        this.page = page;
    }

    /// Adds the path to the page; painting it is the caller's.
    void trace() {
        TOKEN.matcher(attributes.text("d", "")).results().forEach(it -> {
            if (it.group(3) != null) {
                throw wrong(it.group(3));
            }
            if (!it.group().isBlank() && !it.group().contains(",")) {
                tokens.add(it.group());
            }
        });
        if (!tokens.isEmpty() && !tokens.peek().equalsIgnoreCase("m")) {
            throw wrong(tokens.element());
        }
        while (!tokens.isEmpty()) {
            command(tokens.remove().charAt(0));
        }
    }

    private void command(char command) {
        char absolute = Character.toUpperCase(command);
        if (absolute == 'Z') {
            page.closePath();
            x = startX;
            y = startY;
            return;
        }
        boolean first = true;
        do {
            segment(absolute == 'M' && !first ? 'L' : absolute, command != absolute, command);
            first = false;
        } while (!tokens.isEmpty() && !Character.isLetter(tokens.element().charAt(0)));
    }

    private void segment(char kind, boolean relative, char command) {
        double fromX = relative ? x : 0;
        double fromY = relative ? y : 0;
        switch (kind) {
            case 'M' -> {
                to(fromX + number(), fromY + number());
                startX = x;
                startY = y;
                page.moveTo((float) x, (float) y);
            }
            case 'L' -> line(fromX + number(), fromY + number());
            case 'H' -> line(fromX + number(), y);
            case 'V' -> line(x, fromY + number());
            case 'C' -> {
                float x1 = (float) (fromX + number());
                float y1 = (float) (fromY + number());
                float x2 = (float) (fromX + number());
                float y2 = (float) (fromY + number());
                to(fromX + number(), fromY + number());
                page.curveTo(x1, y1, x2, y2, (float) x, (float) y);
            }
            default -> throw wrong(String.valueOf(command));
        }
    }

    private void line(double toX, double toY) {
        to(toX, toY);
        page.lineTo((float) x, (float) y);
    }

    private void to(double toX, double toY) {
        x = toX;
        y = toY;
    }

    private double number() {
        var token = tokens.poll();
        if (token == null || Character.isLetter(token.charAt(0))) {
            throw wrong(token == null ? "het einde" : token);
        }
        return Double.parseDouble(token);
    }

    private RenderException wrong(String token) {
        return attributes.wrong("in het pad (d) kan \"" + token + "\" daar niet staan; wel M, L, H, V, C en Z");
    }
}
