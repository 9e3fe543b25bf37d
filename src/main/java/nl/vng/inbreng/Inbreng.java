package nl.vng.inbreng;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import nl.vng.inbreng.batch.Runs;
import nl.vng.inbreng.batch.Stopper;
import nl.vng.inbreng.cli.CommandLines;
import nl.vng.inbreng.cli.Interruption;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/// The program. Spring is only started by commands that need the database; `--help` is not one of them.
@SpringBootApplication(proxyBeanMethods = false, scanBasePackageClasses = Runs.class)
@EnableConfigurationProperties(Settings.class)
public class Inbreng {

    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT); // an Arabic or Persian user would get other digits, also in a document
        var stopper = new Stopper();
        System.exit(
                Interruption.watch(stopper, () -> CommandLines.program(stopper).execute(args)));
    }

    /// The clock of run records; no figure and no document looks at it.
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/Amsterdam"));
    }
}
