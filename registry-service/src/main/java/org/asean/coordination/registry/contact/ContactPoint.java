package org.asean.coordination.registry.contact;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.asean.coordination.kit.precondition.ItemTag;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.registry.provenance.Stamp;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * How a body is reached. It is added, then assured from time to time by somebody of the body or by the secretariat, and one day
 * removed. What it says never changes: another channel is another contact point.
 */
@Entity
@DynamicUpdate
@Table(name = "contact_point")
public class ContactPoint {

    @Id
    private UUID id;

    private String body;

    @Enumerated(EnumType.STRING)
    private ContactKind kind;

    private String channel;
    private @Nullable String label;

    @AttributeOverride(name = "at", column = @Column(name = "assured_at"))
    @AttributeOverride(name = "by", column = @Column(name = "assured_by"))
    private Stamp assured;

    private @Nullable Instant removedAt;

    @Version
    private long revision;

    @SuppressWarnings("NullAway.Init")
    protected ContactPoint() {}

    private ContactPoint(String body, ContactKind kind, String channel, @Nullable String label, Stamp assured) {
        this.id = UUID.randomUUID();
        this.body = body;
        this.kind = kind;
        this.channel = channel;
        this.label = label;
        this.assured = assured;
    }

    /**
     * Adds one, assured by whoever adds it.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code channel-not-of-its-kind}
     */
    static ContactPoint add(
            String body, ContactKind kind, String channel, @Nullable String label, Caller caller, Instant at) {
        if (!kind.isWrittenAs(channel)) {
            throw ContactProblem.CHANNEL_NOT_OF_ITS_KIND
                    .because("This is not written as a channel of the kind " + kind + ".")
                    .with("kind", kind);
        }
        return new ContactPoint(body, kind, channel, label, Stamp.of(caller, at));
    }

    /** Says that it is right. */
    void assure(Caller caller, Instant at) {
        requireThere();
        assured = Stamp.of(caller, at);
    }

    /** Takes it out of use. */
    void remove(Instant at) {
        requireThere();
        removedAt = at;
    }

    private void requireThere() {
        if (removedAt != null) {
            throw ContactProblem.CONTACT_POINT_REMOVED.because("It was removed at " + removedAt + ".");
        }
    }

    ItemTag tag() {
        return ItemTag.ofRevision(revision);
    }

    UUID id() {
        return id;
    }

    String body() {
        return body;
    }

    ContactKind kind() {
        return kind;
    }

    String channel() {
        return channel;
    }

    @Nullable
    String label() {
        return label;
    }

    Instant assuredAt() {
        return assured.at();
    }
}
