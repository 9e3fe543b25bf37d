package nl.vng.inbreng.post;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.vng.inbreng.domain.Adres;

/// What one person is sent of an edition in one message.
///
/// @param aan who
/// @param bestanden the documents: files in the edition, without extension
public record Zending(Adres aan, List<String> bestanden) {

    private static final String WEES = "sha256:";

    public Zending {
        bestanden = List.copyOf(bestanden);
    }

    /// Unique part of the Message-ID. The same for the same documents of the same edition: should a message arrive
    /// twice after all, mail programs can tell that it is one.
    ///
    /// @param editie `2025-01-30/editie-0003`
    public String id(String editie) {
        var what = String.join("\n", editie, sleutel(aan), String.join("\n", bestanden));
        return editie.replace('/', '-') + "-" + UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
    }

    /// The same key of a person whether the address was removed or not.
    ///
    /// @param sleutel as it stands in the ledger
    public static String alsWees(String sleutel) {
        return sleutel.startsWith(WEES) ? sleutel : wees(sleutel);
    }

    /// By what a person is known in the ledger once the address was removed: enough to see that something was sent.
    public static String wees(String sleutel) {
        try {
            return WEES
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256")
                                    .digest(sleutel.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /// By what a person is known in the ledger: the address, whatever its capitals.
    public static String sleutel(Adres adres) {
        return adres.email().toLowerCase(Locale.ROOT);
    }
}
