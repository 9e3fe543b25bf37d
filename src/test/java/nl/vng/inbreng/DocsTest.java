package nl.vng.inbreng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocsTest {

    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|mailto:|#)([^)#]+)");
    private static final Pattern PATH = Pattern.compile("`((?:docs|templates|input|src|\\.mvn|\\.ci)/[\\w./-]*\\w/?)`");

    @Test
    void everyLinkAndPathInTheDocumentationExists() throws IOException {
        var missing = new ArrayList<String>();
        int checked = 0;
        for (Path page : pages()) {
            String text = Files.readString(page);
            for (var link : LINK.matcher(text).results().toList()) {
                checked++;
                if (!Files.exists(page.toAbsolutePath().getParent().resolve(link.group(1)))) {
                    missing.add(page + ": " + link.group(1));
                }
            }
            for (var path : PATH.matcher(text).results().toList()) {
                checked++;
                if (!Files.exists(Path.of(path.group(1)))) {
                    missing.add(page + ": " + path.group(1));
                }
            }
        }
        assertThat(checked).isPositive();
        assertThat(missing).isEmpty();
    }

    private static List<Path> pages() throws IOException {
        var pages = new ArrayList<Path>();
        for (String folder : List.of("docs", "input", "templates", "output")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                pages.addAll(files.filter(it -> it.toString().endsWith(".md")).toList());
            }
        }
        pages.add(Path.of("README.md"));
        pages.add(Path.of("CONTRIBUTING.md"));
        return pages;
    }
}
