package nl.vng.inbreng.domain;

import java.util.Comparator;

/// An area that has figures: the country, a provincie or a gemeente.
///
/// Sorted as every list prints it: the country, the provincies, the gemeenten, each by code.
///
/// @param code `NL`, `PV20` to `PV31`, or `GM` and four digits
/// @param naam name as printed
public record Gebied(String code, String naam) implements Comparable<Gebied> {

    public static final Gebied NEDERLAND = new Gebied("NL", "Nederland");

    private static final Comparator<Gebied> ORDER =
            Comparator.comparingInt(Gebied::level).thenComparing(Gebied::code);

    public Gebied {
        if (!code.matches("NL|PV\\d{2}|GM\\d{4}")) {
            throw new IllegalArgumentException("gebied must be NL, PVnn or GMnnnn, was " + code);
        }
    }

    public static Gebied of(Provincie provincie) {
        return new Gebied(provincie.code(), provincie.naam());
    }

    public static Gebied of(Gemeente gemeente) {
        return new Gebied(gemeente.code(), gemeente.naam());
    }

    public boolean isLand() {
        return code.equals("NL");
    }

    public boolean isProvincie() {
        return code.startsWith("PV");
    }

    public boolean isGemeente() {
        return code.startsWith("GM");
    }

    @Override
    public int compareTo(Gebied other) {
        return ORDER.compare(this, other);
    }

    private int level() {
        return isLand() ? 0 : isProvincie() ? 1 : 2;
    }
}
