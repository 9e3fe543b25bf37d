package nl.vng.inbreng.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;

/// Requests to make a part, as they stand in the queue: one line of text. Nothing that comes out of the queue is
/// deserialised, and what cannot be read is a message like any other, so that it leaves the queue.
final class PartMessages {

    private static final Pattern FORM = Pattern.compile("deel ([0-9]{1,18}) ([a-z-]{1,60})");

    private PartMessages() {}

    /// What is in the queue and is no request.
    record Unreadable(int bytes) {}

    /// Writes a request.
    static void write(Message<?> message, OutputStream out) throws IOException {
        var request = (StepExecutionRequest) message.getPayload();
        out.write("deel %d %s"
                .formatted(request.getStepExecutionId(), request.getStepName())
                .getBytes(StandardCharsets.UTF_8));
    }

    /// The request in a row of the queue, or [Unreadable].
    static Message<?> read(ResultSet row) throws SQLException {
        byte[] bytes = row.getBytes("MESSAGE_CONTENT");
        return new GenericMessage<>(bytes == null ? new Unreadable(0) : read(bytes));
    }

    static Object read(byte[] bytes) {
        var text = FORM.matcher(new String(bytes, StandardCharsets.UTF_8));
        return text.matches()
                ? new StepExecutionRequest(text.group(2), Long.parseLong(text.group(1)))
                : new Unreadable(bytes.length);
    }
}
