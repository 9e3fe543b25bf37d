package nl.vng.inbreng.intake;

import static nl.vng.inbreng.intake.Kolom.Kop.optioneel;
import static nl.vng.inbreng.intake.Kolom.Kop.verplicht;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.vng.inbreng.domain.BevindingSoort;
import nl.vng.inbreng.domain.Exploitatievorm;
import nl.vng.inbreng.domain.Gemeente;
import nl.vng.inbreng.domain.JaNee;
import nl.vng.inbreng.domain.Locatie;
import nl.vng.inbreng.domain.Locaties;
import nl.vng.inbreng.domain.Looptijd;
import nl.vng.inbreng.domain.Opvangsoort;
import nl.vng.inbreng.domain.Status;
import nl.vng.inbreng.domain.Vertrouwelijk;
import nl.vng.inbreng.intake.VertrouwelijkeRijen.Antwoord;
import org.jspecify.annotations.Nullable;

/// The export `opvangcapaciteit`: which column becomes which component of a [Locatie].
final class OpvangcapaciteitFile implements Table.Reader {

    private static final int KWV_MAXIMUM = 20;
    private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("dd-MM-uuuu");
    private static final Words<Opvangsoort> OPVANGSOORTEN = Words.of(Opvangsoort.values(), Opvangsoort::naam);
    private static final Words<Status> STATUSSEN = Words.of(Status.values(), Status::naam);
    private static final Words<Exploitatievorm> VORMEN = Words.of(Exploitatievorm.values(), Exploitatievorm::name);
    private static final Words<String> ZORG = Words.of("COA", "gemeente");

    enum Kolommen implements Kolom {
        PEILDATUM(verplicht("Peildatum")),
        GEMEENTECODE(verplicht("Gemeentecode", "Gemeente code", "GM-code", "CBS-code")),
        GEMEENTE(verplicht("Gemeente", "Gemeentenaam", "Naam gemeente")),
        LOCATIE_ID(verplicht("Locatie-id", "Locatiecode", "Locatienummer", "Id locatie")),
        LOCATIENAAM(optioneel("Locatienaam", "Naam locatie")),
        OPVANGSOORT(verplicht("Opvangsoort", "Soort opvang", "Type opvang")),
        STATUS(verplicht("Status")),
        CAPACITEIT(verplicht("Capaciteit", "Aantal plekken", "Capaciteit (plekken)")),
        AMV(verplicht("Waarvan amv", "Amv", "Capaciteit amv", "Waarvan amv-plekken")),
        BEZETTING(verplicht("Bezetting", "Aantal bewoners")),
        STATUSHOUDERS(verplicht("Waarvan statushouders", "Statushouders", "Aantal statushouders")),
        LANGER_14_WEKEN(verplicht(
                "Statushouders > 14 weken", "Statushouders langer dan 14 weken", "Waarvan langer dan 14 weken")),
        VANAF(verplicht("Beschikbaar vanaf", "Vanaf")),
        TOT(verplicht("Beschikbaar tot", "Beschikbaar t/m", "Beschikbaar tot en met")),
        EXPLOITATIEVORM(verplicht("Exploitatievorm", "Exploitatie")),
        TELT_MEE(verplicht("Telt mee Spreidingswet", "Telt mee")),
        ZORG_DOOR(optioneel("Zorg door")),
        BELEMMERINGEN(verplicht("Belemmeringen", "Belemmering")),
        VERTROUWELIJK(optioneel("Vertrouwelijk"));

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
    private final PackedLocaties locaties = new PackedLocaties();
    private final LocatieIds ids;
    private final BelemmeringCells belemmeringen = new BelemmeringCells(Kolommen.BELEMMERINGEN);
    private final char[] dag;
    private final GemeenteCells register;
    private final VertrouwelijkeRijen vertrouwelijk;

    /// What the export says.
    ///
    /// @param locaties the accepted locations, in the order of their rows
    record Gelezen(Locaties locaties, Vertrouwelijk vertrouwelijk) {}

    private OpvangcapaciteitFile(Source source, Header header, Set<String> genoemd) throws IOException {
        this.source = source;
        this.dag = DAG.format(Objects.requireNonNull(source.peildatum(), "the name of the export holds its day")
                        .dag())
                .toCharArray();
        this.register = new GemeenteCells(source);
        this.vertrouwelijk = new VertrouwelijkeRijen(source, header, Kolommen.VERTROUWELIJK, genoemd);
        this.ids = new LocatieIds(Kolommen.LOCATIE_ID, Files.size(source.path()));
    }

