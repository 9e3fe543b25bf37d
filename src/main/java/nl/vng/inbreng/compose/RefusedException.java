package nl.vng.inbreng.compose;

import java.util.List;
import java.util.stream.Collectors;
import nl.vng.inbreng.tekst.Complaint;

/// A document is not made, because a text in it would be untrue or cannot be read.
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Complaint> complaints;

    RefusedException(List<Complaint> complaints) {
        super(complaints.stream().map(Complaint::line).collect(Collectors.joining("\n")));
        this.complaints = List.copyOf(complaints);
    }

    /// Why, for who wrote the texts; never empty.
    public List<Complaint> complaints() {
        return complaints;
    }
}
