package org.asean.coordination.registry.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.asean.coordination.registry.bulk.ImportReport.Row;

/**
 * A file after every row was tried.
 *
 * @param values what the rows without a problem say
 * @param rows the report of every row
 * @param <T> what a row says
 */
record Parsed<T>(List<T> values, List<Row> rows) {

    /** Tries every row, so that one report names all problems. */
    static <T> Parsed<T> of(List<CsvRow> rows, String codeColumn, Function<CsvRow, T> reader) {
        List<T> values = new ArrayList<>();
        List<Row> report = new ArrayList<>();
        for (CsvRow row : rows) {
            String code = row.record().isConsistent() ? row.record().get(codeColumn) : null;
            try {
                values.add(reader.apply(row));
                report.add(new Row(row.number(), code, null));
            } catch (RowProblem problem) {
                report.add(new Row(row.number(), code, problem.words()));
            }
        }
        return new Parsed<>(values, report);
    }
}
