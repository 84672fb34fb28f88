package org.asean.coordination.registry.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.asean.coordination.kit.problem.KitProblem;
import org.jspecify.annotations.Nullable;

/** A file as CSV (RFC 4180, UTF-8); on the way in its columns may stand in any order. */
final class CsvFile {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(true)
            .get();

    private CsvFile() {}

    /**
     * The rows of the file.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code malformed-request} when it is not CSV or has other columns
     */
    static <R> List<Line<R>> read(String csv, RowForm<R> form) {
        try (CSVParser parser = CSVParser.parse(withoutMark(csv), FORMAT)) {
            requireColumns(parser.getHeaderNames(), form);
            return parser.stream().map(record -> line(record, form)).toList();
        } catch (IOException | UncheckedIOException | IllegalArgumentException notCsv) {
            throw KitProblem.MALFORMED_REQUEST.because("The body is not a CSV file that can be read.");
        }
    }

    private static <R> Line<R> line(CSVRecord record, RowForm<R> form) {
        long number = record.getRecordNumber() + 1;
        return record.isConsistent()
                ? new Line<>(number, form.reader().apply(new CsvCells(record)), null)
                : new Line<>(number, null, "the row has " + record.size() + " columns");
    }

    /** Spreadsheets put a byte order mark before the first column's name. */
    private static String withoutMark(String csv) {
        return csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
    }

    private static void requireColumns(List<String> found, RowForm<?> form) {
        Set<String> names = new HashSet<>(found);
        if (names.size() != found.size()
                || !names.containsAll(form.required())
                || !form.columns().containsAll(names)) {
            throw KitProblem.MALFORMED_REQUEST.because("The columns must be " + String.join(",", form.required())
                    + (form.optional().isEmpty()
                            ? "."
                            : ", and may be " + String.join(",", form.optional()) + " too."));
        }
    }

    /** Writes the rows, with all columns. */
    static <R> void write(Sheet<R> sheet, Writer to) throws IOException {
        CSVPrinter printer = new CSVPrinter(to, CSVFormat.RFC4180);
        printer.printRecord(sheet.form().columns());
        for (R row : sheet.rows()) {
            printer.printRecord(
                    sheet.form().cells().apply(row).stream().map(CsvFile::cell).toList());
        }
        printer.flush();
    }

    private static String cell(@Nullable String value) {
        return value == null ? "" : SpreadsheetText.out(value);
    }
}
