package nl.vng.inbreng.tekst;

import java.time.LocalDate;
import java.util.Optional;
import nl.vng.inbreng.domain.Cijfer;
import nl.vng.inbreng.domain.Kengetal;
import org.jspecify.annotations.Nullable;

/// What the texts of one document can ask about.
public interface Context {

    /// The figure `id`, or empty when the area has none of that name.
    ///
    /// @param gebied `NL`, `provincie`, or the code of an area; `null` is the area of the document
    Optional<Cijfer> figure(@Nullable String gebied, String id);

    Optional<Kengetal> kengetal(String sleutel);

    /// Empty when it is not known, for example the debate when there is none.
    Optional<Fact> fact(String naam);

    /// What kind of area the document is about: `land`, `provincie` or `gemeente`.
    String soort();

    /// The date on which readers read: the later of the peildatum and the date on the letter.
    LocalDate moment();

    /// Whether the edition is a draft, in which a text that is no longer true may stand with a mark.
    boolean concept();
}
