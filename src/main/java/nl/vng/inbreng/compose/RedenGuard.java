package nl.vng.inbreng.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.vng.inbreng.tekst.FreeText;
import nl.vng.inbreng.verschil.CijferVerschil;
import nl.vng.inbreng.verschil.Inhoud;
import nl.vng.inbreng.verschil.Waarde;

/// Refuses a reason for a rectification that would be wrong itself.
///
/// A number in it is one that changed: as it is now, or as it was and then the sentence says that it was. What is not
/// shown any more is not repeated.
public final class RedenGuard {

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]*");
    private static final Pattern WAS =
            Pattern.compile("(?i)(?<!\\p{L})(was|waren|stond|stonden|had|hadden|noemde|noemden|niet|fout|foute|foutief"
                    + "|onjuist|onjuiste|verkeerd|verkeerde|onterecht|ten onrechte|in plaats van)(?!\\p{L})");
    private static final Pattern IS =
            Pattern.compile("(?i)(?<!\\p{L})(is|zijn|nu|wordt|worden|bedraagt|bedragen|moet|moeten|klopt|kloppen|juist"
                    + "|juiste|maar)(?!\\p{L})");

    private RedenGuard() {}

    /// What is wrong with `reden`, in Dutch; empty when it may be printed.
    ///
    /// @param fout the edition that was wrong
    /// @param material what the documents that correct it are made from
    public static List<String> mistakes(String reden, Inhoud fout, Material material) {
        var nu = now(fout, material);
        var was = new TreeSet<String>();
        var is = new TreeSet<String>();
        var hidden = new TreeSet<String>();
        for (var it : CijferVerschil.between(fout, nu)) {
            var before = fout.cijfer(it.gebied(), it.cijfer());
            if (before != null) {
                numbers(before.weergave()).forEach(it.was() == null ? hidden::add : was::add);
            }
            numbers(Objects.requireNonNullElse(it.nu(), "")).forEach(is::add);
        }
        var context = AreaContext.of(Situatie.land(material.figures(), material.uitgave()));
        var mistakes = new ArrayList<>(FreeText.dates(reden, context).toList());
        for (var number : FreeText.numbers(reden)) {
            var getal = plain(number.getal());
            if (hidden.contains(getal)) {
                mistakes.add("“%s” wordt niet meer getoond; noem dat getal niet".formatted(number.getal()));
            } else if (!is.contains(getal) && !was.contains(getal)) {
                mistakes.add(unknown(number.getal(), was, is));
            } else if (!is.contains(getal) && !saysWas(number)) {
                mistakes.add(
                        "“%s” is het oude cijfer; zeg vlak voor dat getal dat het er stond (“stond op”, “was”, “niet”)"
                                .formatted(number.getal()));
            }
        }
        return List.copyOf(mistakes);
    }

    private static String unknown(String number, Set<String> was, Set<String> is) {
        return was.isEmpty() && is.isEmpty()
                ? "“%s” staat vast in de reden, en er is geen cijfer veranderd; schrijf zonder getallen wat er fout was"
                        .formatted(number)
                : "“%s” is geen cijfer dat is veranderd; noem een oud of nieuw cijfer, of schrijf zonder getallen wat er fout was"
                        .formatted(number);
    }

    /// The nearest word before the number that places it in time decides; without one the first after it.
    private static boolean saysWas(FreeText.Numeral number) {
        int was = last(WAS, number.voor());
        int is = last(IS, number.voor());
        return was == is // both -1: neither stands before it
                ? first(WAS, number.na()) < first(IS, number.na())
                : was > is;
    }

    private static int last(Pattern pattern, String text) {
        return pattern.matcher(text).results().mapToInt(it -> it.start()).max().orElse(-1);
    }

    private static int first(Pattern pattern, String text) {
        return pattern.matcher(text).results().mapToInt(it -> it.start()).min().orElse(Integer.MAX_VALUE);
    }

    private static Inhoud now(Inhoud fout, Material material) {
        return new Inhoud(
                material.uitgave().peildatum().dag(),
                0,
                fout.voorbeeld(),
                material.figures().cijfers().all().stream().map(Waarde::of).toList(),
                List.of());
    }

    private static Stream<String> numbers(String weergave) {
        return NUMBER.matcher(weergave).results().map(it -> plain(it.group()));
    }

    private static String plain(String number) {
        return number.replaceAll("[.,%]+$", "");
    }
}
