package org.asean.coordination.competence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.asean.coordination.competence.Overlap.Cell;

import static org.asean.coordination.competence.Directory.TAXONOMY;
import static org.assertj.core.api.Assertions.assertThat;

/** What is true of overlaps for any directory, and how they and routing agree. */
@Domain(Directories.class)
@Domain(DomainContext.Global.class)
class OverlapPropertiesTest {

    private static final Overlaps OVERLAPS = new Overlaps(TAXONOMY);

    @Property
    void an_overlap_is_the_same_from_both_sides(@ForAll Remit one, @ForAll Remit other) {
        assertThat(OVERLAPS.between(one, other)).isEqualTo(OVERLAPS.between(other, one));
    }

    @Property
    void the_cells_are_exactly_those_that_both_cover(@ForAll Remit one, @ForAll Remit other) {
        // given
        Set<Cell> both = new HashSet<>();
        for (Topic topic : TAXONOMY) {
            for (Function function : Function.values()) {
                if (covers(one, topic, function) && covers(other, topic, function)) {
                    both.add(new Cell(topic, function));
                }
            }
        }

        // when
        Set<Cell> cells = OVERLAPS.between(one, other)
                .map(overlap -> Set.copyOf(overlap.cells()))
                .orElse(Set.of());

        // then
        assertThat(cells).isIn(Set.of(), both);
        boolean collide = one.capacity() == Capacity.LEAD
                && other.capacity() == Capacity.LEAD
                && !one.body().equals(other.body())
                && one.territory().meets(other.territory())
                && one.period().intersection(other.period()).isPresent();
        assertThat(cells.isEmpty()).isEqualTo(!collide || both.isEmpty());
    }

    private static boolean covers(Remit remit, Topic topic, Function function) {
        return remit.covers(topic) && remit.functions().contains(function);
    }

    @Property
    void among_many_the_index_finds_what_comparing_all_pairs_finds(
            @ForAll @Size(max = 10) List<Remit> remits, @ForAll Random random) {
        // given
        Set<Overlap> pairs = new HashSet<>();
        remits.forEach(one -> pairs.addAll(OVERLAPS.of(one, remits)));
        List<Remit> shuffled = new ArrayList<>(remits);
        Collections.shuffle(shuffled, random);

        // when
        List<Overlap> found = OVERLAPS.among(remits);

        // then
        assertThat(found).containsExactlyInAnyOrderElementsOf(pairs);
        assertThat(OVERLAPS.among(shuffled)).isEqualTo(found);
    }

    @Property(maxDiscardRatio = 20)
    void two_bodies_tie_in_a_cell_only_where_an_overlap_shows_it(
            @ForAll @Size(min = 4, max = 10) List<Remit> remits, @ForAll Classification asked, @ForAll LocalDate day) {
        // given
        Competences competences = new Competences(remits, List.of());
        List<Remit> leads = competences.covering(asked, day, Capacity.LEAD);
        Assume.that(leads.stream().map(Remit::body).distinct().count() > 1);
        Cell cell = new Cell(asked.topic(), asked.function());

        // when
        List<Overlap> overlaps = OVERLAPS.among(leads);

        // then
        assertThat(new Router(competences).route(asked, day).outcome()).isEqualTo(Route.Outcome.TIE);
        assertThat(overlaps)
                .isNotEmpty()
                .allSatisfy(overlap -> assertThat(overlap.cells()).contains(cell))
                .allSatisfy(
                        overlap -> assertThat(overlap.period().contains(day)).isTrue());
    }

    @Property
    void an_overlap_is_settled_exactly_when_each_of_its_cells_routes_to_one_of_the_two(
            @ForAll @Size(min = 4, max = 8) List<Remit> remits,
            @ForAll @Size(max = 4) List<PrecedenceRule> rules,
            @ForAll LocalDate day) {
        for (Overlap overlap : OVERLAPS.among(remits)) {
            // given
            Competences theTwo = new Competences(List.of(overlap.a(), overlap.b()), rules);
            boolean inForce = overlap.period().contains(day);

            // when
            boolean settled = Overlaps.isSettled(overlap, theTwo, day);

            // then
            assertThat(!inForce || settled == eachCellHasOneLead(overlap, theTwo, day))
                    .isTrue();
        }
    }

    private static boolean eachCellHasOneLead(Overlap overlap, Competences theTwo, LocalDate day) {
        Router router = new Router(theTwo);
        return overlap.cells().stream()
                .map(cell -> new Classification(
                        cell.topic(), cell.function(), overlap.territory().states()))
                .allMatch(asked -> router.route(asked, day).outcome() == Route.Outcome.LEAD);
    }
}
