package nl.vng.inbreng.aggregate;

/// How small numbers of people are kept out of what is published.
///
/// @param drempel 1 up to this number, exclusive, is not shown; at least 3, for below that "less than" names the
///     number
/// @param stand how
public record Onderdrukking(int drempel, Stand stand) {

    public static final Onderdrukking STANDAARD = new Onderdrukking(10, Stand.DREMPEL);

    /// @throws IllegalArgumentException if `drempel` is below 3
    public Onderdrukking {
        if (drempel < 3) {
            throw new IllegalArgumentException("drempel must be at least 3, was " + drempel);
        }
    }

    /// The two ways.
    public enum Stand {
        /// Hide what is below the threshold, and what would give it away.
        DREMPEL,
        /// Show every number, rounded to a multiple of 5; totals are rounded by themselves and need not add up.
        AFRONDEN_OP_5
    }

    /// Whether a number of people is hidden for itself.
    boolean klein(long aantal) {
        return aantal > 0 && aantal < drempel;
    }
}
