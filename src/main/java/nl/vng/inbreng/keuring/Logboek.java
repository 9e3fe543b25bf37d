package nl.vng.inbreng.keuring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// All that was done with editions, in order; each line holds the hash of the one before.
///
/// @param regels the lines
public record Logboek(List<Logregel> regels) {

    public static final Logboek LEEG = new Logboek(List.of());

    /// @throws LogboekException if a line was changed, or is missing between others
    public Logboek {
        regels = List.copyOf(regels);
        int nr = 0;
        String hash = Logregel.BEGIN;
        for (var regel : regels) {
            if (!regel.follows(nr, hash)) {
                throw new LogboekException(nr + 1, "is gewijzigd, of er is een regel weggehaald");
            }
            nr = regel.nr();
            hash = regel.hash();
        }
    }

    /// The log with one line more.
    public Logboek with(Logregel.Daad daad) {
        var more = new ArrayList<>(regels);
        more.add(Logregel.after(regels.size() + 1, hash(), daad));
        return new Logboek(more);
    }

    /// Hash of the last line; 64 zeros when there is none.
    public String hash() {
        return regels.isEmpty() ? Logregel.BEGIN : regels.getLast().hash();
    }

    /// Whether anything was ever done with an edition; not so of one whose run was killed before it could say so.
    ///
    /// @param editie `2025-01-30/editie-0003`
    public boolean kent(String editie) {
        return regels.stream().anyMatch(it -> it.editie().equals(editie));
    }

    /// The same of anything that was made from `vingerafdruk`.
    public boolean kentVan(String vingerafdruk) {
        return regels.stream().anyMatch(it -> it.vingerafdruk().equals(vingerafdruk));
    }

    /// The approval of an edition that was not taken back; one that was kept falls with the one that it rests on.
    ///
    /// @param editie `2025-01-30/editie-0003`
    public Optional<Logregel> goedkeuring(String editie) {
        var gelezen = gelezen(editie);
        return eigen(editie)
                .filter(_ -> gelezen.equals(editie) || eigen(gelezen).isPresent());
    }

    private Optional<Logregel> eigen(String editie) {
        return last(editie, EnumSet.of(Handeling.GOEDGEKEURD, Handeling.BEHOUDEN, Handeling.INGETROKKEN))
                .filter(it -> it.wat() != Handeling.INGETROKKEN);
    }

    /// Why an edition must not be used any more; one of which the approval was kept falls with the one that it rests
    /// on.
    public Optional<Logregel> ingetrokken(String editie) {
        return Stream.of(editie, gelezen(editie))
                .flatMap(it -> last(
                        it,
                        EnumSet.of(Handeling.AKKOORD, Handeling.GOEDGEKEURD, Handeling.BEHOUDEN, Handeling.INGETROKKEN))
                        .stream())
                .filter(it -> it.wat() == Handeling.INGETROKKEN)
                .findFirst();
    }

    /// The edition that people read when they approved `editie`: another one when its approval was kept.
    public String gelezen(String editie) {
        return regels.stream()
                .filter(it -> it.editie().equals(editie))
                .<String>flatMap(it -> Stream.ofNullable(it.grond()))
                .findFirst()
                .orElse(editie);
    }

    /// The editions that stand or fall with one reading: the one that was read, and those for which its approval was
    /// kept.
    ///
    /// @param gelezen the edition that was read
    public Set<String> familie(String gelezen) {
        var familie = new TreeSet<String>();
        familie.add(gelezen);
        regels.stream().filter(it -> gelezen.equals(it.grond())).forEach(it -> familie.add(it.editie()));
        return familie;
    }

    /// When it was begun to send an edition; empty when it never was.
    public Optional<Logregel> verzonden(String editie) {
        return regels.stream()
                .filter(it -> it.editie().equals(editie) && it.wat() == Handeling.VERZONDEN)
                .findFirst();
    }

    /// The edition that was begun to be sent last, also when another was sent on after it; empty when none ever was.
    public Optional<String> laatstVerzonden() {
        return regels.stream()
                .filter(it -> it.wat() == Handeling.VERZONDEN)
                .map(Logregel::editie)
                .distinct()
                .reduce((_, later) -> later);
    }

    /// Of how many documents of an edition, each to one person, the ledger must know that they were offered; 0 when the
    /// log does not say.
    public int bezorgingen(String editie) {
        return regels.reversed().stream()
                .filter(it -> it.editie().equals(editie))
                .<Integer>flatMap(it -> Stream.ofNullable(it.bezorgingen()))
                .findFirst()
                .orElse(0);
    }

    /// Who say yes to an edition, each once, in order; a name is the same with other capitals. Taking back what was
    /// made from the same takes back their yes too.
    ///
    /// @param ontvangers SHA-256 of the recipients that they say yes to; empty for no recipients
    public List<Logregel> akkoorden(String editie, String ontvangers) {
        var names = new LinkedHashMap<String, Logregel>();
        for (var regel : regels) {
            boolean same = regel.editie().equals(editie);
            switch (regel.wat()) {
                case AKKOORD -> {
                    if (same && regel.ontvangers().equals(ontvangers)) {
                        names.putIfAbsent(name(regel.wie()), regel);
                    }
                }
                case INGETROKKEN ->
                    names.values().removeIf(it -> same || it.vingerafdruk().equals(regel.vingerafdruk()));
                case GOEDGEKEURD, BEHOUDEN, VERZONDEN -> {}
            }
        }
        return List.copyOf(names.values());
    }

    /// Whether somebody has said yes to an edition since it was last taken back.
    public boolean heeftAkkoord(String editie) {
        return last(editie, EnumSet.of(Handeling.AKKOORD, Handeling.INGETROKKEN))
                .filter(it -> it.wat() == Handeling.AKKOORD)
                .isPresent();
    }

    /// The editions that are approved now and come before another, the last one first, by peildatum and number.
    ///
    /// @param editie the other: `2025-01-30/editie-0003`
    public List<String> goedgekeurdVoor(String editie) {
        return regels.stream()
                .map(Logregel::editie)
                .filter(it -> it.compareTo(editie) < 0 && goedkeuring(it).isPresent())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /// The edition made from `vingerafdruk` that is approved now; empty when there is none.
    public Optional<String> goedgekeurdVan(String vingerafdruk) {
        return regels.stream()
                .filter(it -> it.vingerafdruk().equals(vingerafdruk)
                        && EnumSet.of(Handeling.GOEDGEKEURD, Handeling.BEHOUDEN).contains(it.wat()))
                .map(Logregel::editie)
                .filter(it -> goedkeuring(it).isPresent())
                .findFirst();
    }

    /// Who say yes to what was made from `vingerafdruk`, as a concept or after it, each once.
    ///
    /// @param ontvangers as in [#akkoorden]
    public List<Logregel> akkoordenMet(String vingerafdruk, String ontvangers) {
        var names = new LinkedHashMap<String, Logregel>();
        regels.stream()
                .filter(it -> it.vingerafdruk().equals(vingerafdruk))
                .map(Logregel::editie)
                .distinct()
                .flatMap(it -> akkoorden(it, ontvangers).stream())
                .forEach(it -> names.putIfAbsent(name(it.wie()), it));
        return List.copyOf(names.values());
    }

    private static String name(String wie) {
        return wie.strip().toLowerCase(Locale.ROOT);
    }

    private Optional<Logregel> last(String editie, Set<Handeling> handelingen) {
        return regels.reversed().stream()
                .filter(it -> it.editie().equals(editie) && handelingen.contains(it.wat()))
                .findFirst();
    }
}
