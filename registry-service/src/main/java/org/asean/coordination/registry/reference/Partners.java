package org.asean.coordination.registry.reference;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The partners. */
@ApplicationScoped
class Partners implements PanacheRepositoryBase<Partner, String> {

    List<Partner> after(String code, int limit) {
        return find("code > ?1 order by code", code).range(0, limit - 1).list();
    }
}
