package org.asean.coordination.registry.reference;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.asean.coordination.competence.Topic;

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

    List<TopicNode> after(String code, int limit) {
        return find("code > ?1 order by code", code).range(0, limit - 1).list();
    }
}
