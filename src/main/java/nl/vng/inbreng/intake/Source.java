package nl.vng.inbreng.intake;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.BitSet;
import nl.vng.inbreng.domain.Bevinding;
import nl.vng.inbreng.domain.BevindingSoort;
import nl.vng.inbreng.domain.Bevindingen;
import nl.vng.inbreng.domain.Bron;
import nl.vng.inbreng.domain.Bronsoort;
import nl.vng.inbreng.domain.Gemeenten;
import nl.vng.inbreng.domain.Peildatum;
import org.jspecify.annotations.Nullable;

/// One file while it is read: what it is, and where its findings and rejected rows go.
///
/// Has state: it remembers whether the file was refused as a whole, and keeps the findings until it is known which
/// rows are about a confidential location: the last row may tell that of the first.
final class Source {

    private final Bronsoort soort;
    private final Path path;
    private final String bestand;
    private final @Nullable Peildatum peildatum;
    private final LocalDate editie;
    private final Gemeenten gemeenten;
    private final Bevindingen bevindingen;
    private final Bevindingen own = new Bevindingen();
    private final Rejections rejections = new Rejections();
    private final BitSet hidden = new BitSet();
    private boolean refused;

    /// @param peildatum what the file describes, from its name; `null` for a reference table
    /// @param editie peildatum of the edition: the day on which gemeenten are looked up
    Source(
            Bronsoort soort,
            Path path,
            @Nullable Peildatum peildatum,
            LocalDate editie,
            Gemeenten gemeenten,
            Bevindingen bevindingen) {
        this.soort = soort;
        this.path = path;
        this.bestand = String.valueOf(path.getFileName());
        this.peildatum = peildatum;
        this.editie = editie;
        this.gemeenten = gemeenten;
        this.bevindingen = bevindingen;
    }

    /// The same file to be read once more; what is found then is heard by no one.
    Source again() {
        return new Source(soort, path, peildatum, editie, gemeenten, new Bevindingen());
    }

    Bronsoort soort() {
        return soort;
    }

    Path path() {
        return path;
    }

    String bestand() {
        return bestand;
    }

    @Nullable
    Peildatum peildatum() {
        return peildatum;
    }

    LocalDate editie() {
        return editie;
    }

    Gemeenten gemeenten() {
        return gemeenten;
    }

    Rejections rejections() {
        return rejections;
    }

    /// Whether no value of this file may be shown: the rows are about people.
    boolean geheim() {
        return soort == Bronsoort.LVV_ZAKEN;
    }

    /// Whether a row of this file may be about a confidential location.
    boolean vertrouwelijk() {
        return soort == Bronsoort.OPVANGCAPACITEIT || soort == Bronsoort.TGO_CONTRACTEN;
    }

    /// No cell of this row is shown until [#show].
    void hide(int rij) {
        if (vertrouwelijk()) {
            hidden.set(rij);
        }
    }

    /// The row is not about a confidential location.
    void show(int rij) {
        hidden.clear(rij);
    }

    /// Whether no cell of this row may be shown, in a finding or in `afgekeurd/`.
    boolean hidden(int rij) {
        return hidden.get(rij);
    }

    /// Hands over the findings, once it is known which rows may be shown.
    ///
    /// @param complete whether the file was read to its end; when not, no row may be shown
    void handOver(boolean complete) {
        bevindingen.addAll(own, it -> {
            int rij = it.bron().rij();
            boolean certain = complete || rij == 0 || !vertrouwelijk();
            return certain && !hidden.get(rij) ? it : it.withoutValues();
        });
    }

    boolean refused() {
        return refused;
    }

    Bron bron(int rij) {
        return new Bron(bestand, rij);
    }

    /// A finding that leaves the row in; about the LVV export it says the rule only.
    void find(BevindingSoort soort, int rij, @Nullable String kolom, @Nullable String waarde, String wat) {
        refused |= soort.blokkeert();
        own.add(
                geheim()
                        ? new Bevinding(soort, bron(rij), kolom, null, soort.regel())
                        : new Bevinding(soort, bron(rij), kolom, waarde, wat));
    }

    /// A finding about the file as a whole; `wat` holds no cell of the LVV export.
    void find(BevindingSoort soort, String wat) {
        refused |= soort.blokkeert();
        own.add(new Bevinding(soort, bron(0), null, null, wat));
    }

    /// A finding that takes the row out; `kolom` is `null` when it is about the whole row.
    void reject(BevindingSoort soort, int rij, @Nullable Kolom kolom, @Nullable String waarde, String wat) {
        rejections.add(rij, soort, kolom == null ? -1 : kolom.ordinal());
        find(soort, rij, kolom == null ? null : kolom.naam(), waarde, wat);
    }
}
