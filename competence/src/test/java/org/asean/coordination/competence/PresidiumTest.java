package org.asean.coordination.competence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.asean.coordination.competence.Presidium.Aside;
import org.asean.coordination.competence.Presidium.Matter;
import org.asean.coordination.competence.Presidium.Office;
import org.asean.coordination.competence.Presidium.Seat;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

class PresidiumTest {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Matter OF_TWO = new Matter(Set.of("STOM", "ADGSOM"), "CSC-2026-000001");

    @Example
    void the_chair_decides_while_there_is_no_reason_against_it() {
        assertThat(deciding(chair("ANSAC"), vice("ASLOM"))).isEqualTo(Seat.CHAIR);
    }

    @Example
    void the_vice_chair_decides_where_the_chair_sits_in_a_party() {
        assertThat(deciding(chair("STOM"), vice("ASLOM"))).isEqualTo(Seat.VICE_CHAIR);
    }

    @Example
    void the_vice_chair_decides_while_the_chair_is_absent_and_not_longer() {
        // given
        Presidium presidium =
                new Presidium(List.of(chair("ANSAC", new Aside(null, null, day(1), day(3))), vice("ASLOM")));

        // then
        assertThat(presidium.decides(OF_TWO, day(1).minusNanos(1000))).isEqualTo(Seat.CHAIR);
        assertThat(presidium.decides(OF_TWO, day(1))).isEqualTo(Seat.VICE_CHAIR);
        assertThat(presidium.decides(OF_TWO, day(3))).isEqualTo(Seat.CHAIR);
    }

    @Example
    void a_recusal_counts_for_its_body_or_issue_only() {
        assertThat(deciding(chair("ANSAC", new Aside("ADGSOM", null, BEGIN, null)), vice("ASLOM")))
                .isEqualTo(Seat.VICE_CHAIR);
        assertThat(deciding(chair("ANSAC", new Aside("ADGMIN", null, BEGIN, null)), vice("ASLOM")))
                .isEqualTo(Seat.CHAIR);
        assertThat(deciding(chair("ANSAC", new Aside(null, "CSC-2026-000001", BEGIN, null)), vice("ASLOM")))
                .isEqualTo(Seat.VICE_CHAIR);
        assertThat(deciding(chair("ANSAC", new Aside(null, "CSC-2026-000002", BEGIN, null)), vice("ASLOM")))
                .isEqualTo(Seat.CHAIR);
    }

    @Example
    void the_committee_decides_where_both_are_out_or_nobody_is_in_term() {
        assertThat(deciding(chair("STOM"), vice("ADGSOM"))).isEqualTo(Seat.COMMITTEE);
        assertThat(deciding()).isEqualTo(Seat.COMMITTEE);
    }

    @Example
    void a_seat_is_held_by_who_is_in_term() {
        // given
        Office former = new Office(Seat.CHAIR, "former", "STOM", BEGIN, day(1), List.of());
        Office present = new Office(Seat.CHAIR, "present", "ANSAC", day(1), null, List.of());
        Presidium presidium = new Presidium(List.of(former, present));

        // then
        assertThat(presidium.holds(Seat.CHAIR, "former", day(1).minusNanos(1000)))
                .isTrue();
        assertThat(presidium.holds(Seat.CHAIR, "former", day(1))).isFalse();
        assertThat(presidium.holds(Seat.CHAIR, "present", day(1))).isTrue();
        assertThat(presidium.holds(Seat.VICE_CHAIR, "present", day(1))).isFalse();
    }

    @Property
    void who_is_a_party_never_decides_and_the_vice_chair_never_past_a_chair_who_can(
            @ForAll("asides") List<Aside> ofChair,
            @ForAll("asides") List<Aside> ofVice,
            @ForAll("bodies") String chairs,
            @ForAll("bodies") String deputises) {
        // given
        Office chair = new Office(Seat.CHAIR, "c", chairs, BEGIN, day(20), ofChair);
        Office vice = new Office(Seat.VICE_CHAIR, "v", deputises, day(2), null, ofVice);

        // when
        Seat seat = new Presidium(List.of(chair, vice)).decides(OF_TWO, day(5));

        // then
        boolean chairAlone = new Presidium(List.of(chair)).decides(OF_TWO, day(5)) == Seat.CHAIR;
        boolean viceAlone = new Presidium(List.of(vice)).decides(OF_TWO, day(5)) == Seat.VICE_CHAIR;
        assertThat(seat == Seat.CHAIR).isEqualTo(chairAlone);
        assertThat(seat == Seat.VICE_CHAIR).isEqualTo(!chairAlone && viceAlone);
        assertThat(chairAlone && OF_TWO.parties().contains(chairs)).isFalse();
        assertThat(viceAlone && OF_TWO.parties().contains(deputises)).isFalse();
    }

    @Provide
    Arbitrary<String> bodies() {
        return Arbitraries.of("STOM", "ADGSOM", "ANSAC", "ASLOM");
    }

    @Provide
    Arbitrary<List<Aside>> asides() {
        Arbitrary<@Nullable String> body = bodies().injectNull(0.4);
        Arbitrary<@Nullable String> issue =
                Arbitraries.of("CSC-2026-000001", "CSC-2026-000002").injectNull(0.6);
        Arbitrary<Instant> from = Arbitraries.integers().between(0, 10).map(PresidiumTest::day);
        Arbitrary<@Nullable Instant> to =
                Arbitraries.integers().between(0, 10).map(PresidiumTest::day).injectNull(0.3);
        return Combinators.combine(body, issue, from, to).as(Aside::new).list().ofMaxSize(3);
    }

    private static Seat deciding(Office... offices) {
        return new Presidium(List.of(offices)).decides(OF_TWO, day(5));
    }

    private static Office chair(String body, Aside... asides) {
        return new Office(Seat.CHAIR, "chair", body, BEGIN, null, new ArrayList<>(List.of(asides)));
    }

    private static Office vice(String body) {
        return new Office(Seat.VICE_CHAIR, "vice", body, BEGIN, null, List.of());
    }

    private static Instant day(int number) {
        return BEGIN.plus(Duration.ofDays(number));
    }
}
