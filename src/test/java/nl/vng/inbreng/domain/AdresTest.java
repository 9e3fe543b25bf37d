package nl.vng.inbreng.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdresTest {

    @ParameterizedTest
    @CsvSource({
        "lid@example.nl, lid@example.nl, ''",
        "' lid@EXAMPLE.nl ', lid@example.nl, ''",
        "O'Neil+debat@tweede.kamer.example, O'Neil+debat@tweede.kamer.example, ''",
        "lid@gemeente-súdwest.example, lid@xn--gemeente-sdwest-cvb.example, ''",
        "Zoë Çelik <zoe@example.org>, zoe@example.org, Zoë Çelik",
        "'\"Jansen, A.\" <a@example.org>', a@example.org, 'Jansen, A.'",
        "<a@example.org>, a@example.org, ''"
    })
    void anAddressIsReadWithItsName(String text, String email, String naam) {
        assertThat(Adres.of(text)).isEqualTo(new Adres(email, naam));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "lid",
                "lid@",
                "@example.nl",
                "lid@example",
                "lid@@example.nl",
                "een lid@example.nl",
                "lid.@example.nl",
                "lid@example..nl",
                "lid@-example.nl",
                "lid@[127.0.0.1]",
                "lid@127.0.0.1",
                "lid@example.nl, ander@example.nl",
                "lid@example.nl; ander@example.nl",
                "a <lid@example.nl> <ander@example.nl>",
                "zoë@example.nl",
                "lid@example.nl\r\nBcc: ander@example.nl",
                "Lid\nBcc: ander@example.nl <lid@example.nl>",
                "Lid\u2028 <lid@example.nl>",
                "Lid \u202Etxt <lid@example.nl>"
            })
    void whatIsNoSingleAddressIsRefused(String text) {
        assertThatThrownBy(() -> Adres.of(text)).isInstanceOf(AdresException.class);
    }

    @Test
    void theReasonDoesNotRepeatTheAddress() {
        assertThatThrownBy(() -> Adres.of("geheim persoon@example.nl"))
                .hasMessageNotContaining("geheim")
                .isInstanceOfSatisfying(
                        AdresException.class,
                        it -> assertThat(it.reden()).isEqualTo("het deel voor het apenstaartje is niet geldig"));
    }

    @Test
    void anAddressOfMoreThan254CharactersIsRefused() {
        String domain = ("a".repeat(60) + ".").repeat(3) + "nl";

        assertThat(Adres.of("x".repeat(64) + "@" + domain).email()).hasSize(250);
        assertThatThrownBy(() -> Adres.of("x".repeat(65) + "@" + domain)).isInstanceOf(AdresException.class);
        assertThatThrownBy(() -> Adres.of("x".repeat(64) + "@abcdef." + domain)).isInstanceOf(AdresException.class);
    }
}
