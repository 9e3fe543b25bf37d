/// The preview: documents in a browser on this computer, made anew when a text, a template or an export changes.
///
/// An edge like `cli`: it runs all stages by itself and writes nothing. Only 127.0.0.1 reaches it, only known
/// documents have an address, and no part of an address ever becomes the name of a file.
@NullMarked
package nl.vng.inbreng.preview;

import org.jspecify.annotations.NullMarked;
