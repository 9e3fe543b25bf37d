package nl.vng.inbreng.cli;

import java.io.PrintWriter;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.vng.inbreng.PostSettings;
import nl.vng.inbreng.domain.Adres;
import nl.vng.inbreng.post.Antwoord;
import nl.vng.inbreng.post.Bericht;
import nl.vng.inbreng.post.Eml;
import nl.vng.inbreng.post.Mailgesprek;
import nl.vng.inbreng.post.Mailstoring;
import nl.vng.inbreng.post.Smtp;
import nl.vng.inbreng.publish.Json;

/// `diagnose mail`: what the program and the mail server say to each other. Sends nothing, unless a trial is asked for.
final class Maildiagnose {

    private final PostSettings post;
    private final Adres van;
    private final Adres aan;

    private Maildiagnose(PostSettings post, Adres aan) {
        this.post = post;
        this.van = post.van();
        this.aan = aan;
    }

    /// @param stuur whether one trial message is to go to one's own address
    /// @throws ProblemException if no server is set, or no address for a trial
    static int run(RunOptions options, boolean stuur, boolean json, PrintWriter out) {
        var post = Configuration.post(options);
        if (!post.ingesteld()) {
            throw missing(
                    "er is geen mailserver ingesteld",
                    "inbreng.post.host",
                    "stel een mailserver in; docs/handleiding.md zegt hoe");
        }
        var eigen = Configuration.read(options).verzenden().eigen();
        if (stuur && eigen == null) {
            throw missing(
                    "er is niet ingesteld waar een proefbericht heen mag",
                    "inbreng.verzenden.eigen-adres",
                    "zet daar uw eigen e-mailadres");
        }
        return new Maildiagnose(post, eigen == null ? post.van() : eigen).run(stuur, json, out);
    }

    private int run(boolean stuur, boolean json, PrintWriter out) {
        var gesprek = Mailgesprek.met(post.mailserver(), van, aan);
        var bevindingen = new ArrayList<String>();
        gesprek.storing().forEach(it -> bevindingen.add(zin(it)));
        boolean goed = gesprek.goed();
        if (goed && stuur) {
            var antwoord = trial();
            goed = antwoord.soort() == Antwoord.Soort.AANGENOMEN;
            bevindingen.add(
                    goed
                            ? "Het proefbericht aan %s is aangenomen. Kijk of het aankomt.".formatted(aan.email())
                            : "Het proefbericht is niet aangenomen: %s.".formatted(antwoord.uitleg()));
        } else if (goed) {
            bevindingen.add(
                    "Er is niets verstuurd. Met --stuur gaat er één proefbericht naar inbreng.verzenden.eigen-adres.");
        }
        int exit = goed ? Exit.DONE : Exit.CONFIGURATION;
        out.print(json ? json(gesprek, bevindingen, exit) : text(gesprek, bevindingen, goed));
        out.flush();
        return exit;
    }

    private Antwoord trial() {
        var bericht = new Bericht(
                van,
                post.antwoord(),
                aan,
                "Proefbericht van Inbreng",
                "Dit is een proefbericht van Inbreng. U hoeft niets te doen.\n",
                "<!DOCTYPE html><html lang=\"nl\"><head><title>Proefbericht van Inbreng</title></head><body><p>Dit is een proefbericht van Inbreng. U hoeft niets te doen.</p></body></html>",
                "proef-" + UUID.randomUUID(),
                ZonedDateTime.now(Plan.HERE),
                List.of());
        return new Smtp(post.mailserver()).bezorg(Eml.of(bericht), van, aan);
    }

    private String text(Mailgesprek gesprek, List<String> bevindingen, boolean goed) {
        var text = new StringBuilder("Gesprek met %s, poort %d (> is Inbreng, < is de mailserver):\n"
                .formatted(Objects.requireNonNull(post.host()), post.poort()));
        gesprek.regels().forEach(it -> text.append("    ").append(it).append('\n'));
        bevindingen.forEach(it -> text.append(it).append('\n'));
        return text.append(goed ? "De mailserver is te gebruiken.\n" : "De mailserver is zo niet te gebruiken.\n")
                .toString();
    }

    private static String json(Mailgesprek gesprek, List<String> bevindingen, int exit) {
        var model = new LinkedHashMap<String, Object>();
        model.put("schema", 1);
        model.put("exitcode", exit);
        model.put("gesprek", gesprek.regels());
        model.put("bevindingen", bevindingen);
        return Json.text(model);
    }

    private static String zin(Mailstoring it) {
        return "FOUT: %s.\n    doe dit: %s.".formatted(it.wat(), it.doeDit());
    }

    private static ProblemException missing(String wat, String instelling, String doeDit) {
        return new ProblemException(Problem.of(wat, "bij de instelling " + instelling, doeDit), Exit.CONFIGURATION);
    }
}
