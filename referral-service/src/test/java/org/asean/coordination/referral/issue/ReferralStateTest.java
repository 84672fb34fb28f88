package org.asean.coordination.referral.issue;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.asean.coordination.referral.issue.ReferralState.ACCEPTED;
import static org.asean.coordination.referral.issue.ReferralState.CANCELLED;
import static org.asean.coordination.referral.issue.ReferralState.COMPLETED;
import static org.asean.coordination.referral.issue.ReferralState.DECLINED;
import static org.asean.coordination.referral.issue.ReferralState.EXPIRED;
import static org.asean.coordination.referral.issue.ReferralState.IN_PROGRESS;
import static org.asean.coordination.referral.issue.ReferralState.OFFERED;
import static org.asean.coordination.referral.issue.ReferralState.ON_HOLD;
import static org.asean.coordination.referral.issue.ReferralState.RECALLED;
import static org.asean.coordination.referral.issue.ReferralState.RETURNED;
import static org.asean.coordination.referral.issue.ReferralState.SUPERSEDED;
import static org.asean.coordination.referral.issue.ReferralState.TRANSFERRED;
import static org.assertj.core.api.Assertions.assertThat;

class ReferralStateTest {

    private static final Map<ReferralState, Set<ReferralState>> TABLE = Map.of(
            OFFERED, EnumSet.of(ACCEPTED, DECLINED, EXPIRED, RECALLED, SUPERSEDED, CANCELLED),
            ACCEPTED, EnumSet.of(IN_PROGRESS, RETURNED, TRANSFERRED, RECALLED, SUPERSEDED, CANCELLED),
            IN_PROGRESS, EnumSet.of(ON_HOLD, COMPLETED, RETURNED, TRANSFERRED, RECALLED, SUPERSEDED, CANCELLED),
            ON_HOLD, EnumSet.of(IN_PROGRESS, RETURNED, TRANSFERRED, RECALLED, SUPERSEDED, CANCELLED));

    @ParameterizedTest
    @EnumSource(ReferralState.class)
    void every_pair_of_states_is_as_the_table_says(ReferralState from) {
        for (ReferralState to : ReferralState.values()) {
            assertThat(from.mayBecome(to))
                    .as("%s to %s", from, to)
                    .isEqualTo(TABLE.getOrDefault(from, Set.of()).contains(to));
        }
    }

    @ParameterizedTest
    @EnumSource(ReferralState.class)
    void exactly_the_states_with_a_way_out_are_live(ReferralState state) {
        assertThat(state.isLive()).isEqualTo(TABLE.containsKey(state));
    }
}
