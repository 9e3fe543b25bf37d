package nl.vng.inbreng.intake;

/// What came from outside, on its way into a file that is opened in a spreadsheet.
public final class ExcelCell {

    private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private ExcelCell() {}

    /// A cell that a spreadsheet would run as a formula, made harmless with an apostrophe.
    public static String harmless(String cell) {
        var stripped = Cells.strip(cell);
        boolean formula = !stripped.isEmpty() && FORMULA.indexOf(stripped.charAt(0)) >= 0;
        boolean runs = formula || cell.startsWith("\t") || cell.startsWith("\r");
        return runs ? "'" + cell : cell;
    }
}
