package nl.vng.inbreng.tekst;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.vng.inbreng.aggregate.Definities;
import nl.vng.inbreng.domain.Bronsoort;
import nl.vng.inbreng.domain.Cijfer;
import nl.vng.inbreng.domain.Definitie;
import nl.vng.inbreng.domain.Gebied;
import nl.vng.inbreng.domain.Kengetal;
import nl.vng.inbreng.domain.Levering;
import nl.vng.inbreng.domain.Peildatum;
import nl.vng.inbreng.domain.Reden;
import org.jspecify.annotations.Nullable;

/// One area on paper: Zeeland on 30 January 2025, with the figures that a test gives it.
final class Desk implements Context {

    static final Names NAMES = new Names(
            Definities.all().stream().map(Definitie::id).collect(Collectors.toUnmodifiableSet()),
            Set.of("realisatiedatum", "grens_kleinschalig", "vbl_vrij"),
            Set.of("gebied", "minister", "peildatum", "datum", "debatdatum", "dekking", "contact"));

    private static final Peildatum PEILDATUM = Peildatum.of(LocalDate.of(2025, 1, 30));

    private static final Levering LEVERING =
            new Levering(Bronsoort.OPVANGCAPACITEIT, "bestand.csv", "0".repeat(64), null, 1, 0, List.of(), false);

    private final Map<String, Cijfer> cijfers = new HashMap<>();
    private final Map<String, Fact> feiten = new HashMap<>();
    private LocalDate moment = LocalDate.of(2025, 1, 30);
    private boolean concept = true;

    Desk() {
        feiten.put("gebied", new Fact.Words("Zeeland"));
        feiten.put("minister", new Fact.Words("de minister"));
        feiten.put("peildatum", new Fact.Day(moment, "30 januari 2025"));
        feiten.put("datum", new Fact.Day(moment, "30 januari 2025"));
    }

    Desk met(String id, long getal) {
        return put(id, new BigDecimal(getal), null, false, PEILDATUM);
    }

    Desk met(String id, String getal) {
        return put(id, new BigDecimal(getal), null, false, PEILDATUM);
    }

    Desk metStand(String id, long getal, LocalDate peildatum) {
        return metStand(id, getal, Peildatum.of(peildatum));
    }

    Desk metStand(String id, long getal, Peildatum peildatum) {
        return put(id, new BigDecimal(getal), null, false, peildatum);
    }

    Desk tenMinste(String id, long getal) {
        return put(id, new BigDecimal(getal), null, true, PEILDATUM);
    }

    Desk zonder(String id, Reden reden) {
        return put(id, null, reden, false, PEILDATUM);
    }

    Desk klein(String id) {
        put(id, BigDecimal.ONE, null, false, PEILDATUM);
        cijfers.compute(id, (_, it) -> it == null ? null : it.without(Reden.ONDERDRUKT, 10));
        return this;
    }

    Desk feit(String naam, Fact fact) {
        feiten.put(naam, fact);
        return this;
    }

    Desk briefVan(LocalDate dag) {
        moment = dag;
        feiten.put("datum", new Fact.Day(dag, dag.toString()));
        return this;
    }

    Desk goedgekeurd() {
        concept = false;
        return this;
    }

    /// The text of these lines for this area, with a head above it.
    Filled fill(String... lines) {
        var file = read(lines);
        var passage = file.passage("");
        if (!file.klachten().isEmpty() || passage == null) {
            throw new IllegalArgumentException(file.klachten().toString());
        }
        return Fill.of(passage, this);
    }

    /// A file with these lines under its head; the first of them is line 4.
    static TextFile read(String... lines) {
        var all = new ArrayList<>(List.of("---", "titel: Proef", "---"));
        all.addAll(Arrays.asList(lines));
        return TextFileReader.read("tekst/proef.md", all, NAMES, TextBlock.SLEUTELS, Set.of());
    }

    private Desk put(
            String id, @Nullable BigDecimal getal, @Nullable Reden reden, boolean tenMinste, Peildatum peildatum) {
        cijfers.put(
                id,
                new Cijfer(
                        Definities.get(id),
                        new Gebied("PV29", "Zeeland"),
                        getal,
                        null,
                        reden,
                        tenMinste,
                        0,
                        peildatum,
                        LEVERING,
                        1));
        return this;
    }

    @Override
    public Optional<Cijfer> figure(@Nullable String gebied, String id) {
        return Optional.ofNullable(cijfers.get((gebied == null ? "" : gebied + ":") + id))
                .or(() -> NAMES.isFigure(id) ? Optional.of(unknown(id)) : Optional.empty());
    }

    private static Cijfer unknown(String id) {
        return new Desk().zonder(id, Reden.ONBEKEND).cijfers.get(id);
    }

    /// The same figure for the whole country.
    Desk land(String id, long getal) {
        var eigen = cijfers.get(id);
        met(id, getal);
        cijfers.put("NL:" + id, cijfers.get(id));
        if (eigen == null) {
            cijfers.remove(id);
        } else {
            cijfers.put(id, eigen);
        }
        return this;
    }

    @Override
    public Optional<Kengetal> kengetal(String sleutel) {
        return switch (sleutel) {
            case "realisatiedatum" -> Optional.of(kengetal(sleutel, "2025-07-01"));
            case "grens_kleinschalig" -> Optional.of(kengetal(sleutel, "150"));
            default -> Optional.empty();
        };
    }

    private static Kengetal kengetal(String sleutel, String waarde) {
        var bron = waarde.contains("-") ? "test" : "test (peildatum 2024-03)";
        return new Kengetal(sleutel, waarde, "", LocalDate.of(2024, 1, 1), null, bron, 2);
    }

    @Override
    public Optional<Fact> fact(String naam) {
        return Optional.ofNullable(feiten.get(naam));
    }

    @Override
    public String soort() {
        return "provincie";
    }

    @Override
    public LocalDate moment() {
        return moment;
    }

    @Override
    public boolean concept() {
        return concept;
    }
}
