package nl.vng.inbreng.cli;

import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.VMDisconnectEvent;
import java.nio.file.Path;
import java.util.Map;

/// Moments over the whole of a run, seen from outside: each use of the database, and each file of the edition. Their
/// order does not depend on how fast the machine is.
final class Breakpoints {

    private static final Map<String, String> WHERE = Map.of(
            "com.zaxxer.hikari.HikariDataSource", "getConnection",
            "nl.vng.inbreng.publish.Edition", "add",
            "nl.vng.inbreng.batch.RunStore", "end");

    private int passed;

    private Breakpoints() {}

    /// How many there are in a run that is left in peace.
    static int count(Path home, String command) throws Exception {
        return new Breakpoints().run(home, command, Integer.MAX_VALUE);
    }

    /// Runs a command in a process of its own, and kills it at the `number`-th.
    ///
    /// @return whether it came that far
    static boolean kill(Path home, String command, int number) throws Exception {
        return new Breakpoints().run(home, command, number) == number;
    }

    private int run(Path home, String command, int last) throws Exception {
        VirtualMachine machine = Moment.launch(home, command);
        try {
            for (String type : WHERE.keySet()) {
                var prepared = machine.eventRequestManager().createClassPrepareRequest();
                prepared.addClassFilter(type);
                prepared.enable();
            }
            machine.resume();
            while (passed < last && goesOn(machine.eventQueue().remove(), last)) {
                machine.resume();
            }
        } catch (VMDisconnectedException _) {
            return passed; // it ended
        } finally {
            machine.process().destroyForcibly().waitFor();
        }
        return passed;
    }

    private boolean goesOn(EventSet events, int last) throws Exception {
        for (Event event : events) {
            switch (event) {
                case ClassPrepareEvent it -> {
                    var type = it.referenceType();
                    for (var method : type.methodsByName(WHERE.get(type.name()))) {
                        type.virtualMachine()
                                .eventRequestManager()
                                .createBreakpointRequest(method.location())
                                .enable();
                    }
                }
                case BreakpointEvent _ -> passed = Math.min(passed + 1, last);
                case VMDisconnectEvent _ -> {
                    return false;
                }
                default -> {}
            }
        }
        return passed < last;
    }
}
