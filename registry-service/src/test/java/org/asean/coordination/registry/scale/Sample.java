package org.asean.coordination.registry.scale;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long a thing took, again and again, and how many statements it needed. */
final class Sample {

    private final List<Long> nanos = new ArrayList<>();
    private final List<Long> statements = new ArrayList<>();

    void add(long took, long prepared) {
        add(took);
        statements.add(prepared);
    }

    /** Where nobody counts statements. */
    void add(long took) {
        nanos.add(took);
    }

    int size() {
        return nanos.size();
    }

    /** In milliseconds, what so many in a hundred stayed below. */
    double percentile(int hundredths) {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * hundredths / 100)) / 1e6;
    }

    long mostStatements() {
        return Collections.max(statements);
    }
}
