package nl.vng.inbreng.tekst;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.vng.inbreng.tekst.Condition.Operand;
import nl.vng.inbreng.tekst.Condition.Property;
import nl.vng.inbreng.tekst.Condition.Sign;
import org.jspecify.annotations.Nullable;

/// Reads a condition. Binds as Dutch is read: `niet` first, then `en`, then `of`; brackets go before all.
final class ConditionParser {

    /// A condition that cannot be read; the message is Dutch and says what was expected.
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreadable(String message) {
            super(message);
        }
    }

    private static final Pattern TOKEN = Pattern.compile("\\s*(?:(\"[^\"]*\")|(<=|>=|<>|=|<|>|\\(|\\)|%)"
            + "|(\\d{4}-\\d{2}-\\d{2}|\\d{1,2}-\\d{1,2}-\\d{4})|(\\d[\\d.]*(?:,\\d+)?)"
            + "|([\\p{L}_][\\p{L}\\d_.:\\-]*))");
    private static final Pattern AREA = Pattern.compile("(NL|provincie|PV\\d{2}|GM\\d{4}):(.+)");
    private static final Pattern DUTCH_DATE = Pattern.compile("(\\d{1,2})-(\\d{1,2})-(\\d{4})");
    private static final String PROPERTIES =
            "bekend, onbekend, ten minste, klein, vertrouwelijk, geen LVV, land, provincie of gemeente";
    private static final int DEEPEST = 50;

    private final Names names;
    private final List<String> tokens;
    private int at;
    private int depth;

    private ConditionParser(List<String> tokens, Names names) {
        this.tokens = tokens;
        this.names = names;
    }

    /// @throws Unreadable if `text` is no condition or names what does not exist
    static Condition parse(String text, Names names) {
        var parser = new ConditionParser(tokens(text), names);
        var condition = parser.or();
        if (parser.at < parser.tokens.size()) {
            throw new Unreadable("na een volledige voorwaarde staat nog “" + parser.tokens.get(parser.at)
                    + "”; verbind voorwaarden met “en” of “of”");
        }
        return condition;
    }

    private static List<String> tokens(String text) {
        var tokens = new ArrayList<String>();
        var matcher = TOKEN.matcher(text);
        int end = 0;
        while (end < text.length() && matcher.find(end) && matcher.start() == end) {
            tokens.add(matcher.group().strip());
            end = matcher.end();
        }
        if (!text.substring(end).isBlank()) {
            throw new Unreadable("“" + text.substring(end).strip() + "” is niet te lezen in een voorwaarde");
        }
        if (tokens.isEmpty()) {
            throw new Unreadable("de voorwaarde is leeg");
        }
        return tokens;
    }

    private Condition or() {
        var condition = and();
        while (take("of")) {
            condition = new Condition.Or(condition, and());
        }
        return condition;
    }

    private Condition and() {
        var condition = not();
        while (take("en")) {
            condition = new Condition.And(condition, not());
        }
        return condition;
    }

    private Condition not() {
        if (++depth > DEEPEST) {
            throw new Unreadable("de voorwaarde heeft te veel haakjes of te vaak “niet”");
        }
        try {
            if (take("niet")) {
                return new Condition.Not(not());
            }
            if (take("(")) {
                var inner = or();
                if (!take(")")) {
                    throw new Unreadable("er ontbreekt een haakje “)”");
                }
                return inner;
            }
            return comparison();
        } finally {
            depth--;
        }
    }

    private Condition comparison() {
        var one = operand();
        if (one instanceof Operand.Named named && take("is")) {
            return property(named);
        }
        var teken = next("een vergelijking (=, <>, <, <=, > of >=) of “is”");
        var sign = Arrays.stream(Sign.values())
                .filter(it -> it.teken().equals(teken))
                .findFirst()
                .orElseThrow(() -> new Unreadable(
                        "in plaats van “" + teken + "” hoort een vergelijking (=, <>, <, <=, > of >=) of “is”"));
        return new Condition.Compare(one, sign, operand());
    }

    private Condition property(Operand.Named named) {
        var word = next(PROPERTIES);
        var words = word.equals("geen") && take("LVV")
                ? "geen LVV"
                : word.equals("ten") && take("minste") ? "ten minste" : word;
        var property = Arrays.stream(Property.values())
                .filter(it -> it.woorden().equals(words))
                .findFirst()
                .orElseThrow(() -> new Unreadable("“is " + words
                        + "” bestaat niet; kies bekend, onbekend, klein, geen LVV," + " land, provincie of gemeente"));
        if (property.isArea() != named.naam().equals("gebied") && !isKnown(property)) {
            throw new Unreadable("“" + named.naam() + " is " + words
                    + "” kan niet; alleen “gebied” is land, provincie of" + " gemeente");
        }
        return new Condition.Is(named.gebied(), named.naam(), property);
    }

    private static boolean isKnown(Property property) {
        return property == Property.BEKEND || property == Property.ONBEKEND;
    }

    private Operand operand() {
        var token = next("een cijfer, een kengetal, een getal of een datum");
        if (Character.isDigit(token.charAt(0))) {
            return literal(token);
        }
        return named(token);
    }

    private Operand literal(String token) {
        if (token.chars().filter(it -> it == '-').count() == 2) {
            return new Operand.Dag(date(token));
        }
        var getal = number(token);
        if (!take("%")) {
            return new Operand.Getal(getal);
        }
        return take("van") ? new Operand.Share(getal, named(next("een cijfer"))) : new Operand.Getal(getal);
    }

    private static BigDecimal number(String token) {
        if (!token.matches("\\d+(,\\d+)?|\\d{1,3}(\\.\\d{3})+(,\\d+)?")) {
            throw new Unreadable("“" + token + "” is geen getal; schrijf 1250, 1.250 of 12,5");
        }
        return new BigDecimal(token.replace(".", "").replace(',', '.'));
    }

    private static LocalDate date(String token) {
        try {
            if (token.matches("\\d{4}-.*")) {
                return LocalDate.parse(token);
            }
            var match = DUTCH_DATE.matcher(token);
            if (!match.matches()) {
                throw new DateTimeException(token);
            }
            return LocalDate.of(
                    Integer.parseInt(match.group(3)),
                    Integer.parseInt(match.group(2)),
                    Integer.parseInt(match.group(1)));
        } catch (DateTimeException _) {
            throw new Unreadable("“" + token + "” is geen bestaande datum");
        }
    }

    private Operand.Named named(String token) {
        var plain = token.startsWith("\"") ? token.substring(1, token.length() - 1) : token;
        var match = AREA.matcher(plain);
        @Nullable String gebied = match.matches() ? match.group(1) : null;
        var naam = match.matches() ? match.group(2) : plain;
        if (!names.knows(naam)) {
            throw new Unreadable(names.unknown(naam));
        }
        return new Operand.Named(gebied, naam);
    }

    private boolean take(String token) {
        boolean here =
                at < tokens.size() && tokens.get(at).toLowerCase(Locale.ROOT).equals(token.toLowerCase(Locale.ROOT));
        at += here ? 1 : 0;
        return here;
    }

    private String next(String expected) {
        if (at >= tokens.size()) {
            throw new Unreadable("de voorwaarde houdt te vroeg op; er hoort nog " + expected);
        }
        return tokens.get(at++);
    }
}
