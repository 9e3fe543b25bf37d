package nl.vng.inbreng.post;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.vng.inbreng.domain.Dutch;
import nl.vng.inbreng.domain.Ernst;

/// The night in Dutch, for who works with the documents or who keeps the program running: verdict first.
public final class Nachtbericht {

    /// Documents and findings that are told one by one.
    private static final int MOST = 8;

    private static final int LONGEST = 300;

    /// After these the edition before may be another than it was, or damaged.
    private static final Set<Afloop> UNSURE = EnumSet.of(Afloop.BEZIG, Afloop.ONLEESBAAR, Afloop.ONVERWACHT);

    /// After these an edition exists that did not reach everybody.
    private static final Set<Afloop> DELIVERY =
            EnumSet.of(Afloop.DEELS_VERZONDEN, Afloop.NIET_VERZONDEN, Afloop.VERZENDEN_AFGEBROKEN);

    /// After these what was made is approved.
    private static final Set<Afloop> APPROVED =
            EnumSet.of(Afloop.GOEDGEKEURD_GEBLEVEN, Afloop.VERZONDEN, Afloop.WACHT_OP_EMBARGO);

    /// After these an edition waits until somebody has read it.
    private static final Set<Afloop> AWAITING = EnumSet.of(Afloop.WACHT_OP_AKKOORD, Afloop.NOG_GEEN_AKKOORD);

    /// Who reads it; each is told other things to do.
    public enum Lezer {
        MEDEWERKER,
        BEHEERDER
    }

    private Nachtbericht() {}

    /// The verdict, in the width of a telephone as far as it goes.
    public static String onderwerp(Nachtverslag nacht) {
        var facts = Stream.of(
                        nacht.afloop().goed() ? "" : nacht.afloop().kort(),
                        nacht.editie() == null ? "" : "editie " + nacht.editie(),
                        nacht.peildatum() == null ? "" : "peildatum " + Dutch.date(nacht.peildatum()),
                        documenten(nacht))
                .filter(it -> !it.isEmpty())
                .toList();
        var verdict = nacht.afloop().goed() ? nacht.afloop().kort() : "actie nodig";
        return "Inbreng: " + verdict + (facts.isEmpty() ? "" : " – " + String.join(", ", facts));
    }

    /// What the mail says, as paragraphs and lists.
    public static Brief brief(Nachtverslag nacht, Lezer lezer) {
        return nacht.afloop().goed() ? goed(nacht) : mis(nacht, lezer);
    }

    /// A mail as both its forms are written from it.
    ///
    /// @param titel the verdict
    /// @param goed whether nobody has to do anything
    /// @param delen its parts, in order
    public record Brief(String titel, boolean goed, List<Deel> delen) {

        public Brief {
            delen = List.copyOf(delen);
        }
    }

    /// Lines under a heading.
    ///
    /// @param kop heading; empty is none
    /// @param genummerd whether they are steps to take, in order
    /// @param regels lines, each a sentence or more
    public record Deel(String kop, boolean genummerd, List<String> regels) {

        public Deel {
            regels = List.copyOf(regels);
        }
    }

    private static Brief goed(Nachtverslag nacht) {
        var made = documenten(nacht);
        var concept = !APPROVED.contains(nacht.afloop());
        var delen = new ArrayList<Deel>();
        delen.add(new Deel(
                "",
                false,
                List.of(
                        nacht.boodschap() + akkoord(nacht),
                        peildatum(nacht)
                                + (made.isEmpty() ? "." : ": " + made + (concept ? ", alles nog concept." : ".")),
                        gegevens(nacht),
                        tijd(nacht))));
        if (!nacht.anders().isEmpty()) {
            delen.add(new Deel(
                    "Anders dan in de goedgekeurde editie",
                    false,
                    some(nacht.anders(), "verschillen; zie verslag.html")));
        }
        return new Brief(onderwerp(nacht), true, delen);
    }

    /// What has to be done before it can be sent.
    private static String akkoord(Nachtverslag nacht) {
        return AWAITING.contains(nacht.afloop()) && nacht.map() != null
                ? " Lees de documenten en keur ze goed met `inbreng keurgoed %s --naam \"uw naam\" --reden \"waarop u uw akkoord baseert\"`."
                        .formatted(nacht.map())
                : "";
    }

    private static Brief mis(Nachtverslag nacht, Lezer lezer) {
        boolean staff = lezer == Lezer.MEDEWERKER;
        var delen = new ArrayList<Deel>();
        delen.add(new Deel(
                "",
                false,
                List.of(
                        staff
                                ? outcome(nacht.afloop())
                                : "Aan de beheerder: de nachtrun is gestopt met exitcode %d (%s). De medewerkers hebben hun eigen bericht."
                                        .formatted(
                                                nacht.afloop().exitcode(),
                                                nacht.afloop().kort()))));
        delen.add(new Deel(
                "Wat u moet doen",
                true,
                staff ? nacht.afloop().medewerkers() : nacht.afloop().beheerder()));
        if (!nacht.mislukt().isEmpty()) {
            delen.add(new Deel(
                    "Niet gemaakt of niet goed",
                    false,
                    some(nacht.mislukt().stream().map(Nachtbericht::mislukt).toList(), "documenten")));
        }
        fouten(delen, "Fouten waardoor de run stopte", nacht, true);
        fouten(delen, "Fouten in de gegevens", nacht, false);
        var run = nacht.peildatum() == null
                ? List.of(nacht.boodschap(), tijd(nacht))
                : List.of(nacht.boodschap(), peildatum(nacht) + ".", tijd(nacht));
        delen.add(new Deel("De run", false, run));
        return new Brief(onderwerp(nacht), false, delen);
    }

