package nl.vng.inbreng.cli;

/// Who does something that goes into the log, and why.
///
/// @param naam as typed, without spaces around it
/// @param reden as typed, without spaces around it
record Persoon(String naam, String reden) {

    private static final int LONGEST = 500;

    /// @throws ProblemException if one is empty, too long, or holds a character that steers a terminal or a mail
    static Persoon of(String naam, String reden) {
        return new Persoon(required("--naam", naam), required("--reden", reden));
    }

    /// Whether this is the person called `other`.
    boolean is(String other) {
        return naam.equalsIgnoreCase(other.strip());
    }

    private static String required(String option, String value) {
        var text = value.strip();
        if (text.isEmpty() || text.length() > LONGEST || text.codePoints().anyMatch(Character::isISOControl)) {
            throw new ProblemException(
                    Problem.of(
                            "de waarde van %s is leeg, langer dan %d tekens of heeft stuurtekens"
                                    .formatted(option, LONGEST),
                            "op de opdrachtregel, bij " + option,
                            "geef één regel gewone tekst op"),
                    Exit.USAGE);
        }
        return text;
    }
}
