package org.asean.coordination.registry.body;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.asean.coordination.registry.provenance.Stamp;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A name that a body has or had, with its days. Nothing of it changes but its end. */
@Entity
@DynamicUpdate
@Table(name = "body_name")
public class BodyName {

    @Id
    private UUID id;

    private String body;

    @Enumerated(EnumType.STRING)
    private NameKind kind;

    private String name;
    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validTo;

    @AttributeOverride(name = "at", column = @Column(name = "added_at"))
    @AttributeOverride(name = "by", column = @Column(name = "added_by"))
    private Stamp added;

    @SuppressWarnings("NullAway.Init")
    protected BodyName() {}

    private BodyName(
            String body,
            NameKind kind,
            String name,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            Stamp added) {
        this.id = UUID.randomUUID();
        this.body = body;
        this.kind = kind;
        this.name = name;
        this.validFrom = validFrom;
        this.validTo = validTo;
        this.added = added;
    }

    /** The name under which a body comes into the registry: its name ever since, as far as is known. */
    static BodyName first(Body body) {
        return new BodyName(body.code(), NameKind.NAME, body.name(), null, null, body.registered());
    }

    /** An alias; ever since when no first day is given. */
    static BodyName alias(String body, String alias, @Nullable LocalDate from, Stamp added) {
        return new BodyName(body, NameKind.ALIAS, alias, from, null, added);
    }

    /** A name in full from a day on, until the day on which the one after it begins. */
    static BodyName name(String body, String name, LocalDate from, @Nullable LocalDate to, Stamp added) {
        return new BodyName(body, NameKind.NAME, name, from, to, added);
    }

    /** Ends it; the day is the first on which it is no longer used. */
    void end(LocalDate on) {
        if (validTo != null && !on.isBefore(validTo)) {
            throw BodyProblem.NAME_ENDED.because("It ends on " + validTo + " already.");
        }
        if (validFrom != null && !on.isAfter(validFrom)) {
            throw BodyProblem.NAME_ENDS_BEFORE_IT_BEGINS.because("It begins on " + validFrom + ".");
        }
        validTo = on;
    }

    boolean hasBegunBy(LocalDate day) {
        return validFrom == null || !validFrom.isAfter(day);
    }

    boolean isOf(NameKind asked) {
        return kind == asked;
    }

    boolean isKnownAt(Instant known) {
        return !added.at().isAfter(known);
    }

    UUID id() {
        return id;
    }

    NameKind kind() {
        return kind;
    }

    String body() {
        return body;
    }

    String name() {
        return name;
    }

    @Nullable
    LocalDate validFrom() {
        return validFrom;
    }

    @Nullable
    LocalDate validTo() {
        return validTo;
    }
}
