/// Stage 5 of 6: from a document to pages.
///
/// In: [nl.vng.inbreng.compose.Document]. Out: [Report], a PDF. FreeMarker gives XHTML, OpenPDF lays it out. Knows
/// nothing
/// of asylum, figures or files outside the templates folder.
@NullMarked
package nl.vng.inbreng.render;

import org.jspecify.annotations.NullMarked;
