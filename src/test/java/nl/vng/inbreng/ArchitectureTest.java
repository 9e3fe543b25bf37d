package nl.vng.inbreng;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String ROOT = "nl.vng.inbreng";
    private static final List<String> STAGES = List.of("intake", "check", "aggregate", "compose", "render", "publish");
    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(ROOT);

    @Test
    void aStageKnowsTheStageBeforeItAndNoOther() {
        for (int i = 0; i < STAGES.size(); i++) {
            var others = new ArrayList<>(STAGES);
            others.subList(Math.max(0, i - 1), i + 1).clear();
            others.addAll(List.of("batch", "cli", "preview"));
            forbid(STAGES.get(i), others);
        }
    }

    @Test
    void theTextsKnowNoStageAndOnlyComposeFillsThem() {
        var all = new ArrayList<>(STAGES);
        all.addAll(List.of("batch", "cli", "preview"));
        forbid("tekst", all);
        forbid("render", List.of("tekst"));
        forbid("aggregate", List.of("tekst"));
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".tekst..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.commonmark..")
                .check(CLASSES);
    }

    @Test
    void comparingKnowsNoStageAndOnlyItKnowsHowWordsAreCompared() {
        var all = new ArrayList<>(STAGES);
        all.addAll(List.of("batch", "cli", "preview", "tekst"));
        forbid("verschil", all);
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".verschil..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.github.difflib..")
                .check(CLASSES);
    }

    @Test
    void theDomainKnowsNoStage() {
        var all = new ArrayList<>(STAGES);
        all.addAll(List.of("batch", "cli", "preview", "verschil", "post"));
        forbid("domain", all);
    }

    @Test
    void thePreviewKnowsNoDatabaseAndOnlyTheCommandLineKnowsThePreview() {
        forbid("preview", List.of("batch", "cli"));
        forbid("batch", List.of("cli", "preview"));
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".preview..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.sun.net.httpserver..")
                .check(CLASSES);
    }

    @Test
    void theLogKnowsNothingElse() {
        var all = new ArrayList<>(STAGES);
        all.addAll(List.of("batch", "cli", "preview", "tekst", "verschil", "post", "domain"));
        forbid("keuring", all);
    }

    @Test
    void mailKnowsNoStageAndOnlyItKnowsHowMailIsSent() {
        var all = new ArrayList<>(STAGES);
        all.addAll(List.of("batch", "cli", "preview", "tekst", "verschil"));
        forbid("post", all);
        for (String stage : STAGES) {
            forbid(stage, List.of("post"));
        }
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".post..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.mail..", "org.eclipse.angus..")
                .check(CLASSES);
    }

    @Test
    void aTemplateNeverSeesARecord() {
        forbid("render", List.of("domain"));
    }

    @Test
    void whatIsComposedCannotReachWhatWasSuppressed() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".tekst..", ROOT + ".compose..", ROOT + ".render..", ROOT + ".publish..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(ROOT.replace(".", "\\.") + "\\.domain\\.(Snapshot|Locatie|TgoContract|Lvv.*)")
                .check(CLASSES);
    }

    @Test
    void onlyTheEdgesKnowSpring() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT, ROOT + ".batch..", ROOT + ".cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(CLASSES);
    }

    @Test
    void onlyRenderKnowsOpenPdfAndFreeMarkerAndOnlyTheEdgesReadCsv() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".render..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.openpdf..", "freemarker..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".intake..", ROOT + ".tekst..", ROOT + ".publish..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.commons.csv..")
                .check(CLASSES);
    }

    private static void forbid(String from, List<String> to) {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "." + from + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        to.stream().map(it -> ROOT + "." + it + "..").toArray(String[]::new))
                .check(CLASSES);
    }
}
