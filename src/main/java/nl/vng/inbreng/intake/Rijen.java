package nl.vng.inbreng.intake;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Numbers of rows in the order in which they were added, in four to eight bytes each.
///
/// Has state: it is only added to.
final class Rijen {

    private int[] all = new int[2];
    private int size;

    void add(int rij) {
        if (size == all.length) {
            all = Arrays.copyOf(all, 2 * size);
        }
        all[size++] = rij;
    }

    int size() {
        return size;
    }

    int get(int i) {
        return all[i];
    }

    IntStream stream() {
        return Arrays.stream(all, 0, size);
    }
}
