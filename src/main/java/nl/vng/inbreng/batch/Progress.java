package nl.vng.inbreng.batch;

/// Is told how far a run is; what it shows is up to the edge.
public interface Progress {

    /// A step begins: a Dutch verb, for example `lezen`.
    void begins(String stap);

    /// `done` of `total` parts of the step are ready; may be called from any thread.
    void advances(int done, int total);

    /// The step has ended: a Dutch fact, for example `3 exports, 1.605 rijen`.
    void ends(String feit);
}
