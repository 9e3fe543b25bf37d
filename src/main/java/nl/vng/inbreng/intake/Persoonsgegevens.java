package nl.vng.inbreng.intake;

import java.util.List;
import java.util.regex.Pattern;
import nl.vng.inbreng.domain.Spelling;

/// Recognises what must never be in the LVV export: whatever points at a person.
///
/// Rather too much than too little: a false alarm costs a new export, a miss exposes someone.
final class Persoonsgegevens {

    private static final List<String> HEADERS = List.of(
            "naam",
            "voorletter",
            "initial",
            "geboorte",
            "gebdat",
            "bsn",
            "burgerservice",
            "sofi",
            "vnummer",
            "vnr",
            "vreemdelingennummer",
            "vreemdelingnummer",
            "nationaliteit",
            "herkomst",
            "adres",
            "straat",
            "huisnummer",
            "postcode",
            "woonplaats",
            "telefoon",
            "telnr",
            "mobiel",
            "email",
            "mail",
            "paspoort",
            "documentnummer",
            "achternaam",
            "name",
            "birth",
            "phone",
            "address");
    private static final List<String> HARMLESS = List.of("gemeentenaam", "naamgemeente", "lvvgemeentenaam");

    private static final Pattern DATE =
            Pattern.compile("(?<!\\d)(?:\\d{1,2}[-/. ]\\d{1,2}[-/. ]\\d{4}|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2})(?!\\d)");
    private static final Pattern COMPACT_DATE =
            Pattern.compile("(?:(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])"
                    + "|(?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\\d{2})");
    private static final Pattern WRITTEN_DATE = Pattern.compile(
            "(?<!\\d)\\d{1,2} (?:jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)[a-z]*\\.? \\d{4}(?!\\d)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("(?<![\\da-fA-F])\\d(?:[. -]?\\d){7,10}(?![\\da-fA-F])");

    private Persoonsgegevens() {}

    /// Whether a column name points at a person.
    static boolean inHeader(String cell) {
        var plain = Spelling.plain(cell);
        return HARMLESS.stream().noneMatch(plain::equals) && HEADERS.stream().anyMatch(plain::contains);
    }

    /// Whether cell number `i` of a row holds an e-mail address, a full date, a number of ten digits or a BSN.
    static boolean inCell(Row row, int i) {
        return suspect(row.text(), row.start(i), row.end(i)) && inCell(row.get(i));
    }

    /// Whether a cell holds an e-mail address, a full date, a number of ten digits or a BSN.
    static boolean inCell(String cell) {
        return inNote(cell) || dated(cell);
    }

    /// The same for a line above or below the rows, where a date is only the day of printing.
    static boolean inNote(String text) {
        return text.indexOf('@') >= 0 || NUMBER.matcher(text).results().anyMatch(it -> personal(it.group()));
    }

    /// Quickly rules out almost every cell: the shortest full date has eight characters.
    private static boolean suspect(char[] text, int start, int end) {
        int digits = 0;
        for (int i = start; i < end; i++) {
            char c = text[i];
            if (c <= '@') {
                if (c == '@') {
                    return true;
                }
                digits += c >= '0' && c <= '9' ? 1 : 0;
            }
        }
        return digits >= 5 && end - start >= 8;
    }

    private static boolean dated(String cell) {
        var stripped = Cells.strip(cell);
        if (DATE.matcher(cell).find() || WRITTEN_DATE.matcher(cell).find()) {
            return true;
        }
        return stripped.length() >= 8
                && COMPACT_DATE.matcher(stripped.substring(0, 8)).matches()
                && (stripped.length() == 8 || !Character.isLetterOrDigit(stripped.charAt(8)));
    }

    private static boolean personal(String number) {
        var digits = number.replaceAll("\\D", "");
        return digits.length() == 10 || isBsn(digits);
    }

    /// The 11-check of the BSN; a number of eight digits has lost its leading zero.
    static boolean isBsn(String digits) {
        if (digits.length() < 8 || digits.length() > 9) {
            return false;
        }
        var nine = digits.length() == 8 ? "0" + digits : digits;
        int sum = -(nine.charAt(8) - '0');
        for (int i = 0; i < 8; i++) {
            sum += (9 - i) * (nine.charAt(i) - '0');
        }
        return sum != 0 && sum % 11 == 0;
    }
}
