package nl.vng.inbreng.cli;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.pattern.CompositeConverter;

/// Masks in the log the passwords within addresses, whichever library tells them: `%masked(…)` in `logback.xml`.
public final class MaskedLog extends CompositeConverter<ILoggingEvent> {

    @Override
    protected String transform(ILoggingEvent event, String line) {
        return SettingNames.masked(line);
    }
}
