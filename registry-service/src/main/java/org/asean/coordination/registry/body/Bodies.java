package org.asean.coordination.registry.body;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.asean.coordination.kit.problem.KitProblem;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.registry.provenance.Stamp;

/** Every body that was ever registered. */
@ApplicationScoped
public class Bodies implements PanacheRepositoryBase<Body, String> {

    /** Adds a body with its name; a code that is taken shows here and not at the commit. */
    public void add(Body body) {
        persist(body);
        getEntityManager().persist(BodyName.first(body));
        flush();
    }

    /** Takes over bodies, each with its names, that may name one another in any order. */
    public List<Body> takeOver(List<ImportedBody> together, Caller caller, Instant at) {
        getEntityManager()
                .createNativeQuery("set constraints fk_body__parent, fk_body__predecessor, fk_body__successor,"
                        + " fk_body__acts_through deferred")
                .executeUpdate();
        List<Body> taken = new ArrayList<>();
        for (ImportedBody row : together) {
            Body body = Body.takeOver(row, caller, at);
            persist(body);
            getEntityManager().persist(BodyName.first(body));
            row.aliases()
                    .forEach(alias ->
                            getEntityManager().persist(BodyName.alias(body.code(), alias, null, Stamp.of(caller, at))));
            taken.add(body);
        }
        flush();
        getEntityManager().createNativeQuery("set constraints all immediate").executeUpdate();
        return taken;
    }

    /** The body, or 404. */
    public Body read(String code) {
        return KitProblem.found(findByIdOptional(code), "body " + code);
    }

    /** The body for a change, held until the transaction ends; or 404. */
    public Body hold(String code) {
        return KitProblem.found(findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE), "body " + code);
    }

    /**
     * The body that a request names beside the one it is about, held until the transaction ends.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code unknown-body}
     */
    public Body holdNamed(String code) {
        return findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> BodyProblem.UNKNOWN_BODY
                        .because("Not in the registry: " + code + ".")
                        .with("unknown", List.of(code)));
    }

    /** Gives the body a new revision, though what changed stands in another table. */
    public void changed(Body body) {
        getEntityManager().lock(body, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        flush();
    }

    /**
     * Refuses when another body than the successor was validated as taking the place of this one.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code predecessor-already-succeeded}
     */
    public void requireNoOtherHeir(String code, String successor) {
        find("predecessor = ?1 and code <> ?2 and state not in ?3", code, successor, BodyState.CLAIMING)
                .firstResultOptional()
                .ifPresent(heir -> {
                    throw BodyProblem.PREDECESSOR_ALREADY_SUCCEEDED
                            .because(heir.code() + " was validated as successor of " + code + ".")
                            .with("successor", heir.code());
                });
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

    /** Those of the codes, in one query. */
    public Map<String, Body> named(Collection<String> codes) {
        List<Body> bodies = codes.isEmpty() ? List.of() : list("code in ?1", List.copyOf(codes));
        return bodies.stream().collect(Collectors.toMap(Body::code, body -> body));
    }
}
