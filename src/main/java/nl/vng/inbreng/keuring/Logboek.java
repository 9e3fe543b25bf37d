package nl.vng.inbreng.keuring;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
        return last(editie, EnumSet.of(Handeling.GOEDGEKEURD, Handeling.INGETROKKEN))
                .filter(it -> it.wat() == Handeling.GOEDGEKEURD);
    }

    /// Why an edition must not be used any more.
    public Optional<Logregel> ingetrokken(String editie) {
        return last(editie, EnumSet.of(Handeling.AKKOORD, Handeling.GOEDGEKEURD, Handeling.INGETROKKEN))
                .filter(it -> it.wat() == Handeling.INGETROKKEN);
    }

    /// When it was begun to send an edition; empty when it never was.
    public Optional<Logregel> verzonden(String editie) {
        return regels.stream()
                .filter(it -> it.editie().equals(editie) && it.wat() == Handeling.VERZONDEN)
                .findFirst();
    }

    /// Who say yes to an edition, each once, in order; a name is the same with other capitals.
    ///
    /// @param ontvangers SHA-256 of the recipients that they say yes to; empty for no recipients
    public List<Logregel> akkoorden(String editie, String ontvangers) {
        var names = new LinkedHashMap<String, Logregel>();
        for (var regel : regels) {
            if (regel.editie().equals(editie)) {
                switch (regel.wat()) {
                    case AKKOORD -> {
                        if (regel.ontvangers().equals(ontvangers)) {
                            names.putIfAbsent(name(regel.wie()), regel);
                        }
                    }
                    case INGETROKKEN -> names.clear();
                    case GOEDGEKEURD, VERZONDEN -> {}
                }
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

    /// The last edition that is approved now, by peildatum and number.
    public Optional<Logregel> laatsteGoedgekeurd() {
        var approved = new TreeMap<String, Logregel>();
        regels.forEach(it -> goedkeuring(it.editie()).ifPresent(goed -> approved.put(it.editie(), goed)));
        return Optional.ofNullable(approved.lastEntry()).map(it -> it.getValue());
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
