package nl.vng.inbreng;

public final class Inbreng {
    private Inbreng() {}

    static void main(String[] args) {}
}
