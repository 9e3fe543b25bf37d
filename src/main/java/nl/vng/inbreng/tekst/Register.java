package nl.vng.inbreng.tekst;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vng.inbreng.domain.Dutch;

/// The life of each ask: `templates/vragen/register.csv`.
///
/// An ask without a line is a concept.
///
/// @param regels the lines, in the order of the file: of one ask never back in time
public record Register(List<Registerregel> regels) {

    private static final Map<Stap, String> ANSWERS = new EnumMap<>(Map.of(
            Stap.GENOEMD, "voorgelegd aan de minister",
            Stap.MOTIE, "overgenomen in een motie",
            Stap.TOEZEGGING, "toegezegd"));

    private static final Set<Stap> REFERENCED = EnumSet.of(Stap.GESTUURD, Stap.GENOEMD, Stap.MOTIE, Stap.TOEZEGGING);

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
        words.addAll(answers(past));
        var end = past.getLast();
        words.add(end.stap().isEnd() ? end.stap().naam() + " op " + Dutch.date(end.datum()) : "nog open");
        return Optional.of(String.join(", ", words));
    }

    /// What parliament and minister did with it, each the last time, by day: `toegezegd op 5 februari 2025`.
    private static List<String> answers(List<Registerregel> past) {
        var byDay = new TreeMap<LocalDate, List<String>>();
        ANSWERS.forEach((stap, words) -> past.stream()
                .filter(it -> it.stap() == stap)
                .reduce((_, last) -> last)
                .ifPresent(it -> byDay.computeIfAbsent(it.datum(), _ -> new ArrayList<>())
                        .add(words)));
        return byDay.entrySet().stream()
                .map(it -> Dutch.list(it.getValue()) + " op " + Dutch.date(it.getKey()))
                .toList();
    }

    /// Why a line may not follow what is here.
    ///
    /// @param wat Dutch: what cannot be
    /// @param doeDit Dutch: what to do on the command line
    public record Refusal(String wat, String doeDit) {}

    /// Why `next` may not follow what is here; empty when it may.
    public Optional<Refusal> refusal(Registerregel next) {
        var past = of(next.vraag(), LocalDate.MAX);
        var from = past.isEmpty() ? Stap.CONCEPT : past.getLast().stap();
        boolean first = past.isEmpty() && next.stap() == Stap.CONCEPT;
        if (!first && !from.next().contains(next.stap())) {
            return Optional.of(new Refusal(
                    "vraag " + next.vraag() + " is " + from.naam() + "; daarna kan "
                            + next.stap().naam() + " niet, wel: " + (from.isEnd() ? "niets meer" : names(from.next())),
                    from.isEnd()
                            ? "maak een nieuwe vraag; hebt u zich vergist, haal dan de laatste regel van deze vraag weg"
                            : way(from, next.stap())));
        }
        if (!past.isEmpty() && next.datum().isBefore(past.getLast().datum())) {
            var before = Dutch.date(past.getLast().datum());
            return Optional.of(new Refusal(
                    "vraag " + next.vraag() + " was al " + from.naam() + " op " + before
                            + "; een stap kan niet eerder zijn dan de vorige",
                    "geef met --datum de dag van deze stap: " + before + " of later"));
        }
        return REFERENCED.contains(next.stap()) && next.verwijzing().isBlank()
                ? Optional.of(
                        new Refusal(
                                "bij " + next.stap().naam() + " hoort een verwijzing: het debat, de motie of de brief",
                                "zet er --verwijzing achter, met waar dit staat, bijvoorbeeld \"Commissiedebat 5 februari 2025\""))
                : Optional.empty();
    }

    /// What to do instead: first the step that lies between, when there is one.
    private static String way(Stap from, Stap to) {
        if (from == to) {
            return "u hoeft niets te doen: dit staat al in het register";
        }
        return from.next().stream()
                .filter(it -> !it.isEnd() && it.next().contains(to))
                .findFirst()
                .map(it -> "schrijf eerst op wanneer de vraag " + it.naam() + " is")
                .orElse("kies een van de stappen die wel kunnen");
    }

    /// The register with one line more.
    public Register with(Registerregel next) {
        return new Register(Stream.concat(regels.stream(), Stream.of(next)).toList());
    }

    private static String names(Set<Stap> steps) {
        return steps.stream().sorted().map(Stap::naam).collect(Collectors.joining(", "));
    }
}
