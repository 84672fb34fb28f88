package org.asean.coordination.registry.remit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.asean.coordination.competence.Capacity;
import org.asean.coordination.competence.Topic;
import org.asean.coordination.kit.problem.KitProblem;

/** Every version of every remit. */
@ApplicationScoped
public class Remits implements PanacheRepositoryBase<Remit, RemitKey> {

    private static final String IN_FORCE =
            "state = ACTIVE and validFrom <= :day and (validTo is null or validTo > :day)";
    private static final String TOUCHING = " and exists (select 1 from Remit other join other.topics topic"
            + " where other.key = r.key and topic in :nodes)";

    private static final String BESIDE = "capacity = :lead and body <> :body and state in (SUBMITTED, ACTIVE)"
            + " and (validTo is null or validTo > :day)";
    private static final String AFTER = " and (r.body > :afterBody or (r.body = :afterBody and r.key.id > :afterId))"
            + " and r.key.version = (select max(v.key.version) from Remit v where v.key.id = r.key.id)"
            + " order by r.body, r.key.id";

    /** Adds a remit; a violated constraint shows here and not at the commit. */
    public void add(Remit remit) {
        persistAndFlush(remit);
    }

    /** The newest version, or 404. */
    Remit read(UUID id) {
        return KitProblem.found(
                find("key.id = ?1 order by key.version desc", id).firstResultOptional(), "remit " + id);
    }

    /** The newest version for a change, held until the transaction ends; or 404. */
    public Remit hold(UUID id) {
        return KitProblem.found(
                find("key.id = ?1 order by key.version desc", id)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .firstResultOptional(),
                "remit " + id);
    }

    /** Those in force on the day that name one of the nodes: for a topic and its ancestors, all that could cover it. */
    public List<Remit> inForceOn(LocalDate day, Collection<Topic> nodes) {
        List<String> codes = nodes.stream().map(Topic::code).toList();
        return find("from Remit r where " + IN_FORCE + TOUCHING, Map.of("day", day, "nodes", codes))
                .list();
    }

    /** The LEAD remits in force on the day. */
    public List<Remit> leadsInForceOn(LocalDate day) {
        return find("capacity = :lead and " + IN_FORCE, Map.of("day", day, "lead", Capacity.LEAD))
                .list();
    }

    /** The LEAD remits of other bodies, admitted or submitted, that are not over on the day. */
    public List<Remit> leadsBeside(Remit remit, LocalDate day) {
        return find(BESIDE, Map.of("day", day, "body", remit.body(), "lead", Capacity.LEAD))
                .list();
    }

    /** Those admitted, whatever the days of their period, in one order. */
    public List<Remit> admitted() {
        return list("state = ACTIVE order by body, key.id, key.version");
    }

    List<Remit> after(RemitFilter filter, LocalDate today, String afterBody, UUID afterId, int limit) {
        Map<String, Object> parameters = filter.parameters(today);
        parameters.put("afterBody", afterBody);
        parameters.put("afterId", afterId);
        return find("from Remit r where " + filter.condition() + AFTER, parameters)
                .range(0, limit - 1)
                .list();
    }
}
