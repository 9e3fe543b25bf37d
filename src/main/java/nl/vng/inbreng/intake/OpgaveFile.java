package nl.vng.inbreng.intake;

import static nl.vng.inbreng.intake.Kolom.Kop.verplicht;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.vng.inbreng.domain.BevindingSoort;
import nl.vng.inbreng.domain.Bron;
import nl.vng.inbreng.domain.Gemeente;
import nl.vng.inbreng.domain.Opgave;
import nl.vng.inbreng.domain.OpgaveRij;
import nl.vng.inbreng.domain.Verdeelbesluit;
import org.jspecify.annotations.Nullable;

/// The reference table `opgave_gemeente`: the opgave of each gemeente, in one version of the verdeelbesluit.
final class OpgaveFile implements Table.Reader {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    enum Kolommen implements Kolom {
        VERSIE(verplicht("versie", "Versie verdeelbesluit")),
        GEMEENTECODE(verplicht("gemeentecode", "Gemeente code", "GM-code", "CBS-code")),
        GEMEENTENAAM(verplicht("gemeentenaam", "gemeente", "Naam gemeente")),
        OPGAVE_TOTAAL(verplicht("opgave_totaal", "opgave")),
        WAARVAN_AMV(verplicht("waarvan_amv", "opgave_amv", "amv"));

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

    private record Row(String versie, Gemeente gemeente, Opgave opgave, int rij) {}

    private final List<Row> rows = new ArrayList<>();
    private final TreeSet<String> versies =
            new TreeSet<>(Comparator.comparing(OpgaveFile::date).thenComparing(Comparator.naturalOrder()));
    private final UniqueKeys keys;

    private OpgaveFile(Source source) {
        this.keys = new UniqueKeys(source, BevindingSoort.OPGAVE_DUBBEL, Kolommen.GEMEENTECODE);
    }

    static List<List<? extends Kolom>> forms() {
        return List.of(List.of(Kolommen.values()));
    }

    /// The verdeelbesluit in version `wanted`, or the newest; empty when that version is not in the file.
    static Optional<Verdeelbesluit> read(Source source, Table table, @Nullable String wanted) throws IOException {
        var file = new OpgaveFile(source);
        table.read(file);
        if (file.versies.isEmpty()) {
            return Optional.of(new Verdeelbesluit("", Map.of(), Map.of()));
        }
        var versie = wanted == null ? file.versies.last() : wanted;
        if (!file.versies.contains(versie)) {
            source.find(
                    BevindingSoort.VERSIE_ONBEKEND,
                    "versie " + versie + " staat niet in het bestand, wel: " + String.join(", ", file.versies));
            return Optional.empty();
        }
        if (file.versies.size() > 1) {
            source.find(
                    BevindingSoort.VERSIE_GEKOZEN,
                    "er zijn " + file.versies.size() + " versies; gebruikt is " + versie);
        }
        Map<Gemeente, Opgave> opgaven = new HashMap<>();
        Map<Gemeente, List<OpgaveRij>> rijen = new HashMap<>();
        file.rows.stream()
                .filter(it -> it.versie().equals(versie) && !source.rejections().contains(it.rij()))
                .forEach(it -> {
                    opgaven.merge(it.gemeente(), it.opgave(), OpgaveFile::plus);
                    rijen.computeIfAbsent(it.gemeente(), _ -> new ArrayList<>())
                            .add(new OpgaveRij(it.opgave(), new Bron(source.bestand(), it.rij())));
                });
        findAbsent(source, opgaven);
        return Optional.of(new Verdeelbesluit(versie, opgaven, rijen));
    }

    @Override
    public void row(Cells row) {
        var versie = row.required(Kolommen.VERSIE);
        var code = row.text(Kolommen.GEMEENTECODE);
        keys.check(row, versie.isEmpty() || code.isEmpty() ? "" : versie + '\n' + GemeenteCells.plain(code));
        var gemeente = row.gemeente(Kolommen.GEMEENTECODE, Kolommen.GEMEENTENAAM);
        int totaal = row.requiredCount(Kolommen.OPGAVE_TOTAAL);
        var amv = row.count(Kolommen.WAARVAN_AMV);
        if (amv != null && totaal >= 0 && amv > totaal) {
            row.reject(BevindingSoort.OPGAVE_AMV, Kolommen.WAARVAN_AMV, BevindingSoort.OPGAVE_AMV.regel());
        }
        if (!versie.isEmpty()) {
            versies.add(versie);
        }
        if (!row.rejected() && gemeente != null) {
            rows.add(new Row(versie, gemeente, new Opgave(totaal, amv), row.rij()));
        }
    }

    /// An abolished gemeente and its successor are added up; an unknown part makes the amv of the whole unknown.
    private static Opgave plus(Opgave one, Opgave other) {
        var amv = one.amv() == null || other.amv() == null ? null : Integer.valueOf(one.amv() + other.amv());
        return new Opgave(one.totaal() + other.totaal(), amv);
    }

    private static void findAbsent(Source source, Map<Gemeente, Opgave> opgaven) {
        var absent = source.gemeenten().op(source.editie()).stream()
                .filter(it -> !opgaven.containsKey(it))
                .toList();
        if (!absent.isEmpty()) {
            var names = absent.stream().map(Gemeente::naam).collect(Collectors.joining(", "));
            source.find(
                    BevindingSoort.GEMEENTEN_ZONDER_OPGAVE, absent.size() + " gemeenten staan er niet in: " + names);
        }
    }

    /// The last date in the name of a version, for the order from old to new; a name without date is the oldest.
    private static String date(String versie) {
        return DATE.matcher(versie)
                .results()
                .reduce((_, last) -> last)
                .map(it -> it.group())
                .orElse("");
    }
}
