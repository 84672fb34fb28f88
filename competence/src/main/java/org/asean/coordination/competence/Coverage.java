package org.asean.coordination.competence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.asean.coordination.competence.CellCoverage.Answer;
import org.asean.coordination.competence.CellCoverage.Part;
import org.asean.coordination.competence.CellCoverage.Status;
import org.asean.coordination.competence.Overlap.Cell;

/**
 * Shows of every cell who leads it on a day, who contests it and where nobody does. Each answer is the {@link Router}'s, so that
 * what is shown is where an issue goes. It is asked once for all states, or, where a remit of the cell is limited in territory,
 * once for each: a cell that two bodies share out between the states is led in all of them, though an issue that concerns states
 * of both would find no one body.
 */
public final class Coverage {

    private final Competences competences;
    private final Router router;
    private final Map<Cell, NotApplicable> marks = new HashMap<>();
    private final Set<String> states;
    private final LocalDate day;

    /**
     * The coverage of a day.
     *
     * @param competences the remits and rules; those that are not in force on the day do not show
     * @param marks cells that make no sense, each at most once
     * @param states codes of the member states of the day
     */
    public Coverage(
            Competences competences, Collection<NotApplicable> marks, Collection<String> states, LocalDate day) {
        this.competences = competences;
        this.router = new Router(competences);
        marks.forEach(mark -> this.marks.put(new Cell(mark.topic(), mark.function()), mark));
        this.states = new TreeSet<>(states);
        this.day = day;
    }

    /** How the cell stands. */
    public CellCoverage of(Cell cell) {
        Map<Shown, Part> parts = new LinkedHashMap<>();
        for (Classification asked : questions(cell)) {
            Route route = router.route(asked, day);
            Answer answer = answer(asked, route);
            parts.merge(
                    new Shown(answer, route.candidates()),
                    new Part(List.copyOf(asked.states()), answer, route),
                    Coverage::joined);
        }
        return new CellCoverage(cell, List.copyOf(parts.values()));
    }

    /** What a reader can tell apart: two states go together only when the same sentence is true of both. */
    private record Shown(Answer answer, Set<String> candidates) {}

    private static Part joined(Part part, Part next) {
        List<String> both = new ArrayList<>(part.states());
        both.addAll(next.states());
        return new Part(both, part.answer(), part.route());
    }

    /** Why the cell stands so, in a sentence for each part that differs. */
    public String reason(CellCoverage covered) {
        return String.join(
                " ", covered.parts().stream().map(part -> reason(covered, part)).toList());
    }

    /** Why the part stands so, in one sentence. */
    public String reason(CellCoverage covered, Part part) {
        Cell cell = covered.cell();
        if (part.answer().status() == Status.NOT_APPLICABLE) {
            return mark(cell).orElseThrow().reason();
        }
        Set<String> named = covered.differs() ? Set.copyOf(part.states()) : Set.of();
        return new Reasoning(new Classification(cell.topic(), cell.function(), named), day).of(part.route());
    }

    private List<Classification> questions(Cell cell) {
        Classification whole = new Classification(cell.topic(), cell.function(), Set.of());
        return states.isEmpty() || !isLimited(whole)
                ? List.of(whole)
                : states.stream()
                        .map(state -> new Classification(cell.topic(), cell.function(), Set.of(state)))
                        .toList();
    }

    private boolean isLimited(Classification whole) {
        return Stream.of(Capacity.values())
                .flatMap(capacity -> competences.covering(whole, day, capacity).stream())
                .anyMatch(remit -> !remit.territory().equals(Territory.ALL));
    }

    private Answer answer(Classification asked, Route route) {
        Status status = status(asked, route);
        return new Answer(
                status,
                route.body().orElse(null),
                status == Status.CONTESTED ? List.copyOf(route.candidates()) : List.of(),
                bodies(asked, Capacity.RESIDUAL),
                bodies(asked, Capacity.SUPPORT),
                route.rules());
    }

    private Status status(Classification asked, Route route) {
        return switch (route.outcome()) {
            case TIE -> Status.CONTESTED;
            case LEAD -> route.remits().get(0).capacity() == Capacity.RESIDUAL ? Status.RESIDUAL : Status.LEAD;
            case GAP ->
                mark(new Cell(asked.topic(), asked.function())).isPresent() ? Status.NOT_APPLICABLE : Status.GAP;
        };
    }

    private List<String> bodies(Classification asked, Capacity capacity) {
        return competences.covering(asked, day, capacity).stream()
                .map(Remit::body)
                .distinct()
                .toList();
    }

    /** The mark on the cell, or on the nearest node above it. */
    private Optional<NotApplicable> mark(Cell cell) {
        return cell.topic().selfAndAncestors().stream()
                .flatMap(node -> Optional.ofNullable(marks.get(new Cell(node, cell.function()))).stream())
                .findFirst();
    }
}
