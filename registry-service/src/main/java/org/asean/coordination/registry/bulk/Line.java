package org.asean.coordination.registry.bulk;

import org.jspecify.annotations.Nullable;

/**
 * A row of a file that has not been judged yet.
 *
 * @param number its number: in CSV as a person counts it, with the header as row 1; in JSON from 1
 * @param row what stands there, or null when it could not be told apart into columns
 * @param unreadable why not
 * @param <R> the row
 */
record Line<R>(long number, @Nullable R row, @Nullable String unreadable) {

    /** What stands there; in a {@link RowProblem} why nothing can be read. */
    R read() {
        if (row == null) {
            throw new RowProblem(unreadable == null ? "the row is empty" : unreadable);
        }
        return row;
    }
}
