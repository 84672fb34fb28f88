package org.asean.coordination.systemtests.proof;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a thing behaves when it is asked one request after the other.
 *
 * @param <S> its state, compared by value
 * @param <I> what a request is
 * @param <O> what an answer is
 */
interface SequentialModel<S, I, O> {

    /** The state before the first request. */
    S initial();

    /**
     * The state after the request.
     *
     * @param answer what was answered; null when that is not known
     * @return empty when the request is answered otherwise in this state
     */
    Optional<S> after(S state, I request, @Nullable O answer);
}
