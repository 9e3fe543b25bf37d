package nl.vng.inbreng.post;

/// A PDF that goes with a message.
public final class Bijlage {

    private final String naam;
    private final byte[] pdf;

    /// @param naam name that the reader sees: `provincie-utrecht.pdf`
    public Bijlage(String naam, byte[] pdf) {
        this.naam = naam;
        this.pdf = pdf.clone();
    }

    String naam() {
        return naam;
    }

    byte[] pdf() {
        return pdf.clone();
    }

    /// Bytes that it takes in a message.
    public long omvang() {
        return (pdf.length + 2L) / 3 * 4;
    }
}
