package nl.vng.inbreng.render;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.Objects;
import nl.vng.inbreng.compose.Document;
import org.openpdf.pdf.DefaultPDFCreationListener;
import org.openpdf.pdf.ITextRenderer;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/// What the PDF says about itself: title, subject, language, date and id. No clock and no chance.
final class Properties extends DefaultPDFCreationListener {

    private static final String AUTHOR = "Vereniging van Nederlandse Gemeenten";
    private static final String LANGUAGE = "nl-NL";
    private static final String PRODUCER = "Inbreng met OpenPDF";
    private static final int ID_BYTES = 16;

    private final Document document;
    private final byte[] fingerprint;

    /// @param fingerprint SHA-256 of what the document is made from; its first half is the id of the file
    Properties(Document document, byte[] fingerprint) {
        this.document = document;
        this.fingerprint = fingerprint.clone();
    }

    @Override
    public void preOpen(ITextRenderer engine) {
        var writer = Objects.requireNonNull(engine.getWriter());
        writer.setFullCompression();
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle | PdfWriter.PageModeUseOutlines);
    }

    @Override
    public void onClose(ITextRenderer engine) {
        var writer = Objects.requireNonNull(engine.getWriter());
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(LANGUAGE));
        var info = writer.getInfo();
        var id = Arrays.copyOf(fingerprint, ID_BYTES);
        info.put(PdfName.TITLE, text(document.titel()));
        info.put(PdfName.SUBJECT, text(document.onderwerp()));
        info.put(PdfName.AUTHOR, text(AUTHOR));
        info.put(PdfName.PRODUCER, text(PRODUCER));
        info.put(PdfName.CREATIONDATE, noon(document.datum()));
        info.put(PdfName.MODDATE, noon(document.datum()));
        info.put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
    }

    private static PdfString text(String text) {
        return new PdfString(Legible.of(text), PdfObject.TEXT_UNICODE);
    }

    /// Noon in UTC: the same day everywhere in Europe, summer and winter.
    private static PdfDate noon(LocalDate day) {
        return new PdfDate(GregorianCalendar.from(day.atTime(12, 0).atZone(ZoneOffset.UTC)));
    }
}
