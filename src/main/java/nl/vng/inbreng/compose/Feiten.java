package nl.vng.inbreng.compose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vng.inbreng.domain.Debat;
import nl.vng.inbreng.domain.Dutch;
import nl.vng.inbreng.tekst.Fact;

/// The facts that a text can name besides figures and kengetallen, for one area.
///
/// @param perNaam those that are known
record Feiten(Map<String, Fact> perNaam) {

    /// All names, known or not.
    static final Set<String> NAMEN = Set.of(
            "gebied",
            "gebiedsnaam",
            "minister",
            "bewindspersoon",
            "debat",
            "debatdatum",
            "debatmoment",
            "debatonderwerp",
            "debatcommissie",
            "aanhef",
            "briefdatum",
            "peildatum",
            "datum",
            "contact",
            "dekking",
            "dekking_gemeenten",
            "dekking_met_opgave",
            "dekking_opgave_onbekend",
            "dekking_bekend",
            "beslisdatum",
            "grootste_belemmeringen",
            "verdeelbesluit",
            "drempel",
            "kenmerk",
            "embargo",
            "verloop",
            "nieuw_sinds",
            "nieuw_cijfers",
            "nieuw_overige_cijfers",
            "nieuw_gebieden",
            "nieuw_vragen",
            "nieuw_erbij",
            "nieuw_erbij_aantal",
            "nieuw_aangescherpt",
            "nieuw_aangescherpt_aantal",
            "nieuw_gewijzigd",
            "nieuw_gewijzigd_aantal",
            "nieuw_vervallen",
            "nieuw_vervallen_aantal",
            "nieuw_buiten_debat",
            "nieuw_buiten_debat_aantal",
            "rectificatie_vervangt",
            "rectificatie_reden",
            "rectificatie_elders",
            "rectificatie_kaart",
            "rectificatie_kleuren");

    /// Days ahead in which the figure `tgo.beslissen_60_dagen` counts rental decisions.
    private static final int BESLISTERMIJN = 60;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Feiten of(Situatie situatie) {
        var uitgave = situatie.uitgave();
        var kenmerk = Kenmerk.of(uitgave);
        var feiten = new TreeMap<String, Fact>();
        feiten.put("gebied", words(situatie.naam().voluit()));
        feiten.put("gebiedsnaam", words(situatie.naam().naam()));
        feiten.put("minister", words(kenmerk.minister()));
        feiten.put("bewindspersoon", words(kenmerk.bewindspersoon()));
        feiten.put("peildatum", day(uitgave.peildatum().dag()));
        feiten.put("briefdatum", day(Kenmerk.date(uitgave)));
        feiten.put("datum", day(situatie.moment()));
        feiten.put("dekking", dekking(situatie.dekking()));
        feiten.put("dekking_gemeenten", count(situatie.dekking().gemeenten()));
        feiten.put("dekking_met_opgave", count(situatie.dekking().metOpgave()));
        feiten.put(
                "dekking_opgave_onbekend",
                count(situatie.dekking().totaal() - situatie.dekking().metOpgave()));
        feiten.put("dekking_bekend", count(situatie.dekking().bekend()));
        feiten.put("verdeelbesluit", words(uitgave.versieVerdeelbesluit()));
        feiten.put("drempel", words(String.valueOf(situatie.figures().drempel())));
        feiten.put("kenmerk", words(uitgave.vingerafdruk()));
        situatie.find("tgo.beslissen_60_dagen")
                .ifPresent(
                        it -> feiten.put("beslisdatum", day(it.peildatum().dag().plusDays(BESLISTERMIJN))));
        Belemmeringen.grootste(situatie).ifPresent(it -> feiten.put("grootste_belemmeringen", it));
        var debat = uitgave.debat();
        if (debat != null) {
            debate(debat, kenmerk, feiten);
        }
        return new Feiten(feiten);
    }

    Feiten with(String naam, Fact feit) {
        var more = new TreeMap<>(perNaam);
        more.put(naam, feit);
        return new Feiten(more);
    }

    Optional<Fact> find(String naam) {
        return Optional.ofNullable(perNaam.get(naam));
    }

    private static void debate(Debat debat, Kenmerk kenmerk, Map<String, Fact> feiten) {
        var dag = Dutch.dateWithWeekday(debat.datum());
        var moment = kenmerk.debattijd().isEmpty() ? dag : dag + " om " + kenmerk.debattijd();
        feiten.put("debat", words(debat.naam()));
        feiten.put("debatdatum", new Fact.Day(debat.datum(), dag));
        feiten.put("debatmoment", new Fact.Day(debat.datum(), moment));
        feiten.put("debatonderwerp", words(debat.onderwerp()));
        feiten.put("debatcommissie", words(debat.commissie()));
        feiten.put("aanhef", words(debat.aanhef()));
        if (debat.embargoTot() != null) {
            feiten.put("embargo", words(Dutch.moment(debat.embargoTot())));
        }
        var contact = Stream.of(
                        debat.contactpersoon(),
                        debat.telefoon().isEmpty() ? "" : "telefoon " + debat.telefoon(),
                        debat.email().isEmpty() ? "" : "e-mail " + debat.email())
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(", "));
        if (!contact.isEmpty()) {
            feiten.put("contact", words(contact));
        }
    }

    /// As a percentage, cut off: 100 only when every gemeente is known.
    private static Fact dekking(Dekking dekking) {
        var percentage = dekking.totaal() == 0
                ? BigDecimal.ZERO
                : HUNDRED.multiply(BigDecimal.valueOf(dekking.bekend()))
                        .divide(BigDecimal.valueOf(dekking.totaal()), 1, RoundingMode.DOWN);
        return new Fact.Amount(percentage, Dutch.number(percentage) + "%");
    }

    private static Fact count(int number) {
        return new Fact.Amount(BigDecimal.valueOf(number), Dutch.number(number));
    }

    private static Fact words(String text) {
        return new Fact.Words(text);
    }

    private static Fact day(LocalDate dag) {
        return new Fact.Day(dag, Dutch.date(dag));
    }
}
