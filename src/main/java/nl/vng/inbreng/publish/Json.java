package nl.vng.inbreng.publish;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/// JSON for people and programs: indented, `\n` on every machine, a newline at the end.
public final class Json {

    private static final ObjectWriter WRITER = JsonMapper.shared()
            .writer()
            .with(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private static final ObjectWriter LINES = JsonMapper.shared().writer().withRootValueSeparator(",\n");

    private Json() {}

    /// `value` as JSON.
    public static String text(Object value) {
        return WRITER.writeValueAsString(value) + "\n";
    }

    /// Writes `value` as JSON, with an [java.util.Iterator] in it as an array of any length, and leaves `out` open.
    public static void write(Object value, PrintWriter out) {
        WRITER.without(StreamWriteFeature.AUTO_CLOSE_TARGET).writeValue(out, value);
        out.print('\n');
    }

    /// `value` as JSON, in UTF-8.
    public static byte[] bytes(Object value) {
        return text(value).getBytes(StandardCharsets.UTF_8);
    }

    /// An array of `values` in UTF-8, each on a line of its own.
    static byte[] lines(Iterable<?> values) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("[\n".getBytes(StandardCharsets.UTF_8));
        try (var writer = LINES.writeValues(bytes)) {
            values.forEach(writer::write);
        }
        bytes.writeBytes("\n]\n".getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }
}
