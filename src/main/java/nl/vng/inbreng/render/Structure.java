package nl.vng.inbreng.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNameTree;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfStructureTreeRoot;
import org.openpdf.text.pdf.PdfWriter;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Writes [Tags] into a PDF, and what is painted where they say.
///
/// OpenPDF writes an element either with elements in it or with painted content, and numbers both in the order of
/// painting. Here `/K` is kept apart until the end and then written once, in reading order.
final class Structure {

    private static final PdfName OBJR = new PdfName("OBJR");
    private static final PdfName OBJ = new PdfName("Obj");
    private static final PdfName ID_TREE = new PdfName("IDTree");

    private final Tags tags;
    private final Map<Tag, Written> written = new HashMap<>();
    private final Set<Node> painted = new HashSet<>();
    private @Nullable PdfWriter writer;

    Structure(Tags tags) {
        this.tags = tags;
    }

    /// A tag that is in the PDF.
    private static final class Written {

        final PdfStructureElement element;
        final List<Kid> kids = new ArrayList<>();
        int firstPage;

        Written(PdfStructureElement element) {
            this.element = element;
        }
    }

    private record Kid(int order, PdfObject object) {}

    Tags tags() {
        return tags;
    }

    /// Where all that follows is written.
    void open(PdfWriter writer) {
        this.writer = writer;
    }

    /// Opens marked content on the current page, for `node` at `order` in `tag`.
    void begin(PdfContentByte page, Tag tag, Node node, int order) {
        var it = written(tag);
        it.element.remove(PdfName.K);
        page.beginMarkedContentSequence(it.element);
        var content = new PdfDictionary(PdfName.MCR);
        content.put(PdfName.PG, writer().getCurrentPage());
        content.put(PdfName.MCID, it.element.get(PdfName.K));
        it.element.remove(PdfName.K);
        it.element.remove(PdfName.PG);
        it.kids.add(new Kid(order, content));
        painted.add(node);
        for (Tag outer = tag; outer != null && written(outer).firstPage == 0; outer = outer.parent()) {
            written(outer).firstPage = writer().getCurrentPageNumber();
        }
    }

    /// Ties `annotation` and the link `tag` to each other.
    void link(Tag tag, PdfAnnotation annotation) {
        var it = written(tag);
        var object = new PdfDictionary(OBJR);
        object.put(PdfName.PG, writer().getCurrentPage());
        object.put(OBJ, annotation.getIndirectReference());
        it.kids.add(new Kid(Integer.MAX_VALUE, object));
        annotation.put(PdfName.STRUCTPARENT, new PdfNumber(root().addExistingObject(it.element.getReference())));
    }

    /// Where the figure `tag` stands on its page.
    void place(Tag tag, Rectangle area) {
        TagAttributes.putBox(area, written(tag).element);
    }

    /// Whether `tag` lies in the head or foot of a table that an earlier page has already: it is read out once.
    boolean isRepeated(Tag tag) {
        var repeating = tag.enclosing("THead") == null ? tag.enclosing("TFoot") : tag.enclosing("THead");
        var it = repeating == null ? null : written.get(repeating);
        return it != null && it.firstPage != 0 && it.firstPage != writer().getCurrentPageNumber();
    }

    /// Says that `node` is on a page, without being read out there.
    void paintedAsArtifact(Node node) {
        painted.add(node);
    }

    /// Writes the elements in reading order; nothing can be added after it.
    ///
    /// @throws RenderException if a text or a figure is on no page
    void close() {
        requireAll();
        tags.all().stream().filter(this::isBareCell).forEach(this::written);
        for (var tag : tags.all()) {
            var it = written.get(tag);
            if (it != null) {
                write(tag, it);
            }
        }
        writeIds();
    }

    private void requireAll() {
        for (var node : tags.content()) {
            if (!painted.contains(node)) {
                var element = (Element) (node instanceof Element ? node : node.getParentNode());
                throw new RenderException(
                                "Een deel van het document komt niet op de pagina.",
                                element.equals(node)
                                        ? "figuur \"" + TagAttributes.alternative(element) + "\""
                                        : "tekst \"" + node.getTextContent().strip() + "\"",
                                "zet het niet in een verborgen element (display: none, visibility: hidden), of haal het weg")
                        .about(element);
            }
        }
    }

    /// Without its empty cells a table would not be regular.
    private boolean isBareCell(Tag tag) {
        return (tag.type().equals("TD") || tag.type().equals("TH"))
                && written.containsKey(Objects.requireNonNull(tag.enclosing("TR")));
    }

    private static void write(Tag tag, Written it) {
        it.element.remove(PdfName.K);
        if (!it.kids.isEmpty()) {
            it.kids.sort(Comparator.comparingInt(Kid::order));
            var kids = new PdfArray();
            it.kids.forEach(kid -> kids.add(kid.object()));
            it.element.put(PdfName.K, kids);
        }
        TagAttributes.put(tag, it.element);
    }

    private void writeIds() {
        var ids = new TreeMap<String, PdfObject>();
        written.forEach((tag, it) -> {
            if (tag.type().equals("Note")) {
                ids.put(tag.element().getAttribute("id"), it.element.getReference());
            }
        });
        if (!ids.isEmpty()) {
            try {
                root().put(
                                ID_TREE,
                                writer().addToBody(PdfNameTree.writeTree(ids, writer()))
                                        .getIndirectReference());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Written written(Tag tag) {
        var known = written.get(tag);
        if (known != null) {
            return known;
        }
        var type = new PdfName(tag.type());
        var parent = tag.parent() == null ? null : written(tag.parent());
        var it = new Written(parent == null ? new PdfStructureElement(root(), type) : element(parent.element, type));
        if (parent != null) {
            parent.kids.add(new Kid(tag.order(), it.element));
        }
        written.put(tag, it);
        return it;
    }

    /// The constructor adds itself to the parent's `/K`.
    private static PdfStructureElement element(PdfStructureElement parent, PdfName type) {
        parent.remove(PdfName.K);
        var element = new PdfStructureElement(parent, type);
        parent.remove(PdfName.K);
        return element;
    }

    private PdfStructureTreeRoot root() {
        return writer().getStructureTreeRoot();
    }

    private PdfWriter writer() {
        return Objects.requireNonNull(writer, "no page has begun");
    }
}
