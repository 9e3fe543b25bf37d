package nl.vng.inbreng.render;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// A document could not be made, for a reason that staff can repair: Dutch, in three parts.
public sealed class RenderException extends RuntimeException permits Xhtml.Malformed {

    private static final Pattern LINE = Pattern.compile("templates/.+, regel \\d");

    private final String wat;
    private final String waar;
    private final String doeDit;
    private final transient @Nullable Element element;

    private RenderException(
            String wat, String waar, String doeDit, @Nullable Element element, @Nullable Throwable cause) {
        super("%s\n    waar:     %s\n    doe dit:  %s".formatted(wat, waar, doeDit), cause);
        this.wat = wat;
        this.waar = waar;
        this.doeDit = doeDit;
        this.element = element;
    }

    /// @param wat what is wrong
    /// @param waar template and line, or the text it is about
    /// @param doeDit what to do
    RenderException(String wat, String waar, String doeDit, @Nullable Throwable cause) {
        this(wat, waar, doeDit, null, cause);
    }

    RenderException(String wat, String waar, String doeDit) {
        this(wat, waar, doeDit, null, null);
    }

    /// @param element what it is about; its template is looked up
    RenderException(Element element, String wat, String doeDit) {
        this(wat, Described.of(element), doeDit, element, null);
    }

    /// The same, about an element that it did not know of; one that names the line of a file needs none.
    RenderException about(Element element) {
        return this.element == null && !LINE.matcher(waar).lookingAt()
                ? new RenderException(wat, waar + ", " + Described.of(element), doeDit, element, this)
                : this;
    }

    /// The element of the tree that it is about; `null` if it is about no one element.
    @Nullable
    Element element() {
        return element;
    }

    /// The same, with more about where it happened: the document, the template.
    RenderException in(String place) {
        return new RenderException(wat, place + ", " + waar, doeDit, element, this);
    }

    /// What is wrong, one sentence.
    public String wat() {
        return wat;
    }

    /// Where: document, template and line, or text.
    public String waar() {
        return waar;
    }

    /// What to do about it.
    public String doeDit() {
        return doeDit;
    }
}
