package nl.vng.inbreng.render;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// What a template gave, as a tree.
final class Xhtml {

    private Xhtml() {}

    /// A mistake in the XHTML, with its line in it.
    static final class Malformed extends RenderException {

        private final int line;

        private Malformed(String text, SAXParseException e) {
            super(
                    "Het sjabloon geeft geen goede XHTML.",
                    "regel %d van de XHTML: %s".formatted(e.getLineNumber(), text),
                    "sluit elk element (<br/>), het binnenste eerst, zet attributen tussen"
                            + " aanhalingstekens, schrijf & als &amp; en &nbsp; als &#160;, en laat DOCTYPE weg",
                    e);
            line = e.getLineNumber();
        }

        int line() {
            return line;
        }
    }

    /// @throws Malformed if `xhtml` is not well-formed, or has a DOCTYPE
    static Document parse(String xhtml) {
        try {
            return parser().parse(new InputSource(new StringReader(xhtml)));
        } catch (SAXParseException e) {
            throw new Malformed(line(xhtml, e.getLineNumber()), e);
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DocumentBuilder parser() throws ParserConfigurationException {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setXIncludeAware(false);
        factory.setIgnoringComments(true);
        factory.setCoalescing(true);
        var parser = factory.newDocumentBuilder();
        parser.setErrorHandler(new Throwing());
        return parser;
    }

    private static String line(String xhtml, int number) {
        return xhtml.lines()
                .skip(Math.max(0, number - 1))
                .findFirst()
                .map(it -> it.length() > 160 ? it.substring(0, 160) + "…" : it)
                .orElse("")
                .strip();
    }

    /// The parser's own handler writes to stderr.
    private static final class Throwing implements ErrorHandler {

        @Override
        public void warning(@Nullable SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
