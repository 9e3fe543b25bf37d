package nl.vng.inbreng.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vng.inbreng.domain.Gebied;
import nl.vng.inbreng.domain.Gemeente;
import nl.vng.inbreng.domain.Gemeenten;
import nl.vng.inbreng.domain.Provincie;
import nl.vng.inbreng.domain.Spelling;

/// Areas as people type them: by CBS code or by name.
final class Gebieden {

    private final Gemeenten register;
    private final LocalDate dag;

    /// @param dag the day on which the area must exist
    Gebieden(Gemeenten register, LocalDate dag) {
        this.register = register;
        this.dag = dag;
    }

    /// @throws ProblemException if `typed` is no area, or more than one
    Gebied find(String typed) {
        var meant = meant(typed.strip());
        return switch (meant.size()) {
            case 0 -> throw problem("gebied '%s' bestaat niet".formatted(typed), hint(typed.strip()));
            case 1 -> meant.getFirst();
            default ->
                throw problem(
                        "gebied '%s' kan meer dan één gebied zijn".formatted(typed),
                        "kies " + meant.stream().map(Gebieden::named).collect(Collectors.joining(" of ")));
        };
    }

    private List<Gebied> meant(String typed) {
        if (typed.equalsIgnoreCase(Gebied.NEDERLAND.code()) || typed.equalsIgnoreCase(Gebied.NEDERLAND.naam())) {
            return List.of(Gebied.NEDERLAND);
        }
        var meant = new ArrayList<Gebied>();
        Provincies.find(typed).map(Gebied::of).ifPresent(meant::add);
        Stream.concat(Stream.of(typed.toUpperCase(Locale.ROOT)), register.codesOf(typed).stream())
                .flatMap(it -> existing(it).stream())
                .map(Gebied::of)
                .distinct()
                .forEach(meant::add);
        return meant;
    }

    private Optional<Gemeente> existing(String code) {
        return register.find(code, dag) instanceof Gemeenten.Bestaat it ? Optional.of(it.gemeente()) : Optional.empty();
    }

    private String hint(String typed) {
        var codes = Stream.concat(Stream.of(typed.toUpperCase(Locale.ROOT)), register.codesOf(typed).stream());
        var opgegaan = codes.flatMap(it -> switch (register.find(it, dag)) {
                    case Gemeenten.Opgeheven weg -> Stream.of(weg.opvolger());
                    case Gemeenten.Gesplitst weg -> weg.opvolgers().stream();
                    default -> Stream.<Gemeente>empty();
                })
                .distinct()
                .toList();
        if (!opgegaan.isEmpty()) {
            return "deze gemeente is opgeheven; kies "
                    + opgegaan.stream().map(Gebied::of).map(Gebieden::named).collect(Collectors.joining(" of "));
        }
        return provincie(typed)
                .or(() -> register.nearest(typed, dag).map(Gebied::of))
                .map(it -> "bedoelde u " + named(it) + "?")
                .orElse("noem NL, een provincie (PV26 of Utrecht) of een gemeente (GM0363 of Amsterdam)");
    }

    private static Optional<Gebied> provincie(String typed) {
        return Spelling.nearest(typed, Stream.of(Provincie.values()).map(Provincie::naam))
                .flatMap(Provincies::find)
                .map(Gebied::of);
    }

    private static String named(Gebied gebied) {
        return "%s (%s, %s)".formatted(gebied.code(), gebied.isProvincie() ? "provincie" : "gemeente", gebied.naam());
    }

    private static ProblemException problem(String wat, String doeDit) {
        return new ProblemException(Problem.of(wat, "op de opdrachtregel, bij --gebied", doeDit), Exit.USAGE);
    }
}
