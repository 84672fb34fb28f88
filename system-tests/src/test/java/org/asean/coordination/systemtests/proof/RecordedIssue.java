package org.asean.coordination.systemtests.proof;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.asean.coordination.systemtests.proof.LedIssue.Request;
import org.jspecify.annotations.Nullable;

/** An issue of the running suite, what its clients know of it together, and what they asked and were answered. */
final class RecordedIssue {

    private final String path;
    private final Queue<Operation<Request, String>> history = new ConcurrentLinkedQueue<>();
    private final Map<Long, Referral> referrals = new ConcurrentHashMap<>();
    private final AtomicLong epoch = new AtomicLong();

    /**
     * A referral that somebody has seen.
     *
     * @param id by which it is addressed
     * @param body whose it is
     */
    record Referral(String id, String body) {}

    /** An issue at this address that was never offered. */
    RecordedIssue(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    /** The epoch is at least this one. */
    void saw(long atLeast) {
        epoch.accumulateAndGet(atLeast, Math::max);
    }

    /** The referral that was begun as number so-and-so. */
    void saw(long number, Referral referral) {
        referrals.put(number, referral);
        saw(number);
    }

    /** An epoch to ask with: mostly the last that is known, at times an older one, as a late or careless client has it. */
    long someEpoch(Random random) {
        long last = epoch.get();
        return random.nextInt(5) > 0 ? last : Math.max(0, last - 1 - random.nextInt(3));
    }

    /** Where the referral is; null when nobody has seen it yet. */
    @Nullable
    Referral referral(long number) {
        return referrals.get(number);
    }

    void record(Operation<Request, String> operation) {
        history.add(operation);
    }

    /** What was recorded so far. */
    List<Operation<Request, String>> history() {
        return List.copyOf(history);
    }
}
