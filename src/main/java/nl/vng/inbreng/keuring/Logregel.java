package nl.vng.inbreng.keuring;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One line of the log.
///
/// @param nr its number, from 1
/// @param moment ISO date, time and offset
/// @param wie name of the person
/// @param wat what was done
/// @param editie which edition: `2025-01-30/editie-0002`
/// @param vingerafdruk what that edition was made from
/// @param reden why, in words
/// @param bevestigd codes of the findings that were confirmed
/// @param ontvangers SHA-256 of the recipients at that moment; empty when there were none
/// @param grond the edition that was read and whose approval stays valid for this one; `null` when it is not about that
/// @param bezorgingen of how many documents of the edition, each to one person, the ledger knew then that they were
///     offered; `null` when it is not about that
/// @param vorige hash of the line before; 64 zeros for the first
/// @param hash SHA-256 over all that stands before it in this line
public record Logregel(
        int nr,
        String moment,
        String wie,
        Handeling wat,
        String editie,
        String vingerafdruk,
        String reden,
        List<String> bevestigd,
        String ontvangers,
        @Nullable String grond,
        @Nullable Integer bezorgingen,
        String vorige,
        String hash) {

    static final String BEGIN = "0".repeat(64);

    /// @throws NullPointerException if a part is missing, as in a line that was damaged
    public Logregel {
        for (var part : Arrays.asList(moment, wie, wat, editie, vingerafdruk, reden, ontvangers, vorige, hash)) {
            Objects.requireNonNull(part, "a line has all its parts");
        }
        bevestigd = List.copyOf(bevestigd);
    }

    /// What somebody does, before it has a place in the log.
    ///
    /// @param moment ISO date, time and offset
    public record Daad(
            String moment,
            String wie,
            Handeling wat,
            String editie,
            String vingerafdruk,
            String reden,
            List<String> bevestigd,
            String ontvangers,
            @Nullable String grond,
            @Nullable Integer bezorgingen) {

        /// What a person does.
        public Daad(
                String moment,
                String wie,
                Handeling wat,
                String editie,
                String vingerafdruk,
                String reden,
                List<String> bevestigd,
                String ontvangers) {
            this(moment, wie, wat, editie, vingerafdruk, reden, bevestigd, ontvangers, null, null);
        }
    }

    static Logregel after(int nr, String vorige, Daad daad) {
        return new Logregel(
                nr,
                daad.moment(),
                daad.wie(),
                daad.wat(),
                daad.editie(),
                daad.vingerafdruk(),
                daad.reden(),
                daad.bevestigd(),
                daad.ontvangers(),
                daad.grond(),
                daad.bezorgingen(),
                vorige,
                hash(nr, vorige, daad));
    }

    /// Whether it says what it said when it was written, as the line after `before`.
    boolean follows(int before, String hashBefore) {
        var daad = new Daad(moment, wie, wat, editie, vingerafdruk, reden, bevestigd, ontvangers, grond, bezorgingen);
        return nr == before + 1 && vorige.equals(hashBefore) && hash.equals(hash(nr, vorige, daad));
    }

    /// Each part with its length before it, and a number with a sign that no length begins with: no two lines give the
    /// same text. A line without a last part is hashed as it was before there was one.
    private static String hash(int nr, String vorige, Daad daad) {
        var text = new StringBuilder();
        for (var part : List.of(
                String.valueOf(nr),
                vorige,
                daad.moment(),
                daad.wie(),
                daad.wat().name(),
                daad.editie(),
                daad.vingerafdruk(),
                daad.reden(),
                String.join(",", daad.bevestigd()),
                daad.ontvangers())) {
            text.append(part.length()).append(':').append(part);
        }
        if (daad.grond() != null) {
            text.append(daad.grond().length()).append(':').append(daad.grond());
        }
        if (daad.bezorgingen() != null) {
            text.append('#').append(daad.bezorgingen());
        }
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
