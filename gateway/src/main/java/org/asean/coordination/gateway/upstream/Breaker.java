package org.asean.coordination.gateway.upstream;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Leaves a failing replica alone for a while.
 *
 * <p>Closed until so many failures in a row; then open: nobody passes until the time is over; then one request is let
 * through, and its outcome closes the breaker or opens it again. A trial whose outcome never comes does not lock the
 * replica out: after the same time the next one is let through.
 */
final class Breaker {
    private final int tolerated;
    private final long openNanos;
    private final LongSupplier nanoClock;
    private int failures;
    private long retryAt;

    Breaker(int tolerated, Duration open, LongSupplier nanoClock) {
        this.tolerated = tolerated;
        this.openNanos = open.toNanos();
        this.nanoClock = nanoClock;
    }

    /** Whether a request may pass now; when open and due, the asking request becomes the trial. */
    synchronized boolean admits() {
        if (failures < tolerated) {
            return true;
        }
        long now = nanoClock.getAsLong();
        if (now - retryAt < 0) {
            return false;
        }
        retryAt = now + openNanos;
        return true;
    }

    synchronized void succeeded() {
        failures = 0;
    }

    synchronized void failed() {
        failures = Math.min(failures + 1, tolerated);
        if (failures == tolerated) {
            retryAt = nanoClock.getAsLong() + openNanos;
        }
    }

    synchronized boolean isClosed() {
        return failures < tolerated;
    }

    /** Until a request may pass; zero when one may now. */
    synchronized Duration untilTrial() {
        if (failures < tolerated) {
            return Duration.ZERO;
        }
        return Duration.ofNanos(Math.max(0, retryAt - nanoClock.getAsLong()));
    }
}
