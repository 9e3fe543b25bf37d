package nl.vng.inbreng.publish;

import java.io.IOException;
import java.nio.file.Path;

/// Where a set to share should come, something else stands.
public final class DeelsetException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Path map;

    DeelsetException(Path map) {
        super(map + " holds something else");
        this.map = map;
    }

    public Path map() {
        return map;
    }
}
