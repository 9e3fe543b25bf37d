package nl.vng.inbreng.compose;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import nl.vng.inbreng.aggregate.Definities;
import nl.vng.inbreng.aggregate.Figures;
import nl.vng.inbreng.aggregate.TgoMaand;
import nl.vng.inbreng.domain.Bron;
import nl.vng.inbreng.domain.Bronsoort;
import nl.vng.inbreng.domain.Cijfer;
import nl.vng.inbreng.domain.Cijfers;
import nl.vng.inbreng.domain.Debat;
import nl.vng.inbreng.domain.Definitie;
import nl.vng.inbreng.domain.Gebied;
import nl.vng.inbreng.domain.Gemeente;
import nl.vng.inbreng.domain.Kengetal;
import nl.vng.inbreng.domain.Kengetallen;
import nl.vng.inbreng.domain.Levering;
import nl.vng.inbreng.domain.Peildatum;
import nl.vng.inbreng.domain.Provincie;
import nl.vng.inbreng.domain.Reden;
import nl.vng.inbreng.domain.Uitgave;
import nl.vng.inbreng.verschil.Inhoud;
import org.jspecify.annotations.Nullable;

/// An edition for tests: the figures of the example delivery, of which a test changes the few that it is about.
///
/// The figures of a gemeente are made up here; those of provincies and country are in `compose/cijfers.csv`.
final class Editie {

    static final LocalDate PEILDATUM = LocalDate.of(2025, 1, 30);

    private static final Set<String> LVV_GEMEENTEN = Set.of("GM0014", "GM0344", "GM0363", "GM0599", "GM0772");

    private final Map<String, Map<String, Cijfer>> cijfers = new LinkedHashMap<>();
    private final Map<Provincie, List<TgoMaand>> tijdlijn = new HashMap<>();
    private final Map<String, Kengetal> kengetallen = new HashMap<>();
    private final Map<Bronsoort, Levering> leveringen = new HashMap<>();
    private List<Gemeente> gemeenten = new ArrayList<>();
    private Peildatum peildatum = Peildatum.of(PEILDATUM);
    private @Nullable Debat debat = debat(PEILDATUM);
    private boolean voorbeeld = true;
    private @Nullable Inhoud vorige;

    private Editie() {}

    /// The figures of the example delivery.
    static Editie voorbeeld() {
        var editie = new Editie();
        for (var soort : Bronsoort.values()) {
            editie.leveringen.put(soort, levering(soort));
        }
        editie.gemeenten = gemeenten();
        editie.readKengetallen();
        for (var row : rows("cijfers.csv")) {
            editie.put(
                    row[0],
                    row[1],
                    row[2].isEmpty()
                            ? null
                            : new BigDecimal(row[2].contains("-") && row[2].length() == 10 ? "0" : row[2]),
                    row[2].length() == 10 && row[2].contains("-") ? LocalDate.parse(row[2]) : null,
                    row[3],
                    row.length > 4 && row[4].equals("J"));
        }
        for (var gemeente : editie.gemeenten) {
            editie.invent(gemeente);
        }
        for (var provincie : Provincie.values()) {
            if (provincie != Provincie.ZEELAND) {
                editie.tijdlijn.put(
                        provincie,
                        List.of(
                                new TgoMaand(YearMonth.of(2025, 4), 1, 120),
                                new TgoMaand(YearMonth.of(2025, 6), 4, 1075),
                                new TgoMaand(YearMonth.of(2025, 12), 1, 250),
                                new TgoMaand(YearMonth.of(2026, 6), 1, 96)));
            }
        }
        return editie;
    }

    /// Every figure of every area without a value, for this reason.
    static Editie leeg(Reden reden, int kleinerDan) {
        var editie = voorbeeld();
        editie.cijfers
                .values()
                .forEach(area -> area.replaceAll((_, it) -> reden == Reden.NVT || reden == Reden.ONBEKEND
                        ? it.without(reden, 0)
                        : it.without(reden, kleinerDan)));
        editie.tijdlijn.clear();
        return editie;
    }

