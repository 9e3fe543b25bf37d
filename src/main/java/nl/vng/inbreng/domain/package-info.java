/// The nouns: what the exports, the law and the briefings talk about, and what must be true of them.
///
/// No stage; every stage may use it, and it uses no stage. Nothing in here reads a file, a clock or a setting.
@NullMarked
package nl.vng.inbreng.domain;

import org.jspecify.annotations.NullMarked;
