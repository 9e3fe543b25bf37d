package nl.vng.inbreng.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.vng.inbreng.domain.Spelling;

/// A row as the header of an export: which column stands where.
///
/// @param kolommen the columns of the export
/// @param cells the cells of the row, as they stand in the file
/// @param index per column its position, -1 when it is absent
/// @param unknown positions of the cells that are no column of the export
/// @param twice columns that occur more than once
record Header(
        List<? extends Kolom> kolommen,
        List<String> cells,
        int[] index,
        List<Integer> unknown,
        List<? extends Kolom> twice) {

    static Header of(List<? extends Kolom> kolommen, List<String> cells) {
        var index = new int[kolommen.size()];
        Arrays.fill(index, -1);
        var unknown = new ArrayList<Integer>();
        var twice = new ArrayList<Kolom>();
        for (int i = 0; i < cells.size(); i++) {
            var cell = Spelling.plain(cells.get(i));
            if (cell.isEmpty()) {
                continue;
            }
            var kolom = kolommen.stream().filter(it -> names(it, cell)).findFirst();
            if (kolom.isEmpty()) {
                unknown.add(i);
            } else if (index[kolom.get().ordinal()] >= 0) {
                twice.add(kolom.get());
            } else {
                index[kolom.get().ordinal()] = i;
            }
        }
        return new Header(kolommen, cells, index, unknown, twice);
    }

    /// Where a column stands, -1 when it is absent.
    int position(Kolom kolom) {
        return index[kolom.ordinal()];
    }

    boolean complete() {
        return missing().isEmpty();
    }

    List<? extends Kolom> missing() {
        return kolommen.stream()
                .filter(it -> it.isVerplicht() && index[it.ordinal()] < 0)
                .toList();
    }

    /// The columns that are there, in the order of the file.
    List<String> present() {
        return kolommen.stream()
                .filter(it -> index[it.ordinal()] >= 0)
                .sorted((one, other) -> Integer.compare(index[one.ordinal()], index[other.ordinal()]))
                .map(Kolom::naam)
                .toList();
    }

    /// Cells up to the last named one; what follows may be empty.
    int width() {
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).isBlank()) {
            width--;
        }
        return width;
    }

    private static boolean names(Kolom kolom, String plain) {
        return Stream.concat(Stream.of(kolom.naam()), kolom.aliassen().stream())
                .anyMatch(it -> Spelling.plain(it).equals(plain));
    }
}
