package nl.vng.inbreng.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The register of gemeenten: codes, names, mergers and other spellings, as shipped with the program.
///
/// It holds from 1 January 2023, when the last merger before 2025 took effect; for an earlier day it gives the
/// gemeenten
/// of that day.
public final class Gemeenten {

    private static final LocalDate FROM = LocalDate.of(2023, 1, 1);

    private final Map<String, Gemeente> base;
    private final Map<String, List<Herindeling>> herindelingen;
    private final Map<String, List<String>> codesByName;
    private final Map<String, String> codeByPlaats;
    private final NavigableMap<LocalDate, Map<String, Gemeente>> perIngang = new TreeMap<>();

    private record Herindeling(String oudCode, String oudNaam, String nieuwCode, LocalDate ingang) {}

    /// What a gemeentecode means on a day.
    public sealed interface Gevonden {}

    /// A gemeente that exists.
    public record Bestaat(Gemeente gemeente) implements Gevonden {}

    /// An abolished gemeente that went as a whole to `opvolger`, perhaps in another provincie.
    public record Opgeheven(String naam, Gemeente opvolger) implements Gevonden {}

    /// An abolished gemeente that was divided over `opvolgers`.
    public record Gesplitst(String naam, List<Gemeente> opvolgers) implements Gevonden {}

    /// A code that the register does not know.
    public record Onbekend() implements Gevonden {}

    private Gemeenten(List<String[]> gemeenten, List<String[]> herindelingen, List<String[]> aliassen) {
        base = new TreeMap<>();
        codesByName = new HashMap<>();
        for (var row : gemeenten) {
            var gemeente =
                    new Gemeente(row[0], row[1], Provincie.ofCode(row[2]).orElseThrow(), Integer.parseInt(row[3]));
            base.put(gemeente.code(), gemeente);
            name(gemeente.naam(), gemeente.code());
            name(withoutAddition(gemeente.naam()), gemeente.code());
        }
        this.herindelingen = new HashMap<>();
        for (var row : herindelingen) {
            this.herindelingen
                    .computeIfAbsent(row[0], _ -> new ArrayList<>())
                    .add(new Herindeling(row[0], row[1], row[3], LocalDate.parse(row[4])));
        }
        this.herindelingen
                .values()
                .forEach(it -> name(it.getFirst().oudNaam(), it.getFirst().oudCode()));
        codeByPlaats = new HashMap<>();
        for (var row : aliassen) {
            if (row[2].equals("plaats")) {
                codeByPlaats.put(Spelling.plain(row[0]), row[1]);
            } else {
                name(row[0], row[1]);
            }
        }
        perIngang.put(FROM, base);
        this.herindelingen.values().stream()
                .flatMap(List::stream)
                .filter(it -> it.ingang().isAfter(FROM))
                .sorted(Comparator.comparing(Herindeling::ingang).thenComparing(Herindeling::oudCode))
                .forEach(this::merge);
    }

    /// The register from the class path.
    public static Gemeenten load() {
        return new Gemeenten(rows("gemeenten.csv"), rows("herindelingen.csv"), rows("aliassen.csv"));
    }

    /// All gemeenten on `dag`, by code.
    public List<Gemeente> op(LocalDate dag) {
        return List.copyOf(codesOn(dag).values());
    }

    /// What `code` (`GM` and four digits) means on `dag`.
    public Gevonden find(String code, LocalDate dag) {
        var gemeente = codesOn(dag).get(code);
        if (gemeente != null) {
            return new Bestaat(gemeente);
        }
        var opvolging = herindelingen.get(code);
        if (opvolging == null) {
            return new Onbekend();
        }
        var opvolgers = opvolging.stream()
                .flatMap(it -> existing(it.nieuwCode(), dag))
                .distinct()
                .sorted()
                .toList();
        var naam = opvolging.getFirst().oudNaam();
        return switch (opvolgers.size()) {
            case 0 -> new Onbekend();
            case 1 -> new Opgeheven(naam, opvolgers.getFirst());
            default -> new Gesplitst(naam, opvolgers);
        };
    }

    /// The codes of the gemeenten, existing or abolished, with this name or other spelling of it; `Bergen` has two.
    public List<String> codesOf(String naam) {
        return codesByName.getOrDefault(Spelling.plain(naam), List.of());
    }

    /// A gemeente on `dag` whose name is near `naam`, or in which a place of that name lies: only a hint.
    public Optional<Gemeente> nearest(String naam, LocalDate dag) {
        var op = codesOn(dag);
        var plaats = codeByPlaats.get(Spelling.plain(naam));
        if (plaats != null) {
            return Optional.ofNullable(op.get(plaats));
        }
        return Spelling.nearest(naam, op.values().stream().map(Gemeente::naam))
                .flatMap(near -> op.values().stream()
                        .filter(it -> it.naam().equals(near))
                        .findFirst());
    }

    private Map<String, Gemeente> codesOn(LocalDate dag) {
        var ingang = perIngang.floorEntry(dag);
        return ingang == null ? base : ingang.getValue();
    }

    private Stream<Gemeente> existing(String code, LocalDate dag) {
        return switch (find(code, dag)) {
            case Bestaat it -> Stream.of(it.gemeente());
            case Opgeheven it -> Stream.of(it.opvolger());
            case Gesplitst it -> it.opvolgers().stream();
            case Onbekend _ -> Stream.empty();
        };
    }

    /// From its day on the old code is gone and the successor has the inhabitants of both.
    private void merge(Herindeling herindeling) {
        var codes =
                perIngang.computeIfAbsent(herindeling.ingang(), _ -> new TreeMap<>(perIngang.get(perIngang.lastKey())));
        var oud = codes.remove(herindeling.oudCode());
        var nieuw = codes.get(herindeling.nieuwCode());
        if (oud == null || nieuw == null) {
            throw new IllegalStateException("merger of unknown gemeenten: " + herindeling);
        }
        codes.put(
                nieuw.code(),
                new Gemeente(nieuw.code(), nieuw.naam(), nieuw.provincie(), nieuw.inwoners() + oud.inwoners()));
    }

    private void name(String naam, String code) {
        var codes = codesByName.computeIfAbsent(Spelling.plain(naam), _ -> new ArrayList<>());
        if (!codes.contains(code)) {
            codes.add(code);
        }
    }

    /// `Bergen (NH.)` is also written `Bergen`.
    private static String withoutAddition(String naam) {
        int addition = naam.indexOf(" (");
        return addition < 0 ? naam : naam.substring(0, addition);
    }

    private static List<String[]> rows(String name) {
        try (var in = Gemeenten.class.getResourceAsStream("/register/" + name)) {
            if (in == null) {
                throw new IllegalStateException("missing on the class path: register/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(it -> !it.startsWith("#"))
                    .skip(1)
                    .map(it -> it.split(";", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
