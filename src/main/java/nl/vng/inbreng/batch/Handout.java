package nl.vng.inbreng.batch;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.vng.inbreng.Settings;
import nl.vng.inbreng.compose.Documents;
import nl.vng.inbreng.compose.Material;
import nl.vng.inbreng.domain.Bronsoort;
import nl.vng.inbreng.domain.Levering;
import nl.vng.inbreng.domain.Uitgave;
import nl.vng.inbreng.publish.Manifest;
import nl.vng.inbreng.render.Renderer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What another process needs to make documents of a run, beside the templates and the folder with editions: what may
/// be published, and no row of an export.
///
/// @param run what the run is made from
/// @param gemeenten whether the sheets of the gemeenten are asked for
/// @param rectificatie what the run corrects; `null` when it corrects nothing
/// @param java the Java that makes the run
/// @param vergelekenMet the edition that the documents compare themselves with; `null` when there is none
/// @param cijfers the figures, after suppression
/// @param uitgave the facts of the edition
record Handout(
        Fingerprint run,
        boolean gemeenten,
        @Nullable Rectificatie rectificatie,
        String java,
        @Nullable String vergelekenMet,
        SharedFigures cijfers,
        Uitgave uitgave) {

    /// Components alone: what a record derives from them is no part of it.
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(it -> it.withFieldVisibility(Visibility.ANY)
                    .withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE))
            .build();

    static Handout of(Work.Assignment run, Material material) {
        var vorige = material.vorige();
        return new Handout(
                run.fingerprint(),
                run.request().gemeenten(),
                run.request().rectificatie(),
                SameJava.here(),
                vorige == null ? null : vorige.map(),
                SharedFigures.of(material.figures()),
                withoutPeople(material.uitgave()));
    }

    static Handout read(String json) {
        return JSON.readValue(json, Handout.class);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    /// What is not as it is where the run was begun, in Dutch; when there is nothing, the same documents come of it.
    List<String> differences(Path templates, Settings settings) throws IOException {
        var here = new Fingerprint(
                run.invoer(),
                Fingerprint.templates(templates),
                Version.current(),
                Code.sha256(),
                Runs.asked(settings, gemeenten, rectificatie));
        var differences = new ArrayList<String>();
        if (!here.full().equals(run.full())) {
            differences.addAll(here.differences(run));
        }
        if (!java.equals(SameJava.here())) {
            differences.add("Java (hier %s, daar %s)".formatted(SameJava.here(), java));
        }
        return differences;
    }

    /// Makes the documents, with the templates and editions that this process has.
    DocumentMaker maker(Path templates, Path output) throws IOException {
        var correcties = rectificatie == null ? null : Correcties.of(rectificatie, output);
        return new DocumentMaker(material(templates, output), new Renderer(templates), correcties);
    }

    private Material material(Path templates, Path output) throws IOException {
        var texts = Documents.texts(templates, uitgave.kengetallen().sleutels());
        var vorige = vergelekenMet == null
                ? null
                : PublishedEdition.at(output.resolve(vergelekenMet)).inhoud();
        return new Material(texts, cijfers.figures(), uitgave, vorige);
    }

    /// Short fingerprint, as the documents print it.
    String kenmerk() {
        return Manifest.kenmerk(run.full());
    }

    private static Uitgave withoutPeople(Uitgave it) {
        Map<Bronsoort, Levering> leveringen = new LinkedHashMap<>(it.leveringen());
        leveringen.replaceAll((_, levering) -> SharedFigures.withoutPeople(levering));
        return new Uitgave(
                it.peildatum(),
                leveringen,
                it.debat(),
                it.kengetallen(),
                it.gemeenten(),
                it.versieVerdeelbesluit(),
                it.voorbeeld(),
                it.concept(),
                it.vingerafdruk());
    }
}
