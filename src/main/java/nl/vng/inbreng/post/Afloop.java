package nl.vng.inbreng.post;

import java.util.List;

/// How a night ended, and what that asks of whom. Texts are Dutch and hold nothing of the data.
public enum Afloop {
    NIETS_NIEUWS(0, "niets nieuws", List.of(), List.of()),
    VERZONDEN(0, "verzonden", List.of(), List.of()),
    GOEDGEKEURD_GEBLEVEN(0, "gelukt, goedkeuring blijft geldig", List.of(), List.of()),
    WACHT_OP_AKKOORD(20, "gelukt, wacht op akkoord", List.of(), List.of()),
    NIET_GOED_TE_KEUREN(0, "gelukt, maar niet goed te keuren", List.of(), List.of()),
    NOG_GEEN_AKKOORD(20, "niets nieuws, wacht op akkoord", List.of(), List.of()),
    WACHT_OP_EMBARGO(20, "wacht op het einde van het embargo", List.of(), List.of()),
    DEELS_VERZONDEN(
            21,
            "niet alles is verzonden",
            List.of(
                    "Voer `inbreng bezorging` uit: daar staat wie niets kreeg, en waarom.",
                    "Verbeter adressen in `ontvangers.csv`, of bied iets opnieuw aan met `inbreng verzend --opnieuw`."),
            List.of("U hoeft niets te doen, tenzij de mailserver iets weigert.")),
    NIET_VERZONDEN(
            22,
            "er kon niets worden verzonden",
            List.of(
                    "Lees onder “De run” waarom niet. Voer daarna `inbreng verzend` uit, of wacht op de volgende nacht."),
            List.of(
                    "Lees onder “De run” waarom niet. Ligt het aan de mailserver, controleer dan de instellingen en of die"
                            + " berichten aanneemt; `inbreng diagnose mail` laat het gesprek zien.")),
    VERZENDEN_NIET_BEGONNEN(
            22,
            "het verzenden kon niet beginnen",
            List.of(
                    "Wacht op de beheerder.",
                    "Is de editie goedgekeurd en vrij, voer dan daarna `inbreng verzend` uit, of wacht op de volgende nacht."),
            List.of(
                    "Lees onder “De run” wat er misging. Is dat de database of de schijf, zorg dan dat die het weer doet;"
                            + " `inbreng diagnose` laat zien of dat zo is. Is het iets anders, kijk dan in"
                            + " `var/log/inbreng.log`.",
                    "Is de editie goedgekeurd en vrij, voer dan daarna `inbreng verzend` uit, of wacht op de volgende nacht.")),
    VERZENDEN_AFGEBROKEN(
            21,
            "het verzenden is afgebroken",
            List.of(
                    "Wacht op de beheerder. Stuur niets met de hand: een deel kan al verzonden zijn. Het programma houdt bij wie nog niets heeft.",
                    "Voer daarna `inbreng bezorging` uit: daar staat van wie onzeker is of het bericht is aangekomen."),
            List.of(
                    "Lees onder “De run” wat er misging. Is dat de database of de schijf, zorg dan dat die het weer doet;"
                            + " `inbreng diagnose` laat zien of dat zo is. Is het iets anders, kijk dan in"
                            + " `var/log/inbreng.log`.",
                    "Voer daarna `inbreng verzend` uit met de editie; dat verzendt alleen wat nog niet is verzonden. Anders doet"
                            + " de volgende nacht dat, of zij meldt dat het niet af is.")),
    GEEN_LEVERING(
            10,
            "geen volledige levering",
            List.of(
                    "Kijk welke export ontbreekt of botst: voer `inbreng controleer` uit.",
                    "Zet de exports compleet in de map met exports; de volgende nacht gaat het dan vanzelf, of voer"
                            + " `inbreng maak` uit."),
            List.of("Ga na of het klaarzetten van de exports vannacht heeft gewerkt.")),
    AFGEKEURD(
            10,
            "gegevens afgekeurd",
            List.of(
                    "Voer `inbreng controleer` uit: daar staan de rijen en wat ermee is.",
                    "Herstel de rijen in de bron, zet de export opnieuw klaar en voer `inbreng maak` uit."),
            List.of("U hoeft niets te doen, tenzij een export door een storing onvolledig is.")),
    GEWEIGERD(
            11,
            "een tekst is niet waar of niet te lezen",
            List.of(
                    "Verbeter de teksten die hieronder staan; `inbreng bekijk` toont de regel.",
                    "Voer daarna `inbreng maak` uit."),
            List.of("U hoeft niets te doen: het gaat om een tekst.")),
    ONLEESBAAR(
            11,
            "een eerdere editie is niet te lezen",
            List.of("Wacht op de beheerder. Maak zelf geen nieuwe editie."),
            List.of("Zet de beschadigde editie of de map var terug uit de reservekopie; `inbreng maak` noemt de map.")),
    ONVOLLEDIG(
            12,
            "een document kon niet worden gemaakt",
            List.of(
                    "Lees `mislukt.txt` in de map hieronder; meestal is er een sjabloon gewijzigd.",
                    "Herstel het sjabloon en voer `inbreng maak` uit."),
            List.of("Help de medewerkers als zij geen sjabloon hebben gewijzigd; kijk in `var/log/inbreng.log`.")),
    TE_LAAT(
            12,
            "de documenten waren niet op tijd klaar",
            List.of("Wacht op de beheerder; aan de gegevens ligt het niet."),
            List.of(
                    "Kijk of op de andere computers een werker draait (`inbreng werker`), of zet inbreng.werkers.geduld hoger.",
                    "Voer daarna `inbreng nacht` uit.")),
    ONTOEGANKELIJK(
            30,
            "een document is niet toegankelijk of niet te archiveren",
            List.of(
                    "Lees `mislukt.txt` in de map hieronder; meestal is er een sjabloon gewijzigd.",
                    "Herstel het sjabloon en voer `inbreng maak` uit."),
            List.of("Help de medewerkers als zij geen sjabloon hebben gewijzigd; kijk in `var/log/inbreng.log`.")),
    BEZIG(
            75,
            "er draaide al een run",
            List.of("Kijk met `inbreng status` of die run klaar is. Is dat zo, dan hoeft u niets te doen."),
            List.of("Kijk met `inbreng status` of er een run is blijven hangen.")),
    CONFIGURATIE(
            3,
            "het programma kon niet beginnen",
            List.of("Wacht op de beheerder; aan de gegevens ligt het niet."),
            List.of(
                    "Voer `inbreng diagnose` en `inbreng maak` uit: die noemen de instelling, de map of de database waar het"
                            + " aan ligt.",
                    "Herstel dat en voer `inbreng nacht` uit.")),
    MAP(
            3,
            "een map is niet te gebruiken",
            List.of("Wacht op de beheerder; aan de gegevens ligt het niet."),
            List.of(
                    "Voer `inbreng diagnose` uit: daar staat welke map. Zij ontbreekt, er ontbreken rechten, of de schijf is vol.",
                    "Herstel dat en voer `inbreng nacht` uit.")),
    SCHIJF(
            1,
            "er kon niet meer worden geschreven",
            List.of("Wacht op de beheerder; aan de gegevens ligt het niet."),
            List.of(
                    "Maak ruimte vrij op de schijf, of geef schrijfrechten; `inbreng diagnose` zegt in welke map het niet gaat.",
                    "Voer daarna `inbreng nacht` uit; dat maakt het werk af.")),
    DATABASE(
            1,
            "de verbinding met de database brak af",
            List.of("Wacht op de beheerder; aan de gegevens ligt het niet. De volgende nacht maakt het werk af."),
            List.of(
                    "Zorg dat de database weer bereikbaar is; `inbreng diagnose` laat zien of dat zo is.",
                    "Voer daarna `inbreng nacht` uit; dat maakt het werk af.")),
    LOGBOEK(
            11,
            "het logboek van goedkeuringen klopt niet",
            List.of("Vertrouw geen goedkeuring en verzend niets. Wacht op de beheerder."),
            List.of(
                    "Zet `logboek.jsonl` in de map met edities terug uit de reservekopie.",
                    "Voer daarna `inbreng nacht` uit.")),
    ONDERBROKEN(
            130,
            "de run is onderbroken",
            List.of("Voer `inbreng maak` uit, of wacht tot de volgende nacht; het werk gaat dan verder."),
            List.of("Ga na waarom de run is gestopt: een herstart, of te weinig tijd.")),
    ONVERWACHT(
            1,
            "onverwachte fout",
            List.of("Probeer `inbreng maak`. Lukt dat ook niet, wacht dan op de beheerder."),
            List.of("Kijk in `var/log/inbreng.log` op het tijdstip hieronder en meld de fout bij de makers."));

    private static final int AWAITING = 20;

    private final int exitcode;
    private final String kort;

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
    private final List<String> medewerkers;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> beheerder;

    Afloop(int exitcode, String kort, List<String> medewerkers, List<String> beheerder) {
        this.exitcode = exitcode;
        this.kort = kort;
        this.medewerkers = medewerkers;
        this.beheerder = beheerder;
    }

    public int exitcode() {
        return exitcode;
    }

    /// A few Dutch words, as in a subject.
    public String kort() {
        return kort;
    }

    /// Whether nothing went wrong; it may wait for a person.
    public boolean goed() {
        return exitcode == 0 || exitcode == AWAITING;
    }

    List<String> medewerkers() {
        return medewerkers;
    }

    List<String> beheerder() {
        return beheerder;
    }
}