    /// Values as large as they can be in a gemeente, a provincie and the country, none exact, and in every
    /// provincie the longest names of the register.
    static Editie groot() {
        var editie = voorbeeld();
        var longest = editie.gemeenten.stream()
                .map(Gemeente::naam)
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        var next = new EnumMap<Provincie, Integer>(Provincie.class);
        editie.gemeenten = editie.gemeenten.stream()
                .map(it -> new Gemeente(
                        it.code(),
                        longest.get(next.merge(it.provincie(), 1, Integer::sum) - 1),
                        it.provincie(),
                        it.inwoners()))
                .toList();
        editie.cijfers.values().forEach(area -> area.replaceAll((_, it) -> editie.large(it)));
        for (var provincie : Provincie.values()) {
            var ends = new ArrayList<TgoMaand>();
            for (int i = 1; i < 30; i++) {
                ends.add(new TgoMaand(YearMonth.of(2025, 1).plusMonths(i), 12, 8_888));
            }
            editie.tijdlijn.put(provincie, ends);
        }
        return editie;
    }

    private Cijfer large(Cijfer it) {
        var gebied = new Gebied(it.gebied().code(), name(it.gebied().code()));
        if (it.getal() == null) {
            return new Cijfer(
                    it.definitie(),
                    gebied,
                    null,
                    it.datum(),
                    it.reden(),
                    false,
                    0,
                    it.peildatum(),
                    it.levering(),
                    it.rijen());
        }
        var value = it.definitie().eenheid().equals("%")
                ? new BigDecimal("188.8")
                : it.definitie().eenheid().equals("euro")
                        ? new BigDecimal("188888888.88")
                        : new BigDecimal(gebied.isGemeente() ? 8_888 : gebied.isLand() ? 188_888 : 28_888);
        return new Cijfer(
                it.definitie(), gebied, value, null, null, true, 0, it.peildatum(), it.levering(), it.rijen());
    }

    Editie met(String gebied, String id, long waarde) {
        return put(gebied, id, BigDecimal.valueOf(waarde), null, "", false);
    }

    Editie met(String gebied, String id, String waarde) {
        return put(gebied, id, new BigDecimal(waarde), null, "", false);
    }

    Editie tenMinste(String gebied, String id, long waarde) {
        return put(gebied, id, BigDecimal.valueOf(waarde), null, "", true);
    }

    Editie zonder(String gebied, String id, Reden reden) {
        return zonder(gebied, id, reden, 0);
    }

    Editie zonder(String gebied, String id, Reden reden, int kleinerDan) {
        area(gebied).compute(id, (_, it) -> Objects.requireNonNull(it).without(reden, kleinerDan));
        return this;
    }

    Editie zonderDebat() {
        debat = null;
        return this;
    }

    Editie briefVan(LocalDate datum) {
        debat = debat(datum);
        return this;
    }

    Editie peildatum(LocalDate dag) {
        peildatum = Peildatum.of(dag);
        return this;
    }

    Editie zonderKengetal(String sleutel) {
        kengetallen.remove(sleutel);
        return this;
    }

    Editie echt() {
        voorbeeld = false;
        return this;
    }

    Editie zonderTijdlijn(Provincie provincie) {
        tijdlijn.remove(provincie);
        return this;
    }

    List<Gemeente> gemeentenVan(Provincie provincie) {
        return gemeenten.stream().filter(it -> it.provincie() == provincie).toList();
    }

    /// After an edition that said this.
    Editie na(Inhoud eerder) {
        vorige = eerder;
        return this;
    }

    Figures figures() {
        var all = cijfers.values().stream().flatMap(it -> it.values().stream()).toList();
        return new Figures(new Cijfers(all), tijdlijn, Map.of(), 10);
    }

    Uitgave uitgave() {
        return new Uitgave(
                peildatum,
                leveringen,
                debat,
                new Kengetallen(
                        kengetallen,
                        Set.of(),
                        sleutels(),
                        new Levering(
                                Bronsoort.KENGETALLEN,
                                "meegeleverde kengetallen",
                                "e".repeat(64),
                                null,
                                kengetallen.size(),
                                0,
                                List.of(),
                                false)),
                gemeenten,
                "Verdeelbesluit 2024-12-20",
                voorbeeld,
                voorbeeld,
                "3F7A-91C2");
    }

