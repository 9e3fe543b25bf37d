package nl.vng.inbreng.tekst;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vng.inbreng.domain.Dutch;

/// The life of each ask: `templates/vragen/register.csv`.
///
/// An ask without a line is a concept.
///
/// @param regels the lines, in the order of the file: of one ask never back in time
public record Register(List<Registerregel> regels) {

    public Register {
        regels = List.copyOf(regels);
    }

    /// What happened to an ask up to and including a day.
    public List<Registerregel> of(String vraag, LocalDate day) {
        return regels.stream()
                .filter(it -> it.vraag().equals(vraag) && !it.datum().isAfter(day))
                .toList();
    }

    /// Where an ask stands on a day.
    public Stap state(String vraag, LocalDate day) {
        var past = of(vraag, day);
        return past.isEmpty() ? Stap.CONCEPT : past.getLast().stap();
    }

    /// Its life in words, `gesteld in 3 debatten, toegezegd op 5 februari 2025, nog open`; empty when it was never
    /// asked.
    public Optional<String> life(String vraag, LocalDate day) {
        var past = of(vraag, day);
        if (past.stream().noneMatch(it -> it.stap() == Stap.GESTUURD)) {
            return Optional.empty();
        }
        var words = new ArrayList<String>();
        long debates = past.stream()
                .filter(it -> it.stap() == Stap.GESTUURD)
                .map(Registerregel::verwijzing)
                .distinct()
                .count();
        words.add("gesteld in " + debates + (debates == 1 ? " debat" : " debatten"));
        last(past, Stap.GENOEMD).ifPresent(it -> words.add("voorgelegd aan de minister op " + Dutch.date(it.datum())));
        last(past, Stap.MOTIE).ifPresent(it -> words.add("overgenomen in een motie op " + Dutch.date(it.datum())));
        last(past, Stap.TOEZEGGING).ifPresent(it -> words.add("toegezegd op " + Dutch.date(it.datum())));
        var end = past.getLast();
        words.add(end.stap().isEnd() ? end.stap().naam() + " op " + Dutch.date(end.datum()) : "nog open");
        return Optional.of(String.join(", ", words));
    }

    private static Optional<Registerregel> last(List<Registerregel> past, Stap stap) {
        return past.stream().filter(it -> it.stap() == stap).max(Comparator.comparing(Registerregel::datum));
    }

    /// Why `next` may not follow what is here, in Dutch; empty when it may.
    public Optional<String> refusal(Registerregel next) {
        var past = of(next.vraag(), LocalDate.MAX);
        var from = past.isEmpty() ? Stap.CONCEPT : past.getLast().stap();
        boolean first = past.isEmpty() && next.stap() == Stap.CONCEPT;
        if (!first && !from.next().contains(next.stap())) {
            return Optional.of("vraag " + next.vraag() + " is " + from.naam() + "; daarna kan "
                    + next.stap().naam() + " niet, wel: " + (from.isEnd() ? "niets meer" : names(from.next())));
        }
        if (!past.isEmpty() && next.datum().isBefore(past.getLast().datum())) {
            return Optional.of("vraag " + next.vraag() + " was al " + from.naam() + " op "
                    + Dutch.date(past.getLast().datum()) + "; een stap kan niet eerder zijn dan de vorige");
        }
        boolean needsReference = Stream.of(Stap.GESTUURD, Stap.GENOEMD, Stap.MOTIE, Stap.TOEZEGGING)
                .anyMatch(next.stap()::equals);
        return needsReference && next.verwijzing().isBlank()
                ? Optional.of("bij " + next.stap().naam() + " hoort een verwijzing: het debat, de motie of de brief")
                : Optional.empty();
    }

    /// The register with one line more.
    public Register with(Registerregel next) {
        return new Register(Stream.concat(regels.stream(), Stream.of(next)).toList());
    }

    private static String names(Set<Stap> steps) {
        return steps.stream().sorted().map(Stap::naam).collect(Collectors.joining(", "));
    }
}
