package io.icpready.monitor.face;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Comma separated values that a spreadsheet opens as text and numbers, never as formulas. */
final class Spreadsheet {

    /** Without it a Chinese Excel takes UTF-8 for GBK. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern FORMULA = Pattern.compile("^\\s*[=+@-]|^[\\t\\r\\n]");

    private Spreadsheet() {}

    static String of(List<String> header, List<List<String>> rows) {
        StringWriter text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(header.stream().map(Spreadsheet::harmless));
            for (List<String> row : rows) {
                printer.printRecord(row.stream().map(Spreadsheet::harmless));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** A leading apostrophe makes a spreadsheet take the cell for text. */
    private static String harmless(String cell) {
        return FORMULA.matcher(cell).find() && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }
}
