package org.asean.coordination.mandate.committee;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** The committees. */
@ApplicationScoped
class Committees implements PanacheRepositoryBase<Committee, String> {

    /** The committee, with its row locked until the transaction ends: its commands come one after the other. */
    Optional<Committee> locked(String code) {
        return findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE);
    }

    /** In the order of their codes, after this one. */
    List<Committee> after(String code, int limit) {
        return find("code > ?1 order by code", code).page(0, limit).list();
    }

    /** Adds it now, so that a code taken meanwhile is refused here. */
    void add(Committee committee) {
        persistAndFlush(committee);
    }
}
