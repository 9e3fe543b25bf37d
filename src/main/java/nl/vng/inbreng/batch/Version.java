package nl.vng.inbreng.batch;

import java.util.Objects;

/// Version of the program, as the build wrote it into the jar.
public final class Version {

    private Version() {}

    /// For example `0.1.0`; `ontwikkeling` when the program does not run from its jar.
    public static String current() {
        return Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "ontwikkeling");
    }
}
