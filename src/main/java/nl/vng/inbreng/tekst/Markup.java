package nl.vng.inbreng.tekst;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vng.inbreng.tekst.Filled.Alinea;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;

/// From Markdown to XHTML, with values put in after parsing: no value can become markup.
///
/// Paragraphs, lists, bold, italic and links; anything else is a complaint.
///
/// @param html the whole
/// @param alineas its paragraphs
/// @param klachten what may not be in a text
record Markup(String html, List<Alinea> alineas, List<Complaint> klachten) {

    /// First of the private characters that stand for a value until the text is parsed: letters to Markdown.
    private static final char FIRST = '\uE000';

    private static final int MOST = 6_000;

    private static final Parser PARSER =
            Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak(" ")
            .build();

    /// The character that stands for value number `index`.
    ///
    /// @throws IllegalArgumentException if a text has too many
    static char placeholder(int index) {
        if (index >= MOST) {
            throw new IllegalArgumentException("more than " + MOST + " values in one text");
        }
        return (char) (FIRST + index);
    }

    /// @param lines the text, with placeholders
    /// @param numbers of each line, its line in the file
    /// @param pieces the values, by number
    /// @param bestand the file, for complaints
    /// @param context for the guards, which look at each paragraph
    static Markup of(
            List<String> lines, List<Integer> numbers, List<Fill.Piece> pieces, String bestand, Context context) {
        var document = PARSER.parse(String.join("\n", lines));
        var visit = new Visit(numbers, pieces, bestand, context);
        visit.block(document);
        return new Markup(RENDERER.render(document).strip(), List.copyOf(visit.alineas), List.copyOf(visit.klachten));
    }

    /// One walk through the parsed text.
    private static final class Visit {
        private final List<Integer> numbers;
        private final List<Fill.Piece> pieces;
        private final String bestand;
        private final Context context;
        private final List<Alinea> alineas = new ArrayList<>();
        private final List<Complaint> klachten = new ArrayList<>();

        /// Where in the paragraph at hand its second and later lines begin.
        private final List<Integer> breaks = new ArrayList<>();

        Visit(List<Integer> numbers, List<Fill.Piece> pieces, String bestand, Context context) {
            this.numbers = numbers;
            this.pieces = pieces;
            this.bestand = bestand;
            this.context = context;
        }

        void block(Node node) {
            if (node instanceof Paragraph) {
                paragraph(node);
                return;
            }
            boolean allowed = node instanceof Document
                    || node instanceof BulletList
                    || node instanceof OrderedList
                    || node instanceof ListItem;
            if (!allowed) {
                klachten.add(new Complaint(bestand, line(node), refusal(node)));
                return;
            }
            for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
                block(child);
            }
        }

        private void paragraph(Node paragraph) {
            var printed = new StringBuilder();
            var figures = new ArrayList<PeildatumGuard.Printed>();
            breaks.clear();
            inline(paragraph, printed, figures);
            guard(printed.toString(), figures, paragraph);
            PeildatumGuard.note(printed.toString(), values(figures)).ifPresent(note -> {
                paragraph.appendChild(new Text(" " + note));
                printed.append(' ').append(note);
            });
            var html =
                    RENDERER.render(paragraph).strip().replaceFirst("^<p>", "").replaceFirst("</p>$", "");
            alineas.add(new Alinea(printed.toString(), html, line(paragraph)));
        }

        private void guard(String alinea, List<PeildatumGuard.Printed> figures, Node paragraph) {
            var peildata =
                    figures.stream().map(it -> it.cijfer().peildatum().dag()).collect(Collectors.toUnmodifiableSet());
            Stream.concat(
                            PeildatumGuard.undated(alinea, values(figures)).stream(),
                            DateGuard.check(alinea, peildata, context).stream())
                    .forEach(it -> klachten.add(new Complaint(bestand, line(paragraph, it.plaats()), it.melding())));
        }

        private static List<PeildatumGuard.Printed> values(List<PeildatumGuard.Printed> figures) {
            return figures.stream().filter(PeildatumGuard.Printed::waarde).toList();
        }

        private void inline(Node parent, StringBuilder printed, List<PeildatumGuard.Printed> figures) {
            for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
                switch (node) {
                    case Text text -> text.setLiteral(fill(text.getLiteral(), printed, figures));
                    case SoftLineBreak _, HardLineBreak _ -> {
                        printed.append(' ');
                        breaks.add(printed.length());
                    }
                    case Emphasis _, StrongEmphasis _, Link _ -> inline(node, printed, figures);
                    default -> klachten.add(new Complaint(bestand, line(parent), refusal(node)));
                }
            }
        }

        /// Puts the values in, with a capital where a sentence begins.
        private String fill(String literal, StringBuilder printed, List<PeildatumGuard.Printed> figures) {
            int from = printed.length();
            for (int i = 0; i < literal.length(); i++) {
                int index = literal.charAt(i) - FIRST;
                if (index < 0 || index >= pieces.size()) {
                    printed.append(literal.charAt(i));
                    continue;
                }
                var piece = pieces.get(index);
                if (piece.cijfer() != null) {
                    figures.add(new PeildatumGuard.Printed(piece.cijfer(), piece.waarde(), printed.length()));
                }
                printed.append(beginsSentence(printed) ? capital(piece.tekst()) : piece.tekst());
            }
            return printed.substring(from);
        }

        private static boolean beginsSentence(CharSequence printed) {
            int end = printed.length();
            while (end > 0 && Character.isWhitespace(printed.charAt(end - 1))) {
                end--;
            }
            return end == 0 || (end < printed.length() && ".?!".indexOf(printed.charAt(end - 1)) >= 0);
        }

        private static String capital(String text) {
            return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        }

        /// Line of the file on which a place in a paragraph stands.
        private int line(Node paragraph, int plaats) {
            int before =
                    Math.toIntExact(breaks.stream().filter(it -> it <= plaats).count());
            var spans = paragraph.getSourceSpans();
            return number(spans.get(Math.min(before, spans.size() - 1)).getLineIndex());
        }

        private int line(Node node) {
            @Nullable Node here = node;
            while (here != null && here.getSourceSpans().isEmpty()) {
                here = here.getParent();
            }
            return number(
                    here == null
                            ? 0
                            : Objects.requireNonNull(here.getSourceSpans().getFirst())
                                    .getLineIndex());
        }

        private int number(int index) {
            return numbers.isEmpty() ? 1 : numbers.get(Math.min(index, numbers.size() - 1));
        }

        private static String refusal(Node node) {
            return switch (node) {
                case Heading _ -> "een kopje kan hier niet; de titel van een tekst staat in de kop van het bestand";
                case CustomBlock _, CustomNode _ -> "deze opmaak kan niet in een tekst";
                default ->
                    switch (node.getClass().getSimpleName()) {
                        case "HtmlBlock", "HtmlInline" -> "HTML kan niet in een tekst; gebruik **vet** of *cursief*";
                        case "Image" -> "een afbeelding kan niet in een tekst";
                        case "IndentedCodeBlock" -> "de regel begint met vier of meer spaties; haal ze weg";
                        default -> "deze opmaak kan niet in een tekst; gebruik alinea’s, lijsten, **vet** en *cursief*";
                    };
            };
        }
    }
}
