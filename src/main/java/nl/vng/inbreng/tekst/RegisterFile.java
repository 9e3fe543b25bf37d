package nl.vng.inbreng.tekst;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vng.inbreng.domain.Spelling;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// `templates/vragen/register.csv`: `vraag;stap;datum;verwijzing`, semicolons, UTF-8, one line per step.
public final class RegisterFile {

    public static final String NAME = "vragen/register.csv";

    private static final String HEADER = "vraag;stap;datum;verwijzing";
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setDelimiter(';')
            .setRecordSeparator('\n')
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();

    /// What was read.
    ///
    /// @param register the lines that are right
    /// @param klachten what is wrong; then the register cannot be relied on
    public record Read(Register register, List<Complaint> klachten) {}

    private RegisterFile() {}

    /// Reads the register; one that is not there is empty.
    ///
    /// @param vragen ids of the asks that exist
    /// @throws IOException if the file cannot be read
    public static Read read(Path templates, List<String> vragen) throws IOException {
        var file = templates.resolve(NAME);
        var klachten = new ArrayList<Complaint>();
        var register = new Register(List.of());
        if (!Files.exists(file)) {
            return new Read(register, klachten);
        }
        var text = Texts.text(file);
        try (var parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            for (CSVRecord record : parser) {
                int regel = (int) parser.getCurrentLineNumber();
                if (record.getRecordNumber() == 1) {
                    if (!HEADER.equals(record.stream().collect(Collectors.joining(";")))) {
                        complain(klachten, regel, "de eerste regel hoort te zijn: " + HEADER);
                        return new Read(register, klachten);
                    }
                    continue;
                }
                register = line(record, regel, vragen, register, klachten);
            }
        } catch (UncheckedIOException _) {
            complain(
                    klachten, 1, "het register is niet te lezen: er staat een aanhalingsteken dat niet wordt gesloten");
        }
        return new Read(register, klachten);
    }

    private static Register line(
            CSVRecord record, int regel, List<String> vragen, Register register, List<Complaint> klachten) {
        int before = klachten.size();
        if (record.size() != 4) {
            complain(klachten, regel, "een regel heeft vier velden: " + HEADER);
            return register;
        }
        var stap = Stap.of(record.get(1));
        if (!vragen.contains(record.get(0))) {
            complain(klachten, regel, "de vraag “" + record.get(0) + "” bestaat niet; " + near(record.get(0), vragen));
        }
        if (stap.isEmpty()) {
            var known = Stream.of(Stap.values()).map(Stap::naam).toList();
            complain(klachten, regel, "de stap “" + record.get(1) + "” bestaat niet; " + near(record.get(1), known));
        }
        var datum = date(record.get(2), regel, klachten);
        if (klachten.size() > before) {
            return register;
        }
        var next = new Registerregel(record.get(0), stap.orElseThrow(), datum, record.get(3));
        register.refusal(next).ifPresent(it -> complain(klachten, regel, it.wat()));
        return klachten.size() > before ? register : register.with(next);
    }

    private static LocalDate date(String text, int regel, List<Complaint> klachten) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            complain(klachten, regel, "“" + text + "” is geen datum als 2025-02-05");
            return LocalDate.MIN;
        }
    }

    private static String near(String text, List<String> known) {
        return Spelling.nearest(text, known.stream())
                .map(it -> "bedoelde u “" + it + "”?")
                .orElse("kies uit " + String.join(", ", known));
    }

    /// Adds a line to the file; what stands in it stays as it is. Who reads sees the old file or the new one.
    ///
    /// @throws IOException if the file cannot be written
    public static void append(Path templates, Registerregel next) throws IOException {
        var file = templates.resolve(NAME);
        var text = Files.exists(file) ? Texts.text(file) : HEADER + "\n";
        var line = FORMAT.format(next.vraag(), next.stap().naam(), next.datum(), next.verwijzing());
        var all = text + (text.endsWith("\n") ? "" : "\n") + line + "\n";
        var temporary = Files.createTempFile(file.getParent(), ".register", ".tmp");
        try {
            Files.write(temporary, all.getBytes(StandardCharsets.UTF_8));
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void complain(List<Complaint> klachten, int regel, String melding) {
        klachten.add(new Complaint(NAME, regel, melding));
    }
}
