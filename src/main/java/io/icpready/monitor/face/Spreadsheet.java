package io.icpready.monitor.face;

import com.google.common.collect.Iterables;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
        try {
            write(text, header, rows.stream());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** Writes row by row, so that many rows need no room. */
    static void write(Appendable text, List<String> header, Stream<List<String>> rows) throws IOException {
        text.append(BYTE_ORDER_MARK);
        CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180);
        for (List<String> row : Iterables.concat(List.of(header), rows::iterator)) {
            printer.printRecord(row.stream().map(Spreadsheet::harmless));
        }
        printer.flush();
    }

    /** A leading apostrophe makes a spreadsheet take the cell for text. */
    private static String harmless(String cell) {
        return FORMULA.matcher(cell).find() && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }
}
