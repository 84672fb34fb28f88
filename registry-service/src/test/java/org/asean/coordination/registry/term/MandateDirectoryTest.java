package org.asean.coordination.registry.term;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.asean.coordination.competence.Presidium.Matter;
import org.asean.coordination.competence.Presidium.Seat;
import org.asean.coordination.registry.term.MandateDirectory.Aside;
import org.asean.coordination.registry.term.MandateDirectory.Term;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MandateDirectoryTest {

    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final MandateDirectory DIRECTORY = new MandateDirectory(List.of(
            new Term("CYBER-CC", "a", Seat.CHAIR, FROM, null, "STOM", List.of(new Aside("ASLOM", null, FROM, null))),
            new Term("OTHER-CC", "b", Seat.VICE_CHAIR, FROM, null, null, List.of())));

    @Test
    void a_presidium_is_of_one_committee() {
        assertThat(DIRECTORY.presidium("CYBER-CC").holds(Seat.CHAIR, "a", FROM)).isTrue();
        assertThat(DIRECTORY.presidium("CYBER-CC").holds(Seat.VICE_CHAIR, "b", FROM))
                .isFalse();
        assertThat(DIRECTORY.presidium("OTHER-CC").holds(Seat.VICE_CHAIR, "b", FROM))
                .isTrue();
    }

    @Test
    void the_body_and_the_recusals_of_a_term_count() {
        assertThat(decides("ADGSOM")).isEqualTo(Seat.CHAIR);
        assertThat(decides("STOM")).isEqualTo(Seat.COMMITTEE);
        assertThat(decides("ASLOM")).isEqualTo(Seat.COMMITTEE);
    }

    private static Seat decides(String party) {
        return DIRECTORY.presidium("CYBER-CC").decides(new Matter(Set.of(party), null), FROM);
    }
}
