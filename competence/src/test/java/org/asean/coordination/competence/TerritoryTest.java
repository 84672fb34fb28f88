package org.asean.coordination.competence;

import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TerritoryTest {

    private static final Territory TWO = new Territory(Set.of("SG", "MY"));

    @Test
    void a_territory_covers_an_issue_only_with_every_state_of_it() {
        assertThat(TWO.covers(Set.of("SG"))).isTrue();
        assertThat(TWO.covers(Set.of("SG", "MY"))).isTrue();
        assertThat(TWO.covers(Set.of("SG", "TH"))).isFalse();
        assertThat(Territory.ALL.covers(Set.of("TL"))).isTrue();
    }

    @Test
    void everywhere_and_somewhere_meet_somewhere() {
        assertThat(Territory.ALL.intersection(TWO)).isEqualTo(TWO);
        assertThat(TWO.intersection(Territory.ALL)).isEqualTo(TWO);
        assertThat(TWO.intersection(new Territory(Set.of("MY", "TH")))).isEqualTo(new Territory(Set.of("MY")));
    }

    @Test
    void no_common_state_is_no_meeting_and_never_everywhere() {
        assertThat(TWO.meets(new Territory(Set.of("TH")))).isFalse();
        assertThat(TWO.meets(Territory.ALL)).isTrue();
    }
}
