/// The nouns: what the exports, the law and the briefings talk about, and what must be true of them.
///
/// No stage; every stage may use it, and it uses no stage. Nothing in here reads a clock, a setting or a
/// file of the user: only [Gemeenten] reads the register that is shipped with the program.
@NullMarked
package nl.vng.inbreng.domain;

import org.jspecify.annotations.NullMarked;