    static List<List<? extends Kolom>> forms() {
        return List.of(List.of(Kolommen.values()));
    }

    /// Reads a table to its end, also when it is refused.
    ///
    /// @param genoemd Locatie-ids that a TGO contract names, as `Spelling.plain` spells them
    static Gelezen read(Source source, Table table, Set<String> genoemd) throws IOException {
        var file = new OpvangcapaciteitFile(source, table.header(), genoemd);
        file.vertrouwelijk.refuseMisspelled();
        table.read(file);
        file.ids.forEachGroup(table, file::groep);
        var vertrouwelijk = file.vertrouwelijk.finish();
        return new Gelezen(file.locaties.of(rij -> !source.rejections().contains(rij)), vertrouwelijk);
    }

    /// Rejects every row whose id occurs more than once, the first too: which of them is right cannot be known.
    ///
    /// A row that was rejected for something else counts as well.
    private void groep(LocatieIds.Groep groep) {
        groep.perId().forEach((id, rijen) -> {
            for (int i = 0; i < rijen.size() && rijen.size() > 1; i++) {
                int other = rijen.get(i == 0 ? 1 : 0);
                source.reject(
                        BevindingSoort.LOCATIE_DUBBEL,
                        rijen.get(i),
                        Kolommen.LOCATIE_ID,
                        id,
                        "staat ook op rij " + other);
            }
        });
        vertrouwelijk.samen(groep);
    }

    @Override
    public void row(Cells row) {
        peildatum(row);
        var id = row.required(Kolommen.LOCATIE_ID);
        ids.note(id);
        var gemeente = row.gemeente(Kolommen.GEMEENTECODE, Kolommen.GEMEENTE);
        GemeenteCells.findBroken(row, Kolommen.LOCATIENAAM);
        var opvangsoort = row.requiredOne(Kolommen.OPVANGSOORT, OPVANGSOORTEN);
        var status = row.requiredOne(Kolommen.STATUS, STATUSSEN);
        var capaciteit = row.count(Kolommen.CAPACITEIT);
        var amv = row.count(Kolommen.AMV);
        var bezetting = row.count(Kolommen.BEZETTING);
        var statushouders = row.count(Kolommen.STATUSHOUDERS);
        var langer = row.count(Kolommen.LANGER_14_WEKEN);
        var vanaf = row.date(Kolommen.VANAF);
        var tot = row.lastDay(Kolommen.TOT);
        var vorm = row.requiredOne(Kolommen.EXPLOITATIEVORM, VORMEN);
        var teltMee = row.jaNee(Kolommen.TELT_MEE);
        row.one(Kolommen.ZORG_DOOR, ZORG);
        var belemmeringen = this.belemmeringen.of(row);
        var antwoord = vertrouwelijk.antwoord(row);
        row.jaNee(Kolommen.VERTROUWELIJK);

        atMost(row, BevindingSoort.AMV_BOVEN_CAPACITEIT, Kolommen.AMV, amv, capaciteit);
        atMost(row, BevindingSoort.DEEL_GROTER_DAN_GEHEEL, Kolommen.STATUSHOUDERS, statushouders, bezetting);
        atMost(
                row,
                BevindingSoort.DEEL_GROTER_DAN_GEHEEL,
                Kolommen.LANGER_14_WEKEN,
                langer,
                statushouders == null ? bezetting : statushouders);
        var beschikbaar = beschikbaar(row, vanaf, tot);
        boolean geheim = antwoord == Antwoord.GEHEIM;
        vertrouwelijk.row(row.rij(), id, antwoord);
        for (var it : gemeente == null ? mogelijk(row, geheim) : List.of(gemeente)) {
            var locatie = new Locatie(
                    id,
                    it,
                    opvangsoort == null ? Opvangsoort.AZC : opvangsoort,
                    status == null ? Status.IN_GEBRUIK : status,
                    some(row, Kolommen.CAPACITEIT, capaciteit),
                    amv,
                    some(row, Kolommen.BEZETTING, bezetting),
                    statushouders,
                    langer,
                    beschikbaar,
                    vorm == null ? Exploitatievorm.COA : vorm,
                    teltMee,
                    belemmeringen,
                    geheim,
                    row.bron());
            if (geheim) {
                vertrouwelijk.geheim(locatie);
            }
            if (!row.rejected() && gemeente != null) {
                warn(row, locatie);
                locaties.add(locatie);
            }
        }
    }

