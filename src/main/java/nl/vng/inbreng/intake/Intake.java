package nl.vng.inbreng.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.vng.inbreng.domain.Bevinding;
import nl.vng.inbreng.domain.BevindingSoort;
import nl.vng.inbreng.domain.Bevindingen;
import nl.vng.inbreng.domain.Bron;
import nl.vng.inbreng.domain.Bronsoort;
import nl.vng.inbreng.domain.Debat;
import nl.vng.inbreng.domain.Dutch;
import nl.vng.inbreng.domain.Gemeenten;
import nl.vng.inbreng.domain.Kengetal;
import nl.vng.inbreng.domain.Kengetallen;
import nl.vng.inbreng.domain.Levering;
import nl.vng.inbreng.domain.LvvTelling;
import nl.vng.inbreng.domain.Snapshot;
import nl.vng.inbreng.domain.UnwritableException;
import nl.vng.inbreng.domain.Verdeelbesluit;
import nl.vng.inbreng.domain.Vertrouwelijk;
import org.jspecify.annotations.Nullable;

/// From the files of a delivery to a [Snapshot]: begin here.
///
/// Every file is read to its end, also when another is refused, so that one run tells everything that needs repair.
public final class Intake {

    private final Delivery delivery;
    private final Bevindingen bevindingen;
    private final @Nullable Path afgekeurdMap;
    private final Gemeenten gemeenten = Gemeenten.load();
    private final Map<Bronsoort, Levering> leveringen = new EnumMap<>(Bronsoort.class);

    /// What a file becomes.
    private interface Parser<T> {
        T read(Source source, Table table) throws IOException;
    }

    private Intake(Delivery delivery, Bevindingen bevindingen, @Nullable Path afgekeurdMap) {
        this.delivery = delivery;
        this.bevindingen = bevindingen;
        this.afgekeurdMap = afgekeurdMap;
    }

    /// Keys of all kengetallen that the program knows, without reading a delivery.
    public static Set<String> kengetallen() {
        return KengetallenFile.sleutels();
    }

    /// Reads with the newest version of the verdeelbesluit.
    ///
    /// @param afgekeurdMap folder that receives the rejected rows; made when there are any
    /// @return empty when a file is missing or refused; why is then a blocking finding
    public static Optional<Snapshot> read(Delivery delivery, Bevindingen bevindingen, Path afgekeurdMap) {
        return read(delivery, null, bevindingen, afgekeurdMap);
    }

    /// Reads with version `versie` of the verdeelbesluit, or the newest when it is `null`.
    ///
    /// @return empty when a file is missing or refused; why is then a blocking finding
    public static Optional<Snapshot> read(
            Delivery delivery, @Nullable String versie, Bevindingen bevindingen, Path afgekeurdMap) {
        return delivery.compleet() ? new Intake(delivery, bevindingen, afgekeurdMap).read(versie) : Optional.empty();
    }

    /// Reads with version `versie` of the verdeelbesluit, or the newest when it is `null`, and leaves nothing behind.
    ///
    /// @return empty when a file is missing or refused; why is then a blocking finding
    public static Optional<Snapshot> read(Delivery delivery, @Nullable String versie, Bevindingen bevindingen) {
        return delivery.compleet() ? new Intake(delivery, bevindingen, null).read(versie) : Optional.empty();
    }

    private Optional<Snapshot> read(@Nullable String versie) {
        var genoemd = genoemdeLocaties();
        Optional<OpvangcapaciteitFile.Gelezen> opvang = table(
                Bronsoort.OPVANGCAPACITEIT,
                OpvangcapaciteitFile.forms(),
                (source, table) -> OpvangcapaciteitFile.read(source, table, genoemd));
        var vertrouwelijk =
                opvang.map(OpvangcapaciteitFile.Gelezen::vertrouwelijk).orElse(Vertrouwelijk.ONBEKEND);
        Optional<TgoContractenFile.Gelezen> tgo = table(
                Bronsoort.TGO_CONTRACTEN,
                TgoContractenFile.forms(),
                (source, table) -> TgoContractenFile.read(source, table, vertrouwelijk));
        Optional<LvvTelling> lvv = table(Bronsoort.LVV_ZAKEN, LvvFile.forms(), LvvFile::read);
        Optional<Verdeelbesluit> verdeelbesluit = table(
                        Bronsoort.OPGAVE_GEMEENTE,
                        OpgaveFile.forms(),
                        (source, table) -> OpgaveFile.read(source, table, versie))
                .flatMap(it -> it);
        Optional<List<Kengetal>> kengetallen = delivery.bestanden().containsKey(Bronsoort.KENGETALLEN)
                ? table(Bronsoort.KENGETALLEN, KengetallenFile.forms(), KengetallenFile::read)
                : Optional.of(List.of());
        boolean debatExpected = delivery.bestanden().containsKey(Bronsoort.DEBAT);
        Optional<Debat> debat = debatExpected ? debat() : Optional.empty();

        if (opvang.isEmpty()
                || tgo.isEmpty()
                || lvv.isEmpty()
                || verdeelbesluit.isEmpty()
                || kengetallen.isEmpty()
                || (debatExpected && debat.isEmpty())) {
            return Optional.empty();
        }
        var perSleutel = KengetallenFile.on(delivery.peildatum(), kengetallen.get());
        if (!kengetallenComplete(perSleutel)) {
            return Optional.empty();
        }
        markVoorbeeld(verdeelbesluit.get());
        return Optional.of(new Snapshot(
                leveringen,
                opvang.get().locaties(),
                tgo.get().contracten(),
                vertrouwelijk.withContracten(tgo.get().geheim()),
                lvv.get(),
                verdeelbesluit.get(),
                perSleutel,
                debat.orElse(null),
                gemeenten.op(delivery.peildatum())));
    }

