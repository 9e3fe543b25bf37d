package nl.vng.inbreng.render;

import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/// FreeMarker, set up once: strict, Dutch, escaping, and closed to everything outside the templates folder.
final class Templates {

    private final Configuration freemarker;

    Templates(TemplateFolder folder) {
        this(new FolderTemplateLoader(folder, (name, text) -> text));
    }

    Templates(FolderTemplateLoader loader) {
        freemarker = new Configuration(Configuration.VERSION_2_3_35);
        freemarker.setTemplateLoader(loader);
        freemarker.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        freemarker.setLocalizedLookup(false);
        freemarker.setDefaultEncoding("UTF-8");
        freemarker.setLocale(Locale.of("nl", "NL"));
        freemarker.setTimeZone(TimeZone.getTimeZone("UTC"));
        // The signs are named, so that a change of the JDK's locale data changes no number.
        freemarker.setNumberFormat(",##0.###;; decimalSeparator=',' groupingSeparator='.' minusSign='-'");
        freemarker.setObjectWrapper(new ModelWrapper());
        freemarker.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        freemarker.setAPIBuiltinEnabled(false);
        freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        freemarker.setLogTemplateExceptions(false);
        freemarker.setWrapUncheckedExceptions(true);
    }

    /// What the template named `name` gives for `model`.
    ///
    /// @throws RenderException naming template, line and column, if a value is missing or the template
    ///     has a mistake
    String process(String name, Map<String, Object> model) {
        try {
            var out = new StringWriter();
            freemarker.getTemplate(name).process(model, out);
            return out.toString();
        } catch (ParseException e) {
            throw TemplateMistake.of(e);
        } catch (TemplateException e) {
            throw TemplateMistake.of(e);
        } catch (TemplateNotFoundException e) {
            throw TemplateMistake.of(e);
        } catch (StackOverflowError e) {
            throw new RenderException(
                    "Het sjabloon roept zichzelf aan, zonder einde.",
                    TemplateFolder.place(name) + ", of een sjabloon dat het gebruikt",
                    "zoek een macro die zichzelf aanroept, of twee die elkaar aanroepen");
        } catch (IOException e) {
            throw e.getCause() instanceof RenderException own ? own : new UncheckedIOException(e);
        }
    }
}
