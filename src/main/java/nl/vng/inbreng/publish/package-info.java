/// Stage 6 of 6: from documents to one sealed edition, whole or not at all.
///
/// In: reports, figures, findings. Out: `output/<peildatum>/editie-nnnn/`, written under a temporary name and renamed.
@NullMarked
package nl.vng.inbreng.publish;

import org.jspecify.annotations.NullMarked;
