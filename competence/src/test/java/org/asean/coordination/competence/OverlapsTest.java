package org.asean.coordination.competence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asean.coordination.competence.Overlap.Cell;
import org.junit.jupiter.api.Test;

import static org.asean.coordination.competence.Directory.DAY;
import static org.asean.coordination.competence.Directory.TAXONOMY;
import static org.asean.coordination.competence.Directory.during;
import static org.asean.coordination.competence.Directory.excluding;
import static org.asean.coordination.competence.Directory.in;
import static org.asean.coordination.competence.Directory.lead;
import static org.asean.coordination.competence.Directory.remit;
import static org.asean.coordination.competence.Directory.rule;
import static org.asean.coordination.competence.Function.LEGAL;
import static org.asean.coordination.competence.Function.POLICY;
import static org.assertj.core.api.Assertions.assertThat;

class OverlapsTest {

    private static final Overlaps OVERLAPS = new Overlaps(TAXONOMY);
    private static final Remit BROAD = lead("ASLOM", "cyber.crime", LEGAL, POLICY);
    private static final Remit NARROW = lead("SOM-MLAT", "cyber.crime.evidence", LEGAL);

    @Test
    void a_broader_remit_over_a_narrower_one_is_an_overlap_in_the_narrower_ones_cells() {
        // when
        Overlap overlap = OVERLAPS.between(NARROW, BROAD).orElseThrow();

        // then
        assertThat(overlap.a()).isEqualTo(BROAD);
        assertThat(overlap.b()).isEqualTo(NARROW);
        assertThat(overlap.cells()).containsExactly(new Cell(new Topic("cyber.crime.evidence"), LEGAL));
    }

    @Test
    void every_colliding_cell_is_named_and_no_neighbour() {
        // when
        Overlap overlap =
                OVERLAPS.between(BROAD, lead("X", "cyber", LEGAL, POLICY)).orElseThrow();

        // then
        assertThat(overlap.cells())
                .extracting(cell -> cell.topic().code() + "/" + cell.function())
                .containsExactly(
                        "cyber.crime/POLICY",
                        "cyber.crime/LEGAL",
                        "cyber.crime.child/POLICY",
                        "cyber.crime.child/LEGAL",
                        "cyber.crime.evidence/POLICY",
                        "cyber.crime.evidence/LEGAL");
    }

    @Test
    void what_one_side_excludes_does_not_collide() {
        // given
        Remit carved = excluding(BROAD, "cyber.crime.evidence");

        // when
        Optional<Overlap> overlap = OVERLAPS.between(carved, NARROW);

        // then
        assertThat(overlap).isEmpty();
    }

    @Test
    void only_lead_remits_of_two_bodies_collide() {
        assertThat(OVERLAPS.between(BROAD, lead("ASLOM", "cyber", LEGAL))).isEmpty();
        assertThat(OVERLAPS.between(BROAD, remit("X", Capacity.SUPPORT, "cyber", LEGAL)))
                .isEmpty();
        assertThat(OVERLAPS.between(BROAD, remit("X", Capacity.RESIDUAL, "cyber", LEGAL)))
                .isEmpty();
    }

    @Test
    void there_must_be_a_common_state_and_a_common_day() {
        assertThat(OVERLAPS.between(in(BROAD, "SG"), in(NARROW, "MY"))).isEmpty();
        assertThat(OVERLAPS.between(in(BROAD, "SG", "MY"), in(NARROW, "MY", "TH"))
                        .orElseThrow()
                        .territory())
                .isEqualTo(new Territory(Set.of("MY")));
        assertThat(OVERLAPS.between(
                        during(BROAD, new Period(LocalDate.of(2026, 1, 1), DAY)), during(NARROW, Period.from(DAY))))
                .isEmpty();
    }

    @Test
    void among_many_each_overlap_stands_once() {
        // when
        List<Overlap> overlaps = OVERLAPS.among(List.of(NARROW, lead("X", "cyber", LEGAL), BROAD));

        // then
        assertThat(overlaps)
                .extracting(overlap -> overlap.a().body() + "/" + overlap.b().body())
                .containsExactly("ASLOM/SOM-MLAT", "ASLOM/X", "SOM-MLAT/X");
    }

    @Test
    void an_overlap_is_settled_when_each_of_its_cells_is() {
        // given
        Overlap overlap =
                OVERLAPS.between(BROAD, lead("X", "cyber", LEGAL, POLICY)).orElseThrow();
        PrecedenceRule legal = rule("cyber.crime", LEGAL, "X", "ASLOM");
        PrecedenceRule policy = rule("cyber.crime", POLICY, "ASLOM", "X");

        // when
        boolean half = Overlaps.isSettled(overlap, new Competences(List.of(), List.of(legal)), DAY);
        boolean whole = Overlaps.isSettled(overlap, new Competences(List.of(), List.of(legal, policy)), DAY);

        // then
        assertThat(half).isFalse();
        assertThat(whole).isTrue();
    }
}
