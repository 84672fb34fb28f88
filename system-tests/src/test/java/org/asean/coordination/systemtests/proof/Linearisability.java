package org.asean.coordination.systemtests.proof;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a recorded history is linearisable: whether its requests can be put in one order, each between its sending and its
 * answer, in which a thing that is asked one after the other would have given the same answers (Herlihy and Wing, 1990).
 *
 * <p>It looks for the order as Wing and Gong do: takes any request that no open answer precedes as the next, and goes back where that
 * leads nowhere. What Lowe added keeps it quick: the same requests done with the same state reached are looked at once. So does this: a
 * request that fits now and changes nothing is never tried later, since whatever order has it later is one with it moved here. A
 * request without an answer may stand anywhere after its sending, or nowhere.
 *
 * @param <S> the state of the thing
 * @param <I> what a request is
 * @param <O> what an answer is
 */
final class Linearisability<S, I, O> {

    private final SequentialModel<S, I, O> model;

    Linearisability(SequentialModel<S, I, O> model) {
        this.model = model;
    }

    /** Looks for an order. */
    Verdict<I, O> of(List<Operation<I, O>> history) {
        return new Search(history).run();
    }

    /**
     * What was found.
     *
     * @param linearisable whether there is an order
     * @param order that order, or the longest beginning of one
     * @param stuck when there is none: what cannot come next after that beginning
     */
    record Verdict<I, O>(boolean linearisable, List<Operation<I, O>> order, List<Operation<I, O>> stuck) {

        @Override
        public String toString() {
            return linearisable ? "linearisable: " + order : "after " + order + " none of these can be next: " + stuck;
        }
    }

    private final class Search {

        private final Entry<I, O> head = new Entry<>(null, -1);
        private final Set<Reached<S>> reached = new HashSet<>();
        private final Deque<Step<S, I, O>> steps = new ArrayDeque<>();
        private final BitSet done = new BitSet();
        private S state = model.initial();
        private @Nullable Entry<I, O> next;
        private long open;
        private List<Operation<I, O>> longest = List.of();
        private List<Operation<I, O>> stuck = List.of();

        Search(List<Operation<I, O>> history) {
            Entry<I, O> last = head;
            for (Entry<I, O> entry : entries(history)) {
                last.next = entry;
                entry.previous = last;
                last = entry;
            }
            open = history.stream().filter(Operation::isAnswered).count();
            stuck = candidates();
        }

        Verdict<I, O> run() {
            next = head.next;
            while (open > 0) {
                if (next != null && next.operation != null) {
                    next = take(next, next.operation) ? head.next : next.next;
                } else if (!goBack()) {
                    return new Verdict<>(false, longest, stuck);
                }
            }
            return new Verdict<>(true, order(), List.of());
        }

        /** Makes the request the next one, when it fits and leads to where the search has not been. */
        private boolean take(Entry<I, O> entry, Operation<I, O> operation) {
            Optional<S> after = model.after(state, operation.request(), operation.answer());
            if (after.isEmpty() || (!operation.isAnswered() && after.get().equals(state))) {
                return false; // what nobody was told of, and what changes nothing, needs no place
            }
            BitSet with = (BitSet) done.clone();
            with.set(entry.number);
            if (!reached.add(new Reached<>(with, after.get()))) {
                return false;
            }
            steps.push(new Step<>(entry, operation, state));
            state = after.get();
            done.set(entry.number);
            open -= operation.isAnswered() ? 1 : 0;
            entry.lift();
            if (steps.size() > longest.size()) {
                longest = order();
                stuck = candidates();
            }
            return true;
        }

        /** To the last request that changed something, to try another in its place; there is none when this is false. */
        private boolean goBack() {
            while (!steps.isEmpty()) {
                Step<S, I, O> step = steps.pop();
                boolean changed = !state.equals(step.before());
                state = step.before();
                done.clear(step.entry().number);
                open += step.operation().isAnswered() ? 1 : 0;
                step.entry().unlift();
                if (changed) {
                    next = step.entry().next;
                    return true;
                }
            }
            return false;
        }

        private List<Operation<I, O>> order() {
            List<Operation<I, O>> order = new ArrayList<>();
            steps.descendingIterator().forEachRemaining(step -> order.add(step.operation()));
            return order;
        }

        /** The requests that were sent before the first answer that is not accounted for. */
        private List<Operation<I, O>> candidates() {
            List<Operation<I, O>> candidates = new ArrayList<>();
            for (Entry<I, O> entry = head.next; entry != null && entry.operation != null; entry = entry.next) {
                candidates.add(entry.operation);
            }
            return candidates;
        }
    }

    /** Sendings and answers in order of time; at one time the sendings first, so that these requests count as concurrent. */
    private static <I, O> List<Entry<I, O>> entries(List<Operation<I, O>> history) {
        record Timed<I, O>(long at, int rank, Entry<I, O> entry) {}
        List<Timed<I, O>> timed = new ArrayList<>();
        for (int number = 0; number < history.size(); number++) {
            Operation<I, O> operation = history.get(number);
            var sending = new Entry<>(operation, number);
            timed.add(new Timed<>(operation.invoked(), 0, sending));
            if (operation.isAnswered()) {
                var answer = new Entry<I, O>(null, number);
                sending.answer = answer;
                timed.add(new Timed<>(operation.returned(), 1, answer));
            }
        }
        Stream<Timed<I, O>> inOrder = timed.stream()
                .sorted(Comparator.<Timed<I, O>>comparingLong(Timed::at).thenComparingInt(Timed::rank));
        return inOrder.map(Timed::entry).toList();
    }

    /** A sending, or an answer, in a list out of which both can be taken, and put back in reverse. */
    private static final class Entry<I, O> {

        private final @Nullable Operation<I, O> operation;
        private final int number;
        private @Nullable Entry<I, O> answer;
        private @Nullable Entry<I, O> previous;
        private @Nullable Entry<I, O> next;

        /** An answer has no operation, nor has the head of the list. */
        Entry(@Nullable Operation<I, O> operation, int number) {
            this.operation = operation;
            this.number = number;
        }

        void lift() {
            unlink();
            if (answer != null) {
                answer.unlink();
            }
        }

        void unlift() {
            if (answer != null) {
                answer.link();
            }
            link();
        }

        private void unlink() {
            if (previous != null) {
                previous.next = next;
            }
            if (next != null) {
                next.previous = previous;
            }
        }

        private void link() {
            if (previous != null) {
                previous.next = this;
            }
            if (next != null) {
                next.previous = this;
            }
        }
    }

    private record Step<S, I, O>(Entry<I, O> entry, Operation<I, O> operation, S before) {}

    private record Reached<S>(BitSet done, S state) {}
}
