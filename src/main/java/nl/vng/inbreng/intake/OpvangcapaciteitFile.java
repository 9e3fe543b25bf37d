package nl.vng.inbreng.intake;

import static nl.vng.inbreng.intake.Kolom.Kop.optioneel;
import static nl.vng.inbreng.intake.Kolom.Kop.verplicht;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.vng.inbreng.domain.Belemmering;
import nl.vng.inbreng.domain.BevindingSoort;
import nl.vng.inbreng.domain.Exploitatievorm;
import nl.vng.inbreng.domain.JaNee;
import nl.vng.inbreng.domain.Locatie;
import nl.vng.inbreng.domain.Looptijd;
import nl.vng.inbreng.domain.Opvangsoort;
import nl.vng.inbreng.domain.Status;
import org.jspecify.annotations.Nullable;

/// The export `opvangcapaciteit`: which column becomes which component of a [Locatie].
final class OpvangcapaciteitFile implements Table.Reader {

    private static final int KWV_MAXIMUM = 20;
    private static final Words<Opvangsoort> OPVANGSOORTEN = Words.of(Opvangsoort.values(), Opvangsoort::naam);
    private static final Words<Status> STATUSSEN = Words.of(Status.values(), Status::naam);
    private static final Words<Exploitatievorm> VORMEN = Words.of(Exploitatievorm.values(), Exploitatievorm::name);
    private static final Words<Belemmering> BELEMMERINGEN = Words.of(Belemmering.values(), Belemmering::naam);
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
    private final List<Locatie> locaties = new ArrayList<>();
    private final UniqueKeys ids;

    OpvangcapaciteitFile(Source source) {
        this.source = source;
        this.ids = new UniqueKeys(source, BevindingSoort.LOCATIE_DUBBEL, Kolommen.LOCATIE_ID);
    }

    static List<List<? extends Kolom>> forms() {
        return List.of(List.of(Kolommen.values()));
    }

    /// The accepted locations of a table, by id.
    static List<Locatie> read(Source source, Table table) throws IOException {
        var file = new OpvangcapaciteitFile(source);
        table.read(file);
        return file.locaties.stream()
                .filter(it -> !source.rejections().contains(it.bron().rij()))
                .sorted(Comparator.comparing(Locatie::id))
                .toList();
    }

    @Override
    public void row(Cells row) {
        peildatum(row);
        var id = row.required(Kolommen.LOCATIE_ID);
        ids.check(row, id);
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
        var belemmeringen = belemmeringen(row);
        boolean vertrouwelijk = vertrouwelijk(row);

        atMost(row, BevindingSoort.AMV_BOVEN_CAPACITEIT, Kolommen.AMV, amv, capaciteit);
        atMost(row, BevindingSoort.DEEL_GROTER_DAN_GEHEEL, Kolommen.STATUSHOUDERS, statushouders, bezetting);
        atMost(
                row,
                BevindingSoort.DEEL_GROTER_DAN_GEHEEL,
                Kolommen.LANGER_14_WEKEN,
                langer,
                statushouders == null ? bezetting : statushouders);
        if (vanaf != null && tot != null && tot.isBefore(vanaf)) {
            row.reject(BevindingSoort.TOT_VOOR_VANAF, Kolommen.TOT, BevindingSoort.TOT_VOOR_VANAF.regel());
        }
        if (row.rejected() || gemeente == null || opvangsoort == null || status == null || vorm == null) {
            return;
        }
        var locatie = new Locatie(
                id,
                gemeente,
                opvangsoort,
                status,
                capaciteit,
                amv,
                bezetting,
                statushouders,
                langer,
                new Looptijd(vanaf, tot),
                vorm,
                teltMee,
                belemmeringen,
                vertrouwelijk,
                row.bron());
        warn(row, locatie);
        locaties.add(locatie);
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
        if (row.required(Kolommen.PEILDATUM).isEmpty()) {
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

    private static Set<Belemmering> belemmeringen(Cells row) {
        var found = EnumSet.noneOf(Belemmering.class);
        var text = row.textOrNull(Kolommen.BELEMMERINGEN);
        for (var word : text == null ? new String[0] : text.split("\\|", 50)) {
            var stripped = Cells.strip(word);
            var belemmering = BELEMMERINGEN.find(stripped);
            if (belemmering != null) {
                found.add(belemmering);
            } else if (Missing.of(stripped) == null) {
                row.warn(
                        BevindingSoort.BELEMMERING_ONBEKEND,
                        Kolommen.BELEMMERINGEN,
                        Cells.hint("een onbekende belemmering", BELEMMERINGEN, stripped));
            }
        }
        return found;
    }

    /// `onbekend` counts as yes: a place that may have to stay hidden is not shown.
    private static boolean vertrouwelijk(Cells row) {
        return row.jaNee(Kolommen.VERTROUWELIJK) == JaNee.JA
                || row.text(Kolommen.VERTROUWELIJK).equalsIgnoreCase(Missing.ONBEKEND.naam());
    }
}
