package org.asean.coordination.gateway.upstream;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The replicas of one service, asked in turn. */
final class Replicas {
    private final List<Replica> all;
    private final AtomicInteger turn = new AtomicInteger();

    Replicas(List<Replica> all) {
        this.all = List.copyOf(all);
    }

    List<Replica> all() {
        return all;
    }

    /** Every replica once, beginning with the one whose turn it is. */
    Deque<Replica> inTurn() {
        int first = Math.floorMod(turn.getAndIncrement(), all.size());
        Deque<Replica> order = new ArrayDeque<>(all.size());
        for (int i = 0; i < all.size(); i++) {
            order.add(all.get((first + i) % all.size()));
        }
        return order;
    }

    /** Until the first of them may be tried again; never less than a second, as {@code Retry-After} has no smaller unit. */
    long retryAfterSeconds() {
        return all.stream()
                .map(replica -> replica.breaker().untilTrial())
                .min(Comparator.naturalOrder())
                .map(Duration::toSeconds)
                .map(seconds -> seconds + 1)
                .orElse(1L);
    }
}
