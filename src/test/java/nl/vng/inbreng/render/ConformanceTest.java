package nl.vng.inbreng.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.vng.inbreng.render.Conformance.Standard;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every document that this engine makes meets both standards; and the judge is awake: what is left out, it misses.
class ConformanceTest {

    @TempDir
    static Path folder;

    static byte[] heavy;

    @BeforeAll
    static void render() {
        heavy = Heavy.render(folder).pdf();
    }

    @Test
    void aDocumentWithEverythingMeetsBothStandards() throws Exception {
        assertThat(Conformance.of(heavy)).hasSize(2).allSatisfy((standard, verdict) -> {
            assertThat(verdict.failures()).as(standard.name()).isEmpty();
            assertThat(verdict.checks()).as(standard.name()).isGreaterThan(10_000);
        });
    }

    /// Written again by another library, nothing left out: what the omissions below are measured against.
    @Test
    void theSameDocumentWrittenAgainMeetsBothStandards() throws Exception {
        assertThat(Conformance.of(without(_ -> {})).values())
                .allSatisfy(it -> assertThat(it.failures()).isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("omissions")
    void theJudgeMisses(String what, Standard standard, String clause, Consumer<PDDocument> omission) throws Exception {
        assertThat(Conformance.of(without(omission)).get(standard).failures())
                .anySatisfy(it -> assertThat(it).contains(", " + clause + "-"));
    }

    @Test
    void whatIsNoPdfCannotBeJudged() {
        assertThatThrownBy(() -> Conformance.of("geen PDF".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class);
    }

    static Stream<Arguments> omissions() {
        return Stream.of(
                omission(
                        "the text for a figure",
                        Standard.PDF_UA_1,
                        "7.3",
                        pdf -> elements(pdf, "Figure").forEach(it -> it.removeItem(COSName.ALT))),
                omission("the mark on an artifact", Standard.PDF_UA_1, "7.1", pdf -> artifacts(pdf)),
                omission(
                        "the description of a link",
                        Standard.PDF_UA_1,
                        "7.18.5",
                        pdf -> links(pdf).forEach(it -> it.removeItem(COSName.CONTENTS))),
                omission(
                        "the tag of a link",
                        Standard.PDF_UA_1,
                        "7.18.5",
                        pdf -> links(pdf).forEach(it -> it.removeItem(COSName.STRUCT_PARENT))),
                omission(
                        "the language",
                        Standard.PDF_UA_1,
                        "7.2",
                        pdf -> catalog(pdf).removeItem(COSName.LANG)),
                omission(
                        "the order of tabs",
                        Standard.PDF_UA_1,
                        "7.18.3",
                        pdf -> pdf.getPages().forEach(it -> it.getCOSObject().removeItem(COSName.getPDFName("Tabs")))),
                omission(
                        "that the title is shown",
                        Standard.PDF_UA_1,
                        "7.1",
                        pdf -> catalog(pdf).removeItem(COSName.VIEWER_PREFERENCES)),
                omission(
                        "the scope of a head",
                        Standard.PDF_UA_1,
                        "7.5",
                        pdf -> elements(pdf, "TH")
                                .forEach(it -> it.getCOSDictionary(COSName.A).removeItem(COSName.getPDFName("Scope")))),
                omission(
                        "the level of a heading",
                        Standard.PDF_UA_1,
                        "7.4.2",
                        pdf -> elements(pdf, "H2").forEach(it -> it.setName(COSName.S, "H4"))),
                omission(
                        "the id of a note",
                        Standard.PDF_UA_1,
                        "7.9",
                        pdf -> elements(pdf, "Note").forEach(it -> it.removeItem(COSName.ID))),
                omission("a cell", Standard.PDF_UA_1, "7.2", pdf -> row(pdf).remove(1)),
                omission(
                        "the structure",
                        Standard.PDF_UA_1,
                        "7.1",
                        pdf -> catalog(pdf).removeItem(COSName.STRUCT_TREE_ROOT)),
                omission(
                        "that it is PDF/UA",
                        Standard.PDF_UA_1,
                        "5",
                        pdf -> xmp(pdf, "<pdfuaid:part>1</pdfuaid:part>", "")),
                omission(
                        "the meaning of colours",
                        Standard.PDF_A_2A,
                        "6.2.4.3",
                        pdf -> catalog(pdf).removeItem(COSName.OUTPUT_INTENTS)),
                omission(
                        "the extension schema",
                        Standard.PDF_A_2A,
                        "6.6.2.3.1",
                        pdf -> xmp(pdf, "(?s)<pdfaExtension:schemas>.*</pdfaExtension:schemas>", "")),
                omission(
                        "that it is PDF/A",
                        Standard.PDF_A_2A,
                        "6.6.4",
                        pdf -> xmp(pdf, "<pdfaid:part>2</pdfaid:part>", "")),
                omission(
                        "the title in XMP",
                        Standard.PDF_UA_1,
                        "7.1",
                        pdf -> xmp(pdf, "(?s)<dc:title>.*</dc:title>", "")),
                omission("most of a font's CIDSet", Standard.PDF_A_2A, "6.2.11.4.2", ConformanceTest::emptyCidSet),
                omission(
                        "a font",
                        Standard.PDF_A_2A,
                        "6.2.11.4.1",
                        pdf -> descriptors(pdf).forEach(it -> it.removeItem(COSName.FONT_FILE2))));
    }

    private static Arguments omission(String what, Standard standard, String clause, Consumer<PDDocument> omission) {
        return Arguments.of(what, standard, clause, omission);
    }

    private static byte[] without(Consumer<PDDocument> omission) throws IOException {
        try (var pdf = Loader.loadPDF(heavy)) {
            omission.accept(pdf);
            var out = new ByteArrayOutputStream();
            pdf.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    private static COSDictionary catalog(PDDocument pdf) {
        return pdf.getDocumentCatalog().getCOSObject();
    }

    private static List<COSDictionary> elements(PDDocument pdf, String type) {
        var found =
                elements(pdf.getDocumentCatalog().getStructureTreeRoot(), type).toList();
        assertThat(found).as(type).isNotEmpty();
        return found;
    }

    private static Stream<COSDictionary> elements(PDStructureNode node, String type) {
        var own = node instanceof PDStructureElement it && it.getStructureType().equals(type)
                ? Stream.of(it.getCOSObject())
                : Stream.<COSDictionary>empty();
        return Stream.concat(
                own,
                node.getKids().stream()
                        .filter(PDStructureElement.class::isInstance)
                        .flatMap(it -> elements((PDStructureElement) it, type)));
    }

    private static COSArray row(PDDocument pdf) {
        return elements(pdf, "TR").get(2).getCOSArray(COSName.K);
    }

    private static List<COSDictionary> links(PDDocument pdf) {
        return pages(pdf).flatMap(page -> annotations(page)).toList();
    }

    private static Stream<PDPage> pages(PDDocument pdf) {
        return Stream.iterate(0, it -> it < pdf.getNumberOfPages(), it -> it + 1)
                .map(pdf::getPage);
    }

    private static Stream<COSDictionary> annotations(PDPage page) {
        try {
            return page.getAnnotations().stream().map(it -> it.getCOSObject());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// Leaves what is painted, and takes away the mark that it is not read out.
    private static void artifacts(PDDocument pdf) {
        try {
            var page = pdf.getPage(0);
            var tokens = new PDFStreamParser(page).parse();
            int at = tokens.indexOf(COSName.ARTIFACT);
            assertThat(at).isNotNegative();
            int end = at;
            while (!(tokens.get(end) instanceof Operator it && it.getName().equals("EMC"))) {
                end++;
            }
            tokens.remove(end);
            tokens.subList(at, at + 3).clear();
            var changed = new PDStream(pdf);
            try (var out = changed.createOutputStream(COSName.FLATE_DECODE)) {
                new ContentStreamWriter(out).writeTokens(tokens);
            }
            page.setContents(changed);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void xmp(PDDocument pdf, String pattern, String replacement) {
        try {
            var metadata = pdf.getDocumentCatalog().getMetadata();
            var text = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
            var changed = text.replaceAll(pattern, replacement);
            assertThat(changed).isNotEqualTo(text);
            var written = new PDMetadata(pdf);
            written.importXMPMetadata(changed.getBytes(StandardCharsets.UTF_8));
            pdf.getDocumentCatalog().setMetadata(written);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<COSDictionary> descriptors(PDDocument pdf) {
        var found = pages(pdf)
                .flatMap(page -> Stream.of(page.getResources().getCOSObject().getCOSDictionary(COSName.FONT)))
                .flatMap(fonts -> fonts.getValues().stream())
                .map(ConformanceTest::direct)
                .map(font -> direct(font.getCOSArray(COSName.DESCENDANT_FONTS).get(0)))
                .map(font -> font.getCOSDictionary(COSName.FONT_DESC))
                .distinct()
                .toList();
        assertThat(found).isNotEmpty();
        return found;
    }

    private static COSDictionary direct(COSBase it) {
        return (COSDictionary) (it instanceof COSObject indirect ? indirect.getObject() : it);
    }

    private static void emptyCidSet(PDDocument pdf) {
        for (var descriptor : descriptors(pdf)) {
            var set = new COSStream();
            try (var out = set.createOutputStream()) {
                out.write(0);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            descriptor.setItem(COSName.CID_SET, set);
        }
    }
}
