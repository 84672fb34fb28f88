package org.asean.coordination.registry.body;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The names of the bodies. */
@ApplicationScoped
public class BodyNames implements PanacheRepositoryBase<BodyName, UUID> {

    /** Those of one body. */
    public Names of(String code) {
        return new Names(list("body = ?1 order by validFrom nulls first, name, id", code));
    }

    /** Those of each of the bodies, in one query. */
    public Map<String, Names> of(Collection<String> codes) {
        List<BodyName> all = codes.isEmpty()
                ? List.of()
                : list("body in ?1 order by validFrom nulls first, name, id", List.copyOf(codes));
        return all.stream()
                .collect(Collectors.groupingBy(
                        BodyName::body, Collectors.collectingAndThen(Collectors.toList(), Names::new)));
    }

    /** Adds a name, after the end of the one before it is written: on no day are there two. */
    public void add(BodyName name) {
        flush();
        persistAndFlush(name);
    }
}
