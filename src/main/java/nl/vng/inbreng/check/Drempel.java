package nl.vng.inbreng.check;

import nl.vng.inbreng.domain.Levering;

/// How many rejected rows a file may have before the run stops.
///
/// @param procent most, in percent of its rows
/// @param rijen most, in rows
public record Drempel(int procent, int rijen) {

    public static final Drempel STANDAARD = new Drempel(5, 50);

    public Drempel {
        if (procent < 0 || procent > 100 || rijen < 0) {
            throw new IllegalArgumentException("no threshold: %d%%, %d rows".formatted(procent, rijen));
        }
    }

    /// Whether a file has more rejected rows than either limit allows.
    boolean crossedBy(Levering levering) {
        return levering.afgekeurd() > rijen || levering.afgekeurd() * 100L > (long) procent * levering.rijen();
    }
}
