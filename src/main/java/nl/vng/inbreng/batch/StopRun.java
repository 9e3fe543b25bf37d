package nl.vng.inbreng.batch;

/// Ends the job in a state that may be started again; the outcome is in [Work], so there is nothing to trace.
final class StopRun extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StopRun(Uitslag uitslag) {
        super("run ends: " + uitslag, null, false, false);
    }
}
