package nl.vng.inbreng.intake;

import java.util.HashMap;
import java.util.Map;

/// Gives equal values as one object, so that a million rows that repeat a few dates keep those few.
///
/// Remembers so many values only: a file with more makes an object for each of the others.
final class Shared<T> {

    private static final int MOST = 1 << 12;

    private final Map<T, T> values = new HashMap<>();

    T of(T value) {
        var known = values.get(value);
        if (known != null) {
            return known;
        }
        if (values.size() < MOST) {
            values.put(value, value);
        }
        return value;
    }
}
