package nl.vng.inbreng.check;

import java.util.Comparator;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import nl.vng.inbreng.domain.Bevinding;
import nl.vng.inbreng.domain.BevindingSoort;
import nl.vng.inbreng.domain.Bevindingen;
import nl.vng.inbreng.domain.Bron;
import nl.vng.inbreng.domain.Debat;
import nl.vng.inbreng.domain.Levering;
import nl.vng.inbreng.domain.Omvang;
import nl.vng.inbreng.domain.Snapshot;
import org.jspecify.annotations.Nullable;

/// All checks, in order; whether the run may go on is then said by [Bevindingen#blokkeert].
public final class Checks {

    private Checks() {}

    /// @param vorige what the previous run saw; empty on the first run
    /// @param drempel how many rejected rows a file may have
    public static void run(Snapshot snapshot, Optional<Omvang> vorige, Drempel drempel, Bevindingen bevindingen) {
        checkDrempel(snapshot, drempel, bevindingen);
        TeltMee.check(snapshot, bevindingen);
        Contracten.check(snapshot, bevindingen);
        vorige.ifPresent(it -> Vergelijking.check(it, snapshot, bevindingen));
    }

    /// Whether the debate is about topics that there are: the documents would leave out any other without a word.
    ///
    /// @param onderwerpen the numbers of all topics
    public static void debat(@Nullable Debat debat, SortedSet<Integer> onderwerpen, Bevindingen bevindingen) {
        if (debat != null) {
            var numbers = onderwerpen.stream().map(String::valueOf).collect(Collectors.joining(", "));
            var known = switch (onderwerpen.size()) {
                case 0 -> "er zijn geen onderwerpen";
                case 1 -> "bekend is alleen onderwerp " + numbers;
                default -> "bekend zijn de onderwerpen " + numbers;
            };
            debat.onderwerpen().stream()
                    .filter(it -> !onderwerpen.contains(it))
                    .sorted()
                    .map(it -> new Bevinding(
                            BevindingSoort.DEBAT_ONDERWERP,
                            debat.bron(),
                            "onderwerpen",
                            String.valueOf(it),
                            known + "; onbekend is"))
                    .forEach(bevindingen::add);
        }
    }

    private static void checkDrempel(Snapshot snapshot, Drempel drempel, Bevindingen bevindingen) {
        snapshot.leveringen().values().stream()
                .sorted(Comparator.comparing(Levering::soort))
                .forEach(it -> {
                    if (drempel.crossedBy(it)) {
                        var wat = "%d van de %d rijen zijn afgekeurd; de grens is %d%% of %d rijen"
                                .formatted(it.afgekeurd(), it.rijen(), drempel.procent(), drempel.rijen());
                        bevindingen.add(
                                new Bevinding(BevindingSoort.DREMPEL, new Bron(it.bestand(), 0), null, null, wat));
                    }
                });
    }
}
