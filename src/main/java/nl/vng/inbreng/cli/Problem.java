package nl.vng.inbreng.cli;

import java.io.PrintWriter;

/// An error as an operator reads it, in Dutch.
///
/// @param wat what went wrong
/// @param waar where
/// @param doeDit what to do
record Problem(String wat, String waar, String doeDit) {

    static Problem of(String wat, String waar, String doeDit) {
        return new Problem(wat, waar, doeDit);
    }

    void print(PrintWriter err) {
        err.println("Fout: " + wat);
        err.println("  waar:    " + waar);
        err.println("  doe dit: " + doeDit);
        err.flush();
    }
}
