package nl.vng.inbreng.render;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openpdf.text.pdf.PdfReader;

/// Which document of which edition a file says that it is: in a PDF in its XMP (`dc:identifier`), in HTML in its
/// head (`dcterms.identifier`). It proves nothing: whoever alters a file can leave it.
///
/// @param kenmerk short fingerprint of the edition, as printed on the last page: `7f3a-91c2-04be`
/// @param bestand document in the edition, without extension: `provincie/utrecht`
public record Identity(String kenmerk, String bestand) {

    private static final String FORM = "([0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4})/([a-z0-9-]+(?:/[a-z0-9-]+)?)";
    private static final Pattern XMP = Pattern.compile("<dc:identifier>" + FORM + "</dc:identifier>");
    private static final Pattern HTML = Pattern.compile("<meta name=\"dcterms.identifier\" content=\"" + FORM + "\">");
    private static final String PDF = "%PDF-";

    /// What `file` says; empty if it says nothing, or is damaged.
    public static Optional<Identity> in(byte[] file) {
        return new String(file, 0, Math.min(PDF.length(), file.length), StandardCharsets.ISO_8859_1).equals(PDF)
                ? find(XMP, metadata(file))
                : find(HTML, new String(file, StandardCharsets.UTF_8));
    }

    /// `7f3a-91c2-04be/provincie/utrecht`.
    String text() {
        return kenmerk + "/" + bestand;
    }

    private static Optional<Identity> find(Pattern form, String text) {
        var found = form.matcher(text);
        return found.find() ? Optional.of(new Identity(found.group(1), found.group(2))) : Optional.empty();
    }

    /// A PDF that another program wrote again has its XMP packed; one that is damaged still has it as we wrote it.
    private static String metadata(byte[] pdf) {
        try (var reader = new PdfReader(pdf)) {
            var metadata = reader.getMetadata();
            return new String(metadata == null ? pdf : metadata, StandardCharsets.ISO_8859_1);
        } catch (IOException | RuntimeException _) {
            return new String(pdf, StandardCharsets.ISO_8859_1);
        }
    }
}
