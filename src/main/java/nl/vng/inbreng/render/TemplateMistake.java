package nl.vng.inbreng.render;

import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.StopException;
import freemarker.core.UnexpectedTypeException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What FreeMarker says in English of a mistake in a template, in Dutch; its own words stay in the cause, for the log.
final class TemplateMistake {

    private static final String LOOK = "kijk op die plaats naar haakjes, aanhalingstekens en de naam van wat er staat;"
            + " wat FreeMarker zei, staat in het logbestand";
    private static final Pattern UNCLOSED = Pattern.compile("unclosed (#\\w+|@\\S*|\"\\S\")");
    private static final Pattern UNKNOWN = Pattern.compile("Unknown (?:directive: (\\S+?)\\.|built-in: \"(\\w+)\")");
    private static final Pattern UNEXPECTED = Pattern.compile("Encountered (\".*?\"),");

    private TemplateMistake() {}

    /// Of a template that cannot be read.
    static RenderException of(ParseException e) {
        return new RenderException(
                reason(e.getEditorMessage()),
                place(e.getTemplateName(), e.getLineNumber(), e.getColumnNumber()),
                LOOK,
                e);
    }

    /// Of a template that cannot be filled with the values that it was given.
    static RenderException of(TemplateException e) {
        var place = place(e.getTemplateSourceName(), e.getLineNumber(), e.getColumnNumber());
        for (Throwable it = e.getCause(); it != null; it = it.getCause()) {
            switch (it) {
                case RenderException own -> {
                    return own.in(place);
                }
                case ParseException inner -> {
                    return of(inner);
                }
                case TemplateNotFoundException inner -> {
                    return of(inner).in(place);
                }
                default -> {}
            }
        }
        return switch (e) {
            case InvalidReferenceException it ->
                new RenderException(
                        "In het sjabloon heeft " + expression(it) + " geen waarde.",
                        place,
                        "verbeter de naam, of zeg met <#if naam??> wat er staat als de waarde ontbreekt",
                        e);
            case UnexpectedTypeException it ->
                new RenderException(
                        "In het sjabloon is " + expression(it) + " van een ander soort dan daar kan staan.",
                        place,
                        "gebruik een waarde die daar past: een tekst, een getal, een lijst, of iets wat waar of niet"
                                + " waar is",
                        e);
            case StopException it ->
                new RenderException(
                        "Het sjabloon stopt zelf (<#stop>): " + it.getMessageWithoutStackTop(), place, LOOK, e);
            default -> new RenderException("Het sjabloon kan op deze plaats niet worden ingevuld.", place, LOOK, e);
        };
    }

    /// Of a template that is not there.
    static RenderException of(TemplateNotFoundException e) {
        return new RenderException(
                "Het sjabloon \"" + e.getTemplateName() + "\" is er niet.",
                "de map met sjablonen",
                "zet het sjabloon terug of verbeter de naam; alleen bestanden uit de map met sjablonen kunnen",
                e);
    }

    private static String reason(String message) {
        var unclosed = UNCLOSED.matcher(message);
        if (unclosed.find()) {
            return "In het sjabloon is " + unclosed.group(1) + " niet gesloten.";
        }
        var unknown = UNKNOWN.matcher(message);
        if (unknown.find()) {
            return "Het sjabloon gebruikt %s, en dat bestaat niet."
                    .formatted(unknown.group(1) == null ? "?" + unknown.group(2) : unknown.group(1));
        }
        var unexpected = UNEXPECTED.matcher(message);
        return unexpected.find()
                ? "In het sjabloon kan " + unexpected.group(1) + " daar niet staan."
                : "Het sjabloon is op deze plaats niet te lezen.";
    }

    private static String expression(TemplateException e) {
        var blamed = e.getBlamedExpressionString();
        return blamed == null ? "een waarde" : "\"" + blamed + "\"";
    }

    private static String place(@Nullable String template, @Nullable Integer line, @Nullable Integer column) {
        return TemplateFolder.place(String.valueOf(template)) + ", regel " + line + ", kolom " + column;
    }
}
