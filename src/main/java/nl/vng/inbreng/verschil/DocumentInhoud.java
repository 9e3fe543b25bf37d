package nl.vng.inbreng.verschil;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What one document says.
///
/// @param bestand file in the edition, without extension: `provincie/utrecht`
/// @param titel its title
/// @param gebied code of the area that it is about
/// @param cijfers ids of the figures of that area that it prints
/// @param uitspraken what its texts say, in order
public record DocumentInhoud(
        String bestand, String titel, String gebied, List<String> cijfers, List<Uitspraak> uitspraken) {

    public DocumentInhoud {
        cijfers = List.copyOf(cijfers);
        uitspraken = List.copyOf(uitspraken);
    }

    /// The asks with all that is said for them, by file, in order. What is read out of an ask that is also written out
    /// is left out: another ask may be chosen to be read out while neither changed.
    Map<String, List<Uitspraak>> vragen() {
        var vragen = uitspraken.stream()
                .filter(Uitspraak::isVraag)
                .collect(Collectors.groupingBy(Uitspraak::bron, LinkedHashMap::new, Collectors.toList()));
        vragen.replaceAll((_, parts) -> written(parts));
        return vragen;
    }

    private static List<Uitspraak> written(List<Uitspraak> parts) {
        var written =
                parts.stream().filter(it -> !it.deel().equals("voorlezen")).toList();
        return written.isEmpty() ? parts : written;
    }
}
