package nl.vng.inbreng.cli;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.VMDisconnectEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// A moment in the publication of an edition, seen from outside: the program is stopped by a debugger on entry to a
/// method, and killed there.
enum Moment {
    BEFORE_THE_ANNOUNCEMENT("nl.vng.inbreng.batch.EditionStore", "announce"),
    ANNOUNCED_NOT_RENAMED("nl.vng.inbreng.publish.Edition", "seal"),
    RENAMED_NOT_CONFIRMED("nl.vng.inbreng.batch.EditionStore", "confirm"),
    CONFIRMED_NOT_ENDED("nl.vng.inbreng.batch.RunStore", "end");

    private final String type;
    private final String method;

    Moment(String type, String method) {
        this.type = type;
        this.method = method;
    }

    /// Runs a command in a process of its own up to this moment, and kills it.
    ///
    /// @throws IllegalStateException if it ends before
    void kill(Path home, String command) throws Exception {
        kill(type, method, home, command);
    }

    /// The same, up to the first entry to any method.
    static void kill(String type, String method, Path home, String command) throws Exception {
        VirtualMachine machine = launch(home, command);
        try {
            reach(machine, type, method);
        } finally {
            machine.process().destroyForcibly().waitFor();
        }
    }

    /// What a test does while the program stands still.
    @FunctionalInterface
    interface Deed {
        void run() throws Exception;
    }

    /// Runs a command in a process of its own; on the first entry to a method it stands still until `deed` is done.
    ///
    /// @return its exit code
    static int during(String type, String method, Path home, String command, Deed deed) throws Exception {
        VirtualMachine machine = launch(home, command);
        try {
            reach(machine, type, method);
            deed.run();
            machine.dispose(); // it goes on, and stops nowhere any more
            return machine.process().waitFor();
        } finally {
            machine.process().destroyForcibly().waitFor();
        }
    }

    private static void reach(VirtualMachine machine, String type, String method) throws Exception {
        var prepared = machine.eventRequestManager().createClassPrepareRequest();
        prepared.addClassFilter(type);
        prepared.enable();
        machine.resume();
        while (!reached(machine.eventQueue().remove(), method)) {
            machine.resume();
        }
    }

    private static boolean reached(EventSet events, String method) throws Exception {
        for (Event event : events) {
            switch (event) {
                case ClassPrepareEvent it -> stopIn(it.referenceType(), method);
                case BreakpointEvent _ -> {
                    return true;
                }
                case VMDisconnectEvent _ -> throw new IllegalStateException("the command ended before " + method);
                default -> {}
            }
        }
        return false;
    }

    private static void stopIn(ReferenceType prepared, String method) {
        var entry = prepared.methodsByName(method).getFirst().location();
        prepared.virtualMachine()
                .eventRequestManager()
                .createBreakpointRequest(entry)
                .enable();
    }

    static VirtualMachine launch(Path home, String command) throws Exception {
        var connector = Bootstrap.virtualMachineManager().defaultConnector();
        var arguments = connector.defaultArguments();
        var program = Shipped.program();
        arguments
                .get("options")
                .setValue(
                        program.options(home).stream().map(it -> '"' + it + '"').collect(Collectors.joining(" ")));
        arguments.get("main").setValue("-jar \"%s\" %s".formatted(program.jar(), command));
        VirtualMachine machine = connector.launch(arguments);
        drain(machine.process());
        return machine;
    }

    /// A pipe that nobody reads would fill up and stop the program.
    private static void drain(Process process) {
        for (var stream : List.of(process.getInputStream(), process.getErrorStream())) {
            Thread.ofVirtual().start(() -> {
                try (stream) {
                    stream.transferTo(OutputStream.nullOutputStream());
                } catch (IOException _) {
                    // the process is killed while it writes
                }
            });
        }
    }
}
