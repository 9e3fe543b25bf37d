package nl.vng.inbreng.render;

import org.jspecify.annotations.Nullable;

/// A document could not be made, for a reason that staff can repair: Dutch, in three parts.
public final class RenderException extends RuntimeException {

    private final String wat;
    private final String waar;
    private final String doeDit;

    /// @param wat what is wrong
    /// @param waar template and line, or the text it is about
    /// @param doeDit what to do
    RenderException(String wat, String waar, String doeDit, @Nullable Throwable cause) {
        super("%s\n    waar:     %s\n    doe dit:  %s".formatted(wat, waar, doeDit), cause);
        this.wat = wat;
        this.waar = waar;
        this.doeDit = doeDit;
    }

    RenderException(String wat, String waar, String doeDit) {
        this(wat, waar, doeDit, null);
    }

    /// The same, with the document it happened in.
    RenderException in(String bestand) {
        return new RenderException(wat, "document " + bestand + ", " + waar, doeDit, this);
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
