package nl.vng.inbreng.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import nl.vng.inbreng.publish.Json;
import picocli.CommandLine;

/// An error as an operator reads it, in Dutch.
///
/// @param wat what went wrong
/// @param waar where
/// @param doeDit what to do
record Problem(String wat, String waar, String doeDit) {

    static Problem of(String wat, String waar, String doeDit) {
        return new Problem(wat, waar, doeDit);
    }

    /// Tells people on stderr, and a program that asked for JSON on stdout.
    ///
    /// @param arguments all that was typed
    /// @return `exit`
    int tell(CommandLine command, List<String> arguments, int exit) {
        PrintWriter err = command.getErr();
        err.println("Fout: " + wat);
        err.println("  waar:    " + waar);
        err.println("  doe dit: " + doeDit);
        err.flush();
        if (CommonOptions.json(arguments)) {
            command.getOut().print(Json.text(model(exit)));
            command.getOut().flush();
        }
        return exit;
    }

    private LinkedHashMap<String, Object> model(int exit) {
        var model = new LinkedHashMap<String, Object>();
        model.put("schema", 1);
        model.put("exitcode", exit);
        model.put("wat", wat);
        model.put("waar", waar);
        model.put("doe_dit", doeDit);
        return model;
    }
}
