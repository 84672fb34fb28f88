package org.asean.coordination.referral.issue;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.asean.coordination.referral.issue.IssueState.CLOSED;
import static org.asean.coordination.referral.issue.IssueState.IN_TRIAGE;
import static org.asean.coordination.referral.issue.IssueState.MERGED;
import static org.asean.coordination.referral.issue.IssueState.OUT_OF_SCOPE;
import static org.asean.coordination.referral.issue.IssueState.READY;
import static org.asean.coordination.referral.issue.IssueState.RECEIVED;
import static org.asean.coordination.referral.issue.IssueState.RESOLVED;
import static org.asean.coordination.referral.issue.IssueState.UMBRELLA;
import static org.asean.coordination.referral.issue.IssueState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

class IssueStateTest {

    private static final Map<IssueState, Set<IssueState>> TABLE = Map.of(
            RECEIVED, EnumSet.of(IN_TRIAGE, OUT_OF_SCOPE, WITHDRAWN, MERGED),
            IN_TRIAGE, EnumSet.of(READY, OUT_OF_SCOPE, WITHDRAWN, MERGED),
            READY, EnumSet.of(RESOLVED, UMBRELLA, OUT_OF_SCOPE, WITHDRAWN, MERGED),
            UMBRELLA, EnumSet.of(CLOSED),
            RESOLVED, EnumSet.of(CLOSED, READY),
            CLOSED, EnumSet.of(READY),
            OUT_OF_SCOPE, EnumSet.of(READY),
            WITHDRAWN, EnumSet.of(READY),
            MERGED, EnumSet.of(IN_TRIAGE));

    @ParameterizedTest
    @EnumSource(IssueState.class)
    void every_pair_of_states_is_as_the_table_says(IssueState from) {
        for (IssueState to : IssueState.values()) {
            assertThat(from.mayBecome(to))
                    .as("%s to %s", from, to)
                    .isEqualTo(TABLE.getOrDefault(from, Set.of()).contains(to));
        }
    }
}
