package nl.vng.inbreng.cli;

/// Ends a command with a [Problem] and an exit code.
final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final int exit;

    ProblemException(Problem problem, int exit) {
        super(problem.wat());
        this.problem = problem;
        this.exit = exit;
    }

    Problem problem() {
        return problem;
    }

    int exit() {
        return exit;
    }
}
