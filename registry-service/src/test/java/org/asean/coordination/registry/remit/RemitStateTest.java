package org.asean.coordination.registry.remit;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.asean.coordination.competence.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.asean.coordination.registry.remit.RemitState.ACTIVE;
import static org.asean.coordination.registry.remit.RemitState.DRAFT;
import static org.asean.coordination.registry.remit.RemitState.EXPIRED;
import static org.asean.coordination.registry.remit.RemitState.REFUSED;
import static org.asean.coordination.registry.remit.RemitState.RETIRED;
import static org.asean.coordination.registry.remit.RemitState.SUBMITTED;
import static org.asean.coordination.registry.remit.RemitState.SUPERSEDED;
import static org.asean.coordination.registry.remit.RemitState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

class RemitStateTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate END = LocalDate.of(2027, 1, 1);

    private static final Map<RemitState, Set<RemitState>> TABLE = Map.of(
            DRAFT, Set.of(SUBMITTED, WITHDRAWN),
            SUBMITTED, Set.of(ACTIVE, REFUSED, WITHDRAWN),
            ACTIVE, Set.of(SUPERSEDED, RETIRED, EXPIRED),
            REFUSED, Set.of(),
            WITHDRAWN, Set.of(),
            SUPERSEDED, Set.of(),
            RETIRED, Set.of(),
            EXPIRED, Set.of());

    @ParameterizedTest
    @EnumSource
    void every_pair_is_as_the_table_has_it(RemitState from) {
        // when
        Set<RemitState> next = EnumSet.allOf(RemitState.class);
        next.removeIf(to -> !from.mayBecome(to));

        // then
        assertThat(next).isEqualTo(TABLE.get(from));
    }

    @Test
    void an_active_remit_expires_on_the_first_day_no_longer_in_force() {
        // given
        Period period = new Period(FIRST, END);

        // when
        RemitState before = ACTIVE.on(END.minusDays(1), period);
        RemitState after = ACTIVE.on(END, period);

        // then
        assertThat(before).isEqualTo(ACTIVE);
        assertThat(after).isEqualTo(EXPIRED);
    }

    @ParameterizedTest
    @EnumSource(names = "ACTIVE", mode = EnumSource.Mode.EXCLUDE)
    void no_other_state_expires(RemitState state) {
        assertThat(state.on(END, new Period(FIRST, END))).isEqualTo(state);
    }

    @Test
    void an_open_remit_never_expires() {
        assertThat(ACTIVE.on(LocalDate.of(2199, 1, 1), Period.from(FIRST))).isEqualTo(ACTIVE);
    }
}
