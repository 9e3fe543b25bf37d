package nl.vng.inbreng.tekst;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.vng.inbreng.domain.Cijfer;
import org.jspecify.annotations.Nullable;

/// Fills one passage for one area: chooses what is true, puts values in, and lets the guards look at the result.
final class Fill {

    /// What a hole became.
    ///
    /// @param tekst its words
    /// @param cijfer the figure; `null` when it is none
    /// @param waarde whether the value of the figure is printed, not only its date or a word that agrees with it
    record Piece(String tekst, @Nullable Cijfer cijfer, boolean waarde) {}

    private static final Pattern HOLE = Pattern.compile("\\$\\{[^}]*}");

    private final Passage passage;
    private final Context context;
    private final Judgement judgement;
    private final Values values;
    private final List<String> lines = new ArrayList<>();
    private final List<Integer> lineNumbers = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();
    private final List<String> vorm = new ArrayList<>();
    private final TreeSet<String> getoond = new TreeSet<>();
    private final TreeSet<String> cijfers = new TreeSet<>();
    private final TreeSet<String> kengetallen = new TreeSet<>();
    private final List<Complaint> klachten = new ArrayList<>();

    private Fill(Passage passage, Context context) {
        this.passage = passage;
        this.context = context;
        this.judgement = new Judgement(context);
        this.values = new Values(context);
    }

    /// The passage for this area.
    static Filled of(Passage passage, Context context) {
        var fill = new Fill(passage, context);
        passage.keuzes().forEach(fill::choose);
        return fill.filled();
    }

    private Filled filled() {
        var markup = Markup.of(lines, lineNumbers, pieces, passage.bestand(), context);
        klachten.addAll(markup.klachten());
        return new Filled(
                markup.html(),
                markup.alineas(),
                String.join("\n", vorm),
                getoond,
                cijfers,
                kengetallen,
                List.copyOf(klachten));
    }

    private void choose(List<Branch> keuze) {
        boolean open = false;
        Optional<Hole> missing = Optional.empty();
        for (var branch : keuze) {
            switch (branch.soort()) {
                case FIRST, OTHERWISE -> {
                    var truth = branch.als() == null ? Truth.TRUE : judgement.of(branch.als());
                    var unfilled = truth == Truth.TRUE ? missing(branch) : Optional.<Hole>empty();
                    if (!open && truth == Truth.TRUE && unfilled.isEmpty()) {
                        print(branch);
                        return;
                    }
                    open |= truth != Truth.FALSE;
                    missing = missing.or(() -> unfilled);
                }
                case UNKNOWN -> {
                    if (open && missing(branch).isEmpty()) {
                        print(branch);
                        return;
                    }
                }
                case REFUSE -> refuse(keuze, branch);
                case MARK -> mark(keuze, branch);
            }
        }
        requireText(keuze, missing);
    }

    /// A text without a condition is always there: if it cannot be, nobody may leave it out in silence.
    private void requireText(List<Branch> keuze, Optional<Hole> missing) {
        if (keuze.getFirst().als() != null) {
            return;
        }
        missing.filter(Hole::bekend)
                .ifPresent(it -> complain(
                        it.regel(),
                        "deze tekst staat er altijd, maar " + it.naam() + " is voor " + area()
                                + " niet bekend of wordt niet getoond; zet er “--- als " + it.naam()
                                + " is bekend” boven"));
    }

    private void refuse(List<Branch> keuze, Branch branch) {
        complain(
                keuze.getFirst().regel(),
                "deze tekst is voor " + area() + " niet waar of niet te controleren, en regel " + branch.regel()
                        + " zegt dan: weigeren");
    }

    private void mark(List<Branch> keuze, Branch branch) {
        var first = keuze.getFirst();
        if (!context.concept() || missing(first).isPresent()) {
            refuse(keuze, branch);
            return;
        }
        lines.add("**[Controleer: dit klopt niet meer.]**");
        lineNumbers.add(first.regel());
        print(first);
    }

    private String area() {
        return context.fact("gebied").map(Fact::printed).orElse("dit gebied");
    }

    /// The first hole in this piece that has no value to print.
    private Optional<Hole> missing(Branch branch) {
        return branch.gaten().stream()
                .filter(it -> values.of(it, klein(branch)).isEmpty())
                .findFirst();
    }

    private static Set<String> klein(Branch branch) {
        return branch.als() == null ? Set.of() : branch.als().klein();
    }

    private void print(Branch branch) {
        var gaten = branch.gaten().iterator();
        for (int i = 0; i < branch.regels().size(); i++) {
            vorm.add(branch.regels().get(i));
            var line = HOLE.matcher(branch.regels().get(i))
                    .replaceAll(_ -> String.valueOf(Markup.placeholder(add(gaten.next(), klein(branch)))));
            lines.add(line);
            lineNumbers.add(branch.tekstregel() + i);
        }
    }

    private int add(Hole hole, Set<String> klein) {
        var cijfer = context.figure(hole.gebied(), hole.naam()).orElse(null);
        boolean shows = !hole.isWords() && !Set.of("op", "stand", "peildatum").contains(hole.vorm());
        if (cijfer != null && hole.gebied() == null) {
            cijfers.add(hole.naam());
        }
        if (cijfer != null && shows) {
            show(cijfer);
        }
        if (cijfer == null && context.kengetal(hole.naam()).isPresent()) {
            kengetallen.add(hole.naam());
        }
        context.fact(hole.naam()).ifPresent(it -> {
            cijfers.addAll(it.cijfers());
            it.cijfers().forEach(id -> context.figure(null, id).ifPresent(this::show));
        });
        pieces.add(new Piece(values.of(hole, klein).orElseThrow(), cijfer, shows));
        return pieces.size() - 1;
    }

    private void show(Cijfer cijfer) {
        getoond.add(cijfer.gebied().code() + " " + cijfer.id());
    }

    private void complain(int regel, String melding) {
        klachten.add(new Complaint(passage.bestand(), regel, melding));
    }
}
