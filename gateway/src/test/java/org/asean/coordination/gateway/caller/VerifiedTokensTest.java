package org.asean.coordination.gateway.caller;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VerifiedTokensTest {
    private static final Caller CHAIR = new Caller("1", Set.of(Role.CHAIR));

    private final AtomicLong nanos = new AtomicLong();
    private final VerifiedTokens tokens = new VerifiedTokens(nanos::get);

    @Test
    void aVerifiedTokenIsKnownAgainAndNoOtherIs() {
        // given
        tokens.remember("a.b.c", CHAIR, Duration.ofMinutes(5));

        // when
        var known = tokens.callerOf("a.b.c");

        // then
        assertThat(known).hasValue(CHAIR);
        assertThat(tokens.callerOf("a.b.d")).isEmpty();
    }

    @Test
    void itIsForgottenWhenItExpires() {
        // given
        tokens.remember("a.b.c", CHAIR, Duration.ofSeconds(10));

        // when
        nanos.addAndGet(Duration.ofSeconds(10).toNanos());

        // then
        assertThat(tokens.callerOf("a.b.c")).isEmpty();
    }

    @Test
    void itIsForgottenAfterAMinuteHoweverLongItLives() {
        // given
        tokens.remember("a.b.c", CHAIR, Duration.ofHours(1));
        tokens.callerOf("a.b.c");

        // when
        nanos.addAndGet(Duration.ofMinutes(1).toNanos());

        // then
        assertThat(tokens.callerOf("a.b.c")).isEmpty();
    }

    @Test
    void oneThatHasExpiredMeanwhileIsNotRememberedAtAll() {
        // given
        Duration past = Duration.ofSeconds(-1);

        // when
        tokens.remember("a.b.c", CHAIR, past);

        // then
        assertThat(tokens.callerOf("a.b.c")).isEmpty();
    }
}
