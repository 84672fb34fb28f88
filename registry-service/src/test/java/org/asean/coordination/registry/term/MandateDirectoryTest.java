package org.asean.coordination.registry.term;

import java.time.Instant;
import java.util.List;
import org.asean.coordination.registry.term.MandateDirectory.Term;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MandateDirectoryTest {

    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2027-01-01T00:00:00Z");
    private static final MandateDirectory DIRECTORY =
            new MandateDirectory(List.of(new Term("CYBER-CC", "a", "CHAIR", FROM, TO)));

    @Test
    void a_term_holds_from_its_first_instant_up_to_its_end() {
        // when
        boolean first = DIRECTORY.holds("CYBER-CC", "a", "CHAIR", FROM);
        boolean last = DIRECTORY.holds("CYBER-CC", "a", "CHAIR", TO.minusNanos(1));

        // then
        assertThat(first).isTrue();
        assertThat(last).isTrue();
        assertThat(DIRECTORY.holds("CYBER-CC", "a", "CHAIR", FROM.minusNanos(1)))
                .isFalse();
        assertThat(DIRECTORY.holds("CYBER-CC", "a", "CHAIR", TO)).isFalse();
    }

    @Test
    void a_term_is_one_persons_in_one_office_of_one_committee() {
        assertThat(DIRECTORY.holds("CYBER-CC", "b", "CHAIR", FROM)).isFalse();
        assertThat(DIRECTORY.holds("CYBER-CC", "a", "VICE_CHAIR", FROM)).isFalse();
        assertThat(DIRECTORY.holds("OTHER-CC", "a", "CHAIR", FROM)).isFalse();
    }
}
