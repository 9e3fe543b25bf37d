package nl.vng.inbreng.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.vng.inbreng.PostSettings;
import nl.vng.inbreng.domain.Adres;
import nl.vng.inbreng.post.Antwoord;
import nl.vng.inbreng.post.Bericht;
import nl.vng.inbreng.post.Bezorger;
import nl.vng.inbreng.post.Eml;
import nl.vng.inbreng.post.Nachtbericht;
import nl.vng.inbreng.post.Nachtbericht.Lezer;
import nl.vng.inbreng.post.Nachtverslag;
import nl.vng.inbreng.post.Opmaak;
import nl.vng.inbreng.post.Postbus;
import nl.vng.inbreng.post.Smtp;
import nl.vng.inbreng.post.Verzending;
import nl.vng.inbreng.publish.Json;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reports a night: `var/run.json`, `var/verslag.html`, and a mail to each who should know. Whatever of it fails is a
/// sentence on stderr, and no reason for the others to fail.
final class NachtPost {

    static final String RUN = "run.json";
    static final String VERSLAG = "verslag.html";

    private static final Logger LOG = LoggerFactory.getLogger(NachtPost.class);

    private final RunOptions options;
    private final Path var;
    private final PrintWriter err;

    /// @param var folder of the program's own state
    NachtPost(RunOptions options, Path var, PrintWriter err) {
        this.options = options;
        this.var = var;
        this.err = err;
    }

    /// @return what became of the mail; `null` when none is configured
    @Nullable
    Verzending report(Nachtverslag nacht) {
        keep(RUN, Json.bytes(nacht.model(null)));
        boolean kept = keep(
                VERSLAG,
                Opmaak.html(Nachtbericht.brief(nacht, Lezer.MEDEWERKER)).getBytes(StandardCharsets.UTF_8));
        var settings = settings();
        if (settings == null) {
            return null;
        }
        if (!settings.ingesteld()) {
            say("Er is geen mailserver ingesteld" + (kept ? "; het verslag staat in var/" + VERSLAG + "." : "."));
            return null;
        }
        var post = send(nacht, settings, new Smtp(settings.mailserver()));
        say(sentence(post));
        keep(RUN, Json.bytes(nacht.model(post)));
        return post;
    }

    private @Nullable PostSettings settings() {
        try {
            return Configuration.post(options);
        } catch (ProblemException e) {
            say("Er is geen mail verstuurd: " + e.problem().wat() + ".");
            return null;
        }
    }

    private Verzending send(Nachtverslag nacht, PostSettings settings, Bezorger bezorger) {
        var postbus = new Postbus(var.resolve("post"));
        var direct = new ArrayList<Antwoord>();
        for (var bericht : berichten(nacht, settings)) {
            try {
                postbus.leg(bericht);
            } catch (IOException e) { // a full disk must not keep the news of it inside
                LOG.error("a mail could not be kept", e);
                direct.add(bezorger.bezorg(Eml.of(bericht), bericht.van(), bericht.aan()));
            }
        }
        try {
            return together(postbus.verzend(bezorger), direct);
        } catch (IOException | RuntimeException e) { // the next night must come, whatever this one does
            LOG.error("the kept mail could not be sent", e);
            return together(new Verzending(0, 0, 0, 0, List.of("de map var/post kan niet worden gebruikt")), direct);
        }
    }

    private static Verzending together(Verzending kept, List<Antwoord> direct) {
        int sent = (int) direct.stream()
                .filter(it -> it.soort() == Antwoord.Soort.AANGENOMEN)
                .count();
        return new Verzending(
                kept.verzonden() + sent,
                kept.bewaard(),
                kept.geweigerd() + direct.size() - sent,
                kept.onzeker(),
                kept.redenen());
    }

    private static List<Bericht> berichten(Nachtverslag nacht, PostSettings settings) {
        var berichten = new ArrayList<Bericht>();
        settings.lezers().forEach(it -> berichten.add(bericht(nacht, settings, Lezer.MEDEWERKER, it)));
        var beheer = settings.beheer();
        if (beheer != null && !nacht.afloop().goed()) {
            berichten.add(bericht(nacht, settings, Lezer.BEHEERDER, beheer));
        }
        return berichten;
    }

    private static Bericht bericht(Nachtverslag nacht, PostSettings settings, Lezer lezer, Adres aan) {
        var brief = Nachtbericht.brief(nacht, lezer);
        return new Bericht(
                settings.van(),
                settings.antwoord(),
                aan,
                brief.titel(),
                Opmaak.tekst(brief),
                Opmaak.html(brief),
                "nacht-" + UUID.randomUUID(),
                nacht.geeindigd(),
                List.of());
    }

    private static String sentence(Verzending post) {
        if (post.alles()) {
            return post.verzonden() == 1
                    ? "Het verslag is verstuurd: 1 bericht."
                    : "Het verslag is verstuurd: %d berichten.".formatted(post.verzonden());
        }
        return "De post: %d verstuurd%s%s%s. Reden: %s."
                .formatted(
                        post.verzonden(),
                        post.bewaard() == 0
                                ? ""
                                : ", %d bewaard in var/post voor de volgende run".formatted(post.bewaard()),
                        post.geweigerd() == 0 ? "" : ", %d geweigerd".formatted(post.geweigerd()),
                        post.onzeker() == 0
                                ? ""
                                : ", %d misschien aangekomen en niet opnieuw verstuurd".formatted(post.onzeker()),
                        post.redenen().isEmpty()
                                ? "zie var/log/inbreng.log"
                                : post.redenen().stream().collect(Collectors.joining("; ")));
    }

    /// @return whether it could be written
    private boolean keep(String name, byte[] content) {
        try {
            Files.createDirectories(var);
            var part = var.resolve(name + ".part");
            try (var channel = FileChannel.open(
                    part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                var bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(part, var.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException e) {
            LOG.error("{} could not be written", name, e);
            say("var/" + name + " kan niet worden geschreven.");
            delete(var.resolve(name + ".part"));
            return false;
        }
    }

    private static void delete(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            LOG.warn("{} could not be taken away", part, e);
        }
    }

    private void say(String sentence) {
        err.println(sentence);
        err.flush();
    }
}
