package org.asean.coordination.registry.reference;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.asean.coordination.competence.Topic;
import org.asean.coordination.kit.precondition.ItemTag;
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

    TopicNode(Topic topic, Topic parent, String label) {
        this.code = topic.code();
        this.parent = parent.code();
        this.label = label;
    }

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

    /** A topic never changes: only when it was removed and added anew can the label be another one. */
    ItemTag tag() {
        return ItemTag.ofRevision(Integer.toUnsignedLong(label.hashCode()));
    }
}
