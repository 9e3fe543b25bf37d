package nl.vng.inbreng.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vng.inbreng.batch.BezorgStore.Bezorging;
import nl.vng.inbreng.batch.PublishedEdition;
import nl.vng.inbreng.batch.UnreadableEditionException;
import nl.vng.inbreng.compose.Correctie;
import nl.vng.inbreng.domain.Adres;
import nl.vng.inbreng.post.Bezorgstaat;
import nl.vng.inbreng.post.Zending;
import nl.vng.inbreng.publish.Manifest;
import org.jspecify.annotations.Nullable;

/// Who has a wrong version of a document, as the ledger knows it: of an edition, and of those whose place that was to
/// take. Who got the newer one has no use for a correction of the older.
///
/// @param regels by person and document; what is uncertain stands there apart
record FouteVersies(List<Regel> regels) {

    FouteVersies {
        regels = List.copyOf(regels);
    }

    /// A wrong edition.
    ///
    /// @param reden what was wrong with it; empty when nobody said it yet
    /// @param fout its documents that were wrong
    /// @param anders its documents that say something else by now
    record Schakel(PublishedEdition editie, Manifest manifest, String reden, Set<String> fout, Set<String> anders) {}

    /// A document that somebody has.
    ///
    /// @param wees by what the person is known, also when the address was removed
    /// @param adres `null` once the person's data were removed
    /// @param plaats place of its edition among the wrong ones, the newest first
    /// @param keten the wrong ones
    /// @param misschien whether nobody knows if it arrived
    record Regel(
            String wees,
            @Nullable Adres adres,
            int plaats,
            List<Schakel> keten,
            String bestand,
            boolean misschien,
            OffsetDateTime moment) {

        Schakel schakel() {
            return keten.get(plaats);
        }

        /// What was wrong with this document, the newest first.
        List<String> redenen() {
            return keten.subList(0, plaats + 1).stream()
                    .filter(it -> it.fout().contains(bestand))
                    .map(Schakel::reden)
                    .toList();
        }
    }

    /// Who has `fout` in any document.
    ///
    /// @param ledger what was sent of an edition
    static FouteVersies of(PublishedEdition fout, Path output, Function<PublishedEdition, List<Bezorging>> ledger)
            throws IOException {
        try {
            var all = Set.copyOf(fout.bestanden());
            return of(keten(fout, "", all, Set.of(), _ -> false, output), ledger);
        } catch (UnreadableEditionException e) {
            throw Edities.unreadable(e);
        }
    }

    /// Who has a document that an edition corrects.
    static FouteVersies of(Manifest.Rectificeert it, Path output, Function<PublishedEdition, List<Bezorging>> ledger)
            throws IOException {
        try {
            var wrong = Set.copyOf(it.documenten());
            return of(
                    keten(
                            PublishedEdition.named(output, it.editie()),
                            it.reden(),
                            wrong,
                            wrong,
                            it::zwijgtOver,
                            output),
                    ledger);
        } catch (UnreadableEditionException e) {
            throw Edities.unreadable(e);
        }
    }

    /// @param since documents that say something else since all of them
    /// @param zwijgt whether the reason of an edition does not hold any more
    private static List<Schakel> keten(
            PublishedEdition newest,
            String reden,
            Set<String> fout,
            Set<String> since,
            Predicate<String> zwijgt,
            Path output)
            throws IOException {
        var keten = new ArrayList<Schakel>();
        keten.add(new Schakel(newest, newest.sealed(), reden, fout, fout));
        var anders = new TreeSet<>(since);
        for (var it = newest.sealed().rectificeert(); it != null; ) {
            var edition = PublishedEdition.named(output, it.editie());
            anders.addAll(it.documenten());
            keten.add(new Schakel(
                    edition,
                    edition.sealed(),
                    zwijgt.test(it.editie()) ? Correctie.VERVALLEN : it.reden(),
                    Set.copyOf(it.documenten()),
                    Set.copyOf(anders)));
            it = edition.sealed().rectificeert();
        }
        return List.copyOf(keten);
    }

    private static FouteVersies of(List<Schakel> keten, Function<PublishedEdition, List<Bezorging>> ledger) {
        var regels = new TreeMap<String, Map<String, List<Regel>>>();
        var done = new TreeSet<String>();
        for (int i = 0; i < keten.size(); i++) {
            for (var it : ledger.apply(keten.get(i).editie())) {
                boolean sent = it.staat() == Bezorgstaat.VERZONDEN;
                boolean maybe = it.staat() == Bezorgstaat.ONBEKEND || it.staat() == Bezorgstaat.BEZIG;
                var wees = Zending.alsWees(it.sleutel());
                if ((sent || maybe) && !done.contains(wees + " " + it.bestand())) {
                    if (keten.get(i).anders().contains(it.bestand())) {
                        regels.computeIfAbsent(wees, _ -> new TreeMap<>())
                                .computeIfAbsent(it.bestand(), _ -> new ArrayList<>())
                                .add(new Regel(wees, adres(it), i, keten, it.bestand(), maybe, it.moment()));
                    }
                    if (sent) {
                        done.add(wees + " " + it.bestand());
                    }
                }
            }
        }
        return new FouteVersies(regels.values().stream()
                .flatMap(it -> it.values().stream())
                .flatMap(List::stream)
                .toList());
    }

    private static @Nullable Adres adres(Bezorging it) {
        return it.email() == null ? null : new Adres(it.email(), it.naam() == null ? "" : it.naam());
    }

    /// Where one person was sent it; empty once the address was removed.
    static Optional<Adres> adres(List<Regel> ofOne) {
        return ofOne.stream().flatMap(it -> Stream.ofNullable(it.adres())).findFirst();
    }

    /// By address, then those without one.
    Map<String, List<Regel>> perMens() {
        var mensen = new TreeMap<String, List<Regel>>();
        regels.stream()
                .collect(Collectors.groupingBy(Regel::wees, LinkedHashMap::new, Collectors.toList()))
                .forEach((wees, all) -> mensen.put(
                        adres(all).map(Zending::sleutel).orElse("~" + wees), // after every letter
                        all));
        return mensen;
    }
}
