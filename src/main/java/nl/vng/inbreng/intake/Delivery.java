package nl.vng.inbreng.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.vng.inbreng.domain.Bevinding;
import nl.vng.inbreng.domain.BevindingSoort;
import nl.vng.inbreng.domain.Bevindingen;
import nl.vng.inbreng.domain.Bron;
import nl.vng.inbreng.domain.Bronsoort;
import nl.vng.inbreng.domain.Peildatum;
import org.jspecify.annotations.Nullable;

/// Which files are read, with their fingerprints, before anything is parsed.
///
/// The peildatum of the edition is that of `opvangcapaciteit`: the newest, or the one asked for. Of
/// `tgo_contracten` and `lvv_zaken` the newest file is taken that is not later than that, and the newest of all
/// when every one is later.
public final class Delivery {

    private static final List<Bronsoort> REQUIRED = List.of(
            Bronsoort.OPVANGCAPACITEIT, Bronsoort.TGO_CONTRACTEN, Bronsoort.LVV_ZAKEN, Bronsoort.OPGAVE_GEMEENTE);

    private final Map<Bronsoort, DeliveredFile> files = new EnumMap<>(Bronsoort.class);
    private final Map<Bronsoort, Path> bestanden = new EnumMap<>(Bronsoort.class);
    private final Map<Bronsoort, String> sha256 = new EnumMap<>(Bronsoort.class);
    private final Path input;
    private final Bevindingen bevindingen;
    private boolean compleet = true;

    /// Size and time of a file, to see whether it changed.
    record Stamp(long size, FileTime time) {

        static Stamp of(Path file) throws IOException {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(attributes.size(), attributes.lastModifiedTime());
        }
    }

    private Delivery(Path input, Bevindingen bevindingen) {
        this.input = input;
        this.bevindingen = bevindingen;
    }

    /// Looks in `input`, not in folders within it; what is missing, clashes or cannot be read becomes a finding.
    ///
    /// @param peildatum the peildatum asked for; `null` for the newest
    public static Delivery find(Path input, @Nullable LocalDate peildatum, Bevindingen bevindingen) {
        var delivery = new Delivery(input, bevindingen);
        delivery.choose(delivery.candidates(), peildatum);
        return delivery;
    }

