package nl.vng.inbreng.intake;

import static nl.vng.inbreng.intake.Kolom.Kop.optioneel;
import static nl.vng.inbreng.intake.Kolom.Kop.verplicht;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import nl.vng.inbreng.domain.BevindingSoort;
import nl.vng.inbreng.domain.Gemeente;
import nl.vng.inbreng.domain.Looptijd;
import nl.vng.inbreng.domain.Spelling;
import nl.vng.inbreng.domain.TgoContract;
import nl.vng.inbreng.domain.Verlenging;
import nl.vng.inbreng.domain.Vertrouwelijk;
import org.jspecify.annotations.Nullable;

/// The export `tgo_contracten`: which column becomes which component of a [TgoContract].
final class TgoContractenFile implements Table.Reader {

    private static final Words<Verlenging> VERLENGINGEN = Words.of(Verlenging.values(), Verlenging::naam);
    private static final BigDecimal USUAL_FROM = BigDecimal.valueOf(20);
    private static final BigDecimal USUAL_TO = BigDecimal.valueOf(200);
    private static final int LONGEST_NOTICE = 24;

    enum Kolommen implements Kolom {
        CONTRACTNUMMER(verplicht("Contractnummer", "Contract", "Contractnr")),
        GEMEENTECODE(verplicht("Gemeentecode", "Gemeente code", "GM-code", "CBS-code")),
        GEMEENTE(verplicht("Gemeente", "Gemeentenaam", "Naam gemeente")),
        LOCATIE_ID(optioneel("Locatie-id", "Locatiecode", "Locatienummer", "Id locatie")),
        INGANGSDATUM(verplicht("Ingangsdatum", "Ingang", "Startdatum")),
        EINDDATUM(verplicht("Einddatum", "Einddatum (t/m)")),
        BEKOSTIGING_TOT(verplicht("Bekostiging tot")),
        PLEKKEN(verplicht("Plekken", "Aantal plekken")),
        BEDRAG(verplicht(
                "Bedrag per plek per dag",
                "Bedrag per plek per dag (€)",
                "Bedrag per plek per dag (euro)",
                "Dagbedrag")),
        VOORTZETTING(verplicht("Voortzetting gewenst")),
        VERLENGING(verplicht("Verlenging")),
        VERLENGD_TOT(verplicht("Verlengd tot")),
        HUURCONTRACT_EINDIGT(verplicht("Huurcontract eindigt", "Einde huurcontract")),
        OPZEGTERMIJN(verplicht("Opzegtermijn (maanden)", "Opzegtermijn")),
        VERHUURDER(optioneel("Verhuurder"));

        @SuppressWarnings("ImmutableEnumChecker") // a record of unmodifiable parts
        private final Kop kop;

        Kolommen(Kop kop) {
            this.kop = kop;
        }

        @Override
        public Kop kop() {
            return kop;
        }
    }

    private final Source source;
    private final List<TgoContract> contracten = new ArrayList<>();
    private final List<TgoContract> geheim = new ArrayList<>();
    private final UniqueKeys nummers;
    private final Vertrouwelijk vertrouwelijk;

    /// What the export says.
    ///
    /// @param contracten the accepted contracts, by number
    /// @param geheim rejected contracts that may be for a confidential location
    record Gelezen(List<TgoContract> contracten, List<TgoContract> geheim) {}

    private TgoContractenFile(Source source, Vertrouwelijk vertrouwelijk) {
        this.source = source;
        this.vertrouwelijk = vertrouwelijk;
        this.nummers = new UniqueKeys(source, BevindingSoort.CONTRACT_DUBBEL, Kolommen.CONTRACTNUMMER);
    }

    static List<List<? extends Kolom>> forms() {
        return List.of(List.of(Kolommen.values()));
    }

    /// The Locatie-ids that contracts name, as `Spelling.plain` spells them; one of signs alone is none.
    static Set<String> locatieIds(Table table) throws IOException {
        var ids = new HashSet<String>();
        table.again(row -> ids.add(Spelling.plain(row.text(Kolommen.LOCATIE_ID))));
        ids.remove("");
        return ids;
    }

    /// @param vertrouwelijk what the capacity export said: a contract names the Locatie-id of its rows
    static Gelezen read(Source source, Table table, Vertrouwelijk vertrouwelijk) throws IOException {
        var file = new TgoContractenFile(source, vertrouwelijk);
        table.read(file);
        file.rejectOverlaps();
        var rejected = file.geheim.stream()
                .filter(it -> source.rejections().contains(it.bron().rij()))
                .toList();
        return new Gelezen(file.accepted(), rejected);
    }

