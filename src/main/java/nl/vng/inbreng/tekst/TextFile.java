package nl.vng.inbreng.tekst;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One file as it was read: its head, and its passages by name.
///
/// @param bestand `tekst/inleiding.md`
/// @param kop what stands between the two lines `---`, by key
/// @param passages by the heading above them; text without a heading has the name `""`
/// @param kopGoed whether its head could be read: if not, what seems to be missing may stand there under a wrong name
/// @param klachten what is wrong with it; then it cannot be used
record TextFile(
        String bestand,
        Map<String, Value> kop,
        Map<String, Passage> passages,
        boolean kopGoed,
        List<Complaint> klachten) {

    /// @param tekst what stands behind the colon
    /// @param regel its line
    record Value(String tekst, int regel) {}

    TextFile {
        kop = new LinkedHashMap<>(kop);
        passages = new LinkedHashMap<>(passages);
        klachten = List.copyOf(klachten);
    }

    /// The value of `sleutel`; `""` when it is not there.
    String text(String sleutel) {
        var value = kop.get(sleutel);
        return value == null ? "" : value.tekst();
    }

    /// Its line, or the first when it is not there.
    int line(String sleutel) {
        var value = kop.get(sleutel);
        return value == null ? 1 : value.regel();
    }

    @Nullable
    Passage passage(String naam) {
        return passages.get(naam);
    }

    /// Its name without folder and extension: `inleiding`.
    String naam() {
        return bestand.replaceFirst(".*/", "").replaceFirst("\\.md$", "");
    }
}
