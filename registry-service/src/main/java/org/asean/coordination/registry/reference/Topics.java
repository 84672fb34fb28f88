package org.asean.coordination.registry.reference;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.asean.coordination.competence.Topic;
import org.asean.coordination.kit.problem.KitProblem;
import org.hibernate.exception.ConstraintViolationException;

/** The taxonomy. */
@ApplicationScoped
public class Topics implements PanacheRepositoryBase<TopicNode, String> {

    /** Every node, in the order of the codes. */
    public List<Topic> taxonomy() {
        return list("order by code").stream().map(TopicNode::topic).toList();
    }

    /**
     * The topics of these codes, in one query.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code unknown-topic}, naming those that are not there
     */
    public Set<Topic> require(Collection<String> codes) {
        Set<String> unknown = unknownAmong(codes);
        if (!unknown.isEmpty()) {
            throw ReferenceProblem.UNKNOWN_TOPIC
                    .because("Not in the taxonomy: " + String.join(", ", unknown) + ".")
                    .with("unknown", unknown);
        }
        return codes.stream().map(Topic::new).collect(Collectors.toSet());
    }

    /** Those of the codes that are no node's, in order. */
    public Set<String> unknownAmong(Collection<String> codes) {
        Set<String> unknown = new TreeSet<>(codes);
        if (!unknown.isEmpty()) {
            list("code in ?1", unknown.stream().toList()).forEach(node -> unknown.remove(node.code()));
        }
        return unknown;
    }

    /** The topic, or 404. */
    TopicNode read(String code) {
        return KitProblem.found(findByIdOptional(code), "topic " + code);
    }

    /** Adds a topic; a code that is taken shows here and not at the commit. */
    void add(TopicNode node) {
        persistAndFlush(node);
    }

    /** What refers to the topic, and how often. */
    Map<TopicUse, Long> usesOf(TopicNode node) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = getEntityManager()
                .createNativeQuery(TopicUse.COUNTED, Tuple.class)
                .setParameter("topic", node.code())
                .getResultList();
        Map<TopicUse, Long> uses = new EnumMap<>(TopicUse.class);
        rows.forEach(row -> uses.put(TopicUse.valueOf(row.get(0, String.class)), row.get(1, Long.class)));
        return uses;
    }

    /**
     * Removes a topic. What has come to refer to it since {@link #usesOf} was asked is found by the foreign keys, which wait for
     * whoever is about to.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code topic-in-use}
     */
    void remove(TopicNode node) {
        try {
            delete(node);
            flush();
        } catch (ConstraintViolationException referredTo) {
            TopicUse use = TopicUse.heldBy(String.valueOf(referredTo.getConstraintName()))
                    .orElseThrow(() -> referredTo);
            throw ReferenceProblem.TOPIC_IN_USE
                    .because("Something has come to refer to " + node.code() + " at this moment.")
                    .with("uses", Map.of(use, 1L));
        }
    }

    List<TopicNode> after(String code, int limit) {
        return find("code > ?1 order by code", code).range(0, limit - 1).list();
    }
}
