package nl.vng.inbreng.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// The logical structure of a document, read from its tree in source order: the order of painting is another
/// (floats, backgrounds, running headers). Knows nothing of pages.
final class Tags {

    /// Where a node of the tree stands in the structure.
    ///
    /// @param tag what its text belongs to
    /// @param label what the sign before it belongs to, for a list item; else the same as `tag`
    /// @param start its place in reading order
    /// @param end the place after all that lies in it
    record Place(Tag tag, Tag label, int start, int end) {}

    private final List<Tag> all = new ArrayList<>();
    private final Map<Node, Place> places = new HashMap<>();
    private final Map<Element, Tag> signs = new HashMap<>();
    private int next;

    private Tags() {}

    static Tags of(Document document) {
        var tags = new Tags();
        var body = (Element)
                Objects.requireNonNull(document.getElementsByTagName("body").item(0), "a document has a body");
        tags.inside(body, tags.add("Document", body, null));
        return tags;
    }

    /// Every tag in reading order; a tag comes after its parent.
    List<Tag> all() {
        return all;
    }

    /// Where `node` stands; `null` for what is not read out.
    @Nullable
    Place of(Node node) {
        return places.get(node);
    }

    /// What a reader must get: each text that is not blank, and each figure.
    List<Node> content() {
        return places.keySet().stream()
                .filter(it -> it instanceof Element element
                        ? isFigure(element)
                        : !it.getTextContent().isBlank())
                .sorted((a, b) -> Integer.compare(
                        Objects.requireNonNull(of(a)).start(),
                        Objects.requireNonNull(of(b)).start()))
                .toList();
    }

    private boolean isFigure(Element element) {
        return Objects.requireNonNull(of(element)).tag().type().equals("Figure");
    }

    private void walk(Element element, Tag parent) {
        if (TagTypes.isDecorative(element)) {
            return;
        }
        int start = next++;
        var tag = tag(element, parent);
        if (tag.type().equals("LI")) {
            var sign = sign(element);
            var label = add("Lbl", sign == null ? element : sign, tag);
            if (sign != null) {
                signs.put(sign, label);
            }
            var body = add("LBody", element, tag);
            inside(element, body);
            places.put(element, new Place(body, label, start, next++));
        } else {
            if (!tag.type().equals("Figure")) {
                inside(element, tag);
            }
            places.put(element, new Place(tag, tag, start, next++));
        }
    }

    private void inside(Element element, Tag tag) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                walk(inner, tag);
            } else {
                places.put(child, new Place(tag, tag, next, next++));
            }
        }
    }

    private Tag tag(Element element, Tag parent) {
        switch (element.getNodeName()) {
            case "dt" -> {
                return add("Lbl", element, add("LI", element, parent));
            }
            case "dd" -> {
                return add("LBody", element, itemOf(parent));
            }
            default -> {}
        }
        var sign = signs.get(element);
        if (sign != null) {
            return sign;
        }
        var type = TagTypes.of(element, parent);
        if (type == null) {
            return parent;
        }
        return add(type, element, TagTypes.isReferenceToNote(element) ? add("Reference", element, parent) : parent);
    }

    /// The item of `list` that its last `dt` opened.
    private Tag itemOf(Tag list) {
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).type().equals("LI") && list.equals(all.get(i).parent())) {
                return all.get(i);
            }
        }
        throw new IllegalArgumentException("a <dd> without a <dt> before it");
    }

    /// The sign that a list item opens with, if `aria-label` says it in words.
    static @Nullable Element sign(Element item) {
        for (Node child = item.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element first) {
                return TagTypes.isNamed(first) ? first : null;
            }
            if (!child.getTextContent().isBlank()) {
                return null;
            }
        }
        return null;
    }

    private Tag add(String type, Element element, @Nullable Tag parent) {
        var tag = new Tag(type, element, parent, next++);
        all.add(tag);
        return tag;
    }
}
