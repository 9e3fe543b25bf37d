/// Stage 1 of 6: from files to a [nl.vng.inbreng.domain.Snapshot].
///
/// In: a folder with exports. Out: the snapshot, the findings, and `afgekeurd/` with the rejected rows.
///
/// Rows stream: a location and a contract are kept as one record each, an LVV row is counted and forgotten. No value of
/// the LVV export leaves this package, in a message, a log, a file or an exception; nor does any of a row of the other
/// exports that may be about a confidential location, but for what the figures and their protection need.
@NullMarked
package nl.vng.inbreng.intake;

import org.jspecify.annotations.NullMarked;
