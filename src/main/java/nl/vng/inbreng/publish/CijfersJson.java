package nl.vng.inbreng.publish;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.vng.inbreng.domain.Bronsoort;
import nl.vng.inbreng.domain.Cijfer;
import nl.vng.inbreng.domain.Cijfers;
import nl.vng.inbreng.domain.Dutch;
import org.jspecify.annotations.Nullable;

/// `cijfers.json`: every figure of every area, for programs.
public final class CijfersJson {

    private CijfersJson() {}

    /// One object per figure, in the order of [Cijfers#all]; one figure a line.
    public static byte[] of(Cijfers cijfers) {
        return Json.lines(cijfers.all().stream().map(CijfersJson::row).toList());
    }

    private static Map<String, @Nullable Object> row(Cijfer cijfer) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("gebied", cijfer.gebied().code());
        row.put("cijfer", cijfer.id());
        row.put("waarde", waarde(cijfer));
        if (cijfer.reden() != null) {
            row.put("reden", cijfer.reden().naam());
        }
        row.put("eenheid", cijfer.definitie().eenheid());
        row.put("peildatum", cijfer.peildatum().iso());
        row.put("onderdrukt", cijfer.onderdrukt());
        if (cijfer.tenMinste()) {
            row.put("ten_minste", true);
        }
        row.put("weergave", Dutch.figure(cijfer));
        row.put("definitie", cijfer.definitie().nummer());
        row.put("bestand", cijfer.levering().bestand());
        row.put("rijen", rijen(cijfer));
        return row;
    }

    private static @Nullable Object waarde(Cijfer cijfer) {
        BigDecimal getal = cijfer.getal();
        if (getal != null) {
            return getal.scale() <= 0 ? (Object) getal.longValueExact() : getal;
        }
        return cijfer.datum() == null ? null : cijfer.datum().toString();
    }

    /// Rows counted; not for LVV, where a row is a person and the number of rows would be the figure.
    static @Nullable Integer rijen(Cijfer cijfer) {
        return cijfer.definitie().bron() == Bronsoort.LVV_ZAKEN || cijfer.onderdrukt() ? null : cijfer.rijen();
    }
}
