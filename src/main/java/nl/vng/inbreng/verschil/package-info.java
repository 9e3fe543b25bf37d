/// What differs between two editions: figures, key asks and texts.
///
/// Pure, and knows no stage: `compose` asks it what is new in a document, `batch` and `cli` read the editions for it.
/// What an edition says stands in two of its files: `cijfers.json` and `teksten.json`.
@NullMarked
package nl.vng.inbreng.verschil;

import org.jspecify.annotations.NullMarked;
