package nl.vng.inbreng.aggregate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.vng.inbreng.domain.Belemmering;
import nl.vng.inbreng.domain.Bron;
import nl.vng.inbreng.domain.Bronsoort;
import nl.vng.inbreng.domain.Exploitatievorm;
import nl.vng.inbreng.domain.Gemeente;
import nl.vng.inbreng.domain.JaNee;
import nl.vng.inbreng.domain.Kengetal;
import nl.vng.inbreng.domain.Kengetallen;
import nl.vng.inbreng.domain.Levering;
import nl.vng.inbreng.domain.Locatie;
import nl.vng.inbreng.domain.Locaties;
import nl.vng.inbreng.domain.Looptijd;
import nl.vng.inbreng.domain.LvvKlasse;
import nl.vng.inbreng.domain.LvvTelling;
import nl.vng.inbreng.domain.Opgave;
import nl.vng.inbreng.domain.OpgaveRij;
import nl.vng.inbreng.domain.Opvangsoort;
import nl.vng.inbreng.domain.Peildatum;
import nl.vng.inbreng.domain.Provincie;
import nl.vng.inbreng.domain.Snapshot;
import nl.vng.inbreng.domain.Status;
import nl.vng.inbreng.domain.TgoContract;
import nl.vng.inbreng.domain.Verdeelbesluit;
import nl.vng.inbreng.domain.Verlenging;
import nl.vng.inbreng.domain.Vertrouwelijk;
import org.jspecify.annotations.Nullable;

/// Builds a snapshot on 30 January 2025 from only what a test is about.
final class SnapshotFixture {

    static final LocalDate PEILDATUM = LocalDate.of(2025, 1, 30);
    static final LocalDate REALISATIE = LocalDate.of(2025, 7, 1);
    static final LocalDate METEN_TOT = LocalDate.of(2026, 2, 1);

    static final Gemeente GRONINGEN = new Gemeente("GM0014", "Groningen", Provincie.GRONINGEN, 244_000);
    static final Gemeente WESTERWOLDE = new Gemeente("GM1950", "Westerwolde", Provincie.GRONINGEN, 27_000);
    static final Gemeente PEKELA = new Gemeente("GM0765", "Pekela", Provincie.GRONINGEN, 12_000);
    static final Gemeente UTRECHT = new Gemeente("GM0344", "Utrecht", Provincie.UTRECHT, 376_000);
    static final Gemeente ZEIST = new Gemeente("GM0355", "Zeist", Provincie.UTRECHT, 66_000);
    static final Gemeente BUNNIK = new Gemeente("GM0312", "Bunnik", Provincie.UTRECHT, 16_000);
    static final Gemeente AMSTERDAM = new Gemeente("GM0363", "Amsterdam", Provincie.NOORD_HOLLAND, 934_000);
    static final Gemeente ROTTERDAM = new Gemeente("GM0599", "Rotterdam", Provincie.ZUID_HOLLAND, 673_000);
    static final Gemeente EINDHOVEN = new Gemeente("GM0772", "Eindhoven", Provincie.NOORD_BRABANT, 247_000);
    static final Gemeente ASSEN = new Gemeente("GM0106", "Assen", Provincie.DRENTHE, 69_000);
    static final List<Gemeente> LVV = List.of(GRONINGEN, UTRECHT, AMSTERDAM, ROTTERDAM, EINDHOVEN);

    private final Map<String, Gemeente> gemeenten = new LinkedHashMap<>();
    private final List<Locatie> locaties = new ArrayList<>();
    private final List<TgoContract> contracten = new ArrayList<>();
    private final Map<LvvKlasse, Integer> lvv = new HashMap<>();
    private final Map<Gemeente, Opgave> opgaven = new HashMap<>();
    private final Map<String, Kengetal> kengetallen = new HashMap<>();
    private Vertrouwelijk vertrouwelijk = Vertrouwelijk.GEEN;
    private final Set<String> eigen = new HashSet<>();
    private boolean perZaak = true;
    private String lvvSha = "c".repeat(64);

    private SnapshotFixture() {
        kengetal("realisatiedatum", "2025-07-01");
        kengetal("meettermijn_tot", "2026-02-01");
        kengetal("tgo_bekostiging_tot", "2025-07-01");
        kengetal("grens_kleinschalig", "150");
        kengetal("taakstelling_jaar", "35000");
        kengetal("wachttijd_sociale_huur", "8");
    }

    static SnapshotFixture snapshot(Gemeente... gemeenten) {
        var fixture = new SnapshotFixture();
        for (var gemeente : gemeenten) {
            fixture.gemeenten.put(gemeente.code(), gemeente);
        }
        return fixture;
    }

