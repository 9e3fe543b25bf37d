package nl.vng.inbreng.tekst;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A text of one place in one or more kinds of documents: a file of `templates/tekst`.
///
/// @param naam name of the file, without folder and extension
/// @param documenten kinds of documents that it stands in: `landelijk`, `provincie`
/// @param plaats where in the document: `inleiding`
/// @param onderwerp number of the topic that it is about; 0 when it is about none
/// @param volgorde order within its place
/// @param titel its heading; `null` when it has none
/// @param als when it is true; `null` when it always is
/// @param anders what to do when it is not
/// @param tekst the text
/// @param regel line of `als`, for messages
public record TextBlock(
        String naam,
        List<String> documenten,
        String plaats,
        int onderwerp,
        int volgorde,
        @Nullable Passage titel,
        @Nullable Condition als,
        Otherwise anders,
        Passage tekst,
        int regel) {

    /// What to do with a text that is not true.
    enum Otherwise {
        WEGLATEN,
        WEIGEREN,
        MARKEREN
    }

    static final Set<String> SLEUTELS = Set.of("titel", "document", "plaats", "onderwerp", "volgorde", "als", "anders");

    /// Whether it stands in this place of this kind of document.
    boolean isAt(String document, String plaats) {
        return documenten.contains(document) && this.plaats.equals(plaats);
    }

    /// The text for one area.
    public Filled fill(Context context) {
        if (als == null || new Judgement(context).of(als) == Truth.TRUE) {
            return Fill.of(tekst, context);
        }
        return switch (anders) {
            case WEGLATEN -> nothing(List.of());
            case WEIGEREN -> nothing(List.of(refusal(context)));
            case MARKEREN -> context.concept() ? marked(Fill.of(tekst, context)) : nothing(List.of(refusal(context)));
        };
    }

    /// Its heading for one area; `""` when it has none.
    public Filled title(Context context) {
        return titel == null ? nothing(List.of()) : Fill.of(titel, context);
    }

    private Complaint refusal(Context context) {
        var gebied = context.fact("gebied").map(Fact::printed).orElse("dit gebied");
        return new Complaint(
                tekst.bestand(),
                regel,
                "de voorwaarde boven deze tekst klopt niet of is niet te controleren voor " + gebied
                        + "; pas de tekst aan, of zet onder “anders” wat er dan moet gebeuren");
    }

    private static Filled nothing(List<Complaint> klachten) {
        return new Filled("", List.of(), "", new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), klachten);
    }

    private static Filled marked(Filled text) {
        var alineas = new ArrayList<>(text.alineas());
        var warning = "[Controleer: dit klopt niet meer.]";
        var strong = "<strong>" + warning + "</strong>";
        alineas.addFirst(new Filled.Alinea(warning, strong, 1));
        return new Filled(
                "<p>" + strong + "</p>\n" + text.html(),
                List.copyOf(alineas),
                text.vorm(),
                text.getoond(),
                text.cijfers(),
                text.kengetallen(),
                text.klachten());
    }
}
