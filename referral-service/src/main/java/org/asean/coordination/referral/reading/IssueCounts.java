package org.asean.coordination.referral.reading;

import java.util.Map;
import org.asean.coordination.referral.issue.IssueState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many issues there are of those asked for that the caller may know of.
 *
 * @param total in all states together
 * @param states in each state; one without any is absent
 */
@Schema(name = "IssueCounts")
record IssueCounts(long total, Map<IssueState, Long> states) {

    static IssueCounts of(Map<IssueState, Long> states) {
        return new IssueCounts(
                states.values().stream().mapToLong(Long::longValue).sum(), states);
    }
}
