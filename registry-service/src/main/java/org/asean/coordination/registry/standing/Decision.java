package org.asean.coordination.registry.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.asean.coordination.kit.precondition.IfMatch;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.registry.body.Body;
import org.asean.coordination.registry.body.BodyEvent;
import org.jspecify.annotations.Nullable;

/**
 * A decision of the chair or vice-chair on a body.
 *
 * @param action what is decided
 * @param code the body
 * @param parties the bodies whose people may not decide it
 * @param reason in the decider's words, or null where none is asked for
 * @param seen what the decider saw
 * @param caller who decides
 */
record Decision(
        BodyEvent action,
        String code,
        List<String> parties,
        @Nullable String reason,
        IfMatch seen,
        Caller caller) {

    /** A decision that concerns one body only. */
    static Decision on(String code, BodyEvent action, @Nullable String reason, IfMatch seen, Caller caller) {
        return new Decision(action, code, List.of(code), reason, seen, caller);
    }

    /** What is decided. */
    @FunctionalInterface
    interface Verb {
        void act(Body body, LocalDate today, Instant at);
    }
}
