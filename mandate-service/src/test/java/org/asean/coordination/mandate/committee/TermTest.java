package org.asean.coordination.mandate.committee;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TermTest {

    @ParameterizedTest(name = "[{0},{1}) and [{2},{3}): {4}")
    @CsvSource({
        "1, 3, 3, 5, false",
        "1, 3, 2, 5, true",
        "1, 3, 0, 1, false",
        "1,  , 9, , true",
        "1, 3, 3,  , false",
        "1, 9, 3, 4, true",
        "3, 3, 1, 9, false",
        "1, 2, 1, 2, true",
    })
    void terms_overlap_when_they_share_an_instant(long from, Long to, long otherFrom, Long otherTo, boolean overlap) {
        // given
        Term term = term(from, to);
        Term other = term(otherFrom, otherTo);

        // when
        boolean found = term.overlaps(other);

        // then
        assertThat(found).isEqualTo(overlap).isEqualTo(other.overlaps(term));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "2, true", "3, false"})
    void a_term_has_its_begin_and_not_its_end(long instant, boolean contained) {
        assertThat(term(1, 3L).contains(Instant.ofEpochSecond(instant))).isEqualTo(contained);
    }

    @Test
    void nobody_is_appointed_to_a_term_without_an_instant() {
        assertThatThrownBy(() -> Term.of(Instant.ofEpochSecond(3), Instant.ofEpochSecond(3)))
                .extracting("code")
                .isEqualTo(CommitteeProblem.TERM_IS_EMPTY);
    }

    private static Term term(long from, Long to) {
        return new Term(Instant.ofEpochSecond(from), to == null ? null : Instant.ofEpochSecond(to));
    }
}
