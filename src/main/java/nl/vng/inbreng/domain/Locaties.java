package nl.vng.inbreng.domain;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Locations in the order of their rows, as often as one asks for them.
///
/// They need not be in memory: each time a [Locatie] may be another object. Cannot be changed.
@FunctionalInterface
public interface Locaties extends Iterable<Locatie> {

    /// Those of a collection.
    static Locaties of(Collection<Locatie> locaties) {
        return List.copyOf(locaties)::iterator;
    }

    @Override
    Iterator<Locatie> iterator();

    default Stream<Locatie> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    default boolean isEmpty() {
        return !iterator().hasNext();
    }

    /// These and behind them `others`.
    default Locaties and(Locaties others) {
        return () -> Stream.concat(stream(), others.stream()).iterator();
    }
}
