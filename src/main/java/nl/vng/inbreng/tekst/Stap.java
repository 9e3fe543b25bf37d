package nl.vng.inbreng.tekst;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A step in the life of an ask.
public enum Stap {
    /// It is being written.
    CONCEPT,
    /// VNG stands behind it.
    GOEDGEKEURD,
    /// It was in a letter for a debate.
    GESTUURD,
    /// A member of parliament put it to the minister.
    GENOEMD,
    /// A motion took it up.
    MOTIE,
    /// The minister promised it.
    TOEZEGGING,
    /// What was asked has been done.
    INGELOST,
    /// It no longer matters.
    VERVALLEN,
    /// VNG took it back.
    INGETROKKEN;

    private static final Set<Stap> ENDS = EnumSet.of(INGELOST, VERVALLEN, INGETROKKEN);
    private static final Set<Stap> ASKED = EnumSet.of(GESTUURD, GENOEMD, MOTIE, TOEZEGGING);

    /// As it is written: `gestuurd`.
    public String naam() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Stap> of(String naam) {
        return Arrays.stream(values()).filter(it -> it.naam().equals(naam)).findFirst();
    }

    /// Whether nothing can follow: the ask is in no document any more.
    public boolean isEnd() {
        return ENDS.contains(this);
    }

    /// The steps that may follow this one.
    public Set<Stap> next() {
        return switch (this) {
            case CONCEPT -> EnumSet.of(GOEDGEKEURD, VERVALLEN, INGETROKKEN);
            case GOEDGEKEURD -> EnumSet.of(CONCEPT, GESTUURD, VERVALLEN, INGETROKKEN);
            case GESTUURD, GENOEMD, MOTIE, TOEZEGGING -> {
                var next = EnumSet.copyOf(ASKED);
                next.addAll(ENDS);
                yield next;
            }
            case INGELOST, VERVALLEN, INGETROKKEN -> EnumSet.noneOf(Stap.class);
        };
    }
}
