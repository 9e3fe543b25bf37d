package nl.vng.inbreng.intake;

import static nl.vng.inbreng.intake.Kolom.Kop.optioneel;
import static nl.vng.inbreng.intake.Kolom.Kop.verplicht;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.vng.inbreng.domain.Adres;
import nl.vng.inbreng.domain.AdresException;
import nl.vng.inbreng.domain.BevindingSoort;
import nl.vng.inbreng.domain.Bevindingen;
import nl.vng.inbreng.domain.Bronsoort;
import nl.vng.inbreng.domain.Documentsoort;
import nl.vng.inbreng.domain.Dutch;
import nl.vng.inbreng.domain.Gemeenten;
import nl.vng.inbreng.domain.Ontvanger;
import nl.vng.inbreng.domain.Provincie;
import org.jspecify.annotations.Nullable;

/// `ontvangers.csv`: who gets which documents. No part of a delivery: no edition, fingerprint or log holds any of it.
public final class OntvangersFile implements Table.Reader {

    /// Its name in the folder with exports.
    public static final String NAME = "ontvangers.csv";

    private static final Words<Provincie> PROVINCIES = Words.of(Provincie.values(), Provincie::naam);
    private static final Words<Documentsoort> DOCUMENTEN = Words.of(Documentsoort.values(), Documentsoort::naam);

    enum Kolommen implements Kolom {
        NAAM(verplicht("naam")),
        FUNCTIE(optioneel("functie")),
        FRACTIE(optioneel("fractie", "partij")),
        EMAIL(verplicht("e-mail", "e-mailadres", "mail", "mailadres")),
        PROVINCIES(verplicht("provincies", "provincie")),
        DOCUMENTEN(verplicht("documenten", "document")),
        GELDIG_VANAF(optioneel("geldig_vanaf")),
        GELDIG_TOT(optioneel("geldig_tot"));

        @SuppressWarnings("ImmutableEnumChecker") // a record of unmodifiable parts
        private final Kop kop;

        Kolommen(Kop kop) {
            this.kop = kop;
        }

        @Override
        public Kop kop() {
            return kop;
        }
    }

    private final LocalDate dag;
    private final List<Ontvanger> rows = new ArrayList<>();
    private final UniqueKeys keys;

    private OntvangersFile(Source source, LocalDate dag) {
        this.dag = dag;
        this.keys = new UniqueKeys(source, BevindingSoort.ONTVANGER_DUBBEL, Kolommen.EMAIL);
    }

    /// SHA-256 of the list in the folder with exports; empty when there is none. Who receives it is part of what is
    /// approved.
    public static String sha256(Path input) throws IOException {
        Path file = input.resolve(NAME);
        return Files.isRegularFile(file) ? Sha256.of(file) : "";
    }

    /// The accepted rows of `file`; a bad row is left out and is a finding, and leaves the others in.
    ///
    /// @param dag the day on which it is looked at: who gets nothing on it is a finding
    public static List<Ontvanger> read(Path file, LocalDate dag, Bevindingen bevindingen) {
        var source = new Source(Bronsoort.ONTVANGERS, file, null, dag, Gemeenten.load(), bevindingen);
        try {
            var before = Delivery.Stamp.of(file);
            var table = Table.open(source, List.of(List.of(Kolommen.values()))).orElse(null);
            if (table == null) {
                return List.of();
            }
            var reader = new OntvangersFile(source, dag);
            table.read(reader);
            if (!before.equals(Delivery.Stamp.of(file))) {
                source.find(BevindingSoort.BESTAND_VERANDERD, BevindingSoort.BESTAND_VERANDERD.regel());
                return List.of();
            }
            return reader.rows.stream()
                    .filter(it -> !source.rejections().contains(it.rij()))
                    .toList();
        } catch (IOException | UncheckedIOException _) {
            source.find(BevindingSoort.BESTAND_ONLEESBAAR, BevindingSoort.BESTAND_ONLEESBAAR.regel());
            return List.of();
        } finally {
            source.handOver(true);
        }
    }