    /// A rejected row whose days are the wrong way round may be available on any day.
    private Looptijd beschikbaar(Cells row, @Nullable LocalDate vanaf, @Nullable LocalDate tot) {
        if (vanaf != null && tot != null && tot.isBefore(vanaf)) {
            row.reject(BevindingSoort.TOT_VOOR_VANAF, Kolommen.TOT, BevindingSoort.TOT_VOOR_VANAF.regel());
            return new Looptijd(LocalDate.MIN, LocalDate.MAX);
        }
        return new Looptijd(vanaf, tot);
    }

    /// Where a row without a readable gemeente may be, when it is confidential. Without any it could not be protected,
    /// so then nothing is published.
    private Collection<Gemeente> mogelijk(Cells row, boolean geheim) {
        var mogelijk = geheim ? row.possible(Kolommen.GEMEENTECODE, Kolommen.GEMEENTE) : Set.<Gemeente>of();
        if (geheim && mogelijk.isEmpty()) {
            vertrouwelijk.overal();
            row.reject(
                    BevindingSoort.VERTROUWELIJK_ZONDER_GEMEENTE,
                    Kolommen.GEMEENTECODE,
                    BevindingSoort.VERTROUWELIJK_ZONDER_GEMEENTE.regel());
        }
        return mogelijk;
    }

    /// A row that cannot be read by column is taken as a confidential location in use in every gemeente that it names.
    @Override
    public void unreadable(int rij, List<String> cells) {
        if (!vertrouwelijk.hasColumn()) {
            source.show(rij);
        } else if (vertrouwelijk.mayHide(cells)) {
            vertrouwelijk.geheim();
            var genoemd = vertrouwelijk.named(cells, register);
            if (genoemd.isEmpty()) {
                vertrouwelijk.overal();
            }
            genoemd.stream()
                    .map(it -> new Locatie(
                            "",
                            it,
                            Opvangsoort.AZC,
                            Status.IN_GEBRUIK,
                            1,
                            null,
                            1,
                            null,
                            null,
                            new Looptijd(null, null),
                            Exploitatievorm.COA,
                            JaNee.ONBEKEND,
                            Set.of(),
                            true,
                            source.bron(rij)))
                    .forEach(vertrouwelijk::geheim);
        }
    }

    /// A number that is there but cannot be read is some, not none; only a rejected row has one.
    private static @Nullable Integer some(Cells row, Kolom kolom, @Nullable Integer count) {
        return count == null && Missing.of(row.text(kolom)) == null && row.rejected() ? Integer.valueOf(1) : count;
    }

    /// Unusual, but possible: the row stays in.
    private void warn(Cells row, Locatie locatie) {
        var capaciteit = locatie.capaciteit();
        var bezetting = locatie.bezetting();
        if (capaciteit != null && capaciteit > KWV_MAXIMUM && locatie.opvangsoort() == Opvangsoort.KWV) {
            row.warn(BevindingSoort.KWV_GROOT, Kolommen.CAPACITEIT, BevindingSoort.KWV_GROOT.regel());
        }
        if (capaciteit != null && bezetting != null && bezetting > capaciteit) {
            row.warn(
                    BevindingSoort.BEZETTING_BOVEN_CAPACITEIT,
                    Kolommen.BEZETTING,
                    "er zijn " + capaciteit + " plekken; de bezetting is");
        }
        var peildatum = source.peildatum();
        var vanaf = locatie.beschikbaar().eersteDag();
        if (locatie.status() == Status.IN_GEBRUIK
                && peildatum != null
                && vanaf != null
                && vanaf.isAfter(peildatum.dag())) {
            row.warn(
                    BevindingSoort.IN_GEBRUIK_IN_TOEKOMST,
                    Kolommen.VANAF,
                    BevindingSoort.IN_GEBRUIK_IN_TOEKOMST.regel());
        }
    }

    private void peildatum(Cells row) {
        if (row.is(Kolommen.PEILDATUM, dag) || row.required(Kolommen.PEILDATUM).isEmpty()) {
            return;
        }
        var dag = row.date(Kolommen.PEILDATUM);
        var peildatum = source.peildatum();
        if (dag != null && peildatum != null && !dag.equals(peildatum.dag())) {
            row.reject(
                    BevindingSoort.PEILDATUM_WIJKT_AF,
                    Kolommen.PEILDATUM,
                    "de bestandsnaam zegt " + peildatum.iso() + ", de rij");
        }
    }

    private static void atMost(
            Cells row, BevindingSoort soort, Kolom kolom, @Nullable Integer part, @Nullable Integer whole) {
        if (part != null && whole != null && part > whole) {
            row.reject(soort, kolom, soort.regel());
        }
    }
}
