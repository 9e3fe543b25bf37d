package nl.vng.inbreng.batch;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.Lifecycle;
import org.springframework.context.annotation.Conditional;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.stereotype.Component;

/// Whether this process makes parts of a run now. Only while it does, it looks at the queue.
@Component
@Conditional(WithWorkers.class)
class Workbench {

    private final Parts parts;
    private final Lifecycle flow;

    Workbench(Parts parts, @Qualifier("partFlow") IntegrationFlow flow) {
        this.parts = parts;
        this.flow = (Lifecycle) flow;
    }

    void open(PartRun run) {
        parts.open(run);
        flow.start();
    }

    /// Ends when the part that is being made is ready.
    ///
    /// @return how many documents were made here
    int close() {
        int made = parts.close();
        flow.stop();
        return made;
    }
}
