package org.asean.coordination.registry.bulk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import did, or would do.
 *
 * @param dryRun whether nothing was changed
 * @param accepted rows without a problem
 * @param refused rows with one; when there is any, no row is taken in
 * @param rows every row
 */
record ImportReport(boolean dryRun, long accepted, long refused, List<Row> rows) {

    /**
     * One row.
     *
     * @param row its number; in CSV the header is row 1, in JSON the first is
     * @param code the body's code, as far as it could be read
     * @param problem why it cannot be taken in, or null
     */
    record Row(long row, @Nullable String code, @Nullable String problem) {}

    static ImportReport of(boolean dryRun, List<Row> rows) {
        long refused = rows.stream().filter(row -> row.problem() != null).count();
        return new ImportReport(dryRun, rows.size() - refused, refused, rows);
    }

    /**
     * Refuses the whole file when a row has a problem.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code import-refused} with the rows that have one
     */
    void requireWhole() {
        if (refused > 0) {
            throw ImportProblem.IMPORT_REFUSED
                    .because(refused + " of " + rows.size() + " rows cannot be taken in.")
                    .with(
                            "rows",
                            rows.stream().filter(row -> row.problem() != null).toList());
        }
    }
}
