package nl.vng.inbreng.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freemarker.template.TemplateException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {

    @TempDir
    Path folder;

    record Gemeente(String naam, int plaatsen) {}

    private static final Map<String, Object> MODEL = Map.of(
            "gemeente",
            new Gemeente("Assen", 1390),
            "lijst",
            List.of(new Gemeente("Emmen", -1234567)),
            "naam",
            "x",
            "breuk",
            12.5);

    @Test
    void readsComponentsOfRecordsInMapsAndLists() {
        assertThat(filled("${gemeente.naam} ${lijst[0].naam} <#list lijst as it>${it.naam}</#list>"))
                .isEqualTo("Assen Emmen Emmen");
    }

    @Test
    void printsNumbersTheDutchWay() {
        assertThat(filled("${gemeente.plaatsen} ${lijst[0].plaatsen} ${breuk} ${gemeente.plaatsen?c}"))
                .isEqualTo("1.390 -1.234.567 12,5 1390");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${gemeente.class}",
                "${gemeente.getClass()}",
                "${gemeente.hashCode()}",
                "${gemeente.naam.class}",
                "${naam.getClass().forName('java.lang.Runtime')}",
                "${lijst.class}",
                "${lijst.getClass()}",
                "${gemeente?api.class}",
                "${lijst?api.size()}",
                "${'freemarker.template.utility.Execute'?new()('id')}",
                "${'freemarker.template.utility.ObjectConstructor'?new()('java.io.File', '/')}",
                "${.now?long}",
                "${'1+1'?eval}",
                "${. now?long}",
                "${'1+1'? eval}",
                "${'1+1'?\neval}",
                "<@'<#assign x=1>'?interpret/>",
                "<#include '/etc/passwd'>",
                "<#include '../../../../../../etc/passwd'>",
                "<#include 'file:///etc/passwd'>",
                "<#include 'http://localhost/x'>",
                "<#import '../../etc/passwd' as x>",
                "<#import 'file:///etc/passwd' as x>",
                "<#attempt>${weg}<#recover>stil</#attempt>",
                "<p>\uF0B7 uit Word</p>",
            })
    void cannotReachOutsideItsModelAndFolder(String template) {
        assertThatThrownBy(() -> filled("een\n" + template))
                .isInstanceOf(RenderException.class)
                .hasMessageContaining("templates/brief/document.ftlh, regel 2");
    }

    @Test
    void cannotFollowALinkOutOfTheFolder(@TempDir Path outside) throws IOException {
        Files.writeString(outside.resolve("geheim.ftlh"), "geheim");
        Files.createSymbolicLink(folder.resolve("lib.ftlh"), outside.resolve("geheim.ftlh"));

        assertThatThrownBy(() -> filled("<#include '/lib.ftlh'>"))
                .isInstanceOf(RenderException.class)
                .hasMessageContaining("alleen bestanden uit de map met sjablonen")
                .hasMessageContaining("templates/brief/document.ftlh, regel 1")
                .hasMessageContaining("lib.ftlh");
    }

    @Test
    void includesFromTheFolder() {
        new Desk(folder).write("lib/taal.ftlh", "<#macro groet>Dag ${naam}</#macro>");

        assertThat(filled("<#import '/lib/taal.ftlh' as taal><@taal.groet/>")).isEqualTo("Dag x");
    }

    @Test
    void namesTemplateLineAndValueIfOneIsMissing() {
        assertThatThrownBy(() -> filled("regel 1\n${gemeente.plaatzen}"))
                .isInstanceOf(RenderException.class)
                .hasMessageContaining("gemeente.plaatzen")
                .hasMessageContaining("templates/brief/document.ftlh, regel 2, kolom 3")
                .hasMessageContaining("document landelijk")
                .hasMessageContaining("doe dit:");
    }

    @Test
    void namesTemplateAndLineOfAMistake() {
        assertThatThrownBy(() -> filled("regel 1\n<#if naam>"))
                .isInstanceOf(RenderException.class)
                .hasMessageContaining("templates/brief/document.ftlh, regel 2");
    }

    /// FreeMarker speaks English; what it said stays in the cause, and so in the log.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "${x.y}                      | heeft \"x\" geen waarde",
                "<@nope/>                    | heeft \"nope\" geen waarde",
                "<#if naam>                  | is #if niet gesloten",
                "<#list lijst as it>         | is #list niet gesloten",
                "${naam                      | is \"{\" niet gesloten",
                "<#nope>                     | gebruikt #nope, en dat bestaat niet",
                "${naam?nope}                | gebruikt ?nope, en dat bestaat niet",
                "${1 + }                     | kan \"}\" daar niet staan",
                "</#if>                      | kan \"</#if>\" daar niet staan",
                "<#if naam></#if>            | is \"naam\" van een ander soort",
                "<#list 3 as x></#list>      | is \"3\" van een ander soort",
                "${naam?number}              | is een waarde van een ander soort",
                "<#macro a></#macro><@a b=1/> | niet worden ingevuld",
                "${'abc'?substring(5)}       | niet worden ingevuld",
                "<#assign                    | niet te lezen",
                "<#stop 'Eerst de datum'>    | stopt zelf (<#stop>): Eerst de datum",
                "<#include 'weg.ftlh'>       | \"brief/weg.ftlh\" is er niet",
            })
    void saysInDutchWhatIsWrong(String template, String said) {
        assertThatThrownBy(() -> filled("een\n" + template))
                .isInstanceOf(RenderException.class)
                .hasMessageContaining(said)
                .hasMessageContaining("templates/brief/document.ftlh, regel 2, kolom ")
                .hasMessageNotContainingAny("Expect", "evaluated", "expected", "template ", " the ", "Encountered")
                .rootCause()
                .isInstanceOfAny(TemplateException.class, IOException.class);
    }

    @Test
    void namesTheTemplateThatIsNotThere() {
        assertThatThrownBy(() -> new Desk(folder).render())
                .isInstanceOf(RenderException.class)
                .hasMessageContaining("brief/document.ftlh");
    }

    @ParameterizedTest
    @ValueSource(strings = {"brief/document.ftlh", "lib/taal.ftlh"})
    void namesATemplateThatIsNotUtf8(String name) throws IOException {
        var desk = new Desk(folder)
                .write("brief/document.ftlh", "<#include '/lib/taal.ftlh'>")
                .write("lib/taal.ftlh", "");
        Files.writeString(folder.resolve(name), "Súdwest-Fryslân", StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> desk.renderer().xhtml(Desk.document(MODEL)))
                .isInstanceOf(RenderException.class)
                .hasMessageContaining("niet opgeslagen als UTF-8")
                .hasMessageContaining("templates/" + name);
    }

    @Test
    void namesATemplateThatCallsItself() {
        assertThatThrownBy(() -> filled("<#macro a><@a/></#macro><@a/>"))
                .isInstanceOf(RenderException.class)
                .hasMessageContaining("roept zichzelf aan")
                .hasMessageContaining("brief/document.ftlh");
    }

    @Test
    void saysNothingOfJavaWhereATemplateIsNotFound() {
        assertThatThrownBy(() -> filled("<#include 'weg.ftlh'>"))
                .hasMessageContaining("weg.ftlh")
                .hasMessageNotContaining("Folder")
                .hasMessageNotContaining("@");
    }

    @Test
    void refusesAValueThatComposeDidNotSpell() {
        new Desk(folder).write("brief/document.ftlh", "${dag}");

        assertThatThrownBy(() -> new Desk(folder).renderer().xhtml(Desk.document(Map.of("dag", LocalDate.EPOCH))))
                .isInstanceOf(RenderException.class)
                .hasMessageContaining("templates/brief/document.ftlh, regel 1")
                .rootCause()
                .hasMessageContaining("java.time.LocalDate");
    }

    private String filled(String template) {
        return new Desk(folder)
                .write("brief/document.ftlh", template)
                .renderer()
                .xhtml(Desk.document(MODEL));
    }
}
