package org.asean.coordination.kit.follow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes of facts what questions are answered from.
 *
 * @param <T> an immutable value, held in memory
 */
@FunctionalInterface
public interface Projection<T> {

    /**
     * The value with what has changed.
     *
     * @param known the value before; null for the first, whose changes are all facts
     * @param changed the facts that are new, each thing once
     */
    T with(@Nullable T known, List<Fact> changed);
}
