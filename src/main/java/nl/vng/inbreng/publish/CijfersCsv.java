package nl.vng.inbreng.publish;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import nl.vng.inbreng.domain.Cijfer;
import nl.vng.inbreng.domain.Cijfers;
import nl.vng.inbreng.domain.Dutch;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// `cijfers.csv`: every figure of every area, for a Dutch Excel: `;`, decimal comma, UTF-8 with BOM, CRLF.
public final class CijfersCsv {

    private static final CSVFormat EXCEL = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setRecordSeparator("\r\n")
            .setHeader(
                    "gebied",
                    "naam",
                    "cijfer",
                    "titel",
                    "waarde",
                    "reden",
                    "weergave",
                    "eenheid",
                    "peildatum",
                    "definitie",
                    "bestand",
                    "rijen")
            .get();

    private CijfersCsv() {}

    /// One row per figure, in the order of [Cijfers#all].
    public static byte[] of(Cijfers cijfers) {
        var text = new StringWriter();
        text.write('\uFEFF');
        try (var csv = new CSVPrinter(text, EXCEL)) {
            for (Cijfer cijfer : cijfers.all()) {
                csv.printRecord(
                        cijfer.gebied().code(),
                        cijfer.gebied().naam(),
                        cijfer.id(),
                        cijfer.definitie().titel(),
                        waarde(cijfer),
                        cijfer.reden() == null ? "" : cijfer.reden().naam(),
                        Dutch.figure(cijfer),
                        cijfer.definitie().eenheid(),
                        cijfer.peildatum().iso(),
                        cijfer.definitie().nummer(),
                        cijfer.levering().bestand(),
                        CijfersJson.rijen(cijfer));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to memory", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// The value as Excel reads it back: no thousands mark, decimal comma, ISO date.
    private static String waarde(Cijfer cijfer) {
        BigDecimal getal = cijfer.getal();
        if (getal != null) {
            return getal.toPlainString().replace('.', ',');
        }
        return cijfer.datum() == null ? "" : cijfer.datum().toString();
    }
}
