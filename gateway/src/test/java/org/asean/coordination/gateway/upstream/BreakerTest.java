package org.asean.coordination.gateway.upstream;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BreakerTest {
    private static final Duration OPEN = Duration.ofSeconds(5);

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 10);
    private final Breaker breaker = new Breaker(3, OPEN, now::get);

    @Test
    void fewerFailuresInARowAreTolerated() {
        // given
        breaker.failed();
        breaker.failed();
        breaker.succeeded();
        breaker.failed();

        // when
        breaker.failed();

        // then
        assertThat(breaker.admits()).isTrue();
        assertThat(breaker.untilTrial()).isZero();
    }

    @Test
    void nobodyPassesAfterTooManyFailuresInARow() {
        // given
        breaker.failed();
        breaker.failed();

        // when
        breaker.failed();

        // then
        assertThat(breaker.admits()).isFalse();
        assertThat(breaker.untilTrial()).isEqualTo(OPEN);
    }

    @Test
    void oneRequestPassesAfterAWhile() {
        // given
        open();

        // when
        now.addAndGet(OPEN.toNanos());

        // then
        assertThat(breaker.admits()).isTrue();
        assertThat(breaker.admits()).isFalse();
    }

    @Test
    void aTrialThatSucceedsClosesIt() {
        // given
        open();
        now.addAndGet(OPEN.toNanos());
        breaker.admits();

        // when
        breaker.succeeded();

        // then
        assertThat(breaker.admits()).isTrue();
        assertThat(breaker.admits()).isTrue();
    }

    @Test
    void aTrialThatFailsOpensItForTheWholeTimeAgain() {
        // given
        open();
        now.addAndGet(OPEN.toNanos());
        breaker.admits();

        // when
        breaker.failed();

        // then
        assertThat(breaker.admits()).isFalse();
        assertThat(breaker.untilTrial()).isEqualTo(OPEN);
    }

    @Test
    void aTrialThatIsNeverHeardOfAgainDoesNotLockTheReplicaOut() {
        // given
        open();
        now.addAndGet(OPEN.toNanos());
        breaker.admits();

        // when
        now.addAndGet(OPEN.toNanos());

        // then
        assertThat(breaker.admits()).isTrue();
    }

    private void open() {
        breaker.failed();
        breaker.failed();
        breaker.failed();
    }
}
