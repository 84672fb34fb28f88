package org.asean.coordination.referral.support;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.asean.coordination.kit.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * A word in the course of a support.
 *
 * @param at when
 * @param by subject of the token
 * @param words what was said, where something was
 */
@Embeddable
public record Said(Instant at, String by, @Nullable String words) {

    static Said of(Caller caller, @Nullable String words, Instant at) {
        return new Said(at, caller.subject(), words);
    }
}
