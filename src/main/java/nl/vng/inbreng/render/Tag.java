package nl.vng.inbreng.render;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// One element of the logical structure of a PDF: what a screen reader announces.
///
/// @param type structure type of ISO 32000-1, 14.8.4: `H1`, `P`, `TD`
/// @param element what it is made from
/// @param parent what it lies in; `null` for the document
/// @param order its place in reading order, on one scale with [Tags.Place]
record Tag(String type, Element element, @Nullable Tag parent, int order) {

    /// The nearest tag of this type that this one lies in, or this one itself; `null` if there is none.
    @Nullable
    Tag enclosing(String type) {
        for (Tag it = this; it != null; it = it.parent) {
            if (it.type.equals(type)) {
                return it;
            }
        }
        return null;
    }

    /// Identity: two elements with equal properties are two tags.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return order;
    }
}
