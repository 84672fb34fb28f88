package org.asean.coordination.registry.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.asean.coordination.registry.bulk.ImportReport.Row;
import org.jspecify.annotations.Nullable;

/**
 * A file after every row was tried.
 *
 * @param values what the rows without a problem say
 * @param rows the report of every row
 * @param <T> what a row says
 */
record Parsed<T>(List<T> values, List<Row> rows) {

    /** Tries every row, so that one report names all problems. */
    static <R, T> Parsed<T> of(List<Line<R>> lines, Function<R, @Nullable String> code, Function<R, T> reader) {
        List<T> values = new ArrayList<>();
        List<Row> report = new ArrayList<>();
        for (Line<R> line : lines) {
            R row = line.row();
            String called = row == null ? null : code.apply(row);
            try {
                values.add(reader.apply(line.read()));
                report.add(new Row(line.number(), called, null));
            } catch (RowProblem problem) {
                report.add(new Row(line.number(), called, problem.words()));
            }
        }
        return new Parsed<>(values, report);
    }
}
