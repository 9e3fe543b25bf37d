/// Stage 2 of 6: lets a [nl.vng.inbreng.domain.Snapshot] pass, or says why not.
///
/// In: the snapshot, and what the previous run saw. Out: findings. Nothing is changed.
@NullMarked
package nl.vng.inbreng.check;

import org.jspecify.annotations.NullMarked;
