package org.asean.coordination.competence;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PeriodTest {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    @Test
    void the_first_day_is_in_and_the_last_is_out() {
        // given
        Period period = new Period(JANUARY, MARCH);

        // when
        boolean first = period.contains(JANUARY);
        boolean last = period.contains(MARCH);

        // then
        assertThat(first).isTrue();
        assertThat(last).isFalse();
        assertThat(period.contains(JANUARY.minusDays(1))).isFalse();
        assertThat(period.contains(MARCH.minusDays(1))).isTrue();
    }

    @Test
    void an_open_period_has_no_end() {
        assertThat(Period.from(JANUARY).contains(LocalDate.MAX)).isTrue();
    }

    @Test
    void what_ends_before_it_begins_is_no_period() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(MARCH, MARCH));
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(MARCH, JANUARY));
    }

    @Test
    void periods_that_only_touch_share_no_day() {
        assertThat(new Period(JANUARY, MARCH).intersection(Period.from(MARCH))).isEmpty();
    }

    @Test
    void the_common_days_begin_with_the_later_and_end_with_the_earlier() {
        assertThat(new Period(JANUARY, JUNE).intersection(Period.from(MARCH))).contains(new Period(MARCH, JUNE));
        assertThat(Period.from(JANUARY).intersection(Period.from(MARCH))).contains(Period.from(MARCH));
    }
}
