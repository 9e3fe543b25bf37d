package nl.vng.inbreng.keuring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

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

    /// The approval of an edition that was not taken back.
    ///
    /// @param editie `2025-01-30/editie-0003`
    public Optional<Logregel> goedkeuring(String editie) {
        return last(editie).filter(it -> it.wat() == Handeling.GOEDGEKEURD);
    }

    /// Why an edition must not be used any more.
    public Optional<Logregel> ingetrokken(String editie) {
        return last(editie).filter(it -> it.wat() == Handeling.INGETROKKEN);
    }

    /// Who say yes to a concept, each once, in order; a name is the same with other capitals.
    public List<Logregel> akkoorden(String editie) {
        var names = new LinkedHashMap<String, Logregel>();
        for (var regel : regels) {
            if (regel.editie().equals(editie)) {
                switch (regel.wat()) {
                    case AKKOORD -> names.putIfAbsent(name(regel.wie()), regel);
                    case INGETROKKEN -> names.clear();
                    case GOEDGEKEURD -> {}
                }
            }
        }
        return List.copyOf(names.values());
    }

    /// The last edition that is approved now, by peildatum and number.
    public Optional<Logregel> laatsteGoedgekeurd() {
        var approved = new TreeMap<String, Logregel>();
        regels.forEach(it -> goedkeuring(it.editie()).ifPresent(goed -> approved.put(it.editie(), goed)));
        return Optional.ofNullable(approved.lastEntry()).map(it -> it.getValue());
    }

    private static String name(String wie) {
        return wie.strip().toLowerCase(Locale.ROOT);
    }

    private Optional<Logregel> last(String editie) {
        return regels.reversed().stream()
                .filter(it -> it.editie().equals(editie))
                .findFirst();
    }
}
