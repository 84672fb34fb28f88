package org.asean.coordination.competence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.asean.coordination.competence.CellCoverage.Part;
import org.asean.coordination.competence.CellCoverage.Status;
import org.asean.coordination.competence.Overlap.Cell;

import static org.asean.coordination.competence.Directory.TAXONOMY;
import static org.assertj.core.api.Assertions.assertThat;

/** What is true of coverage for any directory: it says of every cell what the router says, and nothing else. */
@Domain(Directories.class)
@Domain(DomainContext.Global.class)
class CoveragePropertiesTest {

    private static final List<String> STATES = List.of("MY", "SG", "TH", "VN");
    private static final List<Cell> CELLS = TAXONOMY.stream()
            .flatMap(topic -> Stream.of(Function.POLICY, Function.LEGAL).map(function -> new Cell(topic, function)))
            .toList();
    private static final List<NotApplicable> MARKS =
            List.of(new NotApplicable(new Topic("cyber.crime"), Function.POLICY, "It makes no sense."));

    private static Coverage coverage(List<Remit> remits, List<PrecedenceRule> rules, LocalDate day) {
        return new Coverage(new Competences(remits, rules), MARKS, STATES, day);
    }

    private static boolean isMarked(Cell cell) {
        return MARKS.stream()
                .anyMatch(mark ->
                        mark.function() == cell.function() && mark.topic().covers(cell.topic()));
    }

    private static List<String> states(Part part) {
        return part.states().isEmpty() ? STATES : part.states();
    }

    @Property
    void every_cell_stands_in_every_state_as_the_router_answers(
            @ForAll @Size(max = 8) List<Remit> remits,
            @ForAll @Size(max = 4) List<PrecedenceRule> rules,
            @ForAll LocalDate day) {
        // given
        Router router = new Router(new Competences(remits, rules));

        for (Cell cell : CELLS) {
            // when
            List<Part> parts = coverage(remits, rules, day).of(cell).parts();

            // then
            for (Part part : parts) {
                for (String state : states(part)) {
                    Route route = router.route(new Classification(cell.topic(), cell.function(), Set.of(state)), day);
                    assertThatTheyAgree(part, route, isMarked(cell));
                }
            }
        }
    }

    private static void assertThatTheyAgree(Part part, Route route, boolean marked) {
        CellCoverage.Answer answer = part.answer();
        assertThat(answer.lead()).isEqualTo(route.body().orElse(null));
        assertThat(answer.rules()).isEqualTo(route.rules());
        switch (answer.status()) {
            case LEAD, RESIDUAL ->
                assertThat(route.remits())
                        .isNotEmpty()
                        .allMatch(basis ->
                                basis.capacity().name().equals(answer.status().name()));
            case CONTESTED -> assertThat(route.outcome()).isEqualTo(Route.Outcome.TIE);
            case GAP ->
                assertThat(route.outcome() == Route.Outcome.GAP && !marked).isTrue();
            case NOT_APPLICABLE ->
                assertThat(route.outcome() == Route.Outcome.GAP && marked).isTrue();
        }
        assertThat(answer.contested())
                .isEqualTo(answer.status() == Status.CONTESTED ? List.copyOf(route.candidates()) : List.of());
    }

    @Property
    void the_parts_of_a_cell_share_out_all_states_and_tell_a_reader_different_things(
            @ForAll @Size(max = 8) List<Remit> remits,
            @ForAll @Size(max = 4) List<PrecedenceRule> rules,
            @ForAll LocalDate day) {
        // given
        Coverage coverage = coverage(remits, rules, day);

        for (Cell cell : CELLS) {
            // when
            CellCoverage covered = coverage.of(cell);

            // then
            assertThat(covered.parts().stream().flatMap(part -> states(part).stream()))
                    .containsExactlyInAnyOrderElementsOf(STATES);
            assertThat(covered.parts().stream()
                            .map(part -> List.of(part.answer(), part.route().candidates())))
                    .doesNotHaveDuplicates();
            assertThat(covered.answer().status())
                    .isIn(covered.parts().stream()
                            .map(part -> part.answer().status())
                            .toList());
            assertThat(coverage.reason(covered)).endsWith(".");
        }
    }

    @Property
    void the_order_of_the_input_never_shows(
            @ForAll @Size(max = 8) List<Remit> remits,
            @ForAll @Size(max = 4) List<PrecedenceRule> rules,
            @ForAll LocalDate day,
            @ForAll Random random) {
        // given
        List<Remit> otherRemits = new ArrayList<>(remits);
        List<PrecedenceRule> otherRules = new ArrayList<>(rules);
        List<String> otherStates = new ArrayList<>(STATES);
        Collections.shuffle(otherRemits, random);
        Collections.shuffle(otherRules, random);
        Collections.shuffle(otherStates, random);

        // when
        Coverage again = new Coverage(new Competences(otherRemits, otherRules), MARKS, otherStates, day);

        // then
        Coverage first = coverage(remits, rules, day);
        assertThat(CELLS).allSatisfy(cell -> assertThat(again.of(cell)).isEqualTo(first.of(cell)));
    }

    @Property
    void another_remit_changes_only_the_cells_that_it_names(
            @ForAll @Size(max = 8) List<Remit> remits,
            @ForAll @Size(max = 4) List<PrecedenceRule> rules,
            @ForAll Remit another,
            @ForAll LocalDate day) {
        // given
        List<Remit> more = new ArrayList<>(remits);
        more.add(another);

        // when
        Coverage after = coverage(more, rules, day);

        // then
        Coverage before = coverage(remits, rules, day);
        assertThat(CELLS)
                .filteredOn(cell -> !another.functions().contains(cell.function())
                        || !another.covers(cell.topic())
                        || !another.period().contains(day))
                .allSatisfy(cell -> assertThat(after.of(cell)).isEqualTo(before.of(cell)));
    }

    @Property
    void another_rule_changes_only_the_cells_that_it_names(
            @ForAll @Size(max = 8) List<Remit> remits,
            @ForAll @Size(max = 4) List<PrecedenceRule> rules,
            @ForAll PrecedenceRule another,
            @ForAll LocalDate day) {
        // given
        List<PrecedenceRule> more = new ArrayList<>(rules);
        more.add(another);

        // when
        Coverage after = coverage(remits, more, day);

        // then
        Coverage before = coverage(remits, rules, day);
        assertThat(CELLS)
                .filteredOn(cell -> !another.covers(cell.topic(), cell.function())
                        || !another.period().contains(day))
                .allSatisfy(cell -> assertThat(after.of(cell)).isEqualTo(before.of(cell)));
    }
}
