package nl.vng.inbreng.post;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.vng.inbreng.domain.BevindingSoort;
import nl.vng.inbreng.domain.Ernst;
import org.jspecify.annotations.Nullable;

/// The facts of one night, without any name, id, cell or path of this computer: all that is mailed comes from here.
///
/// @param afloop how it ended
/// @param begonnen when it began
/// @param geeindigd when it ended
/// @param peildatum peildatum of the run; `null` when none could be chosen
/// @param editie number of the edition; `null` when none was made or found
/// @param map folder of what was made, within the folder with editions; `null` when nothing was
/// @param documenten how many documents the edition holds, sheets of gemeenten not counted; 0 when none was made
/// @param gemeentebladen how many of those sheets
/// @param mislukt the documents that could not be made
/// @param bevindingen how often each kind of finding occurs
/// @param anders Dutch: what is other than in the edition that was approved before it; empty when none was
/// @param boodschap the Dutch sentence that an operator would read
/// @param versie version of the program
public record Nachtverslag(
        Afloop afloop,
        ZonedDateTime begonnen,
        ZonedDateTime geeindigd,
        @Nullable LocalDate peildatum,
        @Nullable Integer editie,
        @Nullable String map,
        int documenten,
        int gemeentebladen,
        List<Mislukt> mislukt,
        SortedMap<BevindingSoort, Long> bevindingen,
        List<String> anders,
        String boodschap,
        String versie) {

    /// A document that could not be made.
    ///
    /// @param bestand file in the edition, without extension
    /// @param reden Dutch: why; empty when that is told in `mislukt.txt` only
    public record Mislukt(String bestand, String reden) {}

    public Nachtverslag {
        mislukt = List.copyOf(mislukt);
        anders = List.copyOf(anders);
        bevindingen = Collections.unmodifiableSortedMap(new TreeMap<>(bevindingen));
    }

    /// How many findings are of this severity.
    long aantal(Ernst ernst) {
        return bevindingen.entrySet().stream()
                .filter(it -> it.getKey().ernst() == ernst)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /// The content of `run.json`.
    ///
    /// @param post what became of the mail; `null` as long as that is not known, or when there is none
    public Map<String, @Nullable Object> model(@Nullable Verzending post) {
        var model = new LinkedHashMap<String, @Nullable Object>();
        model.put("schema", 1);
        model.put("opdracht", "nacht");
        model.put("uitslag", afloop.kort());
        model.put("exitcode", afloop.exitcode());
        model.put("boodschap", boodschap);
        model.put("begonnen", begonnen.toOffsetDateTime().toString());
        model.put("geeindigd", geeindigd.toOffsetDateTime().toString());
        model.put("seconden", Duration.between(begonnen, geeindigd).toSeconds());
        model.put("peildatum", peildatum == null ? null : peildatum.toString());
        model.put("editie", editie);
        model.put("map", map);
        model.put("documenten", documenten);
        model.put("gemeentebladen", gemeentebladen);
        model.put("mislukt", mislukt);
        model.put(
                "bevindingen",
                bevindingen.entrySet().stream()
                        .map(it -> bevinding(it.getKey(), it.getValue()))
                        .toList());
        model.put("anders", anders);
        model.put("post", post);
        model.put("versie", versie);
        return model;
    }

    private static Map<String, Object> bevinding(BevindingSoort soort, long aantal) {
        var model = new LinkedHashMap<String, Object>();
        model.put("code", soort.code());
        model.put("ernst", soort.ernst().naam());
        model.put("regel", soort.regel());
        model.put("doe_dit", soort.doeDit());
        model.put("aantal", aantal);
        return model;
    }
}
