package org.asean.coordination.registry.bulk;

import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a row of a CSV file, by their columns; an empty cell, or a column that the file has not, is null.
 *
 * @param record as it was read
 */
record CsvCells(CSVRecord record) {

    /** What stands there. */
    @Nullable
    String text(String column) {
        String cell = record.isMapped(column) ? SpreadsheetText.in(record.get(column)) : "";
        return cell.isEmpty() ? null : cell;
    }

    /** What stands there, without the space around it. */
    @Nullable
    String word(String column) {
        String text = text(column);
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The values that stand there. */
    List<@Nullable String> several(String column) {
        return SeveralValues.split(text(column));
    }
}
