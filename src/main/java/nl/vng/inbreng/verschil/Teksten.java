package nl.vng.inbreng.verschil;

import java.util.List;

/// What the documents of an edition say: `teksten.json`, by which the next edition knows what is new.
///
/// @param schema version of this form, 1
/// @param documenten in the order in which they were made
public record Teksten(int schema, List<DocumentInhoud> documenten) {

    public static final String NAME = "teksten.json";

    public Teksten {
        documenten = List.copyOf(documenten);
    }

    public static Teksten of(List<DocumentInhoud> documenten) {
        return new Teksten(1, documenten);
    }
}
