package org.asean.coordination.competence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The remits and rules to route by, indexed by topic: a question reads only the entries on the path from its topic to the
 * root, so its cost does not grow with remits elsewhere.
 */
public final class Competences {

    /** One order for every list of reasons, so that the order of the input never shows. */
    private static final Comparator<Remit> BY_BODY_THEN_ID =
            Comparator.comparing(Remit::body).thenComparing(Remit::id).thenComparingInt(Remit::version);

    private static final Comparator<PrecedenceRule> BY_ID = Comparator.comparing(PrecedenceRule::id);

    private final Map<Topic, Set<Remit>> remitsByTopic = new HashMap<>();
    private final Map<Topic, Set<PrecedenceRule>> rulesByTopic = new HashMap<>();

    /** Indexes the remits and rules; the same remit twice counts once. */
    public Competences(Collection<Remit> remits, Collection<PrecedenceRule> rules) {
        for (Remit remit : remits) {
            remit.topics().forEach(topic -> entry(remitsByTopic, topic).add(remit));
        }
        for (PrecedenceRule rule : rules) {
            rule.topics().forEach(topic -> entry(rulesByTopic, topic).add(rule));
        }
    }

    private static <T> Set<T> entry(Map<Topic, Set<T>> index, Topic topic) {
        return index.computeIfAbsent(topic, unused -> new LinkedHashSet<>());
    }

    /** The remits of the capacity that cover the classification on the day, in one order whatever the input's. */
    public List<Remit> covering(Classification classification, LocalDate day, Capacity capacity) {
        return along(remitsByTopic, classification.topic())
                .filter(remit -> remit.capacity() == capacity && remit.covers(classification, day))
                .sorted(BY_BODY_THEN_ID)
                .distinct()
                .toList();
    }

    /** The rules in force on the day that cover the cell and order all the bodies. */
    List<PrecedenceRule> ordering(Collection<String> bodies, Topic topic, Function function, LocalDate day) {
        return along(rulesByTopic, topic)
                .filter(rule -> rule.period().contains(day) && rule.covers(topic, function) && rule.orders(bodies))
                .sorted(BY_ID)
                .distinct()
                .toList();
    }

    private static <T> Stream<T> along(Map<Topic, Set<T>> index, Topic topic) {
        return topic.selfAndAncestors().stream().flatMap(node -> index.getOrDefault(node, Set.of()).stream());
    }
}
