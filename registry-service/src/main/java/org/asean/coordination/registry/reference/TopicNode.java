package org.asean.coordination.registry.reference;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.asean.coordination.competence.Topic;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A node of the taxonomy as it is kept: the code that the rules know, with a label for people. */
@Entity
@Immutable
@Table(name = "topic")
class TopicNode {

    @Id
    private String code;

    private @Nullable String parent;
    private String label;

    @SuppressWarnings("NullAway.Init")
    protected TopicNode() {}

    String code() {
        return code;
    }

    @Nullable
    String parent() {
        return parent;
    }

    String label() {
        return label;
    }

    Topic topic() {
        return new Topic(code);
    }
}