    @Override
    public void row(Cells row) {
        var nummer = row.required(Kolommen.CONTRACTNUMMER);
        nummers.check(row, nummer);
        var gemeente = row.gemeente(Kolommen.GEMEENTECODE, Kolommen.GEMEENTE);
        var locatieId = row.textOrNull(Kolommen.LOCATIE_ID);
        var looptijd = looptijd(row);
        var bekostigingTot = row.date(Kolommen.BEKOSTIGING_TOT);
        int plekken = row.requiredCount(Kolommen.PLEKKEN);
        if (plekken == 0) {
            row.reject(
                    BevindingSoort.PLEKKEN_NIET_POSITIEF,
                    Kolommen.PLEKKEN,
                    BevindingSoort.PLEKKEN_NIET_POSITIEF.regel());
        }
        var bedrag = bedrag(row);
        var voortzetting = row.jaNee(Kolommen.VOORTZETTING);
        var verlenging = row.one(Kolommen.VERLENGING, VERLENGINGEN);
        row.date(Kolommen.VERLENGD_TOT);
        var huur = row.date(Kolommen.HUURCONTRACT_EINDIGT);
        var opzegtermijn = opzegtermijn(row);
        Function<Gemeente, TgoContract> contract = it -> new TgoContract(
                nummer,
                it,
                locatieId,
                looptijd == null ? new Looptijd(LocalDate.MIN, LocalDate.MAX) : looptijd,
                bekostigingTot,
                Math.max(1, plekken),
                bedrag,
                voortzetting,
                verlenging,
                huur,
                opzegtermijn,
                row.bron());
        if (vertrouwelijk.raakt(locatieId, gemeente)) {
            var mogelijk = gemeente == null ? row.possible(Kolommen.GEMEENTECODE, Kolommen.GEMEENTE) : Set.of(gemeente);
            mogelijk.stream().map(contract).forEach(geheim::add);
        } else {
            source.show(row.rij());
        }
        if (!row.rejected() && gemeente != null) {
            warnAboutBedrag(row, bedrag);
            contracten.add(contract.apply(gemeente));
        }
    }

    @Override
    public void unreadable(int rij, List<String> cells) {
        if (!vertrouwelijk.aanwezig()) {
            source.show(rij);
        }
    }

    private static @Nullable Looptijd looptijd(Cells row) {
        var ingang = row.required(Kolommen.INGANGSDATUM).isEmpty() ? null : row.date(Kolommen.INGANGSDATUM);
        var einde = row.required(Kolommen.EINDDATUM).isEmpty() ? null : row.date(Kolommen.EINDDATUM);
        if (ingang == null || einde == null) {
            return null;
        }
        if (einde.isBefore(ingang)) {
            row.reject(BevindingSoort.EINDE_VOOR_INGANG, Kolommen.EINDDATUM, BevindingSoort.EINDE_VOOR_INGANG.regel());
            return null;
        }
        return new Looptijd(ingang, einde);
    }

    private static @Nullable BigDecimal bedrag(Cells row) {
        var bedrag = row.decimal(Kolommen.BEDRAG);
        if (bedrag != null && bedrag.signum() <= 0) {
            row.reject(
                    BevindingSoort.BEDRAG_NIET_POSITIEF, Kolommen.BEDRAG, BevindingSoort.BEDRAG_NIET_POSITIEF.regel());
        }
        return bedrag;
    }

    private static void warnAboutBedrag(Cells row, @Nullable BigDecimal bedrag) {
        if (bedrag != null && (bedrag.compareTo(USUAL_FROM) < 0 || bedrag.compareTo(USUAL_TO) > 0)) {
            row.warn(
                    BevindingSoort.BEDRAG_ONGEBRUIKELIJK,
                    Kolommen.BEDRAG,
                    BevindingSoort.BEDRAG_ONGEBRUIKELIJK.regel());
        }
    }

    private static @Nullable Integer opzegtermijn(Cells row) {
        var maanden = row.count(Kolommen.OPZEGTERMIJN);
        if (maanden != null && maanden > LONGEST_NOTICE) {
            row.reject(BevindingSoort.OPZEGTERMIJN, Kolommen.OPZEGTERMIJN, BevindingSoort.OPZEGTERMIJN.regel());
        }
        return maanden;
    }

    /// Two contracts that run on one day at one location would count its places twice.
    private void rejectOverlaps() {
        var order = Comparator.comparing(
                        (TgoContract it) -> Objects.requireNonNull(it.looptijd().eersteDag()))
                .thenComparingInt(it -> it.bron().rij());
        Map<String, TgoContract> latest = new HashMap<>();
        for (var contract : accepted().stream().sorted(order).toList()) {
            var id = contract.locatieId();
            if (id == null) {
                continue;
            }
            var earlier = latest.get(id);
            if (earlier != null && !firstDay(contract).isAfter(lastDay(earlier))) {
                rejectOverlap(contract, earlier);
                rejectOverlap(earlier, contract);
            }
            if (earlier == null || lastDay(contract).isAfter(lastDay(earlier))) {
                latest.put(id, contract);
            }
        }
    }

    private void rejectOverlap(TgoContract contract, TgoContract other) {
        source.reject(
                BevindingSoort.CONTRACTEN_OVERLAPPEN,
                contract.bron().rij(),
                Kolommen.LOCATIE_ID,
                contract.locatieId(),
                "overlapt met " + other.nummer() + " op rij " + other.bron().rij());
    }

    private List<TgoContract> accepted() {
        return contracten.stream()
                .filter(it -> !source.rejections().contains(it.bron().rij()))
                .sorted(Comparator.comparing(TgoContract::nummer))
                .toList();
    }

    private static LocalDate firstDay(TgoContract contract) {
        return Objects.requireNonNull(contract.looptijd().eersteDag());
    }

    private static LocalDate lastDay(TgoContract contract) {
        return Objects.requireNonNull(contract.looptijd().laatsteDag());
    }
}
