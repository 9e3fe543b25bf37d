package nl.vng.inbreng.cli;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.NestedExceptionUtils;

/// Says what is wrong when the program cannot start.
final class Configuration {

    private Configuration() {}

    static ProblemException problem(RuntimeException failure) {
        for (Throwable it = failure; it != null; it = it.getCause()) {
            if (it instanceof UnboundConfigurationPropertiesException unknown) {
                return wrong("onbekende instelling: " + unknown.getUnboundProperties());
            }
            if (it instanceof InvalidConfigurationPropertyValueException invalid) {
                return wrong("onjuiste waarde voor " + invalid.getName());
            }
            if (it instanceof BindException bind && bind.getCause() == null) {
                return wrong("onjuiste waarde voor " + bind.getName());
            }
        }
        return wrong("het programma kan niet starten: "
                + NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
    }

    private static ProblemException wrong(String wat) {
        return new ProblemException(
                Problem.of(
                        wat,
                        "instellingen (config/application.yaml, omgevingsvariabelen INBRENG_…) of database in var/",
                        "herstel de instelling; `inbreng diagnose` laat zien wat er niet klopt"),
                Exit.CONFIGURATION);
    }
}