    private static void fouten(List<Deel> delen, String kop, Nachtverslag nacht, boolean blokkerend) {
        var fouten = nacht.bevindingen().entrySet().stream()
                .filter(it -> it.getKey().ernst() == Ernst.FOUT && it.getKey().blokkeert() == blokkerend)
                .map(it -> "%s: %s (%s keer). Wat u kunt doen: %s."
                        .formatted(
                                it.getKey().code(),
                                it.getKey().regel(),
                                Dutch.number(it.getValue()),
                                it.getKey().doeDit()))
                .toList();
        if (!fouten.isEmpty()) {
            delen.add(new Deel(kop, false, some(fouten, "soorten")));
        }
    }

    private static String outcome(Afloop afloop) {
        if (afloop == Afloop.VERZENDEN_NIET_BEGONNEN) {
            return "Deze nacht is niets verzonden: %s.".formatted(afloop.kort());
        }
        if (DELIVERY.contains(afloop)) {
            return "De editie is goedgekeurd en vrij, maar %s.".formatted(afloop.kort());
        }
        return "Deze nachtrun heeft geen nieuwe editie uitgegeven: %s.%s"
                .formatted(afloop.kort(), UNSURE.contains(afloop) ? "" : " De vorige editie is onveranderd.");
    }

    private static String mislukt(Nachtverslag.Mislukt it) {
        var reden = it.reden().length() > LONGEST ? it.reden().substring(0, LONGEST) + "…" : it.reden();
        return it.bestand() + (reden.isEmpty() ? "" : ": " + reden);
    }

    private static List<String> some(List<String> all, String what) {
        return all.size() <= MOST
                ? all
                : Stream.concat(all.stream().limit(MOST), Stream.of("en nog %d %s".formatted(all.size() - MOST, what)))
                        .toList();
    }

    private static String documenten(Nachtverslag nacht) {
        if (nacht.documenten() == 0 || nacht.editie() == null) {
            return "";
        }
        return nacht.documenten()
                + (nacht.documenten() == 1 ? " document" : " documenten")
                + (nacht.gemeentebladen() == 0 ? "" : " en %d gemeentebladen".formatted(nacht.gemeentebladen()));
    }

    private static String peildatum(Nachtverslag nacht) {
        return nacht.peildatum() == null ? "Peildatum onbekend" : "Peildatum " + Dutch.date(nacht.peildatum());
    }

    /// Of an edition that stood there already nothing was read: what was found in its data is told by its own report.
    private static String gegevens(Nachtverslag nacht) {
        if (nacht.documenten() == 0) {
            return "De gegevens zijn dezelfde als toen; `verslag.html` in de map van de editie noemt wat erin is gevonden.";
        }
        var found = Stream.of(
                        Map.entry(nacht.aantal(Ernst.FOUT), new String[] {"fout", "fouten"}),
                        Map.entry(nacht.aantal(Ernst.WAARSCHUWING), new String[] {"waarschuwing", "waarschuwingen"}))
                .filter(it -> it.getKey() > 0)
                .map(it -> Dutch.number(it.getKey()) + " " + it.getValue()[it.getKey() == 1 ? 0 : 1])
                .toList();
        return found.isEmpty()
                ? "De gegevens: geen fouten en geen waarschuwingen."
                : "De gegevens: %s; `verslag.html` in de map van de editie noemt ze."
                        .formatted(String.join(" en ", found));
    }

    private static String tijd(Nachtverslag nacht) {
        return "Begonnen op %s om %s, klaar na %s.%s Inbreng %s."
                .formatted(
                        Dutch.dateWithWeekday(nacht.begonnen().toLocalDate()),
                        Dutch.time(nacht.begonnen().toLocalTime()),
                        duur(nacht.begonnen(), nacht.geeindigd()),
                        nacht.map() == null ? "" : " Map: %s.".formatted(nacht.map()),
                        nacht.versie());
    }

    private static String duur(ZonedDateTime from, ZonedDateTime to) {
        var duur = Duration.between(from, to);
        long minutes = duur.toMinutes();
        String seconds = duur.toSecondsPart() == 1 ? "1 seconde" : duur.toSecondsPart() + " seconden";
        return minutes == 0 ? seconds : (minutes == 1 ? "1 minuut en " : minutes + " minuten en ") + seconds;
    }
}
