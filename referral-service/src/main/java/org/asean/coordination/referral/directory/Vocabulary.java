package org.asean.coordination.referral.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

import static org.asean.coordination.referral.issue.IssueProblem.UNKNOWN_STATE;
import static org.asean.coordination.referral.issue.IssueProblem.UNKNOWN_TOPIC;

/** Whether the codes of a request exist. A copy that is old is good enough for that; none at all lets raising go on. */
public final class Vocabulary {

    private Vocabulary() {}

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
