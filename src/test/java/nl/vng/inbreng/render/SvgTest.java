package nl.vng.inbreng.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SvgTest {

    @TempDir
    Path folder;

    @Test
    void printsItsTextsWithBothFonts() {
        assertThat(figure("<text x=\"10\" y=\"20\" font-size=\"12\">Drenthe ➢ 1.390</text>")
                        .text(Map.of()))
                .contains("Drenthe ➢ 1.390");
    }

    @Test
    void paintsShapesAsVectorsInTheirColours() throws IOException {
        var report = figure("""
                        <g transform="translate(10, 10) scale(2)" fill="#154273">
                          <rect x="1" y="2" width="30" height="4"/>
                          <circle cx="50" cy="5" r="4" stroke="#e0a100" stroke-width="2"/>
                          <polygon points="0,10 5,20 10,10"/>
                        </g>
                        <polyline points="0 80 20 90 40 80" fill="none" stroke="#e0a100"/>
                        <line x1="0" y1="95" x2="100" y2="95" stroke="#555555"/>
                        <path d="M10 60h20V70l-5-5C1 2 3 4 5 66z" fill="#154273"/>
                        """).render();

        try (var pdf = Desk.open(report)) {
            var content = new String(pdf.getPage(0).getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(content)
                    .contains("1 0 0 1 10 10 cm", "2 0 0 2 0 0 cm", "1 2 30 4 re", "0.08235 0.25882 0.45098 rg")
                    .contains(
                            "0 10 m", "5 20 l", "10 60 m", "30 60 l", "30 70 l", "25 65 l", "1 2 3 4 5 66 c", "0 95 m");
            assertThat(pdf.getPage(0).getResources().getXObjectNames()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<ellipse rx='1' ry='2'/>                         | <ellipse>",
                "<image href='x.png'/>                            | <image>",
                "<use href='#x'/>                                 | <use>",
                "<rect width='1' height='1' fill='red'/>          | fill=\"red\"",
                "<rect width='1' height='1' fill='url(#a)'/>      | url(#a)",
                "<rect width='1' height='1' opacity='0.5'/>       | opacity",
                "<rect width='1' height='1' style='fill: red'/>   | style",
                "<rect width='5mm' height='1'/>                   | width=\"5mm\"",
                "<rect width='1,5' height='1'/>                   | width=\"1,5\"",
                "<rect width='-1' height='1'/>                    | onder 0",
                "<g transform='rotate(45)'/>                      | rotate(45)",
                "<path d='M0 0 Q1 1 2 2'/>                        | Q",
                "<path d='M0 0 L1'/>                              | het einde",
                "<path d='L1 1'/>                                 | L",
                "<polygon points='1 2 3'/>                        | points",
                "<text x='10' y='20'>a<tspan>b</tspan></text>     | tekst kan geen elementen",
                "<text x='10' y='20' text-anchor='left'>a</text>  | text-anchor",
                "<text x='10' y='20' font-family='Arial'>a</text> | font-family",
                "<text x='5' y='20' text-anchor='end'>Drenthe</text> | valt buiten de viewBox",
                "<g transform='translate(190,0)'><text y='20'>Drenthe</text></g> | valt buiten de viewBox",
            })
    void refusesWhatItCannotPaint(String element, String named) {
        var desk = figure(element);

        assertThatThrownBy(desk::render).isInstanceOf(RenderException.class).hasMessageContaining(named);
    }

    @Test
    void needsItsSize() {
        var desk = new Desk(folder)
                .body("<svg aria-label=\"figuur\" viewBox=\"0 0 1 1\"><rect width=\"1\" height=\"1\"/></svg>");

        assertThatThrownBy(desk::render).isInstanceOf(RenderException.class).hasMessageContaining("width");
    }

    @Test
    void refusesAFigureThatTheEngineWouldLeaveOut() {
        var desk = new Desk(folder)
                .styled(
                        "svg { display: inline }",
                        "<p>a <svg aria-label=\"figuur\" width=\"10\" height=\"10\" viewBox=\"0 0 10 10\"/></p>");

        assertThatThrownBy(desk::render).isInstanceOf(RenderException.class).hasMessageContaining("<svg>");
    }

    private Desk figure(String elements) {
        return new Desk(folder)
                .body("<svg aria-label=\"figuur\" width=\"200\" height=\"100\" viewBox=\"0 0 200 100\">" + elements
                        + "</svg>");
    }
}
