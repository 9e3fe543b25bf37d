package nl.vng.inbreng.compose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.vng.inbreng.domain.Bronsoort;
import nl.vng.inbreng.domain.Cijfer;
import nl.vng.inbreng.domain.Definitie;
import nl.vng.inbreng.domain.Dutch;
import nl.vng.inbreng.domain.Kengetal;
import nl.vng.inbreng.domain.Levering;

/// Where the figures of a document come from: its last part.
///
/// @param bronnen the files that the figures were counted from
/// @param definities the figures, by number of their definition
/// @param kengetallen the kengetallen that the text uses
/// @param dekking of how many gemeenten the figures are known
/// @param slot what is said after the files: the verdeelbesluit, the fingerprint of the edition
/// @param afscherming how is rounded, and what is not shown
/// @param vindplaats where the definitions stand, in a document that only names them
public record Verantwoording(
        List<Bronregel> bronnen,
        List<Definitieregel> definities,
        List<Kengetalregel> kengetallen,
        List<Tekst> dekking,
        List<Tekst> slot,
        List<Tekst> afscherming,
        List<Tekst> vindplaats) {

    /// @param letter `A`, `B`: what a definition refers to
    /// @param bestand file name
    /// @param peildatum as printed; of a reference table the peildatum on which it was used
    /// @param rijen rows read, as a phrase
    /// @param afgekeurd rows of those that were left out
    public record Bronregel(String letter, String bestand, String peildatum, String rijen, String afgekeurd) {}

    /// @param nummer number of the definition
    /// @param titel short name
    /// @param omschrijving one sentence
    /// @param peildatum as printed
    /// @param bron letter of its file
    public record Definitieregel(int nummer, String titel, String omschrijving, String peildatum, String bron) {}

    /// @param sleutel its key
    /// @param waarde as printed
    /// @param eenheid unit or explanation
    /// @param bron where it was published
    /// @param peildatum when that source said so, as printed; empty when it does not tell
    public record Kengetalregel(String sleutel, String waarde, String eenheid, String bron, String peildatum) {}

    static Verantwoording of(Author author) {
        var situatie = author.situatie();
        var cijfers = author.cijfers();
        var leveringen = files(situatie, cijfers);
        return new Verantwoording(
                leveringen.stream()
                        .map(it -> bronregel(situatie, leveringen, it))
                        .toList(),
                cijfers.stream().map(it -> definitieregel(leveringen, it)).toList(),
                author.kengetallen().stream().map(Verantwoording::kengetalregel).toList(),
                dekking(author, situatie),
                author.place("verantwoording_bronnen"),
                author.place("verantwoording_afscherming"),
                author.place("verantwoording_vindplaats"));
    }

    /// Of how many gemeenten of `situatie` the figures are known.
    static List<Tekst> dekking(Author author, Situatie situatie) {
        return author.place("verantwoording_dekking", AreaContext.of(situatie));
    }

    /// The files behind these figures, and the opgaven that tekort and realisatie are measured against.
    private static List<Levering> files(Situatie situatie, List<Cijfer> cijfers) {
        var files = new ArrayList<Levering>(
                cijfers.stream().map(Cijfer::levering).distinct().toList());
        var opgave = situatie.uitgave().leveringen().get(Bronsoort.OPGAVE_GEMEENTE);
        if (opgave != null && !files.contains(opgave)) {
            files.add(opgave);
        }
        files.sort(Comparator.comparing(Levering::soort));
        return files;
    }

    private static Bronregel bronregel(Situatie situatie, List<Levering> files, Levering file) {
        var peildatum = file.peildatum() == null ? situatie.uitgave().peildatum() : file.peildatum();
        return new Bronregel(
                letter(files, file),
                file.bestand(),
                Dutch.peildatum(peildatum),
                rijen(file),
                Dutch.number(file.afgekeurd()));
    }

    /// For LVV not how many rows: a row is a person, and the total may give a hidden number away.
    private static String rijen(Levering file) {
        return file.soort() == Bronsoort.LVV_ZAKEN
                ? "aantal rijen niet getoond"
                : Dutch.number(file.rijen()) + " rijen gelezen";
    }

    private static Definitieregel definitieregel(List<Levering> files, Cijfer cijfer) {
        var definitie = cijfer.definitie();
        return new Definitieregel(
                definitie.nummer(),
                definitie.titel(),
                shortMeaning(definitie),
                Dutch.peildatum(cijfer.peildatum()),
                letter(files, cijfer.levering()));
    }

    /// The nine belemmeringen differ in their name only: their meaning is that of the figure that they divide.
    private static String shortMeaning(Definitie definitie) {
        return definitie.id().startsWith("opvang.belemmerd.")
                ? "Het deel van de plekken met een belemmering waarvoor deze geldt."
                : definitie.omschrijving();
    }

    private static String letter(List<Levering> files, Levering file) {
        return String.valueOf((char) ('A' + files.indexOf(file)));
    }

    private static Kengetalregel kengetalregel(Kengetal kengetal) {
        return new Kengetalregel(
                kengetal.sleutel(),
                Dutch.kengetal(kengetal),
                kengetal.eenheid(),
                kengetal.bronnaam().replace("; ", " en "),
                Dutch.peildatum(kengetal).orElse(""));
    }
}
