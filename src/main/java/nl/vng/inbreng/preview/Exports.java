package nl.vng.inbreng.preview;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import nl.vng.inbreng.aggregate.Aggregate;
import nl.vng.inbreng.aggregate.Figures;
import nl.vng.inbreng.check.Checks;
import nl.vng.inbreng.domain.Bevindingen;
import nl.vng.inbreng.domain.Cijfer;
import nl.vng.inbreng.domain.Gebied;
import nl.vng.inbreng.domain.Snapshot;
import nl.vng.inbreng.domain.Uitgave;
import nl.vng.inbreng.intake.Delivery;
import nl.vng.inbreng.intake.Intake;
import nl.vng.inbreng.verschil.CijferVerschil;
import nl.vng.inbreng.verschil.Inhoud;
import nl.vng.inbreng.verschil.Waarde;
import org.jspecify.annotations.Nullable;

/// What the exports say: the figures that may be published, after the same checks and suppression as in a run.
///
/// @param figures what may be published
/// @param uitgave the facts of the edition; its vingerafdruk is all zeros, for it is of no edition
/// @param bevindingen what was found
/// @param vorige what the previous edition says; `null` when there is none
record Exports(
        Figures figures,
        Uitgave uitgave,
        Bevindingen bevindingen,
        @Nullable Inhoud vorige) {

    private static final String NO_EDITION = "0000-0000-0000";

    /// @throws MistakesException if a run would refuse them
    static Exports read(PreviewRequest request, Archive archive) throws IOException {
        var bevindingen = new Bevindingen();
        var delivery = Delivery.find(request.input(), request.peildatum(), bevindingen);
        var snapshot = delivery.compleet() ? snapshot(request, delivery, bevindingen) : Optional.<Snapshot>empty();
        snapshot.ifPresent(it -> Checks.run(it, Optional.empty(), request.drempel(), bevindingen));
        if (snapshot.isEmpty() || bevindingen.blokkeert()) {
            throw new MistakesException(blocking(bevindingen));
        }
        var uitgave = Uitgave.of(snapshot.get(), true, NO_EDITION);
        return new Exports(
                Aggregate.publishable(snapshot.get(), request.regels(), archive.published()),
                uitgave,
                bevindingen,
                archive.edition(delivery.peildatum(), uitgave.voorbeeld()).orElse(null));
    }

    /// How a figure differs from that of the previous edition; empty when it does not, or when there is none.
    Optional<CijferVerschil> verschil(Cijfer cijfer) {
        return Optional.ofNullable(vorige)
                .flatMap(it ->
                        CijferVerschil.between(it.cijfer(cijfer.gebied().code(), cijfer.id()), Waarde.of(cijfer)));
    }

    /// Whether the value of a figure is not shown.
    ///
    /// @param naam `PV26 opvang.tekort`
    boolean isHidden(String naam) {
        int space = naam.indexOf(' ');
        return figures.cijfers()
                .find(new Gebied(naam.substring(0, space), ""), naam.substring(space + 1))
                .filter(Cijfer::onderdrukt)
                .isPresent();
    }

    /// @throws MistakesException if the debate is about another topic than these
    void requireTopics(SortedSet<Integer> onderwerpen) {
        var found = new Bevindingen();
        Checks.debat(uitgave.debat(), onderwerpen, found);
        if (found.blokkeert()) {
            throw new MistakesException(blocking(found));
        }
    }

    private static List<Mistake> blocking(Bevindingen bevindingen) {
        return bevindingen.soorten().stream()
                .filter(it -> it.blokkeert())
                .flatMap(it -> bevindingen.voorbeelden(it).stream())
                .map(Mistake::of)
                .toList();
    }

    /// Rejected rows go to a folder of the moment: the preview leaves nothing behind.
    private static Optional<Snapshot> snapshot(PreviewRequest request, Delivery delivery, Bevindingen bevindingen)
            throws IOException {
        var rejected = Files.createTempDirectory("inbreng-bekijk");
        try {
            return Intake.read(delivery, request.verdeelbesluit(), bevindingen, rejected);
        } finally {
            delete(rejected);
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path done, @Nullable IOException e) throws IOException {
                Files.delete(done);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
