package nl.vng.inbreng.aggregate;

import static nl.vng.inbreng.domain.Bronsoort.KENGETALLEN;
import static nl.vng.inbreng.domain.Bronsoort.LVV_ZAKEN;
import static nl.vng.inbreng.domain.Bronsoort.OPGAVE_GEMEENTE;
import static nl.vng.inbreng.domain.Bronsoort.OPVANGCAPACITEIT;
import static nl.vng.inbreng.domain.Bronsoort.TGO_CONTRACTEN;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.vng.inbreng.domain.Belemmering;
import nl.vng.inbreng.domain.Bronsoort;
import nl.vng.inbreng.domain.Definitie;
import nl.vng.inbreng.domain.Exploitatievorm;
import nl.vng.inbreng.domain.LvvKlasse.Uitkomst;

/// Every definition, once, under the number that it has in `docs/cijfers.md`.
public final class Definities {

    private static final List<Definitie> ALL = new Definities().numbered();
    private static final Map<String, Definitie> BY_ID =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Definitie::id, Function.identity()));

    private final List<Definitie> definities = new ArrayList<>();

    private Definities() {}

    /// All definitions, by number.
    public static List<Definitie> all() {
        return ALL;
    }

    /// The definition of the figure `id`.
    ///
    /// @throws IllegalArgumentException if there is none
    public static Definitie get(String id) {
        var definitie = BY_ID.get(id);
        if (definitie == null) {
            throw new IllegalArgumentException("no definition of a figure '" + id + "'");
        }
        return definitie;
    }

    private List<Definitie> numbered() {
        opgave();
        opvang();
        exploitatie();
        tgo();
        klein();
        doorstroom();
        lvv();
        return List.copyOf(definities);
    }

    private void opgave() {
        add(
                "opvang.opgave",
                "Opgave",
                "plekken",
                OPGAVE_GEMEENTE,
                "Het aantal opvangplekken dat gemeenten volgens het verdeelbesluit moeten regelen.");
        add(
                "opvang.opgave_amv",
                "Opgave, waarvan amv",
                "plekken",
                OPGAVE_GEMEENTE,
                "Het deel van de opgave dat bestemd is voor alleenstaande minderjarige vreemdelingen.");
        add(
                "opvang.gerealiseerd",
                "Gerealiseerd",
                "plekken",
                OPVANGCAPACITEIT,
                "Plekken in gebruik die meetellen voor de Spreidingswet: op de realisatiedatum beschikbaar en ten minste tot het einde van de meettermijn.");
        add(
                "opvang.gepland_hard",
                "Gepland, vastgesteld",
                "plekken",
                OPVANGCAPACITEIT,
                "Plekken op locaties die gerealiseerd (leeg) of vastgesteld zijn.");
        add(
                "opvang.gepland_zacht",
                "Gepland, nog niet vastgesteld",
                "plekken",
                OPVANGCAPACITEIT,
                "Plekken op locaties die in procedure of in verkenning zijn.");
        add(
                "opvang.tekort",
                "Tekort",
                "plekken",
                OPVANGCAPACITEIT,
                "De plekken die gemeenten tekortkomen, opgeteld per gemeente: een overschot elders telt daar niet tegen weg.");
        add(
                "opvang.overschot",
                "Overschot",
                "plekken",
                OPVANGCAPACITEIT,
                "De plekken die gemeenten boven hun opgave regelen, opgeteld per gemeente.");
        add(
                "opvang.saldo",
                "Saldo",
                "plekken",
                OPVANGCAPACITEIT,
                "Het overschot min het tekort, van gemeenten waarvan de opgave bekend is.");
        add(
                "opvang.realisatie",
                "Realisatie",
                "%",
                OPVANGCAPACITEIT,
                "De gerealiseerde plekken als percentage van de opgave, van gemeenten waarvan de opgave bekend is.");
        add(
                "opvang.gemeenten_met_opgave",
                "Gemeenten met een opgave",
                "gemeenten",
                OPGAVE_GEMEENTE,
                "Gemeenten met een opgave van meer dan 0 plekken.");
        add(
                "opvang.gemeenten_op_schema",
                "Gemeenten die aan hun opgave voldoen",
                "gemeenten",
                OPVANGCAPACITEIT,
                "Gemeenten met een opgave die ten minste zoveel plekken hebben gerealiseerd.");
        add(
                "opvang.gemeenten_met_tekort",
                "Gemeenten met een tekort",
                "gemeenten",
                OPVANGCAPACITEIT,
                "Gemeenten waarvan de opgave groter is dan het aantal gerealiseerde plekken.");
        add(
                "opvang.gemeenten_zonder_locatie",
                "Gemeenten zonder locatie",
                "gemeenten",
                OPVANGCAPACITEIT,
                "Gemeenten met een opgave waar geen locatie in gebruik, gereed of in voorbereiding is.");
    }

    private void opvang() {
        add(
                "opvang.capaciteit_in_gebruik",
                "Capaciteit in gebruik",
                "plekken",
                OPVANGCAPACITEIT,
                "De capaciteit van alle locaties in gebruik, zonder gemeentelijke opvang Oekraïne (GOO).");
        add(
                "opvang.bezetting",
                "Bezetting",
                "bewoners",
                OPVANGCAPACITEIT,
                "De bewoners van alle locaties in gebruik, zonder gemeentelijke opvang Oekraïne (GOO).");
        add(
                "opvang.bezettingsgraad",
                "Bezettingsgraad",
                "%",
                OPVANGCAPACITEIT,
                "De bezetting als percentage van de capaciteit, over locaties in gebruik waarvan beide bekend zijn.");
        add(
                "opvang.belemmerd",
                "Plekken met een belemmering",
                "plekken",
                OPVANGCAPACITEIT,
                "Plekken op locaties in voorbereiding met ten minste één bekende belemmering; elke locatie telt één keer.");
        for (var belemmering : Belemmering.values()) {
            add(
                    "opvang.belemmerd." + belemmering.naam(),
                    "Belemmering: " + belemmering.naam(),
                    "plekken",
                    OPVANGCAPACITEIT,
                    "Plekken op locaties in voorbereiding met de belemmering %s; een locatie met twee belemmeringen telt bij beide."
                            .formatted(belemmering.naam()));
        }
        add(
                "opvang.dagen_tot_realisatie",
                "Dagen tot de realisatiedatum",
                "dagen",
                OPVANGCAPACITEIT,
                "De dagen van de peildatum tot de realisatiedatum; daarna negatief.");
        add(
                "opvang.tempo",
                "Benodigd tempo",
                "plekken per week",
                OPVANGCAPACITEIT,
                "Het tekort gedeeld door de weken tot de realisatiedatum, naar boven afgerond.");
    }

    private void exploitatie() {
        for (var vorm : Exploitatievorm.values()) {
            add(
                    "exploitatie.plekken." + vorm,
                    "Plekken in gebruik, exploitatie " + vorm,
                    "plekken",
                    OPVANGCAPACITEIT,
                    "De capaciteit van locaties in gebruik met exploitatievorm %s.".formatted(vorm));
        }
        add(
                "exploitatie.geblokkeerd",
                "Plekken in gemeentelijke exploitatie die nog niet open zijn",
                "plekken",
                OPVANGCAPACITEIT,
                "De capaciteit van DGO- en VGE-locaties die vastgesteld, in procedure of in verkenning zijn.");
        add(
                "exploitatie.geblokkeerd_gemeenten",
                "Gemeenten met zulke plekken",
                "gemeenten",
                OPVANGCAPACITEIT,
                "Gemeenten met een DGO- of VGE-locatie die vastgesteld, in procedure of in verkenning is.");
    }

    private void tgo() {
        add(
                "tgo.lopend",
                "Lopende TGO-contracten",
                "contracten",
                TGO_CONTRACTEN,
                "TGO-contracten die op de peildatum lopen; de eerste en de laatste dag tellen mee.");
        add(
                "tgo.lopend_plekken",
                "Plekken in lopende TGO-contracten",
                "plekken",
                TGO_CONTRACTEN,
                "De plekken in TGO-contracten die op de peildatum lopen.");
        add(
                "tgo.risico",
                "TGO-contracten die hun bekostiging verliezen",
                "contracten",
                TGO_CONTRACTEN,
                "Contracten die op de laatste bekostigde dag lopen, daarna geen bekostiging hebben en niet ondertekend verlengd zijn.");
        add(
                "tgo.risico_plekken",
                "TGO-plekken die hun bekostiging verliezen",
                "plekken",
                TGO_CONTRACTEN,
                "De plekken in contracten die hun bekostiging verliezen.");
        add(
                "tgo.risico_gemeenten",
                "Gemeenten met zulke contracten",
                "gemeenten",
                TGO_CONTRACTEN,
                "Gemeenten met een contract dat zijn bekostiging verliest.");
        add(
                "tgo.risico_voortzetting",
                "TGO-plekken die de gemeente wil voortzetten",
                "plekken",
                TGO_CONTRACTEN,
                "De plekken in contracten die hun bekostiging verliezen en waarmee de gemeente door wil gaan.");
        add(
                "tgo.risico_telt_mee",
                "TGO-plekken die meetellen en hun bekostiging verliezen",
                "plekken",
                TGO_CONTRACTEN,
                "De plekken die hun bekostiging verliezen op locaties die meetellen; per locatie ten hoogste haar capaciteit.");
        add(
                "tgo.tekort_na",
                "Tekort als deze TGO-plekken wegvallen",
                "plekken",
                TGO_CONTRACTEN,
                "Het tekort als de meetellende plekken die hun bekostiging verliezen, wegvallen.");
        add(
                "tgo.kosten_halfjaar",
                "Kosten van voortzetting tot en met 31 december",
                "euro",
                TGO_CONTRACTEN,
                "Plekken maal bedrag maal dagen, van de eerste onbekostigde dag tot en met 31 december, voor contracten waarmee de gemeente door wil gaan.");
        add(
                "tgo.bedrag_gemiddeld",
                "Gemiddeld bedrag per plek per dag",
                "euro",
                TGO_CONTRACTEN,
                "Het naar plekken gewogen gemiddelde bedrag van lopende contracten; alleen bij ten minste 3 contracten.");
        add(
                "tgo.beslisdatum_eerste",
                "Eerste beslisdatum over een huurcontract",
                "datum",
                TGO_CONTRACTEN,
                "De eerste dag, vanaf de peildatum, waarop een gemeente die door wil gaan over haar huurcontract moet beslissen.");
        add(
                "tgo.beslissen_60_dagen",
                "Contracten waarover binnen 60 dagen beslist moet zijn",
                "contracten",
                TGO_CONTRACTEN,
                "Contracten met gewenste voortzetting waarvan de beslisdatum binnen 60 dagen na de peildatum valt.");
    }

    private void klein() {
        add(
                "klein.gemeenten",
                "Gemeenten met een kleine opgave",
                "gemeenten",
                OPGAVE_GEMEENTE,
                "Gemeenten met een opgave van meer dan 0 en minder plekken dan de grens voor kleinschalige opvang.");
        add(
                "klein.opgave",
                "Opgave van die gemeenten",
                "plekken",
                OPGAVE_GEMEENTE,
                "De opgave van gemeenten met een kleine opgave samen.");
        add(
                "klein.locaties",
                "Kleinschalige locaties in gebruik",
                "locaties",
                OPVANGCAPACITEIT,
                "Locaties in gebruik met minder plekken dan de grens voor kleinschalige opvang.");
        add(
                "klein.plekken",
                "Plekken op kleinschalige locaties",
                "plekken",
                OPVANGCAPACITEIT,
                "De capaciteit van kleinschalige locaties in gebruik.");
        add(
                "klein.zonder_locatie",
                "Gemeenten met een kleine opgave zonder locatie",
                "gemeenten",
                OPVANGCAPACITEIT,
                "Gemeenten met een kleine opgave waar geen locatie in gebruik, gereed of in voorbereiding is.");
    }

    private void doorstroom() {
        add(
                "doorstroom.statushouders",
                "Statushouders in de opvang",
                "bewoners",
                OPVANGCAPACITEIT,
                "Bewoners van locaties in gebruik die een verblijfsvergunning hebben.");
        add(
                "doorstroom.langer_14_weken",
                "Statushouders langer dan 14 weken in de opvang",
                "bewoners",
                OPVANGCAPACITEIT,
                "Statushouders die langer dan 14 weken op een woning wachten.");
        add(
                "doorstroom.aandeel",
                "Aandeel statushouders",
                "%",
                OPVANGCAPACITEIT,
                "Statushouders als percentage van de bezetting, over locaties waarvan beide bekend zijn.");
        add(
                "doorstroom.plekken",
                "Plekken op doorstroomlocaties",
                "plekken",
                OPVANGCAPACITEIT,
                "De capaciteit van doorstroomlocaties in gebruik.");
        add(
                "doorstroom.taakstelling",
                "Taakstelling huisvesting",
                "statushouders per jaar",
                KENGETALLEN,
                "De landelijke taakstelling, naar inwoners verdeeld over provincies en gemeenten.");
        add(
                "doorstroom.rekensom",
                "Rekensom: taakstelling maal wachttijd",
                "statushouders",
                KENGETALLEN,
                "De taakstelling per jaar maal de wachttijd voor een sociale huurwoning in jaren.");
    }

    private void lvv() {
        add(
                "lvv.actief",
                "Mensen in beeld bij de LVV",
                "personen",
                LVV_ZAKEN,
                "Mensen in de LVV die niet zijn uitgestroomd.");
        add(
                "lvv.in_opvang",
                "Mensen in de opvang van de LVV",
                "personen",
                LVV_ZAKEN,
                "Mensen met de status in opvang.");
        add(
                "lvv.zonder_plek",
                "Mensen zonder plek",
                "personen",
                LVV_ZAKEN,
                "Mensen op de wachtlijst of buiten opvang.");
        add(
                "lvv.vbl_geschikt",
                "Mensen voor wie de VBL geschikt is",
                "personen",
                LVV_ZAKEN,
                "Mensen die niet zijn uitgestroomd en voor wie de vrijheidsbeperkende locatie geschikt is.");
        add(
                "lvv.niet_gedekt",
                "Mensen zonder plek voor wie ook de VBL geen plek heeft",
                "personen",
                LVV_ZAKEN,
                "Mensen zonder plek, min de mensen onder hen die op een vrije plek in de VBL terechtkunnen; alleen landelijk.");
        add("lvv.uitgestroomd", "Uitgestroomd", "personen", LVV_ZAKEN, "Mensen die zijn uitgestroomd.");
        for (var uitkomst : Uitkomst.values()) {
            add(
                    "lvv.uitkomst." + uitkomst.naam(),
                    "Uitgestroomd: " + uitkomst.naam(),
                    "personen",
                    LVV_ZAKEN,
                    "Mensen die zijn uitgestroomd met als uitkomst: %s.".formatted(uitkomst.naam()));
        }
    }

    private void add(String id, String titel, String eenheid, Bronsoort bron, String omschrijving) {
        definities.add(new Definitie(definities.size() + 1, id, titel, eenheid, bron, omschrijving));
    }
}
