package nl.vng.inbreng.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.vng.inbreng.compose.Document;
import nl.vng.inbreng.compose.Documents;
import nl.vng.inbreng.compose.Material;
import nl.vng.inbreng.domain.Gemeente;
import nl.vng.inbreng.domain.Provincie;
import org.jspecify.annotations.Nullable;

/// A document to make.
sealed interface DocumentItem {

    /// The letter for the whole committee.
    record Landelijk() implements DocumentItem {

        @Override
        public Document compose(Material material) {
            return Documents.landelijk(material);
        }

        @Override
        public String bestand() {
            return "landelijk";
        }
    }

    /// The briefing of a provincie.
    record Provinciebriefing(Provincie provincie) implements DocumentItem {

        @Override
        public Document compose(Material material) {
            return Documents.provincie(provincie, material);
        }

        @Override
        public String bestand() {
            return "provincie/" + provincie.slug();
        }
    }

    /// The speaking card.
    ///
    /// @param provincie whose figures; `null` is the country
    record Spreekkaart(@Nullable Provincie provincie) implements DocumentItem {

        @Override
        public Document compose(Material material) {
            return Documents.spreekkaart(provincie, material);
        }

        @Override
        public String bestand() {
            return "spreekkaart/" + (provincie == null ? "landelijk" : provincie.slug());
        }
    }

    /// The sheet of a gemeente.
    record Gemeenteblad(Gemeente gemeente) implements DocumentItem {

        @Override
        public Document compose(Material material) {
            return Documents.gemeente(gemeente, material);
        }

        @Override
        public String bestand() {
            return "gemeente/" + gemeente.slug();
        }
    }

    Document compose(Material material);

    /// File in the edition, without extension.
    String bestand();

    /// What `request` asks for: the letter, all briefings and speaking cards, or only those of its provincies; and,
    /// when asked, the
    /// sheets of their gemeenten.
    ///
    /// @param gemeenten all gemeenten of the register
    static List<DocumentItem> of(RunRequest request, List<Gemeente> gemeenten) {
        var items = new ArrayList<DocumentItem>();
        if (!request.isSelection()) {
            items.add(new Landelijk());
        }
        for (Provincie provincie : Provincie.values()) {
            if (request.covers(provincie)) {
                items.add(new Provinciebriefing(provincie));
            }
        }
        if (!request.isSelection()) {
            items.add(new Spreekkaart(null));
        }
        for (Provincie provincie : Provincie.values()) {
            if (request.covers(provincie)) {
                items.add(new Spreekkaart(provincie));
            }
        }
        if (request.gemeenten()) {
            gemeenten.stream()
                    .filter(it -> request.covers(it.provincie()))
                    .map(Gemeenteblad::new)
                    .forEach(items::add);
        }
        return items;
    }

    /// Every document that there can be, by its file.
    ///
    /// @param gemeenten all gemeenten of the register
    static Map<String, DocumentItem> all(List<Gemeente> gemeenten) {
        var items = new ArrayList<DocumentItem>(List.of(new Landelijk(), new Spreekkaart(null)));
        for (Provincie provincie : Provincie.values()) {
            items.add(new Provinciebriefing(provincie));
            items.add(new Spreekkaart(provincie));
        }
        gemeenten.stream().map(Gemeenteblad::new).forEach(items::add);
        return items.stream().collect(Collectors.toUnmodifiableMap(DocumentItem::bestand, Function.identity()));
    }
}
