package org.asean.coordination.registry.body;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.asean.coordination.kit.problem.KitProblem;

/** Every body that was ever registered. */
@ApplicationScoped
public class Bodies implements PanacheRepositoryBase<Body, String> {

    /** Adds a body; a code that is taken shows here and not at the commit. */
    public void add(Body body) {
        persistAndFlush(body);
    }

    /** Adds bodies that may name one another in any order. */
    public void addTogether(List<Body> together) {
        getEntityManager()
                .createNativeQuery(
                        "set constraints fk_body__parent, fk_body__predecessor, fk_body__acts_through deferred")
                .executeUpdate();
        persist(together);
        flush();
        getEntityManager().createNativeQuery("set constraints all immediate").executeUpdate();
    }

    /** The body, or 404. */
    Body read(String code) {
        return KitProblem.found(findByIdOptional(code), "body " + code);
    }

    /** The body for a change, held until the transaction ends; or 404. */
    Body hold(String code) {
        return KitProblem.found(findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE), "body " + code);
    }

    /**
     * The body that acts, as its members' tokens name it.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code body-not-active} when it is not, or was never registered
     */
    public Body requireActive(String code) {
        Body body = findByIdOptional(code)
                .orElseThrow(() -> BodyProblem.BODY_NOT_ACTIVE.because("The registry knows no body " + code + "."));
        body.requireActive();
        return body;
    }

    /**
     * Refuses a code that is no body's.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code unknown-body}, naming those that are not there
     */
    public void requireKnown(Collection<String> codes) {
        Set<String> unknown = new TreeSet<>(codes);
        if (!unknown.isEmpty()) {
            list("code in ?1", List.copyOf(unknown)).forEach(body -> unknown.remove(body.code()));
        }
        if (!unknown.isEmpty()) {
            throw BodyProblem.UNKNOWN_BODY
                    .because("Not in the registry: " + String.join(", ", unknown) + ".")
                    .with("unknown", unknown);
        }
    }

    /** All, in the order of the codes. */
    public List<Body> inOrder() {
        return list("order by code");
    }

    List<Body> after(String code, BodyFilter filter, int limit) {
        Map<String, Object> parameters = filter.parameters();
        parameters.put("after", code);
        return find("code > :after" + filter.condition() + " order by code", parameters)
                .range(0, limit - 1)
                .list();
    }
}
