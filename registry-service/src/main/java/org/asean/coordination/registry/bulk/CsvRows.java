package org.asean.coordination.registry.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.asean.coordination.kit.problem.KitProblem;

/** Reads a CSV file (RFC 4180, UTF-8) with exactly the columns asked for, in any order. */
final class CsvRows {

    /** More than any directory has; a longer file is a mistake. */
    static final int MAX_ROWS = 10_000;

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    private CsvRows() {}

    /**
     * The rows of the file.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code malformed-request} when it is not CSV, has other
     *     columns, or is too long
     */
    static List<CsvRow> read(String csv, List<String> columns) {
        try (CSVParser parser = CSVParser.parse(withoutMark(csv), FORMAT)) {
            requireColumns(parser.getHeaderNames(), columns);
            List<CSVRecord> records = parser.getRecords();
            if (records.size() > MAX_ROWS) {
                throw KitProblem.MALFORMED_REQUEST.because("The file has more than " + MAX_ROWS + " rows.");
            }
            return records.stream().map(CsvRow::new).toList();
        } catch (IOException | UncheckedIOException | IllegalArgumentException notCsv) {
            throw KitProblem.MALFORMED_REQUEST.because("The body is not a CSV file that can be read.");
        }
    }

    /** Spreadsheets put a byte order mark before the first column's name. */
    private static String withoutMark(String csv) {
        return csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
    }

    private static void requireColumns(List<String> found, List<String> columns) {
        if (found.size() != columns.size() || !found.containsAll(columns)) {
            throw KitProblem.MALFORMED_REQUEST.because("The columns must be " + String.join(",", columns) + ".");
        }
    }
}
