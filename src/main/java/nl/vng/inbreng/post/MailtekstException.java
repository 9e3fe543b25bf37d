package nl.vng.inbreng.post;

/// The text of a message cannot be used.
public final class MailtekstException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int regel;
    private final String wat;

    /// @param regel line in the file, from 1
    /// @param wat Dutch: what is wrong
    MailtekstException(int regel, String wat) {
        super("line " + regel + ": " + wat);
        this.regel = regel;
        this.wat = wat;
    }

    public int regel() {
        return regel;
    }

    public String wat() {
        return wat;
    }
}