    /// The Locatie-ids that TGO contracts name: of those alone it must be kept whether they are confidential. None when
    /// the file cannot be read, which is told when it is read for its contracts.
    private Set<String> genoemdeLocaties() {
        try {
            var table = Table.open(source(Bronsoort.TGO_CONTRACTEN).again(), TgoContractenFile.forms());
            return table.isPresent() ? TgoContractenFile.locatieIds(table.get()) : Set.of();
        } catch (IOException | RuntimeException _) {
            return Set.of();
        }
    }

    private boolean kengetallenComplete(Kengetallen kengetallen) {
        var missing = KengetallenFile.missing(kengetallen);
        if (!missing.isEmpty()) {
            var wat = "op %s geldt geen waarde voor: %s"
                    .formatted(Dutch.date(delivery.peildatum()), String.join(", ", missing));
            bevindingen.add(
                    new Bevinding(BevindingSoort.KENGETAL_ONTBREEKT, new Bron("kengetallen.csv", 0), null, null, wat));
        }
        return missing.isEmpty();
    }

    private <T> Optional<T> table(Bronsoort soort, List<List<? extends Kolom>> forms, Parser<T> parser) {
        var source = source(soort);
        boolean complete = false;
        try {
            var table = Table.open(source, forms).orElse(null);
            if (table == null) {
                complete = true;
                return Optional.empty();
            }
            var parsed = parser.read(source, table);
            complete = true;
            if (changed(source) || source.refused()) {
                return Optional.empty();
            }
            if (afgekeurdMap != null) {
                table.writeRejected(afgekeurdMap);
            }
            leveringen.put(soort, table.levering(sha256(soort)));
            return Optional.of(parsed);
        } catch (IOException | UncheckedIOException e) {
            return unreadable(source);
        } catch (UnwritableException e) {
            throw e; // holds no cell
        } catch (RuntimeException e) {
            throw source.geheim() || source.vertrouwelijk() ? withoutValues(soort, e) : e;
        } finally {
            source.handOver(complete);
        }
    }

    private Optional<Debat> debat() {
        var source = source(Bronsoort.DEBAT);
        try {
            var debat = DebatFile.read(source);
            if (changed(source) || debat.isEmpty()) {
                return Optional.empty();
            }
            leveringen.put(
                    Bronsoort.DEBAT,
                    new Levering(
                            Bronsoort.DEBAT, source.bestand(), sha256(Bronsoort.DEBAT), null, 0, 0, List.of(), false));
            return debat;
        } catch (IOException | UncheckedIOException e) {
            return unreadable(source);
        } finally {
            source.handOver(true);
        }
    }

    private Source source(Bronsoort soort) {
        var path = delivery.bestanden().get(soort);
        if (path == null) {
            throw new IllegalStateException("a complete delivery has " + soort);
        }
        return new Source(soort, path, delivery.peildatum(soort), delivery.peildatum(), gemeenten, bevindingen);
    }

    private String sha256(Bronsoort soort) {
        return delivery.sha256().getOrDefault(soort, "");
    }

    private boolean changed(Source source) throws IOException {
        boolean changed = delivery.changed(source.soort());
        if (changed) {
            source.find(BevindingSoort.BESTAND_VERANDERD, BevindingSoort.BESTAND_VERANDERD.regel());
        }
        return changed;
    }

    private static <T> Optional<T> unreadable(Source source) {
        source.find(BevindingSoort.BESTAND_ONLEESBAAR, BevindingSoort.BESTAND_ONLEESBAAR.regel());
        return Optional.empty();
    }

    /// An unforeseen error may quote a cell: of an export that no cell may be shown of, its kind and place are kept.
    private static IllegalStateException withoutValues(Bronsoort soort, RuntimeException error) {
        var stripped = new IllegalStateException(
                "reading " + soort.naam() + " failed: " + error.getClass().getName());
        stripped.setStackTrace(error.getStackTrace());
        return stripped;
    }

    /// The version of a verdeelbesluit may say that it is made up.
    private void markVoorbeeld(Verdeelbesluit verdeelbesluit) {
        if (Table.isVoorbeeld(verdeelbesluit.versie())) {
            leveringen.computeIfPresent(
                    Bronsoort.OPGAVE_GEMEENTE,
                    (_, it) -> new Levering(
                            it.soort(),
                            it.bestand(),
                            it.sha256(),
                            it.peildatum(),
                            it.rijen(),
                            it.afgekeurd(),
                            it.kolommen(),
                            true));
        }
    }
}
