package nl.vng.inbreng.cli;

import nl.vng.inbreng.post.Afloop;
import org.jspecify.annotations.Nullable;

/// Ends a command with a [Problem] and an exit code.
final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final int exit;
    private final @Nullable Afloop afloop;

    ProblemException(Problem problem, int exit) {
        this(problem, exit, null);
    }

    /// @param afloop how a night ends that ends with it; gives the exit code
    ProblemException(Problem problem, Afloop afloop) {
        this(problem, afloop.exitcode(), afloop);
    }

    private ProblemException(Problem problem, int exit, @Nullable Afloop afloop) {
        super(problem.wat());
        this.problem = problem;
        this.exit = exit;
        this.afloop = afloop;
    }

    Problem problem() {
        return problem;
    }

    int exit() {
        return exit;
    }

    /// How a night ends that ends with it.
    Afloop afloop() {
        if (afloop != null) {
            return afloop;
        }
        return switch (exit) {
            case Exit.BUSY -> Afloop.BEZIG;
            case Exit.REFUSED -> Afloop.ONLEESBAAR;
            case Exit.UNEXPECTED -> Afloop.ONVERWACHT;
            default -> Afloop.CONFIGURATIE;
        };
    }
}
