package nl.vng.inbreng.compose;

import java.util.ArrayList;
import java.util.List;
import nl.vng.inbreng.tekst.Complaint;

/// The topics of the letter: those that the debate is about, numbered as they are printed.
final class Onderwerpen {

    private Onderwerpen() {}

    static List<Onderwerp> of(Author author, List<Vraag> vragen) {
        var debat = author.situatie().uitgave().debat();
        var onderwerpen = new ArrayList<Onderwerp>();
        for (var block : author.texts().blocks(author.document(), "onderwerp")) {
            if (debat == null || debat.heeftOnderwerp(block.onderwerp())) {
                var tekst = author.text(block);
                onderwerpen.add(new Onderwerp(
                        onderwerpen.size() + 1,
                        tekst.titel(),
                        tekst.html(),
                        vragen.stream()
                                .filter(it -> it.onderwerp() == block.onderwerp())
                                .toList()));
            }
        }
        homeless(author, vragen);
        return onderwerpen;
    }

    /// An ask whose topic has no text would stand in the list on page 1 and in no section.
    private static void homeless(Author author, List<Vraag> vragen) {
        var topics = author.texts().blocks(author.document(), "onderwerp").stream()
                .map(it -> it.onderwerp())
                .toList();
        vragen.stream()
                .filter(it -> !topics.contains(it.onderwerp()))
                .forEach(it -> author.complain(new Complaint(
                        "vragen/" + it.id() + ".md",
                        1,
                        "onderwerp " + it.onderwerp()
                                + " heeft geen tekst; maak een tekst met “plaats: onderwerp” en “onderwerp: "
                                + it.onderwerp() + "”")));
    }
}