    SnapshotFixture kengetal(String sleutel, String waarde) {
        kengetallen.put(sleutel, new Kengetal(sleutel, waarde, "", LocalDate.of(2020, 1, 1), null, "test", 2));
        return this;
    }

    /// A kengetal of the delivery itself.
    SnapshotFixture ownKengetal(String sleutel, String waarde) {
        eigen.add(sleutel);
        return kengetal(sleutel, waarde);
    }

    SnapshotFixture opgave(Gemeente gemeente, int totaal, @Nullable Integer amv) {
        opgaven.put(gemeente, new Opgave(totaal, amv));
        return this;
    }

    SnapshotFixture opgave(Gemeente gemeente, int totaal) {
        return opgave(gemeente, totaal, 0);
    }

    SnapshotFixture vertrouwelijk(Vertrouwelijk it) {
        vertrouwelijk = it;
        return this;
    }

    SnapshotFixture with(LocatieFixture locatie) {
        locaties.add(locatie.build(locaties.size() + 2));
        return this;
    }

    SnapshotFixture with(ContractFixture contract) {
        contracten.add(contract.build(contracten.size() + 2));
        return this;
    }

    SnapshotFixture lvv(Gemeente gemeente, LvvKlasse.Status status, JaNee vbl, int aantal) {
        lvv.merge(new LvvKlasse(gemeente, status, vbl, null), aantal, Integer::sum);
        return this;
    }

    SnapshotFixture uitgestroomd(Gemeente gemeente, LvvKlasse.@Nullable Uitkomst uitkomst, int aantal) {
        lvv.merge(
                new LvvKlasse(gemeente, LvvKlasse.Status.UITGESTROOMD, JaNee.ONBEKEND, uitkomst), aantal, Integer::sum);
        return this;
    }

    SnapshotFixture aggregated() {
        perZaak = false;
        return this;
    }

    SnapshotFixture lvvSha(String sha256) {
        lvvSha = sha256;
        return this;
    }

    Snapshot build() {
        var leveringen = new HashMap<>(Map.of(
                Bronsoort.OPVANGCAPACITEIT,
                levering(Bronsoort.OPVANGCAPACITEIT, "a".repeat(64), Peildatum.of(PEILDATUM), locaties.size()),
                Bronsoort.TGO_CONTRACTEN,
                levering(Bronsoort.TGO_CONTRACTEN, "b".repeat(64), Peildatum.of(PEILDATUM), contracten.size()),
                Bronsoort.LVV_ZAKEN,
                levering(Bronsoort.LVV_ZAKEN, lvvSha, Peildatum.of(YearMonth.of(2025, 1)), lvv.size()),
                Bronsoort.OPGAVE_GEMEENTE,
                levering(Bronsoort.OPGAVE_GEMEENTE, "d".repeat(64), null, opgaven.size())));
        if (!eigen.isEmpty()) {
            leveringen.put(Bronsoort.KENGETALLEN, levering(Bronsoort.KENGETALLEN, "f".repeat(64), null, eigen.size()));
        }
        return new Snapshot(
                leveringen,
                Locaties.of(locaties),
                contracten,
                vertrouwelijk,
                new LvvTelling(lvv, perZaak ? lvv : ones(), perZaak),
                new Verdeelbesluit("test", opgaven, opgaveRijen()),
                new Kengetallen(
                        kengetallen,
                        eigen,
                        kengetallen.keySet(),
                        levering(Bronsoort.KENGETALLEN, "e".repeat(64), null, 0)),
                null,
                gemeenten.values().stream().sorted().toList());
    }

    private Map<Gemeente, List<OpgaveRij>> opgaveRijen() {
        var rijen = new HashMap<Gemeente, List<OpgaveRij>>();
        opgaven.forEach((gemeente, opgave) ->
                rijen.put(gemeente, List.of(new OpgaveRij(opgave, new Bron("opgave_gemeente.csv", 2)))));
        return rijen;
    }

    private Map<LvvKlasse, Integer> ones() {
        var rijen = new HashMap<LvvKlasse, Integer>();
        lvv.keySet().forEach(it -> rijen.put(it, 1));
        return rijen;
    }

    private static Levering levering(Bronsoort soort, String sha, @Nullable Peildatum peildatum, int rijen) {
        return new Levering(soort, soort.naam() + ".csv", sha, peildatum, rijen, 0, List.of(), true);
    }

    /// In use, counting for the Spreidingswet, with 100 places and 90 residents, unless said otherwise.
    static LocatieFixture locatie(String id, Gemeente gemeente) {
        return new LocatieFixture(id, gemeente);
    }

    /// Runs, loses its funding, is wanted on, with 50 places for 60 euro, unless said otherwise.
    static ContractFixture contract(String nummer, Gemeente gemeente) {
        return new ContractFixture(nummer, gemeente);
    }

