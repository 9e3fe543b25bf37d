package nl.vng.inbreng.render;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/// Holds a PDF against PDF/UA-1 (accessible) and PDF/A-2a (archivable), with veraPDF: the judge that archives use.
public final class Conformance {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Conformance() {}

    /// A standard that each document must meet.
    public enum Standard {
        /// ISO 14289-1.
        PDF_UA_1(PDFAFlavour.PDFUA_1),
        /// ISO 19005-2, level A.
        PDF_A_2A(PDFAFlavour.PDFA_2_A);

        private final PDFAFlavour flavour;

        Standard(PDFAFlavour flavour) {
            this.flavour = flavour;
        }
    }

    /// What veraPDF found.
    ///
    /// @param checks how many things it looked at
    /// @param failures what it rejects: clause of the standard, why, and where in the file; empty for a good file
    public record Verdict(int checks, List<String> failures) {}

    /// The verdict on `pdf` per standard.
    ///
    /// @throws IOException if it cannot be read as a PDF
    public static Map<Standard, Verdict> of(byte[] pdf) throws IOException {
        var verdicts = new EnumMap<Standard, Verdict>(Standard.class);
        for (var standard : Standard.values()) {
            verdicts.put(standard, of(pdf, standard));
        }
        return verdicts;
    }

    private static Verdict of(byte[] pdf, Standard standard) throws IOException {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), standard.flavour);
                var validator = Foundries.defaultInstance().createValidator(standard.flavour, false)) {
            return verdict(validator.validate(parser));
        } catch (ModelParsingException | EncryptedPdfException | ValidationException e) {
            throw new IOException("not a PDF that can be judged", e);
        }
    }

    /// The rules that failed are complete; of their places veraPDF keeps the first hundred.
    private static Verdict verdict(ValidationResult result) {
        var failures = result.getTestAssertions().stream()
                .filter(it -> it.getStatus() == TestAssertion.Status.FAILED)
                .sorted(Comparator.comparingInt(TestAssertion::getOrdinal))
                .map(Conformance::line)
                .toList();
        if (failures.isEmpty() && !result.isCompliant()) {
            throw new IllegalStateException("veraPDF rejects the file without saying why");
        }
        return new Verdict(result.getTotalAssertions(), failures);
    }

    private static String line(TestAssertion failure) {
        var rule = failure.getRuleId();
        return "%s, %s-%d: %s (%s)"
                .formatted(
                        rule.getSpecification().getId(),
                        rule.getClause(),
                        rule.getTestNumber(),
                        failure.getMessage(),
                        failure.getLocation().getContext());
    }
}
