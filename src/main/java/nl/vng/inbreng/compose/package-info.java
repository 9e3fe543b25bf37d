/// Stage 4 of 6: from figures to what each document says.
///
/// In: [nl.vng.inbreng.aggregate.Figures] and the facts of the edition. Out: a [Document] per PDF: a template and
/// finished values. Which sentence is true is decided here; how it reads is in `templates/`.
@NullMarked
package nl.vng.inbreng.compose;

import org.jspecify.annotations.NullMarked;
