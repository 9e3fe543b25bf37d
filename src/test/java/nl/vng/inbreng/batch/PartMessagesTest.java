package nl.vng.inbreng.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.messaging.support.GenericMessage;

class PartMessagesTest {

    @Test
    void aRequestIsReadAsItWasWritten() throws IOException {
        var out = new ByteArrayOutputStream();

        PartMessages.write(new GenericMessage<>(new StepExecutionRequest("opmaken-deel", 4711)), out);

        assertThat(out.toString(UTF_8)).isEqualTo("deel 4711 opmaken-deel");
        assertThat(PartMessages.read(out.toByteArray())).isInstanceOfSatisfying(StepExecutionRequest.class, it -> {
            assertThat(it.getStepExecutionId()).isEqualTo(4711);
            assertThat(it.getStepName()).isEqualTo("opmaken-deel");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "deel",
                "deel 1",
                "deel -1 opmaken-deel",
                "deel 9999999999999999999 opmaken-deel",
                "deel 1 opmaken-deel\n",
                "deel ١ opmaken-deel",
                "\u00ac\u00ed\u0000\u0005sr"
            })
    void whatIsNoRequestIsUnreadableAndFailsNothing(String text) {
        assertThat(PartMessages.read(text.getBytes(UTF_8))).isInstanceOf(PartMessages.Unreadable.class);
    }
}
