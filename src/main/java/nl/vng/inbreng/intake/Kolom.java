package nl.vng.inbreng.intake;

import java.util.List;

/// A column of an export; each export lists its own in an enum, so that a column has a number.
interface Kolom {

    /// What a header says.
    ///
    /// @param naam the canonical name, as in `input/README.md` and in findings
    /// @param verplicht whether a file without it is refused
    /// @param aliassen other names under which it is delivered
    record Kop(String naam, boolean verplicht, List<String> aliassen) {

        static Kop verplicht(String naam, String... aliassen) {
            return new Kop(naam, true, List.of(aliassen));
        }

        static Kop optioneel(String naam, String... aliassen) {
            return new Kop(naam, false, List.of(aliassen));
        }
    }

    Kop kop();

    int ordinal();

    default String naam() {
        return kop().naam();
    }

    default boolean isVerplicht() {
        return kop().verplicht();
    }

    default List<String> aliassen() {
        return kop().aliassen();
    }
}
