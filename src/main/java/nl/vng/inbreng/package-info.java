/// From three exports on asylum reception to VNG's briefings for parliament, in stages that run one way:
///
/// 1. `intake`: a row becomes a record, or a finding
/// 2. `check`: records are compared across files and with the previous run
/// 3. `aggregate`: records become figures per area, small numbers suppressed
/// 4. `compose`: figures become what a document says
/// 5. `render`: what it says becomes pages
/// 6. `publish`: documents become one sealed edition
///
/// `domain` holds the nouns that all stages share, `tekst` the texts that staff write, which `compose` fills in.
/// `batch` runs
/// the stages in order, `cli` is what an operator can type, `preview` shows the
/// documents in a browser, `post` is what goes out by mail.
@NullMarked
package nl.vng.inbreng;

import org.jspecify.annotations.NullMarked;
