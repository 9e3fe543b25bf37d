package nl.vng.inbreng.domain;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/// Texts in the order in which they were added, each with a number, in some 20 bytes where a map takes a hundred.
///
/// They are compared to the letter: two texts whose hashes meet stay two. The hash begins at another number in every
/// run, so that no file can be made whose texts all meet. Has state: one thread adds, and behind that any number of
/// threads may look, each with a place of its own.
public final class Texts {

    private static final int SMALLEST = 1 << 8;
    private static final long START = ThreadLocalRandom.current().nextLong();

    private final Packed packed = new Packed();

    /// Open addressing: half a hash above, and below it the place of the text in `packed`, plus one. 0 is free.
    private long[] table = new long[SMALLEST];

    private int different;

    /// What is done with each text.
    public interface Visitor {
        void visit(String text, int number);
    }

    /// Adds a text behind the others.
    ///
    /// @param number 0 or more
    /// @return the number with which the same text was added first, -1 when it was not added before
    public int add(String text, int number) {
        int hash = hash(text);
        int slot = slot(text, hash);
        int place = packed.size();
        packed.put(text);
        packed.put(number);
        if (table[slot] != 0) {
            var first = packed.at(place(table[slot]));
            first.text();
            return (int) first.number();
        }
        table[slot] = (long) hash << 32 | place + 1;
        if (++different * 3L > table.length * 2L) {
            grow();
        }
        return -1;
    }

    /// Whether a text was added.
    public boolean contains(String text) {
        return table[slot(text, hash(text))] != 0;
    }

    /// Shows every text that was added, in that order; one that was added twice twice.
    public void forEach(Visitor visitor) {
        for (var all = packed.at(0); all.hasMore(); ) {
            visitor.visit(all.text(), (int) all.number());
        }
    }

    /// The texts as a set that cannot be changed through it, when none was added twice.
    public Set<String> asSet() {
        return new AsSet();
    }

    /// `texts` as such a set; itself when it is one.
    static Set<String> asSet(Set<String> texts) {
        if (texts instanceof AsSet) {
            return texts;
        }
        var all = new Texts();
        texts.forEach(it -> all.add(it, 0));
        return all.asSet();
    }

    /// Where in the table a text stands, or would stand.
    private int slot(String text, int hash) {
        int mask = table.length - 1;
        int slot = hash & mask;
        while (table[slot] != 0) {
            if ((int) (table[slot] >>> 32) == hash
                    && packed.at(place(table[slot])).is(text)) {
                return slot;
            }
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /// Where in `packed` the text of an entry of the table stands.
    private static int place(long entry) {
        return (int) entry - 1;
    }

    private void grow() {
        var old = table;
        table = new long[2 * old.length];
        int mask = table.length - 1;
        for (long entry : old) {
            if (entry != 0) {
                int slot = (int) (entry >>> 32) & mask;
                while (table[slot] != 0) {
                    slot = slot + 1 & mask;
                }
                table[slot] = entry;
            }
        }
    }

    private static int hash(String text) {
        long hash = START;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return (int) (hash ^ hash >>> 32);
    }

    private final class AsSet extends AbstractSet<String> {

        @Override
        public boolean contains(Object text) {
            return text instanceof String it && Texts.this.contains(it);
        }

        @Override
        public int size() {
            return different;
        }

        @Override
        public Iterator<String> iterator() {
            return new Iterator<>() {

                private final Packed.Reader all = packed.at(0);

                @Override
                public boolean hasNext() {
                    return all.hasMore();
                }

                @Override
                public String next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException();
                    }
                    var text = all.text();
                    all.number();
                    return text;
                }
            };
        }
    }
}
