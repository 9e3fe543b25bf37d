/// Stage 5 of 6: from a document to pages.
///
/// In: [nl.vng.inbreng.compose.Document]. Out: [Report], a PDF. FreeMarker fills the template, the JDK parses the
/// XHTML, OpenPDF lays it out. Knows nothing of asylum, of figures, or of files outside the templates folder. What
/// the reader would miss (a value, a character, a style, room for a word) is an error: nothing is left out
/// silently.
@NullMarked
package nl.vng.inbreng.render;

import org.jspecify.annotations.NullMarked;
