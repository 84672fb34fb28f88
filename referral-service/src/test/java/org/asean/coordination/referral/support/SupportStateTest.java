package org.asean.coordination.referral.support;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.asean.coordination.referral.support.SupportState.ACCEPTED;
import static org.asean.coordination.referral.support.SupportState.CLOSED;
import static org.asean.coordination.referral.support.SupportState.CONTRIBUTED;
import static org.asean.coordination.referral.support.SupportState.DECLINED;
import static org.asean.coordination.referral.support.SupportState.REQUESTED;
import static org.asean.coordination.referral.support.SupportState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

class SupportStateTest {

    private static final Map<SupportState, Set<SupportState>> TABLE = Map.of(
            REQUESTED, EnumSet.of(ACCEPTED, DECLINED, WITHDRAWN),
            ACCEPTED, EnumSet.of(CONTRIBUTED, CLOSED),
            CONTRIBUTED, EnumSet.of(CLOSED));

    @ParameterizedTest
    @EnumSource(SupportState.class)
    void every_pair_of_states_is_as_the_table_says(SupportState from) {
        for (SupportState to : SupportState.values()) {
            assertThat(from.mayBecome(to))
                    .as("%s to %s", from, to)
                    .isEqualTo(TABLE.getOrDefault(from, Set.of()).contains(to));
        }
    }

    @ParameterizedTest
    @EnumSource(SupportState.class)
    void exactly_the_states_with_a_way_out_are_open(SupportState state) {
        assertThat(state.isOpen()).isEqualTo(TABLE.containsKey(state));
    }
}
