package nl.vng.inbreng.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConformanceTest {

    @TempDir
    Path folder;

    @Test
    void theExampleMeetsBothStandards() throws Exception {
        var pdf = new Renderer(Example.templatesIn(folder))
                .render(Example.document(0))
                .pdf();

        assertThat(Conformance.of(pdf)).allSatisfy((standard, verdict) -> {
            assertThat(verdict.checks()).as(standard.name()).isGreaterThan(1000);
            assertThat(verdict.failures()).as(standard.name()).isEmpty();
        });
    }
}
