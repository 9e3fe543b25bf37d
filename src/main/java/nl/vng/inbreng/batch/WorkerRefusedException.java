package nl.vng.inbreng.batch;

import java.util.List;

/// A worker that would make other documents than the run asks for.
public final class WorkerRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> verschillen;

    WorkerRefusedException(List<String> verschillen) {
        super("not the same here as where the run was begun: " + verschillen);
        this.verschillen = verschillen;
    }

    /// Dutch: what is not the same.
    public List<String> verschillen() {
        return verschillen;
    }
}
