package nl.vng.inbreng.verschil;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.vng.inbreng.domain.Dutch;
import org.jspecify.annotations.Nullable;

/// All that an edition says, as far as it can be compared.
public final class Inhoud {

    private final LocalDate peildatum;
    private final int editie;
    private final boolean voorbeeld;
    private final Map<String, Waarde> cijfers;
    private final Map<String, DocumentInhoud> documenten;

    /// @param voorbeeld whether it holds voorbeeldcijfers
    public Inhoud(
            LocalDate peildatum,
            int editie,
            boolean voorbeeld,
            Collection<Waarde> cijfers,
            List<DocumentInhoud> documenten) {
        this.peildatum = peildatum;
        this.editie = editie;
        this.voorbeeld = voorbeeld;
        this.cijfers = byName(cijfers, Waarde::naam);
        this.documenten = byName(documenten, DocumentInhoud::bestand);
    }

    private static <T> Map<String, T> byName(Collection<T> all, Function<T, String> name) {
        return Collections.unmodifiableMap(
                all.stream().collect(Collectors.toMap(name, Function.identity(), (one, _) -> one, LinkedHashMap::new)));
    }

    public boolean voorbeeld() {
        return voorbeeld;
    }

    /// As people name it: `30 januari 2025 (editie 1)`.
    public String naam() {
        return naam(peildatum, editie);
    }

    /// The same, of an edition of which no more is known.
    public static String naam(LocalDate peildatum, int editie) {
        return Dutch.date(peildatum) + " (editie " + editie + ")";
    }

    /// Its folder, as far as the output folder knows it: `2025-01-30/editie-0001`.
    public String map() {
        return "%s/editie-%04d".formatted(peildatum, editie);
    }

    /// Its figures, in the order of `cijfers.json`.
    public Collection<Waarde> cijfers() {
        return cijfers.values();
    }

    /// A figure; `null` when the edition does not have it.
    public @Nullable Waarde cijfer(String gebied, String id) {
        return cijfers.get(Waarde.naam(gebied, id));
    }

    @Nullable
    Waarde cijfer(String naam) {
        return cijfers.get(naam);
    }

    /// Whether the value of a figure is not shown.
    ///
    /// @param naam `PV26 opvang.tekort`
    boolean isHidden(String naam) {
        var waarde = cijfers.get(naam);
        return waarde != null && waarde.onderdrukt();
    }

    /// Its documents, in order.
    public Collection<DocumentInhoud> documenten() {
        return documenten.values();
    }

    public Optional<DocumentInhoud> document(String bestand) {
        return Optional.ofNullable(documenten.get(bestand));
    }
}
