package nl.vng.inbreng.batch;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.vng.inbreng.domain.Bevindingen;
import nl.vng.inbreng.verschil.Akkoordverschil;
import org.jspecify.annotations.Nullable;

/// How a run ended.
///
/// @param uitslag the outcome
/// @param peildatum peildatum of the run; `null` when none could be chosen
/// @param editie number of the edition; `null` when none was made or found
/// @param map folder that holds what was made; `null` when nothing was
/// @param documenten the documents made
/// @param mislukt the documents that could not be made
/// @param bevindingen what was found in the data
/// @param boodschap one Dutch sentence for the operator, or a few
/// @param akkoord how it differs from the edition that was approved before it; `null` when nothing was, or when no
///     edition was made
public record RunResult(
        Uitslag uitslag,
        @Nullable LocalDate peildatum,
        @Nullable Integer editie,
        @Nullable Path map,
        List<Made.Succeeded> documenten,
        List<Made.Failed> mislukt,
        Bevindingen bevindingen,
        String boodschap,
        @Nullable Akkoordverschil akkoord) {

    public RunResult {
        documenten = List.copyOf(documenten);
        mislukt = List.copyOf(mislukt);
    }
}
