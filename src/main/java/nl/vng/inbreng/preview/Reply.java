package nl.vng.inbreng.preview;

import java.nio.charset.StandardCharsets;

/// What is sent back.
///
/// @param status status of HTTP
/// @param type media type
/// @param policy which content the browser may load for it: `Content-Security-Policy`
/// @param body its bytes
record Reply(int status, String type, String policy, byte[] body) {

    private static final String NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'";
    private static final String PAGE = NOTHING + "; style-src 'self'; script-src 'self'; img-src 'self' data:;"
            + " frame-src 'self'; connect-src 'self'; frame-ancestors 'none'";

    static Reply page(int status, String html) {
        return new Reply(status, "text/html; charset=utf-8", PAGE, html.getBytes(StandardCharsets.UTF_8));
    }

    static Reply refused(int status, String sentence) {
        return new Reply(
                status,
                "text/plain; charset=utf-8",
                NOTHING + "; frame-ancestors 'none'",
                (sentence + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /// A document, to be shown in a frame of a page of ours.
    ///
    /// @param styleHash SHA-256 of its only style sheet, in base 64
    static Reply document(String html, String styleHash) {
        return new Reply(
                200,
                "text/html; charset=utf-8",
                NOTHING + "; style-src 'sha256-" + styleHash + "'; img-src data:; frame-ancestors 'self'",
                html.getBytes(StandardCharsets.UTF_8));
    }

    static Reply pdf(byte[] pdf) {
        return new Reply(200, "application/pdf", "frame-ancestors 'none'", pdf);
    }

    static Reply file(String type, byte[] content) {
        return new Reply(200, type, NOTHING, content);
    }
}
