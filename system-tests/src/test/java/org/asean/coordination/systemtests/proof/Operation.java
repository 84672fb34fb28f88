package org.asean.coordination.systemtests.proof;

import org.jspecify.annotations.Nullable;

/**
 * One request as its client saw it.
 *
 * @param request what was asked
 * @param answer what was answered; null when nothing was, and it may have been carried out all the same, at any time since
 * @param invoked when it was sent
 * @param returned when the answer was there
 * @param <I> what a request is
 * @param <O> what an answer is
 */
record Operation<I, O>(I request, @Nullable O answer, long invoked, long returned) {

    Operation {
        if (returned < invoked) {
            throw new IllegalArgumentException("answered before it was asked");
        }
    }

    /** A request that nobody knows the end of. */
    static <I, O> Operation<I, O> unanswered(I request, long invoked) {
        return new Operation<>(request, null, invoked, Long.MAX_VALUE);
    }

    boolean isAnswered() {
        return answer != null;
    }

    @Override
    public String toString() {
        return request + " -> " + (answer == null ? "no answer" : answer);
    }
}
