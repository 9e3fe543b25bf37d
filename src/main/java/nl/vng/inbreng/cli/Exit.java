package nl.vng.inbreng.cli;

/// Exit codes that no run gives; those of a run are in [nl.vng.inbreng.batch.Uitslag].
final class Exit {

    static final int DONE = 0;
    static final int UNEXPECTED = 1;
    static final int USAGE = 2;
    static final int CONFIGURATION = 3;
    static final int REFUSED = 11;
    static final int WAITING = 20;
    static final int SENT_IN_PART = 21;
    static final int NOT_SENT = 22;
    static final int BUSY = 75;
    static final int INTERRUPTED = 130;

    private Exit() {}
}