    /// Whether `folder` holds a file that is named like an export.
    public static boolean anyIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var files = Files.list(folder)) {
            return files.anyMatch(it -> DeliveredFile.Name.of(String.valueOf(it.getFileName())) != null);
        }
    }

    /// What kind of export the name of `file` says it is; `null` when it is none.
    public static @Nullable Bronsoort soort(Path file) {
        var name = DeliveredFile.Name.of(String.valueOf(file.getFileName()));
        return name == null ? null : name.soort();
    }

    /// Whether every required file was found, without a clash; when not, nothing can be read.
    public boolean compleet() {
        return compleet;
    }

    /// The peildatum of the edition.
    ///
    /// @throws IllegalStateException if there is no `opvangcapaciteit`, so that there is none
    public LocalDate peildatum() {
        var peildatum = peildatum(Bronsoort.OPVANGCAPACITEIT);
        if (peildatum == null) {
            throw new IllegalStateException("no opvangcapaciteit was found in " + input);
        }
        return peildatum.dag();
    }

    /// The peildatum of one of the files, from its name; `null` for a reference table and for a file that is not there.
    public @Nullable Peildatum peildatum(Bronsoort soort) {
        var file = files.get(soort);
        return file == null ? null : file.peildatum();
    }

    /// The files that are read, in the order of their kinds.
    public Map<Bronsoort, Path> bestanden() {
        return Collections.unmodifiableMap(bestanden);
    }

    /// SHA-256 of each of those files, 64 hex digits.
    public Map<Bronsoort, String> sha256() {
        return Collections.unmodifiableMap(sha256);
    }

    /// Whether a file has another size or time than when its fingerprint was taken.
    boolean changed(Bronsoort soort) throws IOException {
        var file = files.get(soort);
        return file == null || !file.stamp().equals(Stamp.of(file.path()));
    }

    private List<DeliveredFile> candidates() {
        List<Path> paths;
        try (var list = Files.list(input)) {
            paths = list.sorted().toList();
        } catch (IOException e) {
            find(BevindingSoort.BESTAND_ONLEESBAAR, input, "de invoermap kan niet gelezen worden");
            return List.of();
        }
        var candidates = new ArrayList<DeliveredFile>();
        for (var path : paths) {
            var name = DeliveredFile.Name.of(String.valueOf(path.getFileName()));
            if (name == null) {
                continue;
            }
            if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                find(BevindingSoort.GEEN_GEWOON_BESTAND, path, BevindingSoort.GEEN_GEWOON_BESTAND.regel());
            } else if (name.exact() || name.copy()) {
                candidate(name, path, candidates);
            } else {
                find(BevindingSoort.BESTANDSNAAM_ONBEKEND, path, BevindingSoort.BESTANDSNAAM_ONBEKEND.regel());
            }
        }
        return candidates;
    }

    private void candidate(DeliveredFile.Name name, Path path, List<DeliveredFile> candidates) {
        try {
            candidates.add(new DeliveredFile(name, path));
        } catch (IOException e) {
            find(BevindingSoort.BESTAND_ONLEESBAAR, path, BevindingSoort.BESTAND_ONLEESBAAR.regel());
        }
    }

    private void choose(List<DeliveredFile> candidates, @Nullable LocalDate asked) {
        var perSoort = candidates.stream().collect(Collectors.groupingBy(DeliveredFile::soort));
        var opvang = perSoort.getOrDefault(Bronsoort.OPVANGCAPACITEIT, List.of());
        var dag = asked != null ? Peildatum.of(asked) : newest(opvang);
        for (var soort : Bronsoort.values()) {
            var found = perSoort.getOrDefault(soort, List.of());
            var peildatum = soort == Bronsoort.OPVANGCAPACITEIT ? dag : newestUntil(found, dag);
            var chosen = found.stream()
                    .filter(it -> peildatum == null || peildatum.equals(it.peildatum()))
                    .toList();
            if (!chosen.isEmpty()) {
                take(soort, chosen);
            } else if (REQUIRED.contains(soort)) {
                missing(soort, asked, found);
            }
        }
    }

    private static @Nullable Peildatum newest(List<DeliveredFile> files) {
        return files.stream()
                .flatMap(it -> it.dated().stream())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /// The newest peildatum not after `dag` (a month that has begun is not after it), else the newest of all.
    private static @Nullable Peildatum newestUntil(List<DeliveredFile> files, @Nullable Peildatum dag) {
        return files.stream()
                .flatMap(it -> it.dated().stream())
                .filter(it -> dag != null && !firstDay(it).isAfter(dag.dag()))
                .max(Comparator.naturalOrder())
                .orElseGet(() -> newest(files));
    }

    private static LocalDate firstDay(Peildatum peildatum) {
        return peildatum.heleMaand() ? YearMonth.from(peildatum.dag()).atDay(1) : peildatum.dag();
    }

    /// One file, or one of several that are equal to the last byte; of these the one with the plain name.
    private void take(Bronsoort soort, List<DeliveredFile> same) {
        var chosen = same.stream()
                .min(Comparator.comparing((DeliveredFile it) -> !it.name().exact())
                        .thenComparing(DeliveredFile::path))
                .orElseThrow();
        try {
            var fingerprint = Sha256.of(chosen.path());
            for (var other : same) {
                if (other.equals(chosen)) {
                    continue;
                }
                if (Sha256.of(other.path()).equals(fingerprint)) {
                    find(
                            BevindingSoort.BESTAND_DUBBEL,
                            other.path(),
                            "dezelfde inhoud als " + chosen.path().getFileName());
                } else {
                    find(
                            BevindingSoort.BESTANDEN_BOTSEN,
                            other.path(),
                            "botst met " + chosen.path().getFileName()
                                    + ": dezelfde export en peildatum, andere inhoud");
                    compleet = false;
                }
            }
            files.put(soort, chosen);
            bestanden.put(soort, chosen.path());
            sha256.put(soort, fingerprint);
        } catch (IOException e) {
            find(BevindingSoort.BESTAND_ONLEESBAAR, chosen.path(), BevindingSoort.BESTAND_ONLEESBAAR.regel());
            compleet = false;
        }
    }

    private void missing(Bronsoort soort, @Nullable LocalDate asked, List<DeliveredFile> found) {
        compleet = false;
        var peildata = found.stream()
                .flatMap(it -> it.dated().stream())
                .sorted()
                .map(Peildatum::iso)
                .distinct()
                .collect(Collectors.joining(", "));
        var wat = asked != null && !peildata.isEmpty()
                ? "er is geen " + soort.naam() + " met peildatum " + asked + "; wel: " + peildata
                : "er is geen bestand " + DeliveredFile.Name.pattern(soort);
        bevindingen.add(new Bevinding(
                BevindingSoort.BESTAND_ONTBREEKT, new Bron(DeliveredFile.Name.pattern(soort), 0), null, null, wat));
    }

    private void find(BevindingSoort soort, Path path, String wat) {
        bevindingen.add(new Bevinding(soort, new Bron(String.valueOf(path.getFileName()), 0), null, null, wat));
    }
}
