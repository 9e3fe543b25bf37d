package nl.vng.inbreng.tekst;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.vng.inbreng.domain.Cijfer;
import nl.vng.inbreng.domain.Kengetal;
import nl.vng.inbreng.domain.Reden;
import nl.vng.inbreng.tekst.Condition.Operand;
import nl.vng.inbreng.tekst.Condition.Sign;
import org.jspecify.annotations.Nullable;

/// Whether conditions hold in one context.
///
/// A figure that is not known or not shown makes a comparison [Truth#UNKNOWN], and so does a lower bound where the true
/// value could decide otherwise.
final class Judgement {

    /// A value to compare; exactly one of the two is set.
    ///
    /// @param tenMinste whether the number is a lower bound
    private record Value(
            @Nullable BigDecimal getal, @Nullable LocalDate dag, boolean tenMinste) {

        static Value of(BigDecimal getal) {
            return new Value(getal, null, false);
        }

        static Value of(LocalDate dag) {
            return new Value(null, dag, false);
        }
    }

    private final Context context;

    Judgement(Context context) {
        this.context = context;
    }

    Truth of(Condition condition) {
        return switch (condition) {
            case Condition.And(var one, var other) -> of(one).and(of(other));
            case Condition.Or(var one, var other) -> of(one).or(of(other));
            case Condition.Not(var inner) -> of(inner).not();
            case Condition.Compare(var one, var sign, var other) -> compare(value(one), sign, value(other));
            case Condition.Is is -> is(is);
        };
    }

    private Truth is(Condition.Is is) {
        var figure = context.figure(is.gebied(), is.naam());
        return Truth.of(
                switch (is.property()) {
                    case BEKEND -> known(is);
                    case ONBEKEND -> !known(is);
                    case TEN_MINSTE ->
                        figure.filter(it -> it.reden() == null && it.tenMinste())
                                .isPresent();
                    case KLEIN -> figure.filter(Cijfer::klein).isPresent();
                    case VERTROUWELIJK ->
                        figure.filter(it -> it.reden() == Reden.VERTROUWELIJK).isPresent();
                    case GEEN_LVV ->
                        figure.filter(it -> it.reden() == Reden.GEEN_LVV).isPresent();
                    case LAND, PROVINCIE, GEMEENTE ->
                        context.soort().equals(is.property().woorden());
                });
    }

    private boolean known(Condition.Is is) {
        return value(new Operand.Named(is.gebied(), is.naam())) != null
                || context.fact(is.naam()).isPresent();
    }

    private static Truth compare(@Nullable Value one, Sign sign, @Nullable Value other) {
        if (one == null || other == null) {
            return Truth.UNKNOWN;
        }
        if (one.getal() != null && other.getal() != null) {
            boolean holds = sign.holds(one.getal().compareTo(other.getal()));
            return certain(one, sign, other, holds) ? Truth.of(holds) : Truth.UNKNOWN;
        }
        if (one.dag() != null && other.dag() != null) {
            return Truth.of(sign.holds(one.dag().compareTo(other.dag())));
        }
        return Truth.UNKNOWN;
    }

    /// Whether a larger true value on the side of a lower bound would leave the outcome as it is.
    private static boolean certain(Value one, Sign sign, Value other, boolean holds) {
        if (!one.tenMinste() && !other.tenMinste()) {
            return true;
        }
        if (one.tenMinste() && other.tenMinste()) {
            return false;
        }
        boolean more = sign == Sign.MORE || sign == Sign.AT_LEAST;
        boolean less = sign == Sign.LESS || sign == Sign.AT_MOST;
        return one.tenMinste() ? (more && holds) || (less && !holds) : (less && holds) || (more && !holds);
    }

    private @Nullable Value value(Operand operand) {
        return switch (operand) {
            case Operand.Getal(var getal) -> Value.of(getal);
            case Operand.Dag(var dag) -> Value.of(dag);
            case Operand.Named named -> named(named);
            case Operand.Share(var procent, var of) -> share(procent, named(of));
        };
    }

    private static @Nullable Value share(BigDecimal procent, @Nullable Value of) {
        return of == null || of.getal() == null
                ? null
                : new Value(of.getal().multiply(procent).movePointLeft(2), null, of.tenMinste());
    }

    private @Nullable Value named(Operand.Named named) {
        var figure = context.figure(named.gebied(), named.naam());
        if (figure.isPresent()) {
            return figure(figure.get());
        }
        var kengetal = context.kengetal(named.naam());
        return kengetal.isPresent()
                ? kengetal(kengetal.get())
                : context.fact(named.naam()).map(Judgement::fact).orElse(null);
    }

    private static @Nullable Value figure(Cijfer cijfer) {
        if (cijfer.reden() != null) {
            return null;
        }
        return new Value(cijfer.getal(), cijfer.datum(), cijfer.tenMinste());
    }

    private static Value kengetal(Kengetal kengetal) {
        return kengetal.isDatum() ? Value.of(kengetal.datum()) : Value.of(kengetal.getal());
    }

    private static @Nullable Value fact(Fact fact) {
        return switch (fact) {
            case Fact.Day day -> Value.of(day.dag());
            case Fact.Amount amount -> Value.of(amount.getal());
            case Fact.Words _, Fact.Counted _ -> null;
        };
    }
}
