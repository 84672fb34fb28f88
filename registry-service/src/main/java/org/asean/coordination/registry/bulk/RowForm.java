package org.asean.coordination.registry.bulk;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a row of one kind stands in a file. JSON follows from the record's components; CSV needs its columns.
 *
 * @param type the record
 * @param required columns that every CSV file has
 * @param optional columns that a CSV file may have on the way in, and has on the way out
 * @param reader makes a row of its cells
 * @param cells the cells of a row, in the order of the columns
 * @param code what a report calls the row
 * @param <R> the row
 */
record RowForm<R>(
        Class<R> type,
        List<String> required,
        List<String> optional,
        Function<CsvCells, R> reader,
        Function<R, List<@Nullable String>> cells,
        Function<R, @Nullable String> code) {

    /** All columns, as they go out. */
    List<String> columns() {
        return Stream.concat(required.stream(), optional.stream()).toList();
    }
}
