package nl.vng.inbreng.post;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.vng.inbreng.domain.Adres;
import nl.vng.inbreng.domain.AdresException;
import org.jspecify.annotations.Nullable;

/// A folder in which messages wait until a server takes them; each is offered until it is taken, and never after.
///
/// The name of a file says how far it is: `.eml` waits, `.eml.bezig` is being offered, `.onzeker.eml` may have been
/// taken, `.geweigerd.eml` never will be. What is `.bezig` while nobody offers is from a process that died meanwhile,
/// and
/// so is uncertain.
public final class Postbus {

    private static final String WAITING = ".eml";
    private static final String OFFERED = ".eml.bezig";
    private static final String UNCERTAIN = ".onzeker.eml";
    private static final String REFUSED = ".geweigerd.eml";
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path map;

    /// @param map the folder; made when a message comes in
    public Postbus(Path map) {
        this.map = map;
    }

    /// Puts a message in, whole or not at all.
    public void leg(Bericht bericht) throws IOException {
        Files.createDirectories(map);
        var name = "%s-%s".formatted(MOMENT.format(bericht.moment()), bericht.id());
        var part = map.resolve(name + ".part");
        try {
            write(part, Eml.of(bericht));
            move(part, map.resolve(name + WAITING));
        } finally {
            Files.deleteIfExists(part); // a full disk
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (var channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /// Offers all that waits, the oldest first, until the server cannot be reached. While another process offers, all
    /// stays as it is.
    public Verzending verzend(Bezorger bezorger) throws IOException {
        Files.createDirectories(map);
        try (var channel = FileChannel.open(map.resolve("slot"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = lock(channel)) {
            if (lock == null) {
                return new Verzending(
                        0, names(WAITING).size(), 0, 0, List.of("een ander proces verstuurt nu de berichten"));
            }
            return offer(bezorger);
        }
    }

    private Verzending offer(Bezorger bezorger) throws IOException {
        Map<Antwoord.Soort, Integer> counts = new EnumMap<>(Antwoord.Soort.class);
        Set<String> redenen = new LinkedHashSet<>();
        for (var name : names(OFFERED)) {
            move(map.resolve(name + OFFERED), map.resolve(name + UNCERTAIN));
            counts.merge(Antwoord.Soort.ONZEKER, 1, Integer::sum);
            redenen.add("een vorige run is gestopt terwijl een bericht werd verstuurd");
        }
        for (var name : names(WAITING)) {
            var answer = offer(name, bezorger);
            counts.merge(answer.soort(), 1, Integer::sum);
            if (!answer.uitleg().isEmpty()) {
                redenen.add(answer.uitleg());
            }
            if (answer.soort() == Antwoord.Soort.ONBEREIKBAAR) {
                break;
            }
        }
        return new Verzending(
                counts.getOrDefault(Antwoord.Soort.AANGENOMEN, 0),
                names(WAITING).size(),
                counts.getOrDefault(Antwoord.Soort.GEWEIGERD, 0)
                        + counts.getOrDefault(Antwoord.Soort.ADRES_ONGELDIG, 0),
                counts.getOrDefault(Antwoord.Soort.ONZEKER, 0),
                new ArrayList<>(redenen));
    }

    private Antwoord offer(String name, Bezorger bezorger) throws IOException {
        var waiting = map.resolve(name + WAITING);
        var offered = map.resolve(name + OFFERED);
        byte[] eml = Files.readAllBytes(waiting);
        Adres van;
        Adres aan;
        try {
            var message = Eml.read(eml);
            van = only(message.getFrom());
            aan = only(message.getRecipients(Message.RecipientType.TO));
        } catch (MessagingException | AdresException _) {
            move(waiting, map.resolve(name + REFUSED));
            return new Antwoord(Antwoord.Soort.GEWEIGERD, "een bewaard bericht is niet te lezen");
        }
        move(waiting, offered);
        var answer = bezorger.bezorg(eml, van, aan);
        switch (answer.soort()) {
            case AANGENOMEN -> Files.delete(offered);
            case LATER, ONBEREIKBAAR -> move(offered, waiting);
            case GEWEIGERD, ADRES_ONGELDIG -> move(offered, map.resolve(name + REFUSED));
            case ONZEKER -> move(offered, map.resolve(name + UNCERTAIN));
        }
        return answer;
    }

    private static Adres only(Address @Nullable [] addresses) throws MessagingException {
        if (addresses == null || addresses.length != 1 || !(addresses[0] instanceof InternetAddress it)) {
            throw new MessagingException("not one address");
        }
        return new Adres(it.getAddress(), "");
    }

    /// Names of the files that end so, without that ending, the oldest first.
    private List<String> names(String ending) throws IOException {
        try (var files = Files.list(map)) {
            return files.map(it -> it.getFileName().toString())
                    .filter(it -> it.endsWith(ending) && !it.endsWith(UNCERTAIN) && !it.endsWith(REFUSED))
                    .map(it -> it.substring(0, it.length() - ending.length()))
                    .sorted()
                    .toList();
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }
}
