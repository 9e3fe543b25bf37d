package nl.vng.inbreng.tekst;

import static org.assertj.core.api.Assertions.assertThat;

import nl.vng.inbreng.domain.Reden;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgementTest {

    /// tekort 100, overschot 0, opgave at least 200, gerealiseerd unknown, lvv.actief "geen LVV", aandeel 19.9%.
    private final Desk desk = new Desk()
            .met("opvang.tekort", 100)
            .met("opvang.overschot", 0)
            .tenMinste("opvang.opgave", 200)
            .zonder("opvang.gerealiseerd", Reden.ONBEKEND)
            .zonder("opvang.bezetting", Reden.VERTROUWELIJK)
            .zonder("lvv.actief", Reden.GEEN_LVV)
            .klein("lvv.zonder_plek")
            .met("doorstroom.aandeel", "19.9");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            opvang.tekort > 0                                        | TRUE
            opvang.tekort >= 100 en opvang.tekort <= 100             | TRUE
            opvang.tekort <> 100                                     | FALSE
            opvang.overschot > 0                                     | FALSE
            opvang.overschot = 0                                     | TRUE
            opvang.opgave > 100                                      | TRUE
            opvang.opgave > 300                                      | UNKNOWN
            opvang.opgave < 300                                      | UNKNOWN
            opvang.opgave < 100                                      | FALSE
            opvang.opgave = 200                                      | UNKNOWN
            300 < opvang.opgave                                      | UNKNOWN
            100 < opvang.opgave                                      | TRUE
            opvang.gerealiseerd > 0                                  | UNKNOWN
            opvang.gerealiseerd > 0 en opvang.overschot > 0          | FALSE
            opvang.gerealiseerd > 0 of opvang.tekort > 0             | TRUE
            niet opvang.gerealiseerd > 0                             | UNKNOWN
            niet opvang.overschot > 0                                | TRUE
            niet (opvang.tekort > 0 of opvang.overschot > 0)         | FALSE
            opvang.tekort > 0 of opvang.tekort > 0 en opvang.overschot > 0 | TRUE
            opvang.gerealiseerd is bekend                            | FALSE
            opvang.gerealiseerd is onbekend                          | TRUE
            opvang.bezetting is vertrouwelijk                        | TRUE
            opvang.opgave is ten minste                              | TRUE
            opvang.tekort is ten minste                              | FALSE
            lvv.actief is geen LVV                                   | TRUE
            opvang.tekort is geen LVV                                | FALSE
            lvv.zonder_plek is klein                                 | TRUE
            lvv.zonder_plek > 0                                      | UNKNOWN
            gebied is provincie                                      | TRUE
            gebied is land                                           | FALSE
            vbl_vrij is bekend                                       | FALSE
            vbl_vrij > 0                                             | UNKNOWN
            realisatiedatum is bekend                                | TRUE
            datum < realisatiedatum                                  | TRUE
            datum >= 30-1-2025 en datum < 2025-01-31                 | TRUE
            datum > opvang.tekort                                    | UNKNOWN
            doorstroom.aandeel >= 20%                                | FALSE
            doorstroom.aandeel >= 19,9%                              | TRUE
            opvang.tekort >= 10% van opvang.tekort                   | TRUE
            opvang.overschot >= 10% van opvang.tekort                | FALSE
            opvang.tekort >= 10% van opvang.opgave                   | UNKNOWN
            debatdatum is bekend                                     | FALSE
            NL:opvang.tekort is bekend                               | FALSE
            """)
    void judges(String condition, Truth truth) {
        assertThat(new Judgement(desk).of(ConditionParser.parse(condition, Desk.NAMES)))
                .isEqualTo(truth);
    }
}
