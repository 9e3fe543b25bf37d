package nl.vng.inbreng.keuring;

/// The log is not as it was written: nobody can say any more what is approved.
public final class LogboekException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int regel;
    private final String wat;

    LogboekException(int regel, String wat) {
        super("line %d of the log: %s".formatted(regel, wat));
        this.regel = regel;
        this.wat = wat;
    }

    /// Its line, from 1.
    public int regel() {
        return regel;
    }

    /// Dutch: what is wrong with it.
    public String wat() {
        return wat;
    }
}
