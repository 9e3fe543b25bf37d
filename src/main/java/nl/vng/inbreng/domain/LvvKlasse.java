package nl.vng.inbreng.domain;

import org.jspecify.annotations.Nullable;

/// A cell of the LVV table: people are only ever counted per such cell, never kept one by one.
///
/// @param gemeente the LVV gemeente
/// @param status where the person stands
/// @param vblGeschikt whether the VBL would fit; `ONBEKEND` in an aggregated export
/// @param uitkomst outcome; only with status `UITGESTROOMD`, `null` when missing
public record LvvKlasse(
        Gemeente gemeente,
        Status status,
        JaNee vblGeschikt,
        @Nullable Uitkomst uitkomst) {

    /// Where a person stands in the LVV.
    public enum Status {
        AANGEMELD("aangemeld"),
        WACHTLIJST("wachtlijst"),
        IN_OPVANG("in opvang"),
        BUITEN_OPVANG("buiten opvang"),
        UITGESTROOMD("uitgestroomd");

        private final String naam;

        Status(String naam) {
            this.naam = naam;
        }

        /// The word in the export.
        public String naam() {
            return naam;
        }
    }

    /// How a case ended.
    public enum Uitkomst {
        BESTENDIG("bestendig"),
        SEMI_BESTENDIG("semi-bestendig"),
        GEEN_OPLOSSING("geen oplossing");

        private final String naam;

        Uitkomst(String naam) {
            this.naam = naam;
        }

        /// The word in the export and in the figure id `lvv.uitkomst.<naam>`.
        public String naam() {
            return naam;
        }
    }
}
