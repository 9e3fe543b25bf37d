package nl.vng.inbreng.publish;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import nl.vng.inbreng.domain.Cijfer;
import nl.vng.inbreng.domain.Cijfers;
import nl.vng.inbreng.domain.Dutch;
import org.jspecify.annotations.Nullable;

/// `cijfers.csv`: every figure of every area, for a Dutch Excel, with a decimal comma.
public final class CijfersCsv {

    private static final List<String> KOP = List.of(
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
            "rijen");

    private CijfersCsv() {}

    /// One row per figure, in the order of [Cijfers#all].
    public static byte[] of(Cijfers cijfers) {
        return ExcelCsv.of(KOP, cijfers.all().stream().map(CijfersCsv::row).toList());
    }

    private static List<@Nullable Object> row(Cijfer cijfer) {
        return Arrays.asList(
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

    /// The value as Excel reads it back: no thousands mark, decimal comma, ISO date.
    private static String waarde(Cijfer cijfer) {
        BigDecimal getal = cijfer.getal();
        if (getal != null) {
            return getal.toPlainString().replace('.', ',');
        }
        return cijfer.datum() == null ? "" : cijfer.datum().toString();
    }
}
