package nl.vng.inbreng.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import nl.vng.inbreng.domain.Provincie;
import nl.vng.inbreng.domain.Reden;
import org.junit.jupiter.api.Test;

/// How much of an area is known, in words.
class VerantwoordingTest {

    @Test
    void saysOfHowManyGemeentenTheFiguresAreKnown() {
        var editie = Editie.voorbeeld();

        assertThat(dekking(editie))
                .isEqualTo(
                        "In Zeeland hebben alle 13 gemeenten een opgave. De cijfers van al deze gemeenten zijn bekend.");
        var codes = editie.gemeentenVan(Provincie.ZEELAND).stream()
                .map(it -> it.code())
                .toList();
        editie.met(codes.get(0), "opvang.opgave", 0);
        assertThat(dekking(editie))
                .isEqualTo(
                        "In Zeeland hebben 12 van de 13 gemeenten een opgave. De cijfers van al deze gemeenten zijn bekend.");
        editie.zonder(codes.get(1), "opvang.opgave", Reden.ONBEKEND);
        assertThat(dekking(editie))
                .isEqualTo(
                        "In Zeeland hebben 11 van de 13 gemeenten een opgave. Van een gemeente is de opgave onbekend."
                                + " De cijfers van 11 van deze gemeenten zijn bekend.");
        editie.zonder(codes.get(2), "opvang.opgave", Reden.ONBEKEND);
        editie.zonder(codes.get(3), "opvang.gerealiseerd", Reden.ONBEKEND);
        assertThat(dekking(editie))
                .isEqualTo("In Zeeland hebben 10 van de 13 gemeenten een opgave. Van 2 gemeenten is de opgave onbekend."
                        + " De cijfers van 9 van deze gemeenten zijn bekend.");
    }

    @Test
    void saysItOfOneAndOfNone() {
        var editie = Editie.voorbeeld();
        var codes = editie.gemeentenVan(Provincie.ZEELAND).stream()
                .map(it -> it.code())
                .toList();
        codes.forEach(it -> editie.met(it, "opvang.opgave", 0));

        assertThat(dekking(editie)).isEqualTo("In Zeeland heeft geen gemeente een opgave.");
        editie.met(codes.getFirst(), "opvang.opgave", 1);
        assertThat(dekking(editie))
                .isEqualTo("In Zeeland heeft een van de 13 gemeenten een opgave. De cijfers van al deze gemeenten zijn"
                        + " bekend.");
        editie.zonder(codes.getFirst(), "opvang.gerealiseerd", Reden.ONBEKEND);
        assertThat(dekking(editie))
                .isEqualTo("In Zeeland heeft een van de 13 gemeenten een opgave. De cijfers daarvan zijn onbekend.");
        codes.forEach(it -> editie.zonder(it, "opvang.opgave", Reden.ONBEKEND));
        assertThat(dekking(editie))
                .isEqualTo("In Zeeland is van geen gemeente bekend dat zij een opgave heeft. Van 13 gemeenten is de"
                        + " opgave onbekend.");
    }

    private static String dekking(Editie editie) {
        var author = new Author(editie.material().texts(), "spreekkaart", editie.provincie(Provincie.ZEELAND));
        var text = Verantwoording.dekking(author, author.situatie()).stream()
                .map(Tekst::inline)
                .collect(Collectors.joining(" "));
        author.requireTrue();
        return text;
    }
}
