package nl.vng.inbreng.tekst;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A key ask as it was written: a file of `templates/vragen`.
///
/// @param id `1a`, `5a-vervolg`: the name of its file
/// @param titel short name, for lists
/// @param onderwerp number of its topic
/// @param documenten kinds of documents that it stands in
/// @param volgorde order within its topic
/// @param gewicht how much it weighs: on a speaking card the heaviest come first
/// @param gerichtAan whom it must name where it is printed; `null` when what is wrong with it has been said already
/// @param vanaf first day on which it may be asked: a date or the key of a kengetal; `""` is always
/// @param tot first day on which it may no longer be asked; `""` is never
/// @param opvolger id of the ask that takes its place then; `""` is none
/// @param vraag the ask itself
/// @param cijfers what the figures add; `null` when nothing
/// @param voorlezen the ask as a question to be read out; `null` when it is not on a speaking card
/// @param regelOnderwerp line of `onderwerp`, for messages; 0 when it names none
/// @param regelTot line of `tot`, for messages
public record AskText(
        String id,
        String titel,
        int onderwerp,
        List<String> documenten,
        int volgorde,
        int gewicht,
        @Nullable Addressee gerichtAan,
        String vanaf,
        String tot,
        String opvolger,
        Passage vraag,
        @Nullable Passage cijfers,
        @Nullable Passage voorlezen,
        int regelOnderwerp,
        int regelTot) {

    static final Set<String> SLEUTELS = Set.of(
            "titel",
            "onderwerp",
            "document",
            "volgorde",
            "gewicht",
            "gericht aan",
            "geldig vanaf",
            "geldig tot",
            "opvolger");
    static final Set<String> KOPJES = Set.of("Vraag", "Cijfers", "Voorlezen");

    /// The file it stands in.
    public String bestand() {
        return vraag.bestand();
    }

    /// Whether it may be asked, as far as its first day goes.
    public boolean begun(Context context) {
        return day(vanaf, context).filter(it -> it.isAfter(context.moment())).isEmpty();
    }

    /// Whether it can no longer be asked.
    public boolean ended(Context context) {
        return day(tot, context).filter(it -> !it.isAfter(context.moment())).isPresent();
    }

    /// The ask for one area.
    public Filled vraag(Context context) {
        var filled = Fill.of(vraag, context);
        return gerichtAan == null || !filled.klachten().isEmpty()
                ? filled
                : gerichtAan.complaint(vraag, filled).map(filled::with).orElse(filled);
    }

    /// What the figures add for one area; empty when there is nothing to add.
    public Optional<Filled> cijfers(Context context) {
        return Optional.ofNullable(cijfers).map(it -> Fill.of(it, context)).filter(AskText::says);
    }

    /// The question to be read out for one area; empty when it has none.
    public Optional<Filled> voorlezen(Context context) {
        return Optional.ofNullable(voorlezen).map(it -> Fill.of(it, context)).filter(AskText::says);
    }

    private static boolean says(Filled text) {
        return !text.isEmpty() || !text.klachten().isEmpty();
    }

    private static Optional<LocalDate> day(String value, Context context) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        return Character.isDigit(value.charAt(0))
                ? Optional.of(LocalDate.parse(value))
                : context.kengetal(value).filter(it -> it.isDatum()).map(it -> it.datum());
    }
}
