package org.asean.coordination.competence;

import java.util.List;
import java.util.Set;
import org.asean.coordination.competence.CellCoverage.Answer;
import org.asean.coordination.competence.CellCoverage.Part;
import org.asean.coordination.competence.CellCoverage.Status;
import org.asean.coordination.competence.Overlap.Cell;
import org.junit.jupiter.api.Test;

import static org.asean.coordination.competence.Directory.DAY;
import static org.asean.coordination.competence.Directory.in;
import static org.asean.coordination.competence.Directory.lead;
import static org.asean.coordination.competence.Directory.remit;
import static org.asean.coordination.competence.Directory.rule;
import static org.asean.coordination.competence.Function.DEFENCE;
import static org.asean.coordination.competence.Function.LEGAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class CoverageTest {

    private static final Remit BROAD = lead("ASLOM", "cyber.crime", LEGAL);
    private static final Remit NARROW = lead("SOM-MLAT", "cyber.crime.evidence", LEGAL);
    private static final Remit RESIDUAL = remit("ADGSOM", Capacity.RESIDUAL, "cyber", LEGAL);
    private static final Remit SUPPORT = remit("ATRC", Capacity.SUPPORT, "cyber.crime", LEGAL);
    private static final Cell EVIDENCE = new Cell(new Topic("cyber.crime.evidence"), LEGAL);
    private static final Cell DEFENCE_OF_CRIME = new Cell(new Topic("cyber.crime"), DEFENCE);
    private static final Set<String> STATES = Set.of("BN", "MY", "SG", "TH");

    private static Coverage coverage(List<Remit> remits, List<PrecedenceRule> rules, NotApplicable... marks) {
        return new Coverage(new Competences(remits, rules), List.of(marks), STATES, DAY);
    }

    @Test
    void a_cell_shows_who_leads_and_who_stands_beside() {
        // when
        CellCoverage covered =
                coverage(List.of(BROAD, RESIDUAL, SUPPORT), List.of()).of(EVIDENCE);

        // then
        assertThat(covered.answer())
                .isEqualTo(new Answer(Status.LEAD, "ASLOM", List.of(), List.of("ADGSOM"), List.of("ATRC"), List.of()));
        assertThat(covered.differs()).isFalse();
    }

    @Test
    void a_contest_names_both() {
        // given
        Coverage coverage = coverage(List.of(BROAD, NARROW, RESIDUAL), List.of());

        // when
        CellCoverage covered = coverage.of(EVIDENCE);

        // then
        assertThat(covered.answer())
                .isEqualTo(new Answer(
                        Status.CONTESTED, null, List.of("ASLOM", "SOM-MLAT"), List.of("ADGSOM"), List.of(), List.of()));
        assertThat(coverage.reason(covered))
                .isEqualTo("On 2026-11-23 LEAD remits of ASLOM and SOM-MLAT cover cyber.crime.evidence × LEGAL;"
                        + " no precedence rule in force orders all of them.");
    }

    @Test
    void a_rule_makes_one_of_them_lead() {
        // given
        PrecedenceRule rule = rule("cyber.crime", LEGAL, "SOM-MLAT", "ASLOM");

        // when
        Answer answer =
                coverage(List.of(BROAD, NARROW), List.of(rule)).of(EVIDENCE).answer();

        // then
        assertThat(answer)
                .isEqualTo(new Answer(Status.LEAD, "SOM-MLAT", List.of(), List.of(), List.of(), List.of(rule.id())));
    }

    @Test
    void what_nobody_leads_is_the_residual_body_s_and_what_no_such_body_has_is_a_gap() {
        // given
        Coverage coverage = coverage(List.of(RESIDUAL, SUPPORT), List.of());

        // when
        List<Status> statuses = List.of(
                coverage.of(EVIDENCE).answer().status(),
                coverage.of(DEFENCE_OF_CRIME).answer().status());

        // then
        assertThat(statuses).containsExactly(Status.RESIDUAL, Status.GAP);
        assertThat(coverage.of(EVIDENCE).answer().lead()).isEqualTo("ADGSOM");
    }

    @Test
    void two_residual_remits_contest_the_cell() {
        // given
        Remit other = remit("OTHER", Capacity.RESIDUAL, "cyber.crime", LEGAL);

        // when
        Answer answer =
                coverage(List.of(RESIDUAL, other), List.of()).of(EVIDENCE).answer();

        // then
        assertThat(answer.status()).isEqualTo(Status.CONTESTED);
        assertThat(answer.contested()).containsExactly("ADGSOM", "OTHER");
    }

    @Test
    void a_mark_hides_a_gap_below_its_node_with_its_words() {
        // given
        Coverage coverage = coverage(
                List.of(), List.of(), new NotApplicable(new Topic("cyber"), DEFENCE, "Of no concern to armed forces."));

        // when
        CellCoverage covered = coverage.of(DEFENCE_OF_CRIME);

        // then
        assertThat(covered.answer().status()).isEqualTo(Status.NOT_APPLICABLE);
        assertThat(coverage.reason(covered)).isEqualTo("Of no concern to armed forces.");
        assertThat(coverage.of(EVIDENCE).answer().status()).isEqualTo(Status.GAP);
    }

    @Test
    void of_two_marks_the_nearest_speaks() {
        // given
        Coverage coverage = coverage(
                List.of(),
                List.of(),
                new NotApplicable(new Topic("cyber"), DEFENCE, "Far."),
                new NotApplicable(new Topic("cyber.crime"), DEFENCE, "Near."));

        // when
        String reason = coverage.reason(coverage.of(DEFENCE_OF_CRIME));

        // then
        assertThat(reason).isEqualTo("Near.");
    }

    @Test
    void a_mark_does_not_hide_who_leads() {
        // given
        NotApplicable mark = new NotApplicable(new Topic("cyber.crime"), LEGAL, "Somebody thought so.");

        // when
        Answer answer = coverage(List.of(BROAD), List.of(), mark).of(EVIDENCE).answer();

        // then
        assertThat(answer.status()).isEqualTo(Status.LEAD);
    }

    @Test
    void where_territories_differ_each_group_of_states_has_its_answer() {
        // given
        Coverage coverage = coverage(List.of(in(BROAD, "MY", "SG"), in(NARROW, "MY", "TH")), List.of());

        // when
        CellCoverage covered = coverage.of(EVIDENCE);

        // then
        assertThat(covered.parts())
                .extracting(
                        Part::states,
                        part -> part.answer().status(),
                        part -> part.answer().lead())
                .containsExactly(
                        tuple(List.of("BN"), Status.GAP, null),
                        tuple(List.of("MY"), Status.CONTESTED, null),
                        tuple(List.of("SG"), Status.LEAD, "ASLOM"),
                        tuple(List.of("TH"), Status.LEAD, "SOM-MLAT"));
        assertThat(covered.answer())
                .isEqualTo(new Answer(
                        Status.CONTESTED, null, List.of("ASLOM", "SOM-MLAT"), List.of(), List.of(), List.of()));
        assertThat(coverage.reason(covered))
                .contains("× LEGAL in BN.", "× LEGAL in MY; no precedence", "of SOM-MLAT alone covers");
    }

    @Test
    void a_remit_that_is_limited_to_every_member_state_makes_no_parts() {
        // given
        Coverage coverage = coverage(List.of(in(BROAD, "BN", "MY", "SG", "TH")), List.of());

        // when
        CellCoverage covered = coverage.of(EVIDENCE);

        // then
        assertThat(covered.differs()).isFalse();
        assertThat(coverage.reason(covered))
                .isEqualTo("On 2026-11-23 a LEAD remit of ASLOM alone covers cyber.crime.evidence × LEGAL.");
    }

    @Test
    void a_remit_that_holds_in_no_member_state_of_the_day_leads_nothing() {
        // given
        Coverage coverage = coverage(List.of(in(BROAD, "TL")), List.of());

        // when
        CellCoverage covered = coverage.of(EVIDENCE);

        // then
        assertThat(covered.answer().status()).isEqualTo(Status.GAP);
        assertThat(covered.differs()).isFalse();
    }

    @Test
    void a_gap_in_some_states_only_is_marked_there_only() {
        // given
        NotApplicable mark = new NotApplicable(new Topic("cyber"), LEGAL, "Not elsewhere.");

        // when
        CellCoverage covered =
                coverage(List.of(in(BROAD, "SG")), List.of(), mark).of(EVIDENCE);

        // then
        assertThat(covered.parts())
                .extracting(part -> part.answer().status())
                .containsExactly(Status.NOT_APPLICABLE, Status.LEAD);
        assertThat(covered.answer().status()).isEqualTo(Status.LEAD);
    }
}
