package org.asean.coordination.registry.body;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.asean.coordination.registry.body.BodyState.ACTIVE;
import static org.asean.coordination.registry.body.BodyState.DISSOLVED;
import static org.asean.coordination.registry.body.BodyState.PENDING;
import static org.asean.coordination.registry.body.BodyState.REFUSED;
import static org.asean.coordination.registry.body.BodyState.SUCCEEDED;
import static org.asean.coordination.registry.body.BodyState.SUSPENDED;
import static org.assertj.core.api.Assertions.assertThat;

class BodyStateTest {

    private static final Map<BodyState, Set<BodyState>> TABLE = Map.of(
            PENDING, Set.of(ACTIVE, REFUSED),
            ACTIVE, Set.of(SUSPENDED, SUCCEEDED, DISSOLVED),
            SUSPENDED, Set.of(ACTIVE),
            REFUSED, Set.of(),
            SUCCEEDED, Set.of(),
            DISSOLVED, Set.of());

    @ParameterizedTest
    @EnumSource
    void every_pair_is_as_the_table_has_it(BodyState from) {
        // when
        Set<BodyState> next = EnumSet.allOf(BodyState.class);
        next.removeIf(to -> !from.mayBecome(to));

        // then
        assertThat(next).isEqualTo(TABLE.get(from));
    }
}
