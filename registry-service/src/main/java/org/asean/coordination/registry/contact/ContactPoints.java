package org.asean.coordination.registry.contact;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.asean.coordination.kit.problem.KitProblem;
import org.asean.coordination.registry.body.BodyState;
import org.jspecify.annotations.Nullable;

/** Every contact point that was ever added. */
@ApplicationScoped
class ContactPoints implements PanacheRepositoryBase<ContactPoint, UUID> {

    /** Of a body that has ended nobody asks whether it is still reached there. */
    private static final Set<BodyState> LIVING =
            EnumSet.copyOf(Set.of(BodyState.PENDING, BodyState.ACTIVE, BodyState.SUSPENDED));

    private static final String IN_USE = "from ContactPoint c join Body b on b.code = c.body"
            + " where c.removedAt is null and b.state in :living"
            + " and (c.assured.at > :at or c.assured.at = :at and c.id > :id)";

    /** Adds one; that the body has it already shows here and not at the commit. */
    void add(ContactPoint point) {
        persistAndFlush(point);
    }

    /**
     * Refuses what the body has already. A violated constraint would say the same, and write the channel into the log.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code contact-point-exists}
     */
    void requireNew(String body, ContactKind kind, String channel) {
        String same = "body = ?1 and kind = ?2 and lower(channel) = lower(?3) and removedAt is null";
        find(same, body, kind, channel).firstResultOptional().ifPresent(there -> {
            throw ContactProblem.CONTACT_POINT_EXISTS
                    .because(body + " has it already: " + there.id() + ".")
                    .with("id", there.id());
        });
    }

    /** The body's contact point for a change, held until the transaction ends; or 404. */
    ContactPoint hold(String body, UUID id) {
        Optional<ContactPoint> point = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
        return KitProblem.found(point.filter(its -> its.body().equals(body)), "contact point " + id + " of " + body);
    }

    /** Those of a body that are in use; a body has few. */
    List<ContactPoint> of(String body, UUID after, int limit) {
        return find("body = ?1 and removedAt is null and id > ?2 order by id", body, after)
                .range(0, limit - 1)
                .list();
    }

    /**
     * Those in use, the longest not assured first.
     *
     * @param stale whether only those assured before the instant, or only those since; null for both
     */
    List<ContactPoint> inUse(AssurancePlace after, @Nullable Boolean stale, Instant staleBefore, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("living", LIVING);
        parameters.put("at", after.assuredAt());
        parameters.put("id", after.id());
        String age = "";
        if (stale != null) {
            parameters.put("before", staleBefore);
            age = stale ? " and c.assured.at < :before" : " and c.assured.at >= :before";
        }
        return find("select c " + IN_USE + age + " order by c.assured.at, c.id", parameters)
                .range(0, limit - 1)
                .list();
    }
}
