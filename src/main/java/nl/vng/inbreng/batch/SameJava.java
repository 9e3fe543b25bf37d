package nl.vng.inbreng.batch;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import nl.vng.inbreng.publish.Sha256;

/// What of Java shows in a PDF: its version, and how it compresses. A Java of a Linux distribution may compress by a
/// library of the system, whose bytes differ from one version to the next.
final class SameJava {

    private SameJava() {}

    /// `25.0.3+9-LTS/1f0c9a3b`: equal for two processes that make the same bytes.
    static String here() {
        return Runtime.version() + "/" + Sha256.of(compressed()).substring(0, 8);
    }

    private static byte[] compressed() {
        var text = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            text.append(i * i % 977).append(" 0 Td (opvang) Tj\n");
        }
        try (var deflater = new Deflater()) {
            deflater.setInput(text.toString().getBytes(StandardCharsets.UTF_8));
            deflater.finish();
            byte[] out = new byte[text.length()];
            int length = deflater.deflate(out);
            return Arrays.copyOf(out, length);
        }
    }
}
