package org.asean.coordination.competence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

import static org.assertj.core.api.Assertions.assertThat;

/** What is true of routing for any directory and any question. */
@Domain(Directories.class)
@Domain(DomainContext.Global.class)
class RoutingPropertiesTest {

    private static Route route(List<Remit> remits, List<PrecedenceRule> rules, Classification asked, LocalDate day) {
        return new Router(new Competences(remits, rules)).route(asked, day);
    }

    private static Set<String> bodies(List<Remit> remits, Capacity capacity, Classification asked, LocalDate day) {
        return remits.stream()
                .filter(remit -> remit.capacity() == capacity && remit.covers(asked, day))
                .map(Remit::body)
                .collect(Collectors.toSet());
    }

    @Property
    void there_is_always_one_answer_and_it_hangs_together(
            @ForAll @Size(max = 8) List<Remit> remits,
            @ForAll @Size(max = 4) List<PrecedenceRule> rules,
            @ForAll Classification asked,
            @ForAll LocalDate day) {
        // when
        Route route = route(remits, rules, asked, day);

        // then
        switch (route.outcome()) {
            case LEAD -> assertThat(route.candidates()).contains(route.body().orElseThrow());
            case TIE -> assertThat(route.candidates()).hasSizeGreaterThan(1);
            case GAP -> assertThat(route.candidates()).isEmpty();
        }
        assertThat(new Reasoning(asked, day).of(route))
                .contains(asked.topic().code(), day.toString())
                .endsWith(".");
    }

    @Property
    void a_question_asked_again_has_the_same_answer_whatever_was_asked_between(
            @ForAll @Size(max = 8) List<Remit> remits,
            @ForAll @Size(max = 4) List<PrecedenceRule> rules,
            @ForAll Classification asked,
            @ForAll @Size(max = 4) List<Classification> between,
            @ForAll LocalDate day) {
        // given
        Router router = new Router(new Competences(remits, rules));
        Route first = router.route(asked, day);
        between.forEach(other -> router.route(other, day.plusDays(1)));

        // when
        Route again = router.route(asked, day);

        // then
        assertThat(again).isEqualTo(first).isEqualTo(route(remits, rules, asked, day));
    }

    @Property
    void the_order_of_the_input_never_shows(
            @ForAll @Size(max = 8) List<Remit> remits,
            @ForAll @Size(max = 4) List<PrecedenceRule> rules,
            @ForAll Classification asked,
            @ForAll LocalDate day,
            @ForAll Random random) {
        // given
        Route first = route(remits, rules, asked, day);
        List<Remit> otherRemits = new ArrayList<>(remits);
        List<PrecedenceRule> otherRules = new ArrayList<>(rules);
        Collections.shuffle(otherRemits, random);
        Collections.shuffle(otherRules, random);

        // when
        Route again = route(otherRemits, otherRules, asked, day);

        // then
        assertThat(again).isEqualTo(first);
    }

    @Property
    void what_is_known_twice_counts_once(
            @ForAll @Size(max = 6) List<Remit> remits,
            @ForAll @Size(max = 3) List<PrecedenceRule> rules,
            @ForAll Classification asked,
            @ForAll LocalDate day) {
        // given
        List<Remit> doubled = new ArrayList<>(remits);
        doubled.addAll(remits);

        // when
        Route route = route(doubled, rules, asked, day);

        // then
        assertThat(route).isEqualTo(route(remits, rules, asked, day));
    }

    @Property
    void the_candidates_are_the_bodies_whose_remits_cover_the_question(
            @ForAll @Size(max = 8) List<Remit> remits,
            @ForAll @Size(max = 4) List<PrecedenceRule> rules,
            @ForAll Classification asked,
            @ForAll LocalDate day) {
        // given
        Set<String> leads = bodies(remits, Capacity.LEAD, asked, day);
        Set<String> residuals = bodies(remits, Capacity.RESIDUAL, asked, day);

        // when
        Route route = route(remits, rules, asked, day);

        // then
        assertThat(route.candidates()).isEqualTo(leads.isEmpty() ? residuals : leads);
    }

    @Property(maxDiscardRatio = 20)
    void without_a_rule_two_lead_bodies_are_always_a_tie(
            @ForAll @Size(min = 4, max = 10) List<Remit> remits, @ForAll Classification asked, @ForAll LocalDate day) {
        // given
        Assume.that(bodies(remits, Capacity.LEAD, asked, day).size() > 1);

        // when
        Route route = route(remits, List.of(), asked, day);

        // then
        assertThat(route.outcome()).isEqualTo(Route.Outcome.TIE);
        assertThat(route.candidates()).isEqualTo(bodies(remits, Capacity.LEAD, asked, day));
    }

    @Property
    void precedence_never_invents_a_body(
            @ForAll @Size(max = 8) List<Remit> remits,
            @ForAll @Size(max = 4) List<PrecedenceRule> rules,
            @ForAll Classification asked,
            @ForAll LocalDate day) {
        // given
        Route without = route(remits, List.of(), asked, day);

        // when
        Route with = route(remits, rules, asked, day);

        // then
        assertThat(with.candidates()).isEqualTo(without.candidates());
        assertThat(without.candidates()).containsAll(with.body().stream().toList());
        without.body().ifPresent(body -> assertThat(with.body()).contains(body));
    }

    @Property
    void another_remit_changes_only_the_cells_that_it_covers(
            @ForAll @Size(max = 8) List<Remit> remits,
            @ForAll @Size(max = 4) List<PrecedenceRule> rules,
            @ForAll Remit another,
            @ForAll Classification asked,
            @ForAll LocalDate day) {
        // given
        Assume.that(!another.covers(asked, day) || another.capacity() == Capacity.SUPPORT);
        List<Remit> more = new ArrayList<>(remits);
        more.add(another);

        // when
        Route route = route(more, rules, asked, day);

        // then
        assertThat(route).isEqualTo(route(remits, rules, asked, day));
    }

    @Property
    void another_rule_changes_only_the_cells_and_days_that_it_names(
            @ForAll @Size(max = 8) List<Remit> remits,
            @ForAll @Size(max = 4) List<PrecedenceRule> rules,
            @ForAll PrecedenceRule another,
            @ForAll Classification asked,
            @ForAll LocalDate day) {
        // given
        Assume.that(!another.covers(asked.topic(), asked.function())
                || !another.period().contains(day));
        List<PrecedenceRule> more = new ArrayList<>(rules);
        more.add(another);

        // when
        Route route = route(remits, more, asked, day);

        // then
        assertThat(route).isEqualTo(route(remits, rules, asked, day));
    }
}
