package nl.vng.inbreng.render;

import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a template can see of Java: texts, numbers, booleans, maps, lists and the components of records. No
/// methods, no classes.
final class ModelWrapper extends DefaultObjectWrapper {

    /// The components of each record by name: the JVM makes them anew whenever it is asked.
    private static final ClassValue<Map<String, Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            var accessors = new HashMap<String, Method>();
            for (var component : type.getRecordComponents()) {
                var accessor = component.getAccessor();
                accessor.setAccessible(true); // compose keeps its records package-private
                accessors.put(component.getName(), accessor);
            }
            return Map.copyOf(accessors);
        }
    };

    ModelWrapper() {
        super(Configuration.VERSION_2_3_35);
    }

    @Override
    protected TemplateModel handleUnknownType(Object value) throws TemplateModelException {
        if (value instanceof Record it) {
            return new RecordModel(it);
        }
        if (value instanceof Enum<?> it) {
            return new SimpleScalar(it.name());
        }
        throw new TemplateModelException(
                "a template cannot show a " + value.getClass().getName() + "; compose turns it into text or a number");
    }

    private final class RecordModel implements TemplateHashModel {

        private final Record value;

        RecordModel(Record value) {
            this.value = value;
        }

        @Override
        public @Nullable TemplateModel get(String key) throws TemplateModelException {
            var accessor = ACCESSORS.get(value.getClass()).get(key);
            return accessor == null ? null : wrap(read(accessor));
        }

        @Override
        public boolean isEmpty() {
            return false;
        }

        private Object read(Method accessor) throws TemplateModelException {
            try {
                return accessor.invoke(value);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new TemplateModelException("cannot read " + accessor.getName(), e);
            }
        }
    }
}
