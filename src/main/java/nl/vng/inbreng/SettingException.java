package nl.vng.inbreng;

/// A setting has a value that it cannot have.
public final class SettingException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String instelling;
    private final String waarde;
    private final String verwacht;

    /// @param instelling its name, such as `inbreng.threads`
    /// @param waarde the value it has
    /// @param verwacht Dutch: the values it can have
    public SettingException(String instelling, Object waarde, String verwacht) {
        super("setting %s cannot be %s".formatted(instelling, waarde));
        this.instelling = instelling;
        this.waarde = waarde.toString();
        this.verwacht = verwacht;
    }

    /// Its name, such as `inbreng.threads`.
    public String instelling() {
        return instelling;
    }

    /// The value it has.
    public String waarde() {
        return waarde;
    }

    /// Dutch: the values it can have.
    public String verwacht() {
        return verwacht;
    }
}
