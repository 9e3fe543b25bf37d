package nl.vng.inbreng.preview;

import java.nio.file.Path;
import java.util.regex.Pattern;
import nl.vng.inbreng.domain.Bevinding;
import nl.vng.inbreng.render.RenderException;
import nl.vng.inbreng.tekst.Complaint;
import org.jspecify.annotations.Nullable;

/// Why a document cannot be made, in Dutch, for who can mend it.
///
/// @param wat what is wrong
/// @param waar file and line, document, or row
/// @param doeDit what to do; empty when `wat` says it
/// @param regels the lines of the file around it; `null` when it is about no line of a file
record Mistake(
        String wat, String waar, String doeDit, @Nullable SourceLines regels) {

    private static final Pattern LINE = Pattern.compile("templates/([\\w./-]+), regel (\\d{1,6})");

    static Mistake of(Complaint complaint, Path templates) {
        return new Mistake(
                complaint.melding(),
                complaint.waar(),
                "",
                SourceLines.around(templates, complaint.bestand(), complaint.regel()));
    }

    static Mistake of(RenderException e, Path templates) {
        var line = LINE.matcher(e.waar());
        return new Mistake(
                e.wat(),
                e.waar(),
                e.doeDit(),
                line.find() ? SourceLines.around(templates, line.group(1), Integer.parseInt(line.group(2))) : null);
    }

    static Mistake of(Bevinding bevinding) {
        return new Mistake(
                bevinding.line(),
                "in de exports [" + bevinding.soort().code() + "]",
                bevinding.soort().doeDit(),
                null);
    }

    /// A mistake of the program: what it was stands in the log only.
    static Mistake unexpected(Throwable e) {
        return new Mistake(
                "er ging iets onverwachts mis (" + e.getClass().getSimpleName() + ")",
                "bij het maken van dit voorbeeld",
                "zie var/log/inbreng.log, en meld dit de beheerder met de laatste wijziging die u deed",
                null);
    }
}
