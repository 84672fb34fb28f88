package org.asean.coordination.referral.question;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.asean.coordination.referral.question.QuestionState.ANSWERED;
import static org.asean.coordination.referral.question.QuestionState.OPEN;
import static org.assertj.core.api.Assertions.assertThat;

class QuestionStateTest {

    private static final Map<QuestionState, Set<QuestionState>> TABLE = Map.of(OPEN, EnumSet.of(ANSWERED));

    @ParameterizedTest
    @EnumSource(QuestionState.class)
    void every_pair_of_states_is_as_the_table_says(QuestionState from) {
        for (QuestionState to : QuestionState.values()) {
            assertThat(from.mayBecome(to))
                    .as("%s to %s", from, to)
                    .isEqualTo(TABLE.getOrDefault(from, Set.of()).contains(to));
        }
    }
}
