package nl.vng.inbreng.batch;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/// Holds when documents are handed out to other processes too: setting `inbreng.werkers.aan`.
class WithWorkers implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return context.getEnvironment().getProperty("inbreng.werkers.aan", Boolean.class, false);
    }

    /// Holds when this process makes all documents.
    static final class Not extends WithWorkers {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !super.matches(context, metadata);
        }
    }
}
