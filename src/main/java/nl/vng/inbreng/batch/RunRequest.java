package nl.vng.inbreng.batch;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import nl.vng.inbreng.domain.Provincie;
import nl.vng.inbreng.verschil.Akkoordverschil;
import org.jspecify.annotations.Nullable;

/// What is asked of a run.
///
/// @param input folder with the exports
/// @param output folder that receives one folder per peildatum
/// @param templates folder with the templates
/// @param peildatum the peildatum to use; `null` is the newest that is complete
/// @param provincies the only briefings to make; empty is all documents, as an edition
/// @param gemeenten whether to make the sheets of the gemeenten too
/// @param force whether to make a new edition although one from the same input exists
/// @param goedgekeurd number of the concept that was approved and is made anew without saying so; 0 for a concept
/// @param behouden why the concept needs no approval of its own; `null` when people approved it
/// @param rectificatie the edition that is corrected; `null` when none is
/// @param controle whether veraPDF judges the PDFs before they are published
public record RunRequest(
        Path input,
        Path output,
        Path templates,
        @Nullable LocalDate peildatum,
        Set<Provincie> provincies,
        boolean gemeenten,
        boolean force,
        int goedgekeurd,
        @Nullable Akkoordverschil behouden,
        @Nullable Rectificatie rectificatie,
        boolean controle) {

    public RunRequest {
        provincies = Set.copyOf(provincies);
    }

    /// The request for the approved edition.
    public RunRequest approved(int concept) {
        return with(false, concept, null, rectificatie);
    }

    /// The request for an edition for which the approval of another stays valid.
    RunRequest kept(int concept, Akkoordverschil verschil) {
        return with(false, concept, verschil, rectificatie);
    }

    /// The request for an edition that corrects another.
    public RunRequest correcting(@Nullable Rectificatie fout) {
        return with(force, goedgekeurd, behouden, fout);
    }

    private RunRequest with(
            boolean force, int goedgekeurd, @Nullable Akkoordverschil behouden, @Nullable Rectificatie rectificatie) {
        return new RunRequest(
                input,
                output,
                templates,
                peildatum,
                provincies,
                gemeenten,
                force,
                goedgekeurd,
                behouden,
                rectificatie,
                controle);
    }

    /// Whether what is made is not approved: each page then says so.
    boolean isConcept() {
        return goedgekeurd == 0;
    }

    boolean isSelection() {
        return !provincies.isEmpty();
    }

    /// Whether documents about `provincie` are asked for.
    boolean covers(Provincie provincie) {
        return !isSelection() || provincies.contains(provincie);
    }
}
