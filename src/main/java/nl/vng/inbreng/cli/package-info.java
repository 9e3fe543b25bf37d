/// What an operator can type: one file per command.
///
/// Results go to stdout, all else to stderr; every error says what, where and what to do, in Dutch.
@NullMarked
package nl.vng.inbreng.cli;

import org.jspecify.annotations.NullMarked;
