package org.asean.coordination.registry.bulk;

import java.io.Serial;

/** Why a row cannot be taken in, in words for whoever prepared the file; caught row by row. */
final class RowProblem extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String words;

    RowProblem(String words) {
        super(words, null, false, false);
        this.words = words;
    }

    String words() {
        return words;
    }
}
