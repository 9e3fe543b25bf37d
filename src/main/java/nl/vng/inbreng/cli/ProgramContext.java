package nl.vng.inbreng.cli;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.status.OnConsoleStatusListener;
import java.util.Map;
import nl.vng.inbreng.Inbreng;
import nl.vng.inbreng.batch.Progress;
import nl.vng.inbreng.batch.RunLock;
import nl.vng.inbreng.batch.Stopper;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import picocli.CommandLine.Model.CommandSpec;

/// Has Spring put the program together, with what a command knows before Spring does.
final class ProgramContext {

    private ProgramContext() {}

    /// The program for a run, which tells on the screen how far it is.
    static ConfigurableApplicationContext start(
            CommandSpec command, RunOptions options, Database database, RunLock.Held lock) {
        var progress = new ConsoleProgress(
                command.commandLine().getErr(), Boolean.getBoolean("inbreng.terminal"), System::nanoTime);
        return start(command, options, database, lock, progress, Map.of());
    }

    /// The program as Spring puts it together.
    ///
    /// @param forced settings that win from all others
    static ConfigurableApplicationContext start(
            CommandSpec command,
            RunOptions options,
            Database database,
            RunLock.Held lock,
            Progress progress,
            Map<String, Object> forced) {
        return new SpringApplicationBuilder(Inbreng.class)
                .logStartupInfo(false)
                .registerShutdownHook(false) // Interruption lets the run end first; the database stays open for it
                .properties(Configuration.LOCATION + "=" + Configuration.location())
                .initializers(context -> {
                    tellNobodyOfTheLog();
                    Configuration.override(context.getEnvironment(), options);
                    var sources = context.getEnvironment().getPropertySources();
                    sources.addFirst(new MapPropertySource("opdracht", forced));
                    sources.addLast(new MapPropertySource("verbindingen", database.connections()));
                    var beans = (GenericApplicationContext) context;
                    // Not closed with the context: the database is used until its very end.
                    beans.registerBean(
                            RunLock.Held.class,
                            () -> lock,
                            it -> ((AbstractBeanDefinition) it).setDestroyMethodName(""));
                    beans.registerBean(Progress.class, () -> progress);
                    beans.registerBean(Stopper.class, () -> InbrengCommand.stopper(command));
                })
                .run();
    }

    /// Spring lets the log write on the screen what is wrong with it, with its traces.
    private static void tellNobodyOfTheLog() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext log) {
            var status = log.getStatusManager();
            status.getCopyOfStatusListenerList().stream()
                    .filter(OnConsoleStatusListener.class::isInstance)
                    .forEach(status::remove);
        }
    }
}
