package org.asean.coordination.registry.reference;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** A member state and the day from which it is one. */
@Entity
@Immutable
@Table(name = "member_state")
public class MemberState {

    @Id
    private String code;

    private String iso3;
    private String name;
    private LocalDate memberSince;

    @SuppressWarnings("NullAway.Init")
    protected MemberState() {}

    /** ISO 3166-1 alpha-2. */
    public String code() {
        return code;
    }

    String iso3() {
        return iso3;
    }

    String name() {
        return name;
    }

    /** First day of membership. */
    public LocalDate memberSince() {
        return memberSince;
    }
}
