package nl.vng.inbreng.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.Objects;
import nl.vng.inbreng.compose.Document;
import org.openpdf.pdf.DefaultPDFCreationListener;
import org.openpdf.pdf.ITextRenderer;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/// What the PDF says about itself: title, subject, language, date, id, colours and standards. No clock and no
/// chance.
final class Properties extends DefaultPDFCreationListener {

    static final String AUTHOR = "Vereniging van Nederlandse Gemeenten";
    static final String LANGUAGE = "nl-NL";
    static final String PRODUCER = "Inbreng met OpenPDF";

    private static final int ID_BYTES = 16;
    private static final String COLOURS = "sRGB IEC61966-2.1";
    /// The colour profile that all colours are meant in; shipped, because the JDK's differs per version.
    private static final byte[] PROFILE = profile();

    private final Document document;
    private final byte[] fingerprint;
    private final Structure structure;

    /// @param fingerprint SHA-256 of what the document is made from; its first half is the id of the file
    Properties(Document document, byte[] fingerprint, Structure structure) {
        this.document = document;
        this.fingerprint = fingerprint.clone();
        this.structure = structure;
    }

    @Override
    public void preOpen(ITextRenderer engine) {
        var writer = Objects.requireNonNull(engine.getWriter());
        writer.setTagged();
        writer.setTabs(PdfName.S);
        writer.setFullCompression();
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle | PdfWriter.PageModeUseOutlines);
    }

    @Override
    public void onClose(ITextRenderer engine) {
        structure.close();
        var writer = Objects.requireNonNull(engine.getWriter());
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(LANGUAGE));
        var at = noon(document.datum());
        var date = new PdfDate(GregorianCalendar.from(at.atZone(ZoneOffset.UTC)));
        var id = Arrays.copyOf(fingerprint, ID_BYTES);
        var info = writer.getInfo();
        info.put(PdfName.TITLE, text(document.titel()));
        info.put(PdfName.SUBJECT, text(document.onderwerp()));
        info.put(PdfName.AUTHOR, text(AUTHOR));
        info.put(PdfName.PRODUCER, text(PRODUCER));
        info.put(PdfName.CREATIONDATE, date);
        info.put(PdfName.MODDATE, date);
        info.put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
        writer.setXmpMetadata(Xmp.of(document, at));
        try {
            writer.getExtraCatalog().put(PdfName.OUTPUTINTENTS, outputIntents(writer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// PDF/A wants to know what the colours mean (ISO 19005-2, 6.2.3).
    private static PdfArray outputIntents(PdfWriter writer) throws IOException {
        var profile = new PdfStream(PROFILE);
        profile.put(PdfName.N, new PdfNumber(3));
        profile.flateCompress();
        var intent = new PdfDictionary(PdfName.OUTPUTINTENT);
        intent.put(PdfName.S, PdfName.GTS_PDFA1);
        intent.put(PdfName.OUTPUTCONDITIONIDENTIFIER, new PdfString(COLOURS));
        intent.put(PdfName.INFO, new PdfString(COLOURS));
        intent.put(PdfName.DESTOUTPUTPROFILE, writer.addToBody(profile).getIndirectReference());
        return new PdfArray(writer.addToBody(intent).getIndirectReference());
    }

    private static byte[] profile() {
        try (var in = Objects.requireNonNull(Properties.class.getResourceAsStream("sRGB.icc"))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PdfString text(String text) {
        return new PdfString(Legible.of(text), PdfObject.TEXT_UNICODE);
    }

    /// Noon in UTC: the same day everywhere in Europe, summer and winter.
    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }
}
