package org.asean.coordination.registry.reference;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A partner of ASEAN. */
@Entity
@Immutable
@Table(name = "partner")
class Partner {

    @Id
    private String code;

    private String name;

    @Enumerated(EnumType.STRING)
    private PartnerKind kind;

    @SuppressWarnings("NullAway.Init")
    protected Partner() {}

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    PartnerKind kind() {
        return kind;
    }
}
