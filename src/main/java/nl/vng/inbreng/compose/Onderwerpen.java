package nl.vng.inbreng.compose;

import java.util.ArrayList;
import java.util.List;

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
        return onderwerpen;
    }
}
