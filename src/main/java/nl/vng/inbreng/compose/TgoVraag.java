package nl.vng.inbreng.compose;

import nl.vng.inbreng.domain.Dutch;
import org.jspecify.annotations.Nullable;

/// Ask 3: TGO after the day on which its funding ends.
final class TgoVraag {

    /// Days ahead in which the figure `tgo.beslissen_60_dagen` counts rental decisions.
    private static final int BESLISTERMIJN = 60;

    private TgoVraag() {}

    static Vraag of(Situatie situatie) {
        return new Vraag(
                "3", 3, situatie.zin("basis").kengetal("tgo_bekostiging_tot").build(), aanvulling(situatie));
    }

    private static @Nullable Zin aanvulling(Situatie situatie) {
        if (!situatie.dekking().voldoende()) {
            return null;
        }
        boolean voor = situatie.voor(situatie.datum("tgo_bekostiging_tot"));
        if (situatie.nul("tgo.risico_plekken")) {
            return situatie.zin("geen_risico", "tgo.risico_plekken")
                    .kengetal("tgo_bekostiging_tot")
                    .waarde("voor", voor)
                    .build();
        }
        if (!situatie.positief("tgo.risico_plekken") || !situatie.positief("tgo.risico_gemeenten")) {
            return null;
        }
        boolean voortzetting = situatie.positief("tgo.risico_voortzetting");
        boolean alles = voortzetting && equal(situatie, "tgo.risico_voortzetting", "tgo.risico_plekken");
        boolean beslissen = voor && voortzetting && situatie.positief("tgo.beslissen_60_dagen");
        var beslisdatum =
                situatie.cijfer("tgo.beslissen_60_dagen").peildatum().dag().plusDays(BESLISTERMIJN);
        return situatie.zin(voor ? "scherp" : "voorbij", "tgo.risico_plekken", "tgo.risico_gemeenten")
                .kengetal("tgo_bekostiging_tot")
                .cijfer(voortzetting, "tgo.risico_voortzetting")
                .cijfer(beslissen, "tgo.beslissen_60_dagen")
                .waarde("voortzetting", voortzetting)
                .waarde("alles", alles)
                .waarde("beslissen", beslissen)
                .waarde("beslisdatum", Dutch.date(beslisdatum))
                .build();
    }

    /// Whether both are exactly the same number: a lower bound is equal to nothing.
    private static boolean equal(Situatie situatie, String one, String other) {
        return !situatie.cijfer(one).tenMinste()
                && !situatie.cijfer(other).tenMinste()
                && situatie.getal(one).compareTo(situatie.getal(other)) == 0;
    }
}
