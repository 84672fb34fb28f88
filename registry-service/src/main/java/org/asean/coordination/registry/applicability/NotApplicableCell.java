package org.asean.coordination.registry.applicability;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.asean.coordination.competence.Function;
import org.asean.coordination.competence.NotApplicable;
import org.asean.coordination.competence.Topic;
import org.asean.coordination.registry.provenance.Stamp;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * A mark that a function makes no sense on a node and those below it. It is taken away and never rewritten: a mark in other words
 * is another mark, and a question about what was known before still finds the old one.
 */
@Entity
@DynamicUpdate
@Table(name = "cell_not_applicable")
class NotApplicableCell {

    @Id
    private UUID id;

    private String topic;

    @Enumerated(EnumType.STRING)
    private Function function;

    private String reason;

    @AttributeOverride(name = "at", column = @Column(name = "marked_at"))
    @AttributeOverride(name = "by", column = @Column(name = "marked_by"))
    private Stamp marked;

    @AttributeOverride(name = "at", column = @Column(name = "removed_at"))
    @AttributeOverride(name = "by", column = @Column(name = "removed_by"))
    private @Nullable Stamp removed;

    @SuppressWarnings("NullAway.Init")
    protected NotApplicableCell() {}

    private NotApplicableCell(UUID id, NotApplicable mark, Stamp marked) {
        this.id = id;
        this.topic = mark.topic().code();
        this.function = mark.function();
        this.reason = mark.reason();
        this.marked = marked;
    }

    static NotApplicableCell mark(UUID id, NotApplicable mark, Stamp by) {
        return new NotApplicableCell(id, mark, by);
    }

    void remove(Stamp by) {
        removed = by;
    }

    NotApplicable competence() {
        return new NotApplicable(new Topic(topic), function, reason);
    }

    /** Names the cell in the record and orders the list. */
    String key() {
        return topic + "/" + function;
    }

    Stamp marked() {
        return marked;
    }

    @Nullable
    Stamp removed() {
        return removed;
    }
}
