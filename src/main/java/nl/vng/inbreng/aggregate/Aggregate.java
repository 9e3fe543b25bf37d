package nl.vng.inbreng.aggregate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.vng.inbreng.domain.Bronsoort;
import nl.vng.inbreng.domain.Cijfer;
import nl.vng.inbreng.domain.Cijfers;
import nl.vng.inbreng.domain.Definitie;
import nl.vng.inbreng.domain.Gebied;
import nl.vng.inbreng.domain.Levering;
import nl.vng.inbreng.domain.Reden;
import nl.vng.inbreng.domain.Snapshot;

/// From a snapshot to figures: every definition, for the country, the provincies and the gemeenten.
public final class Aggregate {

    private Aggregate() {}

    /// All figures as they are, nothing hidden: never to be published.
    ///
    /// @throws IllegalArgumentException if an export or a kengetal that a figure needs is missing
    public static Cijfers compute(Snapshot snapshot) {
        return compute(snapshot, GebiedRecords.all(snapshot));
    }

    /// The same, of areas that were made before.
    static Cijfers compute(Snapshot snapshot, List<GebiedRecords> areas) {
        var cijfers = new ArrayList<Cijfer>();
        var taakstelling =
                Taakstelling.perGebied(snapshot, Maatstaf.of(snapshot).taakstellingJaar());
        for (var area : areas) {
            figures(area, taakstelling, snapshot)
                    .forEach((id, waarde) -> cijfers.add(cijfer(Definities.get(id), area.gebied(), waarde, snapshot)));
        }
        return new Cijfers(cijfers);
    }

    /// What may be published: confidential locations first, then amounts, then small numbers of people.
    ///
    /// @param eerder what readers know already
    /// @throws IllegalArgumentException as [#compute] does
    public static Figures publishable(Snapshot snapshot, Onderdrukking regels, GepubliceerdEerder eerder) {
        var cijfers = vanRijen(snapshot);
        cijfers = LvvSuppression.apply(cijfers, snapshot, regels, eerder);
        return new Figures(cijfers, TgoTijdlijn.of(snapshot), onderdrukt(cijfers), regels.drempel());
    }

    /// What has been published of this snapshot, without choosing anew: `lvv.*` figures only as an edition shows them.
    ///
    /// @param edities figures of editions made from the same files, the newest first
    /// @throws IllegalArgumentException as [#compute] does
    public static Cijfers uitgegeven(Snapshot snapshot, GepubliceerdEerder edities) {
        return new Cijfers(
                vanRijen(snapshot).all().stream().map(edities::uitgegeven).toList());
    }

    /// What does not depend on what was published before.
    private static Cijfers vanRijen(Snapshot snapshot) {
        var areas = GebiedRecords.all(snapshot);
        var cijfers = compute(snapshot, areas);
        return MoneySuppression.apply(VertrouwelijkSuppression.apply(cijfers, snapshot, areas), areas);
    }

    private static Map<String, Waarde> figures(GebiedRecords area, Map<Gebied, Long> taakstelling, Snapshot snapshot) {
        var figures = new LinkedHashMap<String, Waarde>();
        for (var family : List.of(
                OpvangFigures.of(area),
                ExploitatieFigures.of(area),
                TgoFigures.of(area),
                KleinFigures.of(area),
                DoorstroomFigures.of(area, taakstelling),
                LvvFigures.of(area, snapshot))) {
            figures.putAll(family);
        }
        return figures;
    }

    private static Cijfer cijfer(Definitie definitie, Gebied gebied, Waarde waarde, Snapshot snapshot) {
        var levering = levering(definitie, snapshot);
        var peildatum = levering.peildatum();
        return waarde.cijfer(definitie, gebied, peildatum == null ? snapshot.peildatum() : peildatum, levering);
    }

    /// The file that a figure was counted from; of the kengetallen the delivered one when it gave any that is used.
    private static Levering levering(Definitie definitie, Snapshot snapshot) {
        var kengetallen = snapshot.kengetallen();
        return definitie.bron() == Bronsoort.KENGETALLEN
                        && !kengetallen.anyOwn(DoorstroomFigures.kengetallen(definitie.id()))
                ? kengetallen.meegeleverd()
                : snapshot.levering(definitie.bron());
    }

    private static Map<Reden, Integer> onderdrukt(Cijfers cijfers) {
        var onderdrukt = new EnumMap<Reden, Integer>(Reden.class);
        for (var cijfer : cijfers.all()) {
            var reden = cijfer.reden();
            if (reden != null && cijfer.onderdrukt()) {
                onderdrukt.merge(reden, 1, Integer::sum);
            }
        }
        return onderdrukt;
    }
}
