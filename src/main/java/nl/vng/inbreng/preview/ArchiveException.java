package nl.vng.inbreng.preview;

/// What was published before cannot be known, so that small numbers cannot be protected. Dutch, in three parts.
public final class ArchiveException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String waar;
    private final String doeDit;

    public ArchiveException(String wat, String waar, String doeDit, Throwable cause) {
        super(wat, cause);
        this.waar = waar;
        this.doeDit = doeDit;
    }

    Mistake mistake() {
        return new Mistake(String.valueOf(getMessage()), waar, doeDit, null);
    }
}
