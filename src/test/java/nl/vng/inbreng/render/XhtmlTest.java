package nl.vng.inbreng.render;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XhtmlTest {

    @ParameterizedTest
    @CsvSource({
        "<p><br></p>, regel 2",
        "<p>a&nbsp;b</p>, nbsp",
        "<p class=a>b</p>, class",
        "<!DOCTYPE html><p>a</p>, DOCTYPE",
        "<!DOCTYPE p [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><p>&x;</p>, DOCTYPE",
    })
    void refusesWhatIsNotWellFormed(String xhtml, String named) {
        var text = xhtml.startsWith("<!") ? xhtml : "<html>\n" + xhtml + "</html>";

        assertThatThrownBy(() -> Xhtml.parse(text))
                .isInstanceOf(RenderException.class)
                .hasMessageContaining(named)
                .hasMessageNotContainingAny(" the ", " must ", " is expected", "element type");
    }
}
