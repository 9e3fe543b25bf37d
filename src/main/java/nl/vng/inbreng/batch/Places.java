package nl.vng.inbreng.batch;

import java.nio.file.Path;
import nl.vng.inbreng.publish.Editions;

/// Where a run puts what it makes, under `output/<peildatum>/`.
///
/// @param editions the editions of the peildatum
/// @param target folder that the documents are made for: the edition, or `selectie`
/// @param incomplete folder for what was made when a document is missing
/// @param findings folder for the findings and the rejected rows of a run that makes no edition
record Places(Editions editions, Path target, Path incomplete, Path findings) {

    static Places of(Work.Assignment run) {
        var editions = Editions.of(run.request().output(), run.delivery().peildatum());
        Path folder = editions.folder();
        return new Places(
                editions,
                run.request().isSelection() ? folder.resolve("selectie") : editions.path(run.nummer()),
                folder.resolve("onvolledig"),
                folder.resolve("controle"));
    }
}
