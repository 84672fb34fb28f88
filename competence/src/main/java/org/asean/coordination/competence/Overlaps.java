package org.asean.coordination.competence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.asean.coordination.competence.Overlap.Cell;

/**
 * Finds the cells that two LEAD remits both cover. A broader remit over a narrower one is an overlap, whatever the order in
 * which they were registered; RESIDUAL and SUPPORT never collide, nor do two remits of one body.
 */
public final class Overlaps {

    private static final Comparator<Overlap> IN_ORDER = Comparator.comparing(
                    (Overlap overlap) -> overlap.a().body())
            .thenComparing(overlap -> overlap.b().body())
            .thenComparing(overlap -> overlap.a().id())
            .thenComparing(overlap -> overlap.b().id())
            .thenComparing(overlap -> overlap.a().version())
            .thenComparing(overlap -> overlap.b().version());

    private final SortedSet<Topic> taxonomy;

    /** Overlaps over the nodes of this taxonomy: a cell is a node, so the answer names nodes and never guesses. */
    public Overlaps(Collection<Topic> taxonomy) {
        this.taxonomy = new TreeSet<>(taxonomy);
    }

    /** The overlap of the two, or nothing when they share no cell, no state or no day. */
    public Optional<Overlap> between(Remit one, Remit other) {
        if (one.capacity() != Capacity.LEAD
                || other.capacity() != Capacity.LEAD
                || one.body().equals(other.body())) {
            return Optional.empty();
        }
        boolean inOrder = one.body().compareTo(other.body()) < 0;
        Remit a = inOrder ? one : other;
        Remit b = inOrder ? other : one;
        Optional<Period> period = a.period().intersection(b.period());
        if (period.isEmpty() || !a.territory().meets(b.territory())) {
            return Optional.empty();
        }
        List<Cell> cells = cellsOfBoth(a, b);
        return cells.isEmpty()
                ? Optional.empty()
                : Optional.of(new Overlap(a, b, cells, a.territory().intersection(b.territory()), period.get()));
    }

    /** The overlaps of the remit with each of the others. */
    public List<Overlap> of(Remit remit, Collection<Remit> others) {
        return others.stream().flatMap(other -> between(remit, other).stream()).toList();
    }

    /**
     * Every overlap among the remits, each once, whatever the order of the input. Only remits that meet on a path of the taxonomy
     * are compared: two cover a common cell only when a node of one lies at or above a node of the other.
     */
    public List<Overlap> among(Collection<Remit> remits) {
        Map<Topic, List<Remit>> byTopic = new HashMap<>();
        remits.forEach(remit -> remit.topics()
                .forEach(topic -> byTopic.computeIfAbsent(topic, unused -> new ArrayList<>())
                        .add(remit)));
        Set<Overlap> found = new LinkedHashSet<>();
        for (Remit remit : remits) {
            Set<Remit> near = new LinkedHashSet<>();
            remit.topics().stream()
                    .flatMap(topic -> topic.selfAndAncestors().stream())
                    .forEach(node -> near.addAll(byTopic.getOrDefault(node, List.of())));
            found.addAll(of(remit, near));
        }
        return found.stream().sorted(IN_ORDER).toList();
    }

    /** Whether, on the day, rules in force order both bodies the same way in each of the overlap's cells. */
    public static boolean isSettled(Overlap overlap, Competences competences, LocalDate day) {
        List<String> bodies = List.of(overlap.a().body(), overlap.b().body());
        return overlap.cells().stream().allMatch(cell -> isOrdered(cell, bodies, competences, day));
    }

    private static boolean isOrdered(Cell cell, List<String> bodies, Competences competences, LocalDate day) {
        return competences.ordering(bodies, cell.topic(), cell.function(), day).stream()
                        .flatMap(rule -> rule.firstOf(bodies).stream())
                        .distinct()
                        .count()
                == 1;
    }

    private List<Cell> cellsOfBoth(Remit a, Remit b) {
        return a.functions().stream()
                .filter(b.functions()::contains)
                .flatMap(function -> topicsOfBoth(a, b).stream().map(topic -> new Cell(topic, function)))
                .sorted()
                .toList();
    }

    private List<Topic> topicsOfBoth(Remit a, Remit b) {
        return a.topics().stream()
                .flatMap(node -> below(node).stream())
                .distinct()
                .filter(topic -> a.covers(topic) && b.covers(topic))
                .toList();
    }

    /** The node and its descendants: in code order they lie together, up to the first code after {@code node + "."}. */
    private SortedSet<Topic> below(Topic node) {
        SortedSet<Topic> found = new TreeSet<>();
        for (Topic topic : taxonomy.tailSet(node)) {
            if (node.covers(topic)) {
                found.add(topic);
            } else if (topic.code().compareTo(node.code() + "/") > 0) {
                break;
            }
        }
        return found;
    }
}
