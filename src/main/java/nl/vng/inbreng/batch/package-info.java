/// The order of the stages, as one Spring Batch job: begin at `ReportJob`.
///
/// A step wires and decides nothing; what can go wrong in a stage is said by the stage.
@NullMarked
package nl.vng.inbreng.batch;

import org.jspecify.annotations.NullMarked;
