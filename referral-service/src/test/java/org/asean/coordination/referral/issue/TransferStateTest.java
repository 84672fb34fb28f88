package org.asean.coordination.referral.issue;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.asean.coordination.referral.issue.TransferState.ACCEPTED;
import static org.asean.coordination.referral.issue.TransferState.EXPIRED;
import static org.asean.coordination.referral.issue.TransferState.PENDING;
import static org.asean.coordination.referral.issue.TransferState.REFUSED;
import static org.asean.coordination.referral.issue.TransferState.VOID;
import static org.asean.coordination.referral.issue.TransferState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

class TransferStateTest {

    private static final Map<TransferState, Set<TransferState>> TABLE =
            Map.of(PENDING, EnumSet.of(ACCEPTED, REFUSED, WITHDRAWN, EXPIRED, VOID));

    @ParameterizedTest
    @EnumSource(TransferState.class)
    void every_pair_of_states_is_as_the_table_says(TransferState from) {
        for (TransferState to : TransferState.values()) {
            assertThat(from.mayBecome(to))
                    .as("%s to %s", from, to)
                    .isEqualTo(TABLE.getOrDefault(from, Set.of()).contains(to));
        }
    }
}
