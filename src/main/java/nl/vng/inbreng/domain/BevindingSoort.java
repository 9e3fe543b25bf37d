package nl.vng.inbreng.domain;

/// Every kind of finding: its code, how serious it is, the rule that was broken and what to do about it.
///
/// Codes `I` are found while a file is read, codes `C` while files are compared, codes `O` in the list of recipients.
/// `docs/bevindingen/<code>.md` has a
/// page on each. The texts are Dutch, for the staff who repair the files.
public enum BevindingSoort {
    BESTAND_ONTBREEKT(
            "I101",
            Ernst.FOUT,
            true,
            "een verplicht bestand ontbreekt",
            "zet het bestand in de invoermap, met de naam zoals input/README.md die noemt"),
    BESTANDEN_BOTSEN(
            "I102",
            Ernst.FOUT,
            true,
            "twee verschillende bestanden voor dezelfde export en peildatum",
            "laat één van de twee bestanden in de map staan en haal het andere weg"),
    BESTAND_DUBBEL(
            "I103",
            Ernst.MELDING,
            false,
            "een bestand staat er twee keer, met precies dezelfde inhoud",
            "u hoeft niets te doen; u mag de kopie weghalen"),
    GEEN_GEWOON_BESTAND(
            "I104",
            Ernst.WAARSCHUWING,
            false,
            "dit is een map of een snelkoppeling, geen gewoon bestand",
            "zet het bestand zelf in de map, geen map of snelkoppeling"),
    BESTAND_VERANDERD(
            "I105",
            Ernst.FOUT,
            true,
            "het bestand veranderde terwijl het gelezen werd",
            "wacht tot het bestand klaar is en start opnieuw"),
    BESTAND_ONLEESBAAR(
            "I106",
            Ernst.FOUT,
            true,
            "het bestand kan niet gelezen worden",
            "controleer of u het bestand zelf kunt openen en of het programma het mag lezen"),
    BESTANDSNAAM_ONBEKEND(
            "I107",
            Ernst.WAARSCHUWING,
            false,
            "de naam lijkt op die van een export, maar klopt niet",
            "geef het bestand een naam zoals input/README.md die noemt, of haal het weg"),
    WINDOWS_1252(
            "I201",
            Ernst.MELDING,
            false,
            "het bestand is geen UTF-8 en is gelezen als Windows-1252",
            "u hoeft niets te doen; kies bij het opslaan liefst \"CSV UTF-8\""),
    VREEMDE_TEKENS(
            "I202",
            Ernst.WAARSCHUWING,
            false,
            "in een naam staan kapotte tekens",
            "laat het bestand opnieuw exporteren, met tekenset UTF-8"),
    KOLOMMEN_ONTBREKEN(
            "I203",
            Ernst.FOUT,
            true,
            "de kop met alle verplichte kolommen is niet gevonden",
            "vul de genoemde kolommen aan of herstel hun naam; input/README.md noemt alle kolommen"),
    KOLOM_ONBEKEND(
            "I204",
            Ernst.MELDING,
            false,
            "een onbekende kolom is overgeslagen",
            "u hoeft niets te doen; controleer of de kolomnaam goed gespeld is"),
    KOLOM_DUBBEL("I205", Ernst.FOUT, true, "een kolom staat er twee keer in", "haal één van de twee kolommen weg"),
    DUBBEL_GECITEERD(
            "I206",
            Ernst.FOUT,
            true,
            "elke regel staat als geheel tussen aanhalingstekens",
            "exporteer het bestand opnieuw, zonder het tussendoor in Excel op te slaan"),
    RIJ_BREEDTE(
            "I207",
            Ernst.FOUT,
            false,
            "de rij heeft meer of minder cellen dan de kop",
            "herstel de rij: vaak staat er een scheidingsteken in een cel, of ontbreekt er een"),
    AANHALINGSTEKEN(
            "I208",
            Ernst.FOUT,
            false,
            "een aanhalingsteken wordt niet goed gesloten",
            "herstel de aanhalingstekens in deze rij"),
    STUURTEKEN(
            "I209",
            Ernst.FOUT,
            false,
            "in de rij staan onzichtbare stuurtekens",
            "haal de onzichtbare tekens weg of exporteer opnieuw"),
    RIJ_TE_LANG("I210", Ernst.FOUT, false, "de rij is langer dan 65.536 tekens", "kort de cel in of haal haar leeg"),
    TOTAAL_WIJKT_AF(
            "I211",
            Ernst.WAARSCHUWING,
            false,
            "de totaalrij wijkt meer dan 0,5% af van de som",
            "zoek uit of er rijen ontbreken of dubbel zijn; de totaalrij telt zelf niet mee"),
    GEEN_RIJEN(
            "I212",
            Ernst.WAARSCHUWING,
            false,
            "het bestand heeft een kop, maar geen rijen",
            "controleer of de export werkelijk leeg hoort te zijn"),
    VERPLICHT_LEEG(
            "I213",
            Ernst.FOUT,
            true,
            "een bestand dat nooit leeg kan zijn, heeft geen rijen",
            "laat het bestand opnieuw exporteren"),
    GEHEEL_GETAL(
            "I301",
            Ernst.FOUT,
            false,
            "dit is geen geheel getal van 0 of hoger",
            "vul een geheel getal in, bijvoorbeeld 1250 of 1.250"),
    GETAL_DUBBELZINNIG(
            "I302",
            Ernst.FOUT,
            false,
            "dit getal kan op twee manieren gelezen worden",
            "schrijf duizendtallen als 1.250 of 1250, en bedragen met twee cijfers achter de komma"),
    GETAL_WETENSCHAPPELIJK(
            "I303",
            Ernst.FOUT,
            false,
            "Excel heeft van dit getal een notatie met E gemaakt",
            "maak de cel op als getal zonder decimalen en exporteer opnieuw"),
    BEDRAG(
            "I304",
            Ernst.FOUT,
            false,
            "dit is geen geldig bedrag of getal",
            "schrijf het getal met een komma voor de decimalen, bijvoorbeeld 61,50"),
    DATUM(
            "I305",
            Ernst.FOUT,
            false,
            "dit is geen bestaande datum in een bekende schrijfwijze",
            "schrijf de datum als 31-12-2025 of 2025-12-31"),
    JA_NEE("I306", Ernst.FOUT, false, "hier hoort J, N of onbekend", "vul J, N of onbekend in"),
    WOORD_ONBEKEND(
            "I307",
            Ernst.FOUT,
            false,
            "dit woord hoort niet bij deze kolom",
            "kies een van de woorden die input/README.md bij deze kolom noemt"),
    CEL_VERPLICHT("I308", Ernst.FOUT, false, "deze cel mag niet leeg of onbekend zijn", "vul de cel in"),
    WAARDEN_ONTBREKEN(
            "I309",
            Ernst.MELDING,
            false,
            "in deze kolom ontbreken waarden",
            "u hoeft niets te doen; vul ze aan als u ze kent"),
    GEMEENTE_ONBEKEND(
            "I320",
            Ernst.FOUT,
            false,
            "deze gemeente bestaat niet op de peildatum",
            "herstel de gemeentecode; het CBS heeft een lijst van alle codes"),
    GEMEENTE_GESPLITST(
            "I321",
            Ernst.FOUT,
            false,
            "deze gemeente is opgeheven en over meer gemeenten verdeeld",
            "kies zelf de opvolger waar de locatie nu ligt"),
    GEMEENTE_OPGEHEVEN(
            "I322",
            Ernst.WAARSCHUWING,
            false,
            "deze gemeente is opgeheven, de opvolger is gebruikt",
            "gebruik in een volgende levering de nieuwe code"),
    GEMEENTE_NAAM(
            "I323",
            Ernst.WAARSCHUWING,
            false,
            "de naam past niet bij de gemeentecode, de code is gebruikt",
            "controleer of de code klopt"),
    GEMEENTECODE_VORM(
            "I324",
            Ernst.MELDING,
            false,
            "de gemeentecode is anders geschreven dan GM en vier cijfers",
            "u hoeft niets te doen; schrijf liefst GM0363"),
    GEMEENTE_OP_NAAM(
            "I325",
            Ernst.MELDING,
            false,
            "de gemeentecode ontbreekt, de gemeente is op naam gevonden",
            "vul de gemeentecode in"),
    GEMEENTE_DUBBELZINNIG(
            "I326", Ernst.FOUT, false, "er is meer dan één gemeente met deze naam", "vul de gemeentecode in"),
    PEILDATUM_WIJKT_AF(
            "I401",
            Ernst.FOUT,
            false,
            "de peildatum is niet die van de bestandsnaam",
            "herstel de peildatum in de rij of in de bestandsnaam"),
    LOCATIE_DUBBEL(
            "I402",
            Ernst.FOUT,
            false,
            "deze Locatie-id komt vaker voor, alle rijen ermee zijn afgekeurd",
            "laat één rij per locatie staan"),
    AMV_BOVEN_CAPACITEIT(
            "I403",
            Ernst.FOUT,
            false,
            "er zijn meer plekken voor amv dan plekken in totaal",
            "herstel Capaciteit of Waarvan amv"),
    KWV_GROOT(
            "I404",
            Ernst.WAARSCHUWING,
            false,
            "een kleinschalige wooneenheid (kwv) met meer dan 20 plekken",
            "controleer de opvangsoort en de capaciteit"),
    DEEL_GROTER_DAN_GEHEEL(
            "I405",
            Ernst.FOUT,
            false,
            "een deel is groter dan het geheel",
            "herstel de getallen: statushouders zijn een deel van de bezetting, en wie langer dan 14 weken wacht een deel daarvan"),
    BEZETTING_BOVEN_CAPACITEIT(
            "I406",
            Ernst.WAARSCHUWING,
            false,
            "er verblijven meer mensen dan er plekken zijn",
            "controleer beide getallen; overbezetting kan echt zijn"),
    TOT_VOOR_VANAF(
            "I407", Ernst.FOUT, false, "Beschikbaar tot ligt voor Beschikbaar vanaf", "herstel een van de twee datums"),
    IN_GEBRUIK_IN_TOEKOMST(
            "I408",
            Ernst.WAARSCHUWING,
            false,
            "de locatie is in gebruik, maar pas na de peildatum beschikbaar",
            "controleer de status en de datum"),
    BELEMMERING_ONBEKEND(
            "I410",
            Ernst.WAARSCHUWING,
            false,
            "deze belemmering is niet bekend en telt niet mee",
            "gebruik een woord uit de lijst in input/README.md, gescheiden door |"),
    VERTROUWELIJK_ZONDER_GEMEENTE(
            "I411",
            Ernst.FOUT,
            true,
            "van deze vertrouwelijke rij is de gemeente niet te lezen",
            "herstel Gemeentecode of Gemeente van deze rij en start opnieuw"),
    CONTRACT_DUBBEL(
            "I501",
            Ernst.FOUT,
            false,
            "dit contractnummer komt vaker voor, alle rijen ermee zijn afgekeurd",
            "laat één rij per contract staan"),
    EINDE_VOOR_INGANG(
            "I502", Ernst.FOUT, false, "de einddatum ligt voor de ingangsdatum", "herstel een van de twee datums"),
    PLEKKEN_NIET_POSITIEF(
            "I503", Ernst.FOUT, false, "een contract heeft ten minste één plek", "vul het aantal plekken in"),
    BEDRAG_NIET_POSITIEF(
            "I504",
            Ernst.FOUT,
            false,
            "het bedrag per plek per dag is niet hoger dan nul",
            "vul het bedrag in, of laat de cel leeg als het onbekend is"),
    BEDRAG_ONGEBRUIKELIJK(
            "I505",
            Ernst.WAARSCHUWING,
            false,
            "het bedrag per plek per dag ligt niet tussen 20 en 200 euro",
            "controleer of het bedrag per dag is en niet per maand of per jaar"),
    OPZEGTERMIJN(
            "I506",
            Ernst.FOUT,
            false,
            "de opzegtermijn ligt niet tussen 0 en 24 maanden",
            "vul de opzegtermijn in maanden in"),
    CONTRACTEN_OVERLAPPEN(
            "I507",
            Ernst.FOUT,
            false,
            "twee contracten voor dezelfde locatie overlappen, beide zijn afgekeurd",
            "herstel de datums of de Locatie-id"),
    PERSOONSGEGEVEN(
            "I601",
            Ernst.FOUT,
            true,
            "het LVV-bestand lijkt persoonsgegevens te bevatten en is geweigerd",
            "haal het bestand uit de map, meld het aan uw privacyfunctionaris en vraag een export zonder persoonsgegevens"),
    PSEUDONIEM(
            "I602",
            Ernst.FOUT,
            false,
            "het pseudoniem is geen code van ten minste 16 hexadecimale tekens",
            "laat de leverancier de pseudoniemen opnieuw maken"),
    ZAAK_DUBBEL(
            "I603",
            Ernst.FOUT,
            false,
            "dit pseudoniem komt vaker voor in deze maand, alle rijen ermee zijn afgekeurd",
            "laat de leverancier elke zaak één keer leveren"),
    PEILMAAND_WIJKT_AF(
            "I604",
            Ernst.FOUT,
            false,
            "de peilmaand is niet die van de bestandsnaam",
            "herstel de peilmaand (JJJJ-MM) of de bestandsnaam"),
    UITKOMST_ZONDER_UITSTROOM(
            "I605",
            Ernst.FOUT,
            false,
            "er is een uitkomst, maar de status is niet uitgestroomd",
            "herstel de status of haal de uitkomst weg"),
    MEETSOORT_TEGENSTRIJDIG(
            "I606",
            Ernst.FOUT,
            false,
            "meetsoort en status spreken elkaar tegen",
            "gebruik uitstroom alleen bij uitgestroomd, en stand alleen bij de andere statussen"),
    LVV_ANDERE_GEMEENTE(
            "I607",
            Ernst.WAARSCHUWING,
            false,
            "deze gemeente heeft voor zover bekend geen LVV",
            "controleer de gemeentecode"),
    KLASSE_DUBBEL(
            "I608",
            Ernst.FOUT,
            false,
            "deze combinatie van klassen komt vaker voor, alle rijen ermee zijn afgekeurd",
            "laat elke combinatie één keer voorkomen"),
    OPGAVE_DUBBEL(
            "I701",
            Ernst.FOUT,
            false,
            "deze gemeente komt vaker voor in dezelfde versie, alle rijen ermee zijn afgekeurd",
            "laat één rij per gemeente en versie staan"),
    OPGAVE_AMV(
            "I702",
            Ernst.FOUT,
            false,
            "de opgave voor amv is groter dan de opgave in totaal",
            "herstel opgave_totaal of waarvan_amv"),
    GEMEENTEN_ZONDER_OPGAVE(
            "I703",
            Ernst.WAARSCHUWING,
            false,
            "niet elke gemeente staat in het verdeelbesluit",
            "vul de genoemde gemeenten aan; een opgave van nul vult u in als 0"),
    VERSIE_ONBEKEND(
            "I704",
            Ernst.FOUT,
            true,
            "de gevraagde versie van het verdeelbesluit staat niet in het bestand",
            "kies een versie die de melding noemt, of vul het bestand aan"),
    VERSIE_GEKOZEN(
            "I705",
            Ernst.MELDING,
            false,
            "er staan meer versies in het bestand, één ervan is gebruikt",
            "u hoeft niets te doen als de genoemde versie de goede is"),
    KENGETAL_DUBBEL(
            "I801",
            Ernst.FOUT,
            true,
            "deze sleutel staat er twee keer met dezelfde geldig_vanaf, beide zijn afgekeurd",
            "laat één rij per sleutel en geldig_vanaf staan"),
    KENGETAL_WAARDE(
            "I802",
            Ernst.FOUT,
            true,
            "de waarde is niet het getal of de datum die bij deze sleutel hoort",
            "vul een getal in (een aantal zonder decimalen), of bij een datum JJJJ-MM-DD"),
    KENGETAL_ONBEKEND(
            "I803",
            Ernst.MELDING,
            false,
            "deze sleutel kent het programma niet",
            "controleer de spelling van de sleutel"),
    KENGETAL_TERMIJN("I804", Ernst.FOUT, true, "geldig_tot ligt voor geldig_vanaf", "herstel een van de twee datums"),
    KENGETAL_ONTBREEKT(
            "I805",
            Ernst.FOUT,
            true,
            "een kengetal dat de cijfers nodig hebben, heeft geen waarde op de peildatum",
            "vul kengetallen.csv aan met een rij die op de peildatum geldt"),
    DEBAT_VORM(
            "I901",
            Ernst.FOUT,
            true,
            "een regel is niet van de vorm sleutel: waarde",
            "schrijf elke regel als sleutel: waarde, met een spatie achter de dubbele punt en zonder inspringen"),
    DEBAT_SLEUTEL(
            "I902",
            Ernst.FOUT,
            true,
            "deze sleutel is niet bekend",
            "herstel de spelling of haal de regel weg; input/README.md noemt alle sleutels"),
    DEBAT_ONTBREEKT("I903", Ernst.FOUT, true, "een verplichte sleutel ontbreekt of is leeg", "vul de sleutel in"),
    DEBAT_WAARDE(
            "I904",
            Ernst.FOUT,
            true,
            "de waarde is geen geldige datum of tijd",
            "schrijf een datum als 2025-02-05, een tijd als 10:00 en een embargo als 2025-02-05 10:00"),
    DEBAT_NUMMERS(
            "I905",
            Ernst.FOUT,
            true,
            "achter onderwerpen horen nummers van hoogstens vier cijfers",
            "schrijf de nummers van de onderwerpen met komma's ertussen, bijvoorbeeld 1, 3, 6; gaat het debat over alle"
                    + " onderwerpen, laat de regel dan weg"),
    DREMPEL(
            "C101",
            Ernst.FOUT,
            true,
            "er zijn te veel rijen afgekeurd",
            "laat de rijen herstellen in het systeem waar het bestand vandaan komt, lever het opnieuw aan en start opnieuw;"
                    + " in afgekeurd/ staat per rij wat er mis is"),
    LOCATIE_VAN_CONTRACT_ONBEKEND(
            "C201",
            Ernst.WAARSCHUWING,
            false,
            "de locatie van dit contract staat niet in de opvangcapaciteit",
            "controleer de Locatie-id in beide bestanden"),
    CONTRACT_GROTER_DAN_LOCATIE(
            "C202",
            Ernst.WAARSCHUWING,
            false,
            "het contract heeft meer plekken dan de locatie",
            "controleer Plekken en Capaciteit"),
    CONTRACT_ANDERE_GEMEENTE(
            "C203",
            Ernst.WAARSCHUWING,
            false,
            "het contract en de locatie noemen verschillende gemeenten",
            "controleer de gemeentecode in beide bestanden"),
    TELT_MEE_WIJKT_AF(
            "C204",
            Ernst.WAARSCHUWING,
            false,
            "de export zegt iets anders over meetellen dan de berekening",
            "controleer status, opvangsoort en datums van de locatie"),
    DEBAT_ONDERWERP(
            "C205",
            Ernst.FOUT,
            true,
            "het debat noemt een onderwerp dat er niet is",
            "verbeter het nummer, of maak in templates/tekst een tekst met plaats: onderwerp en dit nummer"),
    RIJEN_MINDER(
            "C301",
            Ernst.WAARSCHUWING,
            false,
            "het bestand heeft meer dan 10% minder rijen dan de vorige keer",
            "vraag na of de export volledig is"),
    PROVINCIE_VERDWENEN(
            "C302",
            Ernst.WAARSCHUWING,
            false,
            "een provincie die er de vorige keer was, ontbreekt",
            "vraag na of de export volledig is"),
    KOLOM_NIEUW(
            "C303",
            Ernst.WAARSCHUWING,
            false,
            "een kolom is nieuw ten opzichte van de vorige keer",
            "controleer of de export met opzet is veranderd"),
    KOLOM_VERDWENEN(
            "C304",
            Ernst.WAARSCHUWING,
            false,
            "een kolom die er de vorige keer was, ontbreekt",
            "controleer of de export met opzet is veranderd"),
    GEMEENTE_VERHUISD(
            "C305",
            Ernst.WAARSCHUWING,
            false,
            "een gemeente ligt nu in een andere provincie dan de vorige keer",
            "controleer of dit door een herindeling komt"),
    VORIGE_EDITIE_BESCHADIGD(
            "C306",
            Ernst.WAARSCHUWING,
            false,
            "de vorige editie is niet te lezen; de documenten zeggen daarom niet wat er nieuw is",
            "zet de map van die editie terug uit de reservekopie en maak de editie opnieuw met --force"),
    ONTVANGER_ADRES(
            "O101",
            Ernst.FOUT,
            false,
            "dit is geen e-mailadres waar post heen kan",
            "herstel het adres; in een cel hoort precies één adres"),
    ONTVANGER_DUBBEL(
            "O102",
            Ernst.FOUT,
            false,
            "dit e-mailadres staat er meer dan één keer, alle rijen ermee zijn afgekeurd",
            "laat één rij per e-mailadres staan"),
    ONTVANGER_STUURTEKEN(
            "O103",
            Ernst.FOUT,
            false,
            "in de cel staat een regeleinde of een ander stuurteken",
            "typ de cel opnieuw, op één regel"),
    ONTVANGER_PROVINCIE(
            "O104",
            Ernst.FOUT,
            false,
            "een provincie bestaat niet, of er staat geen provincie terwijl het document er een nodig heeft",
            "noem de provincies met een verticale streep ertussen, of vul * in voor alle"),
    ONTVANGER_DOCUMENT(
            "O105",
            Ernst.FOUT,
            false,
            "dit soort document bestaat niet",
            "kies uit landelijk, provincie en spreekkaart, met een verticale streep ertussen"),
    ONTVANGER_TERMIJN("O106", Ernst.FOUT, false, "geldig_tot ligt voor geldig_vanaf", "herstel een van de twee datums"),
    ONTVANGER_GELDT_NIET(
            "O107",
            Ernst.WAARSCHUWING,
            false,
            "deze ontvanger krijgt niets: de termijn is voorbij of nog niet begonnen",
            "haal de rij weg als dat klopt, of herstel geldig_vanaf of geldig_tot");

    private final String code;
    private final Ernst ernst;
    private final boolean blokkeert;
    private final String regel;
    private final String doeDit;

    BevindingSoort(String code, Ernst ernst, boolean blokkeert, String regel, String doeDit) {
        this.code = code;
        this.ernst = ernst;
        this.blokkeert = blokkeert;
        this.regel = regel;
        this.doeDit = doeDit;
    }

    /// For example `I301`; never reused for something else.
    public String code() {
        return code;
    }

    public Ernst ernst() {
        return ernst;
    }

    /// Whether one finding of this kind stops the run: nothing is made, the previous edition stays.
    public boolean blokkeert() {
        return blokkeert;
    }

    /// The rule, as a short Dutch sentence without capital or full stop.
    public String regel() {
        return regel;
    }

    /// What the reader should do, in the same form.
    public String doeDit() {
        return doeDit;
    }
}
