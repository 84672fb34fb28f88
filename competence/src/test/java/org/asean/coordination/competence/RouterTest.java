package org.asean.coordination.competence;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.asean.coordination.competence.Directory.DAY;
import static org.asean.coordination.competence.Directory.about;
import static org.asean.coordination.competence.Directory.during;
import static org.asean.coordination.competence.Directory.excluding;
import static org.asean.coordination.competence.Directory.in;
import static org.asean.coordination.competence.Directory.lead;
import static org.asean.coordination.competence.Directory.remit;
import static org.asean.coordination.competence.Directory.route;
import static org.asean.coordination.competence.Directory.rule;
import static org.asean.coordination.competence.Function.DEFENCE;
import static org.asean.coordination.competence.Function.LEGAL;
import static org.asean.coordination.competence.Function.POLICY;
import static org.assertj.core.api.Assertions.assertThat;

class RouterTest {

    private static final Remit BROAD = lead("ASLOM", "cyber.crime", LEGAL);
    private static final Remit NARROW = lead("SOM-MLAT", "cyber.crime.evidence", LEGAL);
    private static final Remit RESIDUAL = remit("ADGSOM", Capacity.RESIDUAL, "cyber", LEGAL, POLICY);
    private static final Classification EVIDENCE = about("cyber.crime.evidence", LEGAL, "BN", "LA");

    @Test
    void one_lead_remit_leads() {
        // when
        Route route = route(EVIDENCE, List.of(BROAD, RESIDUAL));

        // then
        assertThat(route.outcome()).isEqualTo(Route.Outcome.LEAD);
        assertThat(route.body()).contains("ASLOM");
        assertThat(route.remits()).extracting(Route.Basis::capacity).containsExactly(Capacity.LEAD);
        assertThat(route.rules()).isEmpty();
    }

    @Test
    void depth_never_decides() {
        // when
        Route route = route(EVIDENCE, List.of(BROAD, NARROW));

        // then
        assertThat(route.outcome()).isEqualTo(Route.Outcome.TIE);
        assertThat(route.body()).isEmpty();
        assertThat(route.candidates()).containsExactly("ASLOM", "SOM-MLAT");
    }

    @Test
    void a_rule_that_orders_all_candidates_decides() {
        // given
        PrecedenceRule rule = rule("cyber.crime", LEGAL, "OTHER", "SOM-MLAT", "ASLOM");

        // when
        Route route = route(EVIDENCE, List.of(BROAD, NARROW), rule);

        // then
        assertThat(route.body()).contains("SOM-MLAT");
        assertThat(route.rules()).containsExactly(rule.id());
    }

    @Test
    void a_rule_that_orders_only_some_of_them_does_not() {
        // given
        Remit third = lead("AMMTC", "cyber", LEGAL);

        // when
        Route route = route(EVIDENCE, List.of(BROAD, NARROW, third), rule("cyber.crime", LEGAL, "SOM-MLAT", "ASLOM"));

        // then
        assertThat(route.outcome()).isEqualTo(Route.Outcome.TIE);
        assertThat(route.rules()).isEmpty();
    }

    @Test
    void two_rules_that_disagree_are_a_tie_that_names_them() {
        // given
        PrecedenceRule one = rule("cyber.crime", LEGAL, "SOM-MLAT", "ASLOM");
        PrecedenceRule other = rule("cyber.crime.evidence", LEGAL, "ASLOM", "SOM-MLAT");

        // when
        Route route = route(EVIDENCE, List.of(BROAD, NARROW), one, other);

        // then
        assertThat(route.outcome()).isEqualTo(Route.Outcome.TIE);
        assertThat(route.rules()).containsExactlyInAnyOrder(one.id(), other.id());
    }

    @Test
    void two_rules_that_agree_decide() {
        // given
        PrecedenceRule one = rule("cyber.crime", LEGAL, "SOM-MLAT", "ASLOM");
        PrecedenceRule other = rule("cyber", LEGAL, "SOM-MLAT", "AMMTC", "ASLOM");

        // when
        Route route = route(EVIDENCE, List.of(BROAD, NARROW), one, other);

        // then
        assertThat(route.body()).contains("SOM-MLAT");
        assertThat(route.rules()).hasSize(2);
    }

    @Test
    void the_residual_leads_only_where_no_lead_remit_does() {
        // when
        Route policy = route(about("cyber.crime.evidence", POLICY, "BN"), List.of(BROAD, NARROW, RESIDUAL));

        // then
        assertThat(policy.body()).contains("ADGSOM");
        assertThat(policy.remits()).extracting(Route.Basis::capacity).containsExactly(Capacity.RESIDUAL);
    }

    @Test
    void two_residuals_are_a_tie_too() {
        // when
        Route route = route(
                about("cyber.cii", POLICY, "BN"),
                List.of(RESIDUAL, remit("OTHER", Capacity.RESIDUAL, "cyber.cii", POLICY)));

        // then
        assertThat(route.outcome()).isEqualTo(Route.Outcome.TIE);
        assertThat(route.candidates()).containsExactly("ADGSOM", "OTHER");
    }

    @Test
    void support_never_leads() {
        // when
        Route route = route(about("cyber", DEFENCE, "BN"), List.of(remit("X", Capacity.SUPPORT, "cyber", DEFENCE)));

        // then
        assertThat(route.outcome()).isEqualTo(Route.Outcome.GAP);
        assertThat(route.candidates()).isEmpty();
        assertThat(route.remits()).isEmpty();
    }

    @Test
    void what_a_remit_excludes_it_does_not_cover() {
        // when
        Route route = route(EVIDENCE, List.of(excluding(BROAD, "cyber.crime.evidence"), NARROW));

        // then
        assertThat(route.body()).contains("SOM-MLAT");
    }

    @Test
    void a_remit_holds_in_every_state_of_the_issue_or_not_at_all() {
        // when
        Route route = route(EVIDENCE, List.of(in(BROAD, "BN"), in(NARROW, "BN", "LA", "TH")));

        // then
        assertThat(route.body()).contains("SOM-MLAT");
    }

    @Test
    void a_remit_counts_on_its_days_only() {
        // given
        Remit ended = during(BROAD, new Period(LocalDate.of(2026, 1, 1), DAY));
        Remit begun = during(NARROW, Period.from(DAY));

        // when
        Route route = route(EVIDENCE, List.of(ended, begun));

        // then
        assertThat(route.body()).contains("SOM-MLAT");
    }

    @Test
    void several_remits_of_one_body_are_one_candidate() {
        // when
        Route route = route(EVIDENCE, List.of(BROAD, lead("ASLOM", "cyber.crime.evidence", LEGAL)));

        // then
        assertThat(route.body()).contains("ASLOM");
        assertThat(route.remits()).hasSize(2);
    }

    @Test
    void a_rule_that_has_lapsed_leaves_the_tie() {
        // given
        PrecedenceRule lapsed = new PrecedenceRule(
                new UUID(0, 1),
                Set.of(new Topic("cyber")),
                Set.of(LEGAL),
                List.of("SOM-MLAT", "ASLOM"),
                new Period(LocalDate.of(2026, 1, 1), DAY));

        // when
        Route route = route(EVIDENCE, List.of(BROAD, NARROW), lapsed);

        // then
        assertThat(route.outcome()).isEqualTo(Route.Outcome.TIE);
    }
}
