/// Stage 3 of 6: from a [nl.vng.inbreng.domain.Snapshot] to figures per area.
///
/// In: the snapshot. Out: [Figures], with small numbers, amounts and confidential locations already suppressed: no
/// later stage can forget it, because no later stage sees the snapshot.
///
/// Only pure functions live here. Each figure names its definition in `docs/cijfers.md`.
@NullMarked
package nl.vng.inbreng.aggregate;

import org.jspecify.annotations.NullMarked;
