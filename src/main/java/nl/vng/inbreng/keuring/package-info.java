/// Who approved which edition, and who withdrew that: a log in which nothing can be changed without showing.
///
/// Knows no stage. An approval is bound to what an edition was made from; the edition itself is never changed.
@NullMarked
package nl.vng.inbreng.keuring;

import org.jspecify.annotations.NullMarked;
