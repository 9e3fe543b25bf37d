/// What goes out by mail: addresses, messages, and the folder in which they wait.
///
/// All of it is pure but two edges: [nl.vng.inbreng.post.Postbus] knows a folder and [nl.vng.inbreng.post.Smtp] a
/// server.
/// Only this package knows the mail library.
@NullMarked
package nl.vng.inbreng.post;

import org.jspecify.annotations.NullMarked;
