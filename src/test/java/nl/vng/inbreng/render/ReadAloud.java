package nl.vng.inbreng.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/// A PDF as a screen reader meets it: its structure in reading order, read by another library than the one that
/// wrote it.
final class ReadAloud {

    /// One element.
    ///
    /// @param says what is read out of the element itself: its own text, or what stands in its place
    /// @param links areas that can be clicked
    record Spoken(PDStructureElement element, String type, String says, List<Spoken> inner, int links) {

        /// All that is read out from here on.
        String all() {
            var all = new StringBuilder(says);
            inner.forEach(it -> all.append(it.all()));
            return all.toString();
        }

        /// Every element of this type, from here on.
        List<Spoken> every(String type) {
            var found = new ArrayList<Spoken>();
            if (this.type.equals(type)) {
                found.add(this);
            }
            inner.forEach(it -> found.addAll(it.every(type)));
            return found;
        }

        /// One line per element, indented by its depth.
        String outline() {
            return outline("");
        }

        private String outline(String indent) {
            var lines = new StringBuilder(indent + type + (says.isBlank() ? "" : " " + says.strip()) + "\n");
            inner.forEach(it -> lines.append(it.outline(indent + "  ")));
            return lines.toString();
        }
    }

    private final Map<COSDictionary, Map<Integer, String>> texts = new HashMap<>();

    private ReadAloud() {}

    static Spoken of(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var reader = new ReadAloud();
            reader.extract(document);
            var root = document.getDocumentCatalog().getStructureTreeRoot();
            return reader.element((PDStructureElement) root.getKids().getFirst());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void extract(PDDocument document) throws IOException {
        for (var page : document.getPages()) {
            var extractor = new PDFMarkedContentExtractor();
            extractor.processPage(page);
            var ofPage = new HashMap<Integer, String>();
            for (var content : extractor.getMarkedContents()) {
                if (content.getMCID() >= 0) {
                    ofPage.merge(content.getMCID(), text(content), String::concat);
                }
            }
            texts.put(page.getCOSObject(), ofPage);
        }
    }

    private static String text(PDMarkedContent content) {
        var text = new StringBuilder();
        for (var it : content.getContents()) {
            if (it instanceof TextPosition position) {
                text.append(position.getUnicode());
            }
        }
        return text.toString();
    }

    private Spoken element(PDStructureElement element) {
        var inner = new ArrayList<Spoken>();
        var own = new StringBuilder();
        int links = 0;
        for (var kid : kids(element)) {
            switch (kid) {
                case PDStructureElement it -> inner.add(element(it));
                case PDMarkedContentReference it -> {
                    var text = texts.get(it.getPage().getCOSObject()).getOrDefault(it.getMCID(), "");
                    inner.add(new Spoken(element, "#", text, List.of(), 0));
                }
                case PDObjectReference _ -> links++;
                default -> throw new AssertionError("unexpected kid " + kid);
            }
        }
        var instead = element.getActualText() != null ? element.getActualText() : element.getAlternateDescription();
        if (instead != null) {
            return new Spoken(element, element.getStructureType(), instead, List.of(), links);
        }
        if (inner.stream().allMatch(it -> it.type().equals("#"))) {
            inner.forEach(it -> own.append(it.says()));
            inner.clear();
        }
        return new Spoken(element, element.getStructureType(), own.toString(), inner, links);
    }

    private static List<Object> kids(PDStructureNode node) {
        return node.getKids();
    }

    /// Prints the documents named.
    public static void main(String[] files) throws IOException {
        for (var file : files) {
            System.out.println(of(java.nio.file.Files.readAllBytes(java.nio.file.Path.of(file)))
                    .outline());
        }
    }
}
