/// The texts that staff write in `templates/tekst` and `templates/vragen`: reading them, choosing what is true, filling
/// in figures, and refusing what would be untrue.
///
/// Knows figures and dates, but no document: which text stands where is decided in `compose`, which gives a
/// [nl.vng.inbreng.tekst.Context] per area and gets a [nl.vng.inbreng.tekst.Filled] back.
@NullMarked
package nl.vng.inbreng.tekst;

import org.jspecify.annotations.NullMarked;