    static final class LocatieFixture {
        private final String id;
        private final Gemeente gemeente;
        private Opvangsoort soort = Opvangsoort.AZC;
        private Status status = Status.IN_GEBRUIK;
        private @Nullable Integer capaciteit = 100;
        private @Nullable Integer bezetting = 90;
        private @Nullable Integer statushouders = 20;
        private @Nullable LocalDate vanaf = LocalDate.of(2024, 1, 1);
        private @Nullable LocalDate tot = LocalDate.MAX;
        private Exploitatievorm vorm = Exploitatievorm.COA;
        private final Set<Belemmering> belemmeringen = new HashSet<>();
        private boolean vertrouwelijk;

        private LocatieFixture(String id, Gemeente gemeente) {
            this.id = id;
            this.gemeente = gemeente;
        }

        LocatieFixture soort(Opvangsoort it) {
            soort = it;
            return this;
        }

        LocatieFixture status(Status it) {
            status = it;
            return this;
        }

        LocatieFixture capaciteit(@Nullable Integer it) {
            capaciteit = it;
            return this;
        }

        LocatieFixture bezetting(@Nullable Integer it) {
            bezetting = it;
            return this;
        }

        LocatieFixture statushouders(@Nullable Integer it) {
            statushouders = it;
            return this;
        }

        LocatieFixture vanaf(@Nullable LocalDate it) {
            vanaf = it;
            return this;
        }

        LocatieFixture tot(@Nullable LocalDate it) {
            tot = it;
            return this;
        }

        LocatieFixture vorm(Exploitatievorm it) {
            vorm = it;
            return this;
        }

        LocatieFixture belemmering(Belemmering... it) {
            belemmeringen.addAll(List.of(it));
            return this;
        }

        LocatieFixture vertrouwelijk() {
            vertrouwelijk = true;
            return this;
        }

        Locatie build() {
            return build(2);
        }

        Locatie build(int rij) {
            return new Locatie(
                    id,
                    gemeente,
                    soort,
                    status,
                    capaciteit,
                    null,
                    bezetting,
                    statushouders,
                    null,
                    new Looptijd(vanaf, tot),
                    vorm,
                    JaNee.ONBEKEND,
                    belemmeringen,
                    vertrouwelijk,
                    new Bron("opvangcapaciteit.csv", rij));
        }
    }

    static final class ContractFixture {
        private final String nummer;
        private final Gemeente gemeente;
        private @Nullable String locatieId;
        private LocalDate eersteDag = LocalDate.of(2024, 1, 1);
        private LocalDate laatsteDag = LocalDate.of(2025, 12, 31);
        private @Nullable LocalDate bekostigingTot = REALISATIE;
        private int plekken = 50;
        private @Nullable BigDecimal bedrag = new BigDecimal("60.00");
        private JaNee gewenst = JaNee.JA;
        private @Nullable Verlenging verlenging = Verlenging.GEEN;
        private @Nullable LocalDate huurEindigt;
        private @Nullable Integer opzegtermijn;

        private ContractFixture(String nummer, Gemeente gemeente) {
            this.nummer = nummer;
            this.gemeente = gemeente;
        }

        ContractFixture op(String locatie) {
            locatieId = locatie;
            return this;
        }

        ContractFixture looptijd(LocalDate eerste, LocalDate laatste) {
            eersteDag = eerste;
            laatsteDag = laatste;
            return this;
        }

        ContractFixture bekostigingTot(@Nullable LocalDate it) {
            bekostigingTot = it;
            return this;
        }

        ContractFixture plekken(int it) {
            plekken = it;
            return this;
        }

        ContractFixture bedrag(@Nullable String it) {
            bedrag = it == null ? null : new BigDecimal(it);
            return this;
        }

        ContractFixture gewenst(JaNee it) {
            gewenst = it;
            return this;
        }

        ContractFixture verlenging(@Nullable Verlenging it) {
            verlenging = it;
            return this;
        }

        ContractFixture huur(LocalDate eindigt, int opzegtermijnMaanden) {
            huurEindigt = eindigt;
            opzegtermijn = opzegtermijnMaanden;
            return this;
        }

        TgoContract build() {
            return build(2);
        }

        TgoContract build(int rij) {
            return new TgoContract(
                    nummer,
                    gemeente,
                    locatieId,
                    new Looptijd(eersteDag, laatsteDag),
                    bekostigingTot,
                    plekken,
                    bedrag,
                    gewenst,
                    verlenging,
                    huurEindigt,
                    opzegtermijn,
                    new Bron("tgo_contracten.csv", rij));
        }
    }
}