    @Override
    public void row(Cells row) {
        for (var kolom : Kolommen.values()) {
            if (Adres.steers(row.text(kolom))) {
                row.reject(BevindingSoort.ONTVANGER_STUURTEKEN, kolom, BevindingSoort.ONTVANGER_STUURTEKEN.regel());
            }
        }
        if (row.rejected()) {
            return;
        }
        var adres = adres(row, row.required(Kolommen.NAAM), row.required(Kolommen.EMAIL));
        keys.check(row, adres == null ? "" : adres.email().toLowerCase(Locale.ROOT));
        var documenten = documenten(row);
        var provincies = provincies(row, documenten);
        var vanaf = row.date(Kolommen.GELDIG_VANAF);
        var tot = row.date(Kolommen.GELDIG_TOT);
        if (vanaf != null && tot != null && tot.isBefore(vanaf)) {
            row.reject(BevindingSoort.ONTVANGER_TERMIJN, Kolommen.GELDIG_TOT, BevindingSoort.ONTVANGER_TERMIJN.regel());
        }
        if (!row.rejected() && adres != null) {
            var ontvanger = new Ontvanger(
                    adres,
                    row.text(Kolommen.FUNCTIE),
                    row.text(Kolommen.FRACTIE),
                    provincies,
                    documenten,
                    vanaf,
                    tot,
                    row.rij());
            rows.add(ontvanger);
            findOutside(row, ontvanger);
        }
    }

    private static @Nullable Adres adres(Cells row, String naam, String email) {
        if (email.isEmpty()) {
            return null;
        }
        try {
            return new Adres(email, naam);
        } catch (AdresException e) {
            row.reject(BevindingSoort.ONTVANGER_ADRES, Kolommen.EMAIL, e.reden());
            return null;
        }
    }

    private static Set<Documentsoort> documenten(Cells row) {
        var documenten = EnumSet.noneOf(Documentsoort.class);
        for (var word : words(row.required(Kolommen.DOCUMENTEN))) {
            var found = DOCUMENTEN.find(word);
            if (found == null) {
                row.reject(
                        BevindingSoort.ONTVANGER_DOCUMENT,
                        Kolommen.DOCUMENTEN,
                        Cells.hint("'%s' is geen soort document".formatted(word), DOCUMENTEN, word));
            } else {
                documenten.add(found);
            }
        }
        return documenten;
    }

    private static Set<Provincie> provincies(Cells row, Set<Documentsoort> documenten) {
        var provincies = EnumSet.noneOf(Provincie.class);
        var text = row.textOrNull(Kolommen.PROVINCIES);
        for (var word : words(text == null ? "" : text)) {
            var found = word.equalsIgnoreCase("friesland") ? Provincie.FRYSLAN : PROVINCIES.find(word);
            if (word.equals("*")) {
                provincies.addAll(EnumSet.allOf(Provincie.class));
            } else if (found == null) {
                row.reject(
                        BevindingSoort.ONTVANGER_PROVINCIE,
                        Kolommen.PROVINCIES,
                        Cells.hint("'%s' is geen provincie".formatted(word), PROVINCIES, word));
            } else {
                provincies.add(found);
            }
        }
        boolean needed = documenten.contains(Documentsoort.PROVINCIE)
                || documenten.equals(EnumSet.of(Documentsoort.SPREEKKAART));
        if (text == null && needed) {
            row.reject(
                    BevindingSoort.ONTVANGER_PROVINCIE,
                    Kolommen.PROVINCIES,
                    "er staat geen provincie, en zonder provincie is er niets te sturen");
        }
        return provincies;
    }

    private static List<String> words(String list) {
        return Arrays.stream(list.split("\\|", -1))
                .map(Cells::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    private void findOutside(Cells row, Ontvanger it) {
        if (it.geldtOp(dag)) {
            return;
        }
        if (it.geldigTot() != null && dag.isAfter(it.geldigTot())) {
            row.warn(
                    BevindingSoort.ONTVANGER_GELDT_NIET,
                    Kolommen.GELDIG_TOT,
                    "krijgt niets: de laatste dag was " + Dutch.date(it.geldigTot()));
        } else if (it.geldigVanaf() != null) {
            row.warn(
                    BevindingSoort.ONTVANGER_GELDT_NIET,
                    Kolommen.GELDIG_VANAF,
                    "krijgt nog niets: de eerste dag is " + Dutch.date(it.geldigVanaf()));
        }
    }
}