    Gemeente gemeente(String code) {
        return gemeenten.stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    List<Gemeente> alleGemeenten() {
        return List.copyOf(gemeenten);
    }

    Material material() {
        return material(Path.of("templates"));
    }

    /// With the texts of another folder.
    Material material(Path templates) {
        try {
            return new Material(Documents.texts(templates, sleutels()), figures(), uitgave(), vorige);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Set<String> sleutels() {
        var sleutels = new TreeSet<>(kengetallen.keySet());
        sleutels.add("vbl_vrij");
        return sleutels;
    }

    Situatie land() {
        return Situatie.land(figures(), uitgave());
    }

    Situatie provincie(Provincie provincie) {
        return Situatie.provincie(provincie, figures(), uitgave());
    }

    private Editie put(
            String gebied,
            String id,
            @Nullable BigDecimal getal,
            @Nullable LocalDate datum,
            String reden,
            boolean min) {
        Definitie definitie = Definities.get(id);
        var why = Arrays.stream(Reden.values())
                .filter(it -> it.naam().equals(reden))
                .findFirst()
                .orElse(null);
        var lvv = definitie.bron() == Bronsoort.LVV_ZAKEN;
        area(gebied)
                .put(
                        id,
                        new Cijfer(
                                definitie,
                                new Gebied(gebied, name(gebied)),
                                why != null || datum != null ? null : getal,
                                why != null ? null : datum,
                                why,
                                min,
                                0,
                                lvv ? Peildatum.of(YearMonth.of(2025, 1)) : peildatum,
                                Objects.requireNonNull(leveringen.get(definitie.bron())),
                                12));
        return this;
    }

    private Map<String, Cijfer> area(String gebied) {
        return cijfers.computeIfAbsent(gebied, _ -> new LinkedHashMap<>());
    }

    private String name(String gebied) {
        return gebied.equals("NL")
                ? "Nederland"
                : Provincie.ofCode(gebied)
                        .map(Provincie::naam)
                        .orElseGet(() -> gemeenten.stream()
                                .filter(it -> it.code().equals(gebied))
                                .findFirst()
                                .orElseThrow()
                                .naam());
    }

    /// Opgave by inhabitants; one in three gemeenten has more than its opgave, one in four has nothing yet.
    private void invent(Gemeente gemeente) {
        long opgave = Math.round(gemeente.inwoners() * 96_000d / 18_044_027);
        int number = Integer.parseInt(gemeente.code().substring(2));
        long gerealiseerd =
                number % 4 == 0 ? 0 : number % 3 == 0 ? opgave + number % 90 : opgave * (number % 70 + 20) / 100;
        met(gemeente.code(), "opvang.opgave", opgave);
        met(gemeente.code(), "opvang.gerealiseerd", gerealiseerd);
        met(gemeente.code(), "opvang.saldo", gerealiseerd - opgave);
        met(gemeente.code(), "opvang.tekort", Math.max(0, opgave - gerealiseerd));
        met(
                gemeente.code(),
                "opvang.realisatie",
                BigDecimal.valueOf(100 * gerealiseerd)
                        .divide(BigDecimal.valueOf(opgave), 1, RoundingMode.HALF_UP)
                        .toPlainString());
        met(gemeente.code(), "opvang.overschot", Math.max(0, gerealiseerd - opgave));
        met(gemeente.code(), "opvang.gemeenten_zonder_locatie", gerealiseerd == 0 ? 1 : 0);
        met(gemeente.code(), "opvang.gepland_hard", number % 5 * 40);
        met(gemeente.code(), "opvang.gepland_zacht", number % 7 * 25);
        met(gemeente.code(), "opvang.belemmerd", number % 5 * 30);
        met(gemeente.code(), "opvang.capaciteit_in_gebruik", gerealiseerd);
        met(gemeente.code(), "opvang.bezetting", gerealiseerd * 9 / 10);
        met(gemeente.code(), "opvang.bezettingsgraad", "90.0");
        met(gemeente.code(), "tgo.lopend_plekken", number % 3 * 60);
        met(gemeente.code(), "tgo.risico_plekken", number % 3 * 50);
        met(gemeente.code(), "doorstroom.statushouders", gerealiseerd / 4);
        met(gemeente.code(), "doorstroom.aandeel", "27.8");
        met(gemeente.code(), "doorstroom.taakstelling", gemeente.inwoners() / 500);
        for (String id : List.of("lvv.actief", "lvv.in_opvang", "lvv.zonder_plek")) {
            if (LVV_GEMEENTEN.contains(gemeente.code())) {
                met(gemeente.code(), id, 120);
            } else {
                put(gemeente.code(), id, null, null, Reden.GEEN_LVV.naam(), false);
            }
        }
    }

    private void readKengetallen() {
        kengetal("realisatiedatum", "2025-07-01", "datum", "Spreidingswet");
        kengetal("meettermijn_tot", "2026-02-01", "plek telt mee als beschikbaar t/m deze datum", "ANP 1-11-2024");
        kengetal("tgo_bekostiging_tot", "2025-07-01", "datum (exclusief: laatste dag 30-6-2025)", "VNG-brief");
        kengetal("grens_kleinschalig", "150", "plekken; strikt minder dan", "VNG-brief (peildatum 2025-01-30)");
        kengetal("raming_behoefte_2026", "115000", "plekken", "VNG-brief 30-1-2025");
        kengetal("wachttijd_sociale_huur", "8", "jaar (ongeveer)", "VNG-brief (peildatum 2025-01-30)");
        kengetal("taakstelling_jaar", "35000", "statushouders per jaar", "VNG-brief (peildatum 2025-01-30)");
        kengetal("lvv_rijksbijdrage_tot", "2025-01-01", "datum", "nhnieuws.nl");
        kengetal("regeling_doorstroomlocaties", "2025-04-09", "datum", "publicatie van de regeling");
        kengetal("statushouder_termijn_weken", "14", "weken tot huisvesting", "westerwoldeactueel.nl");
        kengetal("doorstroomplekken_maximum", "8500", "plekken", "pont.media (peildatum 2025)");
    }

    private void kengetal(String sleutel, String waarde, String eenheid, String bron) {
        kengetallen.put(sleutel, new Kengetal(sleutel, waarde, eenheid, LocalDate.of(2024, 1, 1), null, bron, 2));
    }

    /// For another debate.
    Editie debat(String naam, LocalDate datum, String bewindspersoon, LocalDate briefdatum, Set<Integer> onderwerpen) {
        var standaard = debat(briefdatum);
        debat = new Debat(
                naam,
                standaard.commissie(),
                datum,
                standaard.tijd(),
                bewindspersoon,
                briefdatum,
                standaard.onderwerp(),
                standaard.aanhef(),
                "",
                standaard.contactpersoon(),
                standaard.telefoon(),
                standaard.email(),
                standaard.embargoTot(),
                onderwerpen,
                standaard.bron());
        return this;
    }

    private static Debat debat(LocalDate briefdatum) {
        return new Debat(
                "Commissiedebat Asiel en migratie",
                "vaste commissie voor Asiel en Migratie",
                LocalDate.of(2025, 2, 5),
                LocalTime.of(10, 0),
                "de minister van Asiel en Migratie",
                briefdatum,
                "Inbreng VNG commissiedebat Asiel en migratie",
                "Geachte leden van de commissie,",
                "",
                "Voorbeeld Contactpersoon",
                "070 000 00 00",
                "voorbeeld@example.nl",
                LocalDateTime.of(2025, 2, 3, 6, 0),
                Set.of(),
                new Bron("debat.yaml", 0));
    }

    private static Levering levering(Bronsoort soort) {
        var peildatum = switch (soort) {
            case OPVANGCAPACITEIT, TGO_CONTRACTEN -> Peildatum.of(PEILDATUM);
            case LVV_ZAKEN -> Peildatum.of(YearMonth.of(2025, 1));
            default -> null;
        };
        return new Levering(
                soort,
                soort.naam() + (peildatum == null ? ".csv" : "_" + peildatum.iso() + ".csv"),
                "0".repeat(64),
                peildatum,
                1_146,
                4,
                List.of(),
                true);
    }

    private static List<Gemeente> gemeenten() {
        return rows("gemeenten.csv").stream()
                .map(it -> new Gemeente(it[0], it[1], Provincie.ofCode(it[2]).orElseThrow(), Integer.parseInt(it[3])))
                .sorted()
                .toList();
    }

    private static List<String[]> rows(String name) {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Editie.class.getResourceAsStream("/compose/" + name)),
                StandardCharsets.UTF_8))) {
            return in.lines().skip(1).map(it -> it.split(";", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
