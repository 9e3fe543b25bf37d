package nl.vng.inbreng.domain;

/// A gemeente of the CBS register.
///
/// @param code CBS code, `GM` and four digits
/// @param naam official name, for example `'s-Gravenhage`
/// @param provincie the provincie it lies in
/// @param inwoners inhabitants on 1 January of the register's year (CBS StatLine)
public record Gemeente(String code, String naam, Provincie provincie, int inwoners) implements Comparable<Gemeente> {

    public Gemeente {
        if (!code.matches("GM\\d{4}")) {
            throw new IllegalArgumentException("gemeentecode must be GM and four digits, was " + code);
        }
        if (inwoners < 0) {
            throw new IllegalArgumentException("inwoners of %s must not be negative, was %d".formatted(code, inwoners));
        }
    }

    @Override
    public int compareTo(Gemeente other) {
        return code.compareTo(other.code);
    }
}
