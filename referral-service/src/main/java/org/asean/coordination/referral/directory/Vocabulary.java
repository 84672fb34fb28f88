package org.asean.coordination.referral.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

import static org.asean.coordination.referral.issue.IssueProblem.BODY_NOT_ACTIVE;
import static org.asean.coordination.referral.issue.IssueProblem.UNKNOWN_BODY;
import static org.asean.coordination.referral.issue.IssueProblem.UNKNOWN_STATE;
import static org.asean.coordination.referral.issue.IssueProblem.UNKNOWN_TOPIC;

/** Whether the codes of a request exist. A copy that is old is good enough for that; none at all lets raising go on. */
public final class Vocabulary {

    private Vocabulary() {}

    /**
     * Refuses a body of which nobody knows, or that is not active.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code unknown-body}, {@code body-not-active}
     */
    public static void requireActive(Directory directory, String body) {
        directory.registry().ifPresent(facts -> {
            if (!facts.knowsBody(body)) {
                throw UNKNOWN_BODY.because("The registry has no " + body + ".");
            }
            if (!facts.isActive(body)) {
                throw BODY_NOT_ACTIVE.because(body + " is not active.");
            }
        });
    }

    /**
     * Checks the codes against the newest copy of the registry.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code unknown-topic}, {@code unknown-state}
     */
    public static void check(Directory directory, @Nullable String topic, Collection<String> states, Instant now) {
        directory.registry().ifPresent(facts -> {
            if (topic != null && !facts.knowsTopic(topic)) {
                throw UNKNOWN_TOPIC.because("The taxonomy has no " + topic + ".");
            }
            if (!facts.areMembers(states, LocalDate.ofInstant(now, ZoneOffset.UTC))) {
                throw UNKNOWN_STATE.because("Not all of " + states + " are member states.");
            }
        });
    }
}
